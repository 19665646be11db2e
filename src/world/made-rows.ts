/** MadeRows: tables that were read and checked beforehand, so that a start need not. In: rows. Out: their text, and the same rows out of it. */
import type { Row, TableName } from './tables.ts'

export type MadeRows = <Name extends TableName>(name: Name) => readonly Row<Name>[]

export const textOfRows = (rows: readonly unknown[]): string => JSON.stringify(rows)

/** Of text that `textOfRows` gave; what stands in it is not checked again. */
export const rowsOfText = <Name extends TableName>(text: string): readonly Row<Name>[] => {
  const rows = JSON.parse(text) as readonly Row<Name>[]
  for (const row of rows) {
    Object.freeze(row.ref)
    Object.freeze(row)
  }
  return rows
}
