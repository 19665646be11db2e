/** EntityImporter: one format of entities, read line by line. In: lines of a file with their places. Out: what each says, and from where on something waits for the lines that follow. */
import type { Row } from '../../world/tables.ts'
import type { ImportedLine } from '../imported/part.ts'

/** Where a line begins: its number, from 1, and its first byte in the file as it is unpacked. */
export interface LinePlace {
  readonly line: number
  readonly start: number
}

/** A line that is done, and where what it says began. */
export interface TakenLine extends ImportedLine {
  readonly line: number
}

export interface LineReader {
  /** What is done with this line: of a format in which several lines make one entity, that of the lines before it. */
  readonly take: (text: string, place: LinePlace) => readonly TakenLine[]
  /** What still waits when the file is at its end. */
  readonly finish: () => readonly TakenLine[]
  /** Where that begins which waits for more lines; null where nothing does. All before it is done, and nothing behind it was given out. */
  readonly waitingFrom: () => LinePlace | null
}

/** What importers know of the world beside the file. */
export interface ImportContext {
  readonly states: Iterable<{ readonly iso2: string; readonly iso3: string }>
  readonly wikidataStates: readonly Row<'wikidata-states'>[]
}

export interface EntityImporter {
  readonly name: 'ftm' | 'statements' | 'wikidata'
  readonly summary: string
  /** Is a file that begins so in this format? */
  readonly looksLike: (head: string) => boolean
  /** `header`: the file's first line; a file that is gone on with does not begin there. */
  readonly open: (context: ImportContext, header: string) => LineReader
}

/** For formats in which each line stands for itself. */
export const lineByLine = (read: (text: string) => ImportedLine | null): LineReader => ({
  take: (text, { line }) => {
    const found = read(text)
    return found === null ? [] : [{ ...found, line }]
  },
  finish: () => [],
  waitingFrom: () => null,
})
