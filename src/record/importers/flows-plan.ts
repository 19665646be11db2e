/**
 * FlowsPlan: how a file of trade flows is read, as SQL over its columns. In: what an importer knows of its format. Out: the statements that the store
 * runs: a row is a fault, passed over, or taken. No value of a file ever becomes SQL; column names are those that the plan gives.
 */

/** Text, whole numbers, or numbers; what is not in this form makes the row a fault. */
export type ColumnType = 'VARCHAR' | 'SMALLINT' | 'INTEGER' | 'DOUBLE'

export interface FlowsPlan {
  readonly title: string
  readonly vintage: string | null
  /** Told by `data list`: { classification: "HS17" }. */
  readonly details: Readonly<Record<string, string>>
  readonly separator: ',' | ';' | '\t'
  /** Columns of the file, in its order, as the expressions call them. */
  readonly columns: readonly (readonly [name: string, type: ColumnType])[]
  /** `reason`: an expression that gives the sentence. The first that holds is told. */
  readonly faults: readonly { readonly when: string; readonly reason: string }[]
  /** Sound rows that would count twice or are of another kind. */
  readonly passedOver: readonly { readonly when: string; readonly kind: string }[]
  readonly select: readonly (readonly [name: string, expression: string])[]
  /** Columns of `select` that no two rows have alike: the second is a fault. [] where such rows are parts of a sum. */
  readonly unique: readonly string[]
  /** How a file without any fault is read in one pass; null: as every other. */
  readonly sound: SoundPlan | null
  /** Columns of `select`: so that a question reads a part of the file, and rows alike stand side by side. */
  readonly orderBy: readonly string[]
  /** Over the rows taken (`staged`, with the columns of `select` and `nth`); null: they are kept as they are. */
  readonly combine: Combine | null
}

/** Numbers are read as numbers; a row that does not fit, or that may be a fault, sends the whole file the careful way. */
export interface SoundPlan {
  readonly columns: FlowsPlan['columns']
  /** Cells that stand for no value. */
  readonly missing: readonly string[]
  readonly select: FlowsPlan['select']
  /** Over the columns of `select`: holds of every row that is a fault, so that what was written can be looked through at once. */
  readonly suspect: string
}

export interface Combine {
  /** Rows of `staged` that count in others: gives `nth` and `kind`. */
  readonly passedOver: string
  /** All that is kept: over `staged`, without the rows above. */
  readonly select: string
}

/** `case when .. then n ..`: the number of the first condition that holds, from 1; null where none does. */
const firstOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'null' : `case ${conditions.map((when, at) => `when ${when} then ${at + 1}`).join(' ')} end`

export const faultNumber = ({ faults }: FlowsPlan): string => firstOf(faults.map(({ when }) => when))
export const passedNumber = ({ passedOver }: FlowsPlan): string => firstOf(passedOver.map(({ when }) => when))
export const faultReason = ({ faults }: FlowsPlan): string =>
  faults.length === 0 ? 'null' : `case ${faults.map(({ when, reason }) => `when ${when} then ${reason}`).join(' ')} end`

export const selectList = ({ select }: Pick<FlowsPlan, 'select'>): string =>
  select.map(([name, expression]) => `${expression} as ${name}`).join(', ')

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** `v is "abc": expected a number`, as an expression; `expression` where the column is not read by its name alone. */
export const isNot = (column: string, expected: string, expression = column): string =>
  `${quoted(`${column} is "`)} || coalesce((${expression})::varchar, '') || ${quoted(`": expected ${expected}`)}`

/** What the reader of DuckDB is told about a file. */
export interface ReaderOptions {
  readonly columns: FlowsPlan['columns']
  readonly separator: FlowsPlan['separator']
  readonly missing: readonly string[]
  readonly encoding: 'utf-8' | 'latin-1'
  /** Name of the table of rows that it could not read. */
  readonly rejects: string
}

/** The reader of DuckDB over a file. `path`: already a literal of SQL. */
export const readerOf = (path: string, { columns, separator, missing, encoding, rejects }: ReaderOptions): string => {
  const types = columns.map(([name, type]) => `${quoted(name)}: ${quoted(type)}`).join(', ')
  const nulls = missing.map(quoted).join(', ')
  return `read_csv(${path}, auto_detect = false, header = true, delim = ${quoted(separator)}, quote = '"', escape = '"', encoding = ${quoted(encoding)}, columns = {${types}}, nullstr = [${nulls}], store_rejects = true, rejects_limit = 0, rejects_table = ${quoted(rejects)}, rejects_scan = ${quoted(`${rejects}_scan`)})`
}
