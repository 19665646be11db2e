/** User data: what programs keep for their user, which cannot be made anew. In: the environment. Out: a folder of Chancery's. */
import { homedir } from 'node:os'
import { join } from 'node:path'

/** XDG Base Directory Specification. */
export const userData = (name: string): string => {
  const data = process.env.XDG_DATA_HOME
  return join(data === undefined || data === '' ? join(homedir(), '.local', 'share') : data, 'chancery', name)
}
