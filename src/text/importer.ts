/** Importer: one file format. In: decoded text. Out: the plain text with paragraphs, and what the file says about itself. */
import type { Document, Paragraph } from './document.ts'
import type { FileKind } from './sniff.ts'

/** `published` with its ground; null fields are what the file does not say. */
export interface DocumentParts extends Pick<Document, 'title' | 'publisher' | 'url' | 'published'> {
  readonly publishedFrom: 'metadata' | 'byline' | null
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  /** What was changed on the way, one sentence each: "line ends CR LF became LF". */
  readonly notes: readonly string[]
}

/** Pure: the same characters give the same parts, and nothing is fetched that the text names. */
export interface Importer {
  readonly kind: FileKind
  readonly read: (source: string) => Promise<DocumentParts> | DocumentParts
}

/** What metadata say, before the byline is asked. `year` where only the year is given. */
export interface Metadata {
  readonly title: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly published: string | null
  readonly year: number | null
}
