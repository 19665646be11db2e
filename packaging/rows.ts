/** The tables of facts, read and checked once, so that no start need do it. In: the CSV files. Out: a folder in dist/world/, named by what they hold. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { textOfRows } from '../src/world/made-rows.ts'
import { madeFolder, readWorldFiles } from '../src/world/open.ts'
import { tableNames } from '../src/world/tables.ts'
import { buildWorld } from '../src/world/world.ts'

/** Throws the first Problem of a table. */
export const makeRows = (dist: string): void => {
  const files = readWorldFiles()
  const folder = join(dist, 'world', madeFolder(files))
  mkdirSync(folder, { recursive: true })
  const { tables } = buildWorld(files)
  for (const name of tableNames) writeFileSync(join(folder, `${name}.json`), textOfRows(tables[name]))
}
