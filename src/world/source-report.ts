/** On what the facts rest. In: read tables. Out: for each table how many rows have a source that can be opened, and which sources lack what. */
import type { Row, TableName, Tables } from './tables.ts'

/** What a source must have so that a reader can find it; the day is that of publication or of the state of a list. */
const parts = ['title', 'publisher', 'date', 'url'] as const
type Part = (typeof parts)[number]

export interface SourceCount {
  readonly table: TableName
  readonly rows: number
  /** Rows of which one source has title, publisher, day and address. */
  readonly whole: number
}

export interface SourceGap {
  readonly source: Row<'sources'>
  readonly lacks: readonly Part[]
}

/** Tables whose rows are facts with a day, a place or a figure; those of names and words rest on usage. */
const factTables = [
  'offices',
  'formats',
  'meetings',
  'memberships',
  'visits',
  'relations',
  'instruments',
  'measures',
  'coverage',
  'collegial-offices',
  'declarations',
  'outcomes',
  'trade',
  'import-shares',
  'series',
  'projects',
  'project-output',
  'ownership',
  'offtake',
  'routes',
  'material-flows',
  'means',
  'exchange-rates',
] as const satisfies readonly TableName[]

const lacking = (source: Row<'sources'>): readonly Part[] => parts.filter((part) => (source[part] ?? '') === '')

/** In the order of `sources.csv`. */
export const sourceGaps = (tables: Tables): readonly SourceGap[] =>
  tables.sources.map((source) => ({ source, lacks: lacking(source) })).filter(({ lacks }) => lacks.length > 0)

export const sourceCounts = (tables: Tables): readonly SourceCount[] => {
  const whole = new Set(tables.sources.filter((source) => lacking(source).length === 0).map(({ id }) => id))
  return factTables.map((table) => {
    const rows: readonly { readonly source: readonly string[] }[] = tables[table]
    return { table, rows: rows.length, whole: rows.filter(({ source }) => source.some((id) => whole.has(id))).length }
  })
}
