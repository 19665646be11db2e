/** Paragraphs of a plain text. In: text as it is. Out: paragraphs with roles and offsets: "- Talks resume." is an item whose span starts at "Talks". */
import type { Paragraph } from './document.ts'

interface Line {
  readonly start: number
  /** Offset after the last character that is no white space; equals `start` on a blank line. */
  readonly end: number
  readonly text: string
  /** Offset where the words begin, after indent and list marker. */
  readonly wordsAt: number
  readonly isItem: boolean
  readonly indent: number
}

/** Most characters and words of a line that may be a headline, and most characters of a title. */
const HEADING_CHARS = 120
const HEADING_WORDS = 18
const TITLE_CHARS = 200
/** A text whose lines run longer than this was not broken by hand or by a mailer. */
const WIDEST_WRAP = 120
/** A line shorter than this was ended on purpose. */
const NARROWEST_WRAP = 40
/** Part of the line breaks that must fall inside sentences before a text counts as hard-wrapped. */
const WRAPPED_FRACTION = 0.2
/** Lines may stop this many characters short of the full width and still be full. */
const RAGGED_CHARS = 6

const BULLET = /^(?<indent>[ \t]*)(?<marker>[-–—•*·▪◦‣●○■□➢►])[ \t]+(?=\S)/
const NUMBER = /^(?<indent>[ \t]*)(?<marker>\(?\d{1,3}[.)]|\(?[a-z]\)|\([ivx]{1,5}\)|[ivx]{1,5}\))[ \t]+(?=\S)/
const ENDS_SENTENCE = /[.!?…:;]["'”’»)\]]{0,3}$/
const ENDS_HEADING = /[.!?…;,]["'”’»)\]]{0,3}$/
const STARTS_LOWER = /^\p{Ll}/u
const FIRST_WORD = /^\S+/

const endsSentence = (line: string): boolean => ENDS_SENTENCE.test(line)
const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

const readLine = (raw: string, start: number): Line => {
  const text = raw.trimEnd()
  const match = BULLET.exec(text) ?? NUMBER.exec(text)
  const indent = text.length - text.trimStart().length
  return { start, end: start + text.length, text, wordsAt: start + (match?.[0].length ?? indent), isItem: match !== null, indent }
}

const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  let start = 0
  for (const raw of text.split('\n')) {
    lines.push(readLine(raw, start))
    start += raw.length + 1
  }
  return lines
}

/** Does a sentence run on over this line break? */
const runsOn = (line: Line, next: Line): boolean =>
  line.text !== '' &&
  next.text !== '' &&
  line.text.length >= NARROWEST_WRAP &&
  !endsSentence(line.text) &&
  !BULLET.test(next.text) &&
  STARTS_LOWER.test(next.text.trimStart())

/** The width at which the text was broken, or null where lines are paragraphs. */
const wrapWidth = (lines: readonly Line[]): number | null => {
  const lengths = lines.map((line) => line.text.length).filter((length) => length > 0)
  const width = lengths.sort((a, b) => a - b)[Math.max(0, Math.ceil(lengths.length * 0.95) - 1)] ?? 0
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return null
  let breaks = 0
  let inside = 0
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (next === undefined || line.text === '' || next.text === '') return
    breaks += 1
    if (runsOn(line, next)) inside += 1
  })
  return inside > 0 && inside / breaks >= WRAPPED_FRACTION ? width : null
}

/** Would the next line's first word have found no room on this one? */
const isFull = (line: Line, next: Line, width: number): boolean =>
  line.text.length + 1 + (FIRST_WORD.exec(next.text.trimStart())?.[0].length ?? 0) > width - RAGGED_CHARS

/** In a wrapped text: does `next` carry on the paragraph that `line` is in? */
const continues = (line: Line, next: Line, width: number): boolean => {
  if (next.text === '' || BULLET.test(next.text)) return false
  // "25. " at the start of a line is the end of a sentence, not an item, when the line above is full and stops inside a sentence.
  if (next.isItem) return !endsSentence(line.text) && isFull(line, next, width) && !line.isItem
  return runsOn(line, next) || isFull(line, next, width)
}

/** Lines that belong together, blank lines left out. */
const groupLines = (lines: readonly Line[]): Line[][] => {
  const width = wrapWidth(lines)
  const groups: Line[][] = []
  let before: Line | undefined
  for (const line of lines) {
    if (line.text !== '') {
      const group = groups.at(-1)
      const hangs = group?.[0]?.isItem === true && !line.isItem && line.indent >= 2 && line.indent > (group[0]?.indent ?? 0)
      const joins = before !== undefined && before.text !== '' && (hangs || (width !== null && continues(before, line, width)))
      if (joins && group !== undefined) group.push(line)
      else groups.push([line])
    }
    before = line
  }
  return groups
}

const looksLikeHeading = (text: string): boolean =>
  text.length <= HEADING_CHARS &&
  wordCount(text) <= HEADING_WORDS &&
  !ENDS_HEADING.test(text) &&
  !STARTS_LOWER.test(text) &&
  /\p{L}/u.test(text)

/** A title may ask ("Who pays for the corridor?") but does not end like a statement. */
const looksLikeTitle = (text: string): boolean =>
  text.length <= TITLE_CHARS && !/[.;,:…]["'”’»)\]]{0,3}$/.test(text) && !STARTS_LOWER.test(text) && /\p{L}/u.test(text)

/** Cells of a line whose parts are split by tabs, as a pasted table has them; [] for any other line. */
const cellsOf = (line: Line, table: number, row: number): Paragraph[] => {
  const parts = line.text.slice(line.wordsAt - line.start).split('\t')
  if (parts.filter((part) => part.trim() !== '').length < 2) return []
  const cells: Paragraph[] = []
  let at = line.wordsAt
  for (const [column, part] of parts.entries()) {
    const start = at + part.length - part.trimStart().length
    if (part.trim() !== '') cells.push({ start, end: start + part.trim().length, role: 'cell', cell: { table, row, column } })
    at += part.length + 1
  }
  return cells
}

/**
 * Paragraphs in order, not overlapping, without the white space around them. A list marker lies outside its item's span. A span holds
 * newlines only where the text was hard-wrapped or an item's lines hang under it. A text of one paragraph has no title.
 */
export const paragraphsOf = (text: string): Paragraph[] => {
  const groups = groupLines(linesOf(text))
  let [tables, rows] = [0, 0]
  return groups.flatMap((group, i) => {
    const [first, last] = [group[0], group.at(-1)]
    if (first === undefined || last === undefined) return []
    const span = { start: first.wordsAt, end: last.end }
    if (first.isItem) return [{ ...span, role: 'item' as const }]
    const cells = group.length === 1 ? cellsOf(first, tables, rows) : []
    if (cells.length > 0) {
      rows += 1
      return cells
    }
    if (rows > 0) [tables, rows] = [tables + 1, 0]
    const words = text.slice(span.start, span.end)
    if (groups.length === 1) return [{ ...span, role: 'paragraph' as const }]
    if (i === 0 && group.length <= 2 && looksLikeTitle(words)) return [{ ...span, role: 'title' as const }]
    return [{ ...span, role: group.length === 1 && looksLikeHeading(words) ? ('heading' as const) : ('paragraph' as const) }]
  })
}
