/** Running heads, page numbers and watermarks. In: pages. Out: the pages without them, and the words left out. Told by repetition at the same place, and by form. */
import { findDays } from '../days.ts'
import { lineText, piecesOf } from './pdf-line-text.ts'
import { type Line, lineOf, linesOf, type PdfPage, type Run } from './pdf-page.ts'

/** Lines at the edge of a page that are looked at. */
const EDGE_LINES = 3
const SAME_PLACE = 4
/** Part of the height at the edge in which a lone number is a page number. */
const MARGIN = 0.15

interface EdgeLine {
  readonly page: PdfPage
  readonly line: Line
  readonly text: string
  /** Distance from the edge of the page. */
  readonly depth: number
  readonly edge: 'top' | 'bottom'
}

const PAGE_NUMBER = /^[-–—|[\s]*(?:page\s|p\.\s?)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s?(?:of|\/|\|)\s?\d{1,4})?[-–—|\]\s]*$/i
/** What a browser prints above a page: when it was printed, which is not when it was published. */
const PRINT_STAMP = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}(?:\s?[AP]M)?(?=\s|$)/i

const edgeLines = (page: PdfPage): EdgeLine[] => {
  const lines = linesOf(page.runs)
  const top = lines.slice(0, EDGE_LINES).map((line) => ({ page, line, text: lineText(line).text, depth: line.base, edge: 'top' as const }))
  const rest = lines.slice(Math.max(EDGE_LINES, lines.length - EDGE_LINES))
  return [
    ...top,
    ...rest.map((line) => ({ page, line, text: lineText(line).text, depth: page.height - line.base, edge: 'bottom' as const })),
  ]
}

/** What two pages must share: the words, but for one number that counts with the pages, in the line or standing apart in it. */
const keysOf = ({ page, line, text, edge }: EdgeLine): string[] => {
  const numbers = [...text.matchAll(/\d{1,4}/g)]
  const counting = numbers.map(
    ({ 0: digits, index }) => `${text.slice(0, index)}#${Number(digits) - page.number}${text.slice(index + digits.length)}`,
  )
  const apart = piecesOf(line, 2 * line.size).map((runs) => lineText(lineOf(runs)).text)
  const alone = apart.length < 2 ? [] : apart.filter((words) => /^\d{1,4}$/.test(words)).map((digits) => `#${Number(digits) - page.number}`)
  return [text, ...counting, ...alone].map((key) => `${edge} ${key}`)
}

/** Two pages may begin with the same words by chance where there are many pages. */
const timesNeeded = (pages: number): number => (pages < 6 ? 2 : 3)

const repeated = (lines: readonly EdgeLine[], pages: number): Set<EdgeLine> => {
  const byKey = Map.groupBy(
    lines.flatMap((one) => keysOf(one).map((key) => ({ key, one }))),
    ({ key }) => key,
  )
  const found = new Set<EdgeLine>()
  for (const group of byKey.values()) {
    const all = group.map(({ one }) => one)
    for (const one of all) {
      const there = all.filter((other) => Math.abs(other.depth - one.depth) <= SAME_PLACE)
      if (new Set(there.map(({ page }) => page)).size >= timesNeeded(pages)) found.add(one)
    }
  }
  return found
}

/** "1/1" apart in the line names this page and their number; a print stamp names the hour of printing. */
const isPrinted = ({ page, line, text }: EdgeLine, pages: number): boolean =>
  PRINT_STAMP.test(text) || piecesOf(line, 2 * line.size).some((runs) => lineText(lineOf(runs)).text === `${page.number}/${pages}`)

const isLoneNumber = ({ page, text, depth }: EdgeLine): boolean => depth < MARGIN * page.height && PAGE_NUMBER.test(text)

const hasDay = (text: string): boolean => !PRINT_STAMP.test(text) && findDays(text).some((day) => day.year !== null)

const bare = (text: string): string => text.replace(/\d+/g, '#')

/** Pages that are alike throughout repeat their text, not their heads: heads stand over other text at least once. */
const overText = (found: ReadonlySet<EdgeLine>, pages: readonly PdfPage[]): EdgeLine[] => {
  const all = [...found]
  const onPage = Map.groupBy(all, ({ page }) => page)
  const full = new Set(pages.filter((page) => linesOf(page.runs).length > (onPage.get(page)?.length ?? 0)))
  const heads = new Set(all.filter(({ page }) => full.has(page)).map(({ text }) => bare(text)))
  return all.filter(({ text }) => heads.has(bare(text)))
}

/** A head that names the day is kept where it stands first: it may be all that dates the document. */
const edgeFurniture = (pages: readonly PdfPage[]): EdgeLine[] => {
  const lines = pages.flatMap(edgeLines)
  const again = new Set(overText(repeated(lines, pages.length), pages))
  const seen = new Set<string>()
  return lines.filter((one) => {
    if (!again.has(one) && !isPrinted(one, pages.length) && !isLoneNumber(one)) return false
    if (!hasDay(one.text) || seen.has(one.text)) return true
    seen.add(one.text)
    return false
  })
}

/** The same large words at the same place on most pages, behind or over the text. */
const watermarks = (pages: readonly PdfPage[], body: number): Set<Run> => {
  const large = pages.flatMap(({ runs }) => runs.filter(({ size }) => size >= 2 * body))
  const placeOf = ({ text, left, base }: Run): string => `${text} ${Math.round(left)} ${Math.round(base)}`
  const groups = [...Map.groupBy(large, placeOf).values()]
  return new Set(groups.filter((group) => group.length >= 3 && 2 * group.length > pages.length).flat())
}

/** "Page 1" and "Page 2" are told once. */
const distinctWords = (words: readonly string[]): string[] =>
  [...new Map(words.toReversed().map((text) => [bare(text), text])).values()].reverse()

export const withoutFurniture = (
  pages: readonly PdfPage[],
  body: number,
): { readonly pages: readonly PdfPage[]; readonly leftOut: readonly string[] } => {
  const lines = edgeFurniture(pages)
  const marks = watermarks(pages, body)
  const gone = new Set([...lines.flatMap(({ line }) => line.runs), ...marks])
  const words = [...lines.map(({ text }) => text), ...[...marks].map(({ text }) => text)].filter((text) => !PAGE_NUMBER.test(text))
  return {
    pages: pages.map((page) => ({ ...page, runs: page.runs.filter((run) => !gone.has(run)) })),
    leftOut: distinctWords([...words, ...pages.flatMap(({ turned }) => turned.map(({ text }) => text))]),
  }
}
