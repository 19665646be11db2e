/** Importer: one file format. In: decoded text, or bytes where the format is binary. Out: the plain text with paragraphs, and what the file says about itself. */
import type { Document, PageStart, Paragraph } from './document.ts'
import type { FileKind } from './sniff.ts'

/** `published` with its ground; null fields are what the file does not say. */
export interface DocumentParts extends Pick<Document, 'title' | 'publisher' | 'url' | 'published'> {
  readonly publishedFrom: 'metadata' | 'byline' | null
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly pages: readonly PageStart[]
  /** What was changed on the way, one sentence each: "line ends CR LF became LF". */
  readonly notes: readonly string[]
}

/** Pure: the same input gives the same parts, and nothing is fetched that it names. One of text is given its characters, decoded. */
export type Importer =
  | { readonly kind: FileKind; readonly from: 'text'; readonly read: (source: string) => Promise<DocumentParts> | DocumentParts }
  | {
      readonly kind: FileKind
      readonly from: 'bytes'
      readonly read: (bytes: Uint8Array, name: string) => Promise<DocumentParts>
      /** Its parser can hang or crash on a broken file: it runs in a thread of its own. */
      readonly apart?: true
    }

/** What metadata say, before the byline is asked. `year` where only the year is given. */
export interface Metadata {
  readonly title: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly published: string | null
  readonly year: number | null
}
