/** openWorld [edge]: reads data/*.csv beside this file, once a process, and in a bundle the rows that were made of them. In: nothing. Out: the World. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { type MadeRows, rowsOfText } from './made-rows.ts'
import { type TableName, tableNames } from './tables.ts'
import { buildWorld, type World } from './world.ts'

let opened: World | null = null

/** The text of every table as it lies on disk. */
export const readWorldFiles = (): Record<TableName, string> =>
  Object.fromEntries(tableNames.map((name) => [name, readFileSync(new URL(`./data/${name}.csv`, import.meta.url), 'utf8')])) as Record<
    TableName,
    string
  >

/** The folder of rows made of these very tables. */
export const madeFolder = (files: Readonly<Record<TableName, string>>): string => {
  const hash = createHash('sha256')
  for (const name of tableNames) hash.update(files[name])
  return `rows-${hash.digest('hex').slice(0, 12)}`
}

/** Only a bundle has them: sources may have changed how a row is read. */
const madeRows = (files: Readonly<Record<TableName, string>>): MadeRows | undefined => {
  const folder = new URL(`./${madeFolder(files)}/`, import.meta.url)
  return existsSync(folder) ? (name) => rowsOfText(readFileSync(new URL(`${name}.json`, folder), 'utf8')) : undefined
}

/** Synchronous and cached: the data do not change while a process runs. Throws the Problems of `buildWorld`. */
export const openWorld = (): World => {
  if (opened === null) {
    const files = readWorldFiles()
    opened = buildWorld(files, madeRows(files))
  }
  return opened
}
