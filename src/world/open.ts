/** openWorld [edge]: reads data/*.csv beside this file, once a process. In: nothing. Out: the World. */
import { readFileSync } from 'node:fs'
import { type TableName, tableNames } from './tables.ts'
import { buildWorld, type World } from './world.ts'

let opened: World | null = null

/** The text of every table as it lies on disk. */
export const readWorldFiles = (): Record<TableName, string> =>
  Object.fromEntries(tableNames.map((name) => [name, readFileSync(new URL(`./data/${name}.csv`, import.meta.url), 'utf8')])) as Record<
    TableName,
    string
  >

/** Synchronous and cached: the data do not change while a process runs. Throws the Problems of `buildWorld`. */
export const openWorld = (): World => {
  opened ??= buildWorld(readWorldFiles())
  return opened
}
