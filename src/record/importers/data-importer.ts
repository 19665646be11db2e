/**
 * DataImporter: one format of public statistics as its publisher gives it. In: how a file begins. Out: whether it is in this format, and how its rows
 * are taken: by DuckDB from the file itself (`flows`, millions of rows), or as rows from bytes (`table`) or sheets (`workbook`), some thousands.
 */
import type { World } from '../../world/world.ts'
import type { FlowsPlan } from './flows-plan.ts'

/** How a file begins. */
export interface FileHead {
  /** Base name. */
  readonly name: string
  /** The first 64 KB at most. */
  readonly bytes: Uint8Array
  /** The same as characters, without a byte order mark; of a packed or binary file it says nothing. */
  readonly text: string
  readonly encoding: 'utf-8' | 'windows-1252'
  /** Cells of the first line, trimmed, by the separator that it has most of. */
  readonly columns: readonly string[]
  readonly separator: ',' | ';' | '\t'
  /** Names within a ZIP, which .xlsx is too; [] for other files. */
  readonly inside: readonly string[]
}

/** A row that is not taken. `line`: from 1, of the file; of a sheet its row; of a JSON array the number of its item. */
export interface RejectedRow {
  readonly line: number
  /** Sheet or member of the file, where it has several. */
  readonly part?: string
  /** "v is "x": expected a number, 0 or more". */
  readonly reason: string
}

export type Cell = string | number | boolean | null
export type CellType = 'text' | 'integer' | 'number' | 'yes-no'

interface Format {
  /** As `data list` calls it: "baci", "wgi". */
  readonly name: string
  /** What is in such a file, in a few words, for the message that lists the formats. */
  readonly summary: string
  readonly publisher: string
  readonly looksLike: (head: FileHead) => boolean
}

export interface TableRead {
  readonly title: string
  /** Release or edition, "2024 update"; null where the file does not tell. */
  readonly vintage: string | null
  readonly rows: readonly Readonly<Record<string, Cell>>[]
  readonly rejected: readonly RejectedRow[]
  /** Sound rows that are not for us, by kind: { "World total (rounded)": 40 }. */
  readonly passedOver: Readonly<Record<string, number>>
}

export interface TableInput {
  readonly head: FileHead
  /** All of it. */
  readonly bytes: Uint8Array
  readonly world: World
}

/** Of a workbook. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

interface TableFormat extends Format {
  /** What its rows are kept with: files of one data set have the same columns. A column `year` (integer) gives the years of the file. */
  readonly dataset: string
  readonly columns: Readonly<Record<string, CellType>>
}

export interface TableImporter extends TableFormat {
  readonly kind: 'table'
  /** Throws Problem `data/format` where the whole cannot be read. */
  readonly read: (input: TableInput) => TableRead
}

export interface WorkbookImporter extends TableFormat {
  readonly kind: 'workbook'
  /** Throws Problem `data/format` where no sheet can be read. */
  readonly read: (sheets: readonly Sheet[], input: Pick<TableInput, 'head' | 'world'>) => TableRead
}

export interface FlowsImporter extends Format {
  readonly kind: 'flows'
  readonly dataset: 'flows-between' | 'flows-reported'
  /** Throws Problem `data/format`. */
  readonly plan: (head: FileHead) => FlowsPlan
  /** For files that are no CSV: the same rows as CSV; null for those that are. Item n of a list becomes line n + 1. */
  readonly asCsv?: (head: FileHead, text: () => string) => string | null
}

export type DataImporter = TableImporter | WorkbookImporter | FlowsImporter
