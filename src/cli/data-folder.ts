/** Where imported statistics lie. In: --record, --data, the environment. Out: a folder. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ParsedArguments, Terminal } from './command.ts'
import { recordOption } from './options.ts'

/** XDG Base Directory Specification: data that a user's programs keep, which cannot be made anew. */
const userData = (): string => {
  const data = process.env.XDG_DATA_HOME
  return join(data === undefined || data === '' ? join(homedir(), '.local', 'share') : data, 'chancery', 'data')
}

/** `data` in the folder of the record; else what CHANCERY_DATA names, else a folder of the user's. A server holds no files: there the latter two. */
export const dataFolder = (given: ParsedArguments, terminal: Terminal): string => {
  const place = recordOption(given, terminal)
  if (place !== null && 'folder' in place) return join(place.folder, 'data')
  const named = process.env.CHANCERY_DATA
  return named === undefined || named === '' ? userData() : resolve(terminal.cwd, named)
}
