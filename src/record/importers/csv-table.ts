/** Records of a CSV file by column. In: the file, as its importer gets it. Out: records with their lines, blanks at the ends of cells taken away, and those that have too few or too many cells. */
import { readCsv } from '../../world/csv.ts'
import type { RejectedRow, TableInput } from './data-importer.ts'
import { decodeSniffed } from './sniff-text.ts'

export interface TableRecord {
  readonly line: number
  readonly cells: readonly string[]
}

export interface CsvTable {
  /** Trimmed, doubled blanks made one: "PROD_EST_ 2024" stays apart from "PROD_EST_2024". */
  readonly header: readonly string[]
  readonly records: readonly TableRecord[]
  readonly rejected: readonly RejectedRow[]
}

export const csvTable = ({ head, bytes }: TableInput): CsvTable => {
  const [first, ...records] = readCsv(decodeSniffed(bytes).text, head.separator)
  const header = (first?.cells ?? []).map((cell) => cell.replaceAll(/\s+/g, ' ').trim())
  const rejected: RejectedRow[] = []
  const sound = records.flatMap(({ line, cells }) => {
    // a separator at the end of each line makes one cell more, which is empty
    const fits = cells.length === header.length || (cells.length === header.length + 1 && cells.at(-1) === '')
    if (fits) return [{ line, cells: cells.map((cell) => cell.trim()) }]
    rejected.push({ line, reason: `it has ${cells.length} cells where the first line has ${header.length}` })
    return []
  })
  return { header, records: sound, rejected }
}

/** Each record gives rows, and reasons for which what it says is not taken: a line with one bad figure keeps its others. A reason is told once a line. */
export const takeRecords = <Taken>(
  records: readonly TableRecord[],
  take: (record: TableRecord) => readonly (Taken | string)[],
): { readonly rows: readonly Taken[]; readonly rejected: readonly RejectedRow[] } => {
  const rows: Taken[] = []
  const rejected = records.flatMap((record) => {
    const reasons = new Set<string>()
    for (const taken of take(record)) {
      if (typeof taken === 'string') reasons.add(taken)
      else rows.push(taken)
    }
    return [...reasons].map((reason) => ({ line: record.line, reason }))
  })
  return { rows, rejected }
}

/** In the order of the lines. */
export const inOrder = (...lists: readonly (readonly RejectedRow[])[]): readonly RejectedRow[] =>
  lists.flat().toSorted((left, right) => left.line - right.line)
