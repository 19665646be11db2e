/** Imported statistics as the measures of supply take them. In: files that were added, newest last, with their rows. Out: rows of the World's tables, each with the file as its source. */
import type { Row, TableName } from '../../world/tables.ts'

/** What is told of a file. */
export interface ImportedFile {
  readonly id: string
  readonly title: string
  readonly name: string
  readonly publisher: string
  /** Edition; null where neither file nor user tells it. */
  readonly vintage: string | null
  /** ISO time. */
  readonly addedAt: string
}

export interface ImportedTable<Cells> {
  readonly file: ImportedFile
  readonly rows: readonly Cells[]
}

export const importedId = ({ id }: Pick<ImportedFile, 'id'>): string => `imported-${id}`

/** "Mineral Commodity Summaries, world data, 2025 (MCS2025_World_Data.csv, added on 27 November 2026)". */
export const importedSource = (file: ImportedFile): Row<'sources'> => ({
  id: importedId(file),
  title: `${file.title}${file.vintage === null ? '' : `, ${file.vintage}`} (${file.name}, added ${file.addedAt.slice(0, 10)})`,
  publisher: file.publisher,
  date: null,
  url: '',
  note: '',
  ref: { table: 'sources', line: 0 },
})

/** The later edition goes first, of one edition the file that was added last. */
export const newestFirst = <Cells>(tables: readonly ImportedTable<Cells>[]): readonly ImportedTable<Cells>[] =>
  tables.toSorted((left, right) => {
    const [one, other] = [left.file, right.file]
    return (other.vintage ?? '').localeCompare(one.vintage ?? '') || other.addedAt.localeCompare(one.addedAt)
  })

/** Edition that a title tells: "Mineral Commodity Summaries 2026, cobalt, p. 2" -> 2026; null where it tells none. */
const editionOf = (title: string): string | null => /\b(?:19|20)\d{2}\b/.exec(title)?.[0] ?? null

/**
 * Does a figure built in give way to an imported one of the same thing and year? To that of another publisher always: the user brought it. To one of its
 * own publisher where that is not of an earlier edition, since each edition revises the years before.
 */
export const givesWay =
  (sources: ReadonlyMap<string, Row<'sources'>>, files: readonly ImportedFile[]): ((own: readonly string[], imported: string) => boolean) =>
  (own, imported) => {
    const file = files.find((one) => importedId(one) === imported)
    const editions = own.flatMap((id) => {
      const source = sources.get(id)
      const edition = source === undefined || source.publisher !== file?.publisher ? null : editionOf(source.title)
      return edition === null ? [] : [edition]
    })
    const vintage = file?.vintage ?? null
    return vintage === null || editions.every((edition) => edition <= vintage)
  }

/** Line of the table that the row would stand in: that of the imported rows, from 1. */
export const importedRef = <Name extends TableName>(table: Name, line: number): { readonly table: Name; readonly line: number } => ({
  table,
  line,
})
