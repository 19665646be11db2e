/** Plain text. In: characters of a .txt file. Out: the same characters in NFC and with LF, as paragraphs. */
import type { Paragraph } from '../document.ts'
import type { DocumentParts, Importer } from '../importer.ts'
import { paragraphsOf } from '../paragraphs.ts'
import { isDateLine, publishedInText } from '../published.ts'
import { isBodyLine } from '../publisher.ts'

const CR = /\r\n?/g
/** Line and paragraph separators of Unicode break lines as well, but no editor shows it. */
const UNICODE_BREAKS = /[\u2028\u2029]/g

/** A text in NFC with LF comes out as it is, byte for byte; `notes` says what else was changed. */
export const normalizePlain = (source: string): { readonly text: string; readonly notes: readonly string[] } => {
  const notes: string[] = []
  const lines = source.replace(CR, '\n').replace(UNICODE_BREAKS, '\n')
  if (lines !== source) notes.push('line ends became LF')
  const text = lines.normalize('NFC')
  if (text !== lines) notes.push('characters were composed (Unicode NFC)')
  return { text, notes }
}

/** A byline on the first line, or a body's name over a day's line, is no title: the first headline after it is. */
const settleTitle = (text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] => {
  const [first, second] = paragraphs
  const isDay = (one: Paragraph | undefined): boolean => one !== undefined && isDateLine(text.slice(one.start, one.end))
  const isBody = (one: Paragraph): boolean => isBodyLine(text.slice(one.start, one.end))
  if (first?.role !== 'title' || !(isDay(first) || (isDay(second) && isBody(first)))) return paragraphs
  const title = paragraphs.findIndex((one, i) => i > 0 && i < 4 && one.role === 'heading' && !isDay(one) && !isBody(one))
  if (title < 0 && !isDay(first)) return paragraphs
  return paragraphs.map((one, i) => (i === 0 ? { ...one, role: 'heading' } : i === title ? { ...one, role: 'title' } : one))
}

export const readPlain = (source: string): DocumentParts => {
  const { text, notes } = normalizePlain(source)
  const paragraphs = settleTitle(text, paragraphsOf(text))
  const title = paragraphs.find((one) => one.role === 'title')
  const { published, publisher } = publishedInText(text, paragraphs)
  return {
    text,
    paragraphs,
    pages: [],
    title: title === undefined ? null : text.slice(title.start, title.end).replace(/\s+/g, ' '),
    publisher,
    url: null,
    published,
    publishedFrom: published === null ? null : 'byline',
    notes,
  }
}

export const plain: Importer = { kind: 'plain', from: 'text', read: readPlain }
