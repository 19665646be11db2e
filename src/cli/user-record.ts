/** User record: the record of whoever names none. In: the environment. Out: its folder. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Place } from '../record/store/place.ts'

/** XDG Base Directory Specification. */
export const userRecord = (): Place => {
  const data = process.env.XDG_DATA_HOME
  return { folder: join(data === undefined || data === '' ? join(homedir(), '.local', 'share') : data, 'chancery', 'record') }
}
