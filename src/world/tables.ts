/** The list of tables. In: the text of one CSV file. Out: frozen rows that know their place, or a Problem for each bad cell; `states.csv`, line 7. */
import type { z } from 'zod'
import { Problem } from '../problem.ts'
import { type CsvRecord, readCsv } from './csv.ts'
import { freeText, type RowSchemas, rowSchemas } from './rows.ts'

export type TableName = keyof RowSchemas
/** Where a row stands: what a verdict cites. `line` is the line of `data/<table>.csv`, the header being line 1. */
export interface RowReference {
  readonly table: TableName
  readonly line: number
}
export type Row<Name extends TableName> = Readonly<z.infer<RowSchemas[Name]>> & { readonly ref: RowReference }
export type Tables = { readonly [Name in TableName]: readonly Row<Name>[] }

export const tableNames = Object.keys(rowSchemas) as readonly TableName[]

/** Rows in file order; what is wrong goes to `problems`, and a bad row is left out of `rows`. */
export const readTable = <Name extends TableName>(name: Name, csvText: string): { rows: Row<Name>[]; problems: Problem[] } => {
  const [header, ...records] = readCsv(csvText)
  const columns = header?.cells ?? []
  const problems = headerProblems(name, columns)
  const rows: Row<Name>[] = []
  if (problems.length > 0) return { rows, problems }
  for (const record of records) {
    const row = readRow(name, columns, record)
    if (Array.isArray(row)) problems.push(...row)
    else rows.push(row)
  }
  return { rows, problems }
}

const headerProblems = (name: TableName, columns: readonly string[]): Problem[] => {
  const wanted = Object.keys(rowSchemas[name].shape)
  const missing = wanted.filter((column) => !columns.includes(column))
  const unknown = columns.filter((column) => !wanted.includes(column))
  if (missing.length === 0 && unknown.length === 0) return []
  const why = [
    missing.length > 0 && `it lacks ${missing.join(', ')}`,
    unknown.length > 0 && `it has ${unknown.join(', ')}, which no row uses`,
  ]
  return [new Problem('world-header', `${name}.csv, line 1`, why.filter(Boolean).join('; '), `Write the header as ${wanted.join(',')}.`)]
}

const readRow = <Name extends TableName>(name: Name, columns: readonly string[], { line, cells }: CsvRecord): Row<Name> | Problem[] => {
  if (cells.length !== columns.length)
    return [
      new Problem(
        'world-cells',
        `${name}.csv, line ${line}`,
        `it has ${cells.length} cells where the header has ${columns.length}`,
        'Add the missing commas, or put cells that hold a comma in double quotes.',
      ),
    ]
  const values: Record<string, unknown> = { ref: Object.freeze({ table: name, line }) }
  const problems: Problem[] = []
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? ''
    const read = readCell(shapeOf(name)[column], cell)
    if (read.success) values[column] = read.data
    else problems.push(cellProblem(name, line, column, cell, read.error))
  }
  return problems.length > 0 ? problems : (Object.freeze(values) as unknown as Row<Name>)
}

const shapeOf = (name: TableName): Readonly<Record<string, z.ZodType>> => rowSchemas[name].shape

type ReadCell = { readonly success: true; readonly data: unknown } | { readonly success: false; readonly error: z.ZodError }

/** Cells read before, by schema: most columns repeat a few values over thousands of rows, and a start must take milliseconds. */
const cellsRead = new WeakMap<z.ZodType, Map<string, ReadCell>>()

const readCell = (schema: z.ZodType | undefined, cell: string): ReadCell => {
  if (!schema || schema === freeText) return { success: true, data: cell }
  let known = cellsRead.get(schema)
  if (!known) {
    known = new Map()
    cellsRead.set(schema, known)
  }
  const before = known.get(cell)
  if (before) return before
  const read: ReadCell = schema.safeParse(cell)
  known.set(cell, read)
  return read
}

const cellProblem = (name: TableName, line: number, column: string, cell: string, error: z.ZodError): Problem =>
  new Problem(
    'world-cell',
    `${name}.csv, line ${line}, column ${column}`,
    `"${cell}" does not fit (${error.issues[0]?.message ?? 'unknown reason'})`,
    'Correct the cell.',
  )
