/** Document: one frozen plain text with paragraphs and metadata. In: what an importer read. Out: text whose offsets everything else cites. */

/** A stretch of `Document.text`: UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Where a cell stands: the table's number in its document, the row and the column in that table, all from 0. A cell over several columns has the first. */
export interface CellPlace {
  readonly table: number
  readonly row: number
  readonly column: number
}

/** heading and item are told apart because headlines and list items are read by their own rules; a cell of a table has its place. Empty cells are no paragraphs. */
export type Paragraph =
  | (Span & { readonly role: 'title' | 'heading' | 'paragraph' | 'item' })
  | (Span & { readonly role: 'cell'; readonly cell: CellPlace })

/** From `start` on the text stands on this page, counted from 1. A page may come again: a footnote follows a paragraph that ran on to the next page. */
export interface PageStart {
  readonly page: number
  readonly start: number
}

/** Days are ISO `YYYY-MM-DD`. `publishedFrom` says what the date rests on; `published` is null when nothing in the document says it. */
export interface Document {
  /** Hash of text, published and publisher or URL; equal input gives an equal id. */
  readonly id: string
  /** Base name of the file as given, or the URL, or `stdin`. */
  readonly name: string
  readonly title: string | null
  readonly publisher: string | null
  readonly url: string | null
  /** ISO 639-1 code. */
  readonly language: string
  readonly published: string | null
  readonly publishedFrom: 'option' | 'documents.csv' | 'metadata' | 'byline' | null
  /** When the bytes were fetched from afar; null for a local file. Never used to resolve dates. */
  readonly retrieved: string | null
  /** SHA-256 of the original bytes, hex. */
  readonly hash: string
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  /** In order; empty where the format has no pages. */
  readonly pages: readonly PageStart[]
}

/** The page on which an offset lies, or null in a document without pages. */
export const pageAt = ({ pages }: Pick<Document, 'pages'>, offset: number): number | null =>
  pages.findLast(({ start }) => start <= offset)?.page ?? pages[0]?.page ?? null

/** The words of a span, exactly. */
export const quoteAt = (document: Pick<Document, 'text'>, span: Span): string => document.text.slice(span.start, span.end)
