/** Workbook: the sheets of an .xlsx file. In: its path. Out: each sheet's name and rows of cells; a Problem where it cannot be read. The package that reads it is loaded with the first. */
import { readFileSync } from 'node:fs'
import { Problem } from '../../problem.ts'
import type { Cell, Sheet } from '../importers/data-importer.ts'
import { zipMembers } from './zip-file.ts'

/** Unpacked: what is packed small can be made to fill any memory. */
const MOST_BYTES = 256 << 20

const cellOf = (cell: unknown): Cell =>
  cell instanceof Date
    ? cell.toISOString().slice(0, 10)
    : typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
      ? cell
      : null

/** Throws Problems `data/size`, `data/zip` and `data/workbook`. */
export const sheetsOf = async (path: string, shown: string): Promise<readonly Sheet[]> => {
  const size = zipMembers(path).reduce((sum, member) => sum + member.size, 0)
  if (size > MOST_BYTES)
    throw new Problem(
      'data/size',
      shown,
      `unpacked it has ${size >> 20} MB, and ${MOST_BYTES >> 20} MB is the most`,
      'Save its sheets as CSV files.',
    )
  const { default: readWorkbook } = await import('read-excel-file/node')
  try {
    const sheets = await readWorkbook(readFileSync(path))
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }))
  } catch {
    throw new Problem('data/workbook', shown, 'it is damaged, or no workbook', 'Save it anew as .xlsx, or each of its sheets as CSV.')
  }
}
