/** Where imported statistics lie. In: --record, --data, the environment. Out: a folder. */
import { join, resolve } from 'node:path'
import type { ParsedArguments, Terminal } from './command.ts'
import { recordOption } from './options.ts'
import { userData } from './user-data.ts'

/** `data` in the folder of the record; else what CHANCERY_DATA names, else a folder of the user's. A server holds no files: there the latter two. */
export const dataFolder = (given: ParsedArguments, terminal: Terminal): string => {
  const place = recordOption(given, terminal)
  if (place !== null && 'folder' in place) return join(place.folder, 'data')
  const named = process.env.CHANCERY_DATA
  return named === undefined || named === '' ? userData('data') : resolve(terminal.cwd, named)
}
