/** openSupplyTable [edge]: reads data/*.csv beside this file, each when it is first asked for. In: the table's name, or a file of the same form. Out: its rows. */
import { readFileSync } from 'node:fs'
import { Problem } from '../problem.ts'
import { readSupplyTable, type SupplyRow, type SupplyTable } from './rows.ts'

const opened = new Map<SupplyTable, unknown>()

/** Cached: the data do not change while a process runs. */
export const openSupplyTable = <Name extends SupplyTable>(name: Name): readonly SupplyRow<Name>[] => {
  const known = opened.get(name) as readonly SupplyRow<Name>[] | undefined
  if (known !== undefined) return known
  const rows = readSupplyTable(name, readFileSync(new URL(`./data/${name}.csv`, import.meta.url), 'utf8'), `${name}.csv`)
  opened.set(name, rows)
  return rows
}

/** `shown`: how a Problem calls the file. Throws Problems `supply/file` and `supply/table`. */
export const readSupplyFile = <Name extends SupplyTable>(name: Name, path: string, shown: string): readonly SupplyRow<Name>[] => {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : 'it cannot be read'
    throw new Problem('supply/file', shown, why, `Name a CSV file with the columns of ${name}.csv.`)
  }
  try {
    return readSupplyTable(name, new TextDecoder('utf-8', { fatal: true }).decode(bytes), shown)
  } catch (error) {
    if (error instanceof TypeError) throw new Problem('supply/file', shown, 'it is not UTF-8', 'Save it as CSV in UTF-8.')
    throw error
  }
}
