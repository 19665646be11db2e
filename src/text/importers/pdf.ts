/** A PDF. In: bytes of a .pdf file. Out: its text in reading order with the page of every span, without running heads and page numbers, tables as cells. */
import { Problem } from '../../problem.ts'
import type { PageStart } from '../document.ts'
import type { DocumentParts, Importer } from '../importer.ts'
import { partsOf } from './compose.ts'
import { openPdf } from './pdf-file.ts'
import { flowOf, type PdfBlock } from './pdf-flow.ts'
import { withoutFurniture } from './pdf-furniture.ts'
import { commonSize, type PdfPage } from './pdf-page.ts'

/** Titles that a program gave: a file's name, or none. */
const JUNK_TITLE =
  /^(?:microsoft|powerpoint|untitled|slide|document\d*$|print)|\.(?:docx?|odt|rtf|indd|qxd|pdf|pptx?|html?)$|^\S*[/\\]\S*$|^\W*$/i
const MOST_SHOWN = 3
const SHOWN_CHARS = 60

const titleOf = (title: string | null): string | null => (title === null || JUNK_TITLE.test(title.trim()) ? null : title.trim())

const listed = (numbers: readonly number[]): string => {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

const picturesNote = (pages: readonly PdfPage[]): string[] => {
  const numbers = pages.filter(({ runs, hasPicture }) => runs.length === 0 && hasPicture).map(({ number }) => number)
  if (numbers.length === 0) return []
  return [
    numbers.length === 1
      ? `page ${numbers[0]} is a picture without text and was not read`
      : `pages ${listed(numbers)} are pictures without text and were not read`,
  ]
}

const shorten = (words: string): string => (words.length > SHOWN_CHARS ? `${words.slice(0, SHOWN_CHARS)}…` : words)

const furnitureNote = (leftOut: readonly string[]): string[] => {
  if (leftOut.length === 0) return []
  const shown = leftOut.slice(0, MOST_SHOWN).map((words) => `“${shorten(words)}”`)
  const more = leftOut.length > MOST_SHOWN ? ` and ${leftOut.length - MOST_SHOWN} more` : ''
  return [`running heads, stamps or watermarks were left out: ${shown.join(', ')}${more}`]
}

/** Throws Problem `text/scanned`, `text/empty`. */
const checkText = (pages: readonly PdfPage[], name: string): void => {
  if (pages.some(({ runs }) => runs.length > 0)) return
  const pictures = pages.filter(({ hasPicture }) => hasPicture).length
  if (pictures === 0) throw new Problem('text/empty', name, 'there is no text in it', 'Give a file with text in it.')
  const which =
    pages.length === 1
      ? 'its page is a picture'
      : pictures === pages.length
        ? `all ${pages.length} pages are pictures`
        : `${pictures} of ${pages.length} pages are pictures, the others are blank`
  throw new Problem('text/scanned', name, `it has no text: ${which}`, 'Run OCR on it, or give its text as .txt.')
}

/** One entry wherever the page changes; a note that follows a paragraph which ran on goes back a page. */
const pageStarts = (blocks: readonly PdfBlock[], starts: readonly number[]): PageStart[] => {
  const pages: PageStart[] = []
  for (const [i, block] of blocks.entries()) {
    let start = starts[i] ?? 0
    for (const { page, text } of block.pages) {
      if (pages.at(-1)?.page !== page) pages.push({ page, start: pages.length === 0 ? 0 : start })
      start += text.length
    }
  }
  return pages
}

/** A PDF's day of creation says when the file was made, not when the text came out: it is no publication day. */
const readPdf = async (bytes: Uint8Array, name: string): Promise<DocumentParts> => {
  const file = await openPdf(bytes, name)
  checkText(file.pages, name)
  const body = commonSize(file.pages.flatMap(({ runs }) => runs))
  const { pages, leftOut } = withoutFurniture(file.pages, body)
  const blocks = flowOf(pages, body)
  const parts = partsOf(
    blocks.map(({ block }) => block),
    { title: null, publisher: null, url: null, published: null, year: null },
  )
  const filled = blocks.filter(({ block }) => block.text !== '')
  return {
    ...parts,
    title: parts.title ?? titleOf(file.title),
    pages: pageStarts(
      filled,
      parts.paragraphs.map(({ start }) => start),
    ),
    notes: [...picturesNote(file.pages), ...furnitureNote(leftOut)],
  }
}

export const pdf: Importer = { kind: 'pdf', from: 'bytes', read: readPdf, apart: true }
