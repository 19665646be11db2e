/** Blocks: how Markdown and HTML become one plain text. In: blocks with a role, in reading order. Out: the text and the paragraphs that lie in it. */
import type { CellPlace, Paragraph } from './document.ts'

/** `text` is one line. `marker` ("- ", "3. ") is written before an item and stays outside its span. */
export type Block =
  | { readonly role: Exclude<Paragraph['role'], 'cell'>; readonly text: string; readonly marker?: string }
  | { readonly role: 'cell'; readonly text: string; readonly cell: CellPlace }

export interface ComposedText {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
}

/** Zero-width characters and soft hyphens that typesetting leaves inside words. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/** Control characters that no white space is: entities such as &#27; leave them. */
const CONTROL = /(?!\s)\p{Cc}/gu

/** One line of readable text: NFC, every run of white space (no-break spaces too) one space, nothing invisible, no control characters. */
export const tidyLine = (raw: string): string =>
  raw.replace(INVISIBLE, '').replace(CONTROL, '').replace(/\s+/g, ' ').trim().normalize('NFC')

/** Cells of a row share a line, split by tabs; items of a list stand on lines of their own; a blank line parts everything else. */
const separator = (before: Block | undefined, block: Block): string => {
  if (before === undefined) return ''
  if (before.role === 'cell' && block.role === 'cell' && before.cell.table === block.cell.table)
    return before.cell.row === block.cell.row ? '\t' : '\n'
  return before.role === 'item' && block.role === 'item' ? '\n' : '\n\n'
}

/** The text ends with one newline unless it is empty. A block without text gives no paragraph; an empty cell keeps its tab. */
export const composeText = (blocks: readonly Block[]): ComposedText => {
  const paragraphs: Paragraph[] = []
  let text = ''
  let before: Block | undefined
  for (const block of blocks) {
    const words = tidyLine(block.text)
    if (words === '' && block.role !== 'cell') continue
    text += separator(before, block) + (block.role === 'cell' ? '' : (block.marker ?? ''))
    const span = { start: text.length, end: text.length + words.length }
    if (words !== '') paragraphs.push(block.role === 'cell' ? { ...span, role: 'cell', cell: block.cell } : { ...span, role: block.role })
    text += words
    before = block
  }
  return { text: text === '' ? '' : `${text}\n`, paragraphs }
}
