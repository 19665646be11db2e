/** Paragraphs of one column. In: its lines from the top down. Out: stretches of lines with a role, told by gaps, indents, type and lines that end early. */
import { type LineText, lineText } from './pdf-line-text.ts'
import { heaviest, type Line } from './pdf-page.ts'

export interface WrittenLine extends Line, LineText {}

export interface LineGroup {
  readonly role: 'heading' | 'item' | 'paragraph'
  /** "- " or "3. " of an item; '' otherwise. */
  readonly marker: string
  readonly lines: readonly WrittenLine[]
  /** Its last line reaches so far that the next word found no room. */
  readonly endsFull: (nextWord: number) => boolean
  /** Its first line stands in from the others of the column. */
  readonly indented: boolean
}

/** Type larger than the document's by this is a heading's. */
const HEADING_SIZE = 1.12
const TITLE_SIZE = 1.3
const HEADING_CHARS = 200
const BOLD_CHARS = 120
/** Line distance beyond the usual one that parts paragraphs. */
const WIDER = 1.25
/** In parts of the type size: an indent, the widest first-line indent, room left at a line's end. */
const INDENT = 0.8
const WIDEST_INDENT = 4
const ROOM = 0.8

/** A block of less than this part of the column's width is an address or a list of names, not a quotation set in: each line was ended on purpose. */
const NARROW = 0.35

const ENDS_SENTENCE = /[.!?…:;]["'”’»)\]]{0,3}$/
const ENDS_HEADING = /[.;,]["'”’»)\]]{0,3}$/
/** A line of a table of contents: "2 Routes … 14". */
const CONTENTS_LINE = /\s…\s\S{1,6}$/
const BULLET = /^(?:[•▪●○■□◦‣▸►➢➤✓·∙*\uf000-\uf0ff]|[–—-](?=\s))\s*(?=\S)/u
const SURE_BULLET = /^(?:[•▪●○■□◦‣▸►➢➤\uf000-\uf0ff])/u
const NUMBER = /^(?<number>\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)/

export const endsSentence = (text: string): boolean => ENDS_SENTENCE.test(text)

export const written = (line: Line): WrittenLine => ({ ...line, ...lineText(line) })

const withText = (line: WrittenLine, text: string): WrittenLine => ({ ...line, text })

/** Width of a line's first word, and of a space before it. */
export const firstWordWidth = ({ text, left, right, size }: WrittenLine): number => {
  const word = /^\S+/.exec(text)?.[0].length ?? 0
  return (word * (right - left)) / Math.max(1, text.length) + 0.25 * size
}

interface Column {
  readonly left: number
  readonly right: number
  /** Usual distance of baselines, by type size. */
  readonly leading: (size: number) => number
}

const columnOf = (lines: readonly WrittenLine[]): Column => {
  const deltas = lines.flatMap((line, i) => {
    const before = lines[i - 1]
    const delta = before !== undefined && before.size === line.size ? line.base - before.base : 0
    return delta > 0.7 * line.size && delta < 2.2 * line.size ? [{ size: line.size, delta: Math.round(2 * delta) / 2 }] : []
  })
  const leading = (size: number): number =>
    heaviest(deltas.filter((one) => one.size === size).map(({ delta }) => [delta, 1 + 1 / delta])) || 1.25 * size
  return { left: Math.min(...lines.map(({ left }) => left)), right: Math.max(...lines.map(({ right }) => right)), leading }
}

/** A line above the one before begins what stands beside it. */
const isWide = (a: WrittenLine, b: WrittenLine, { leading }: Column): boolean =>
  b.base < a.base || b.base - a.base > WIDER * leading(a.size) + 0.5

/** Lines without a wide gap or a change of type between them: where such a block stands in from the column, its own right edge counts. */
const rightEdges = (lines: readonly WrittenLine[], column: Column): number[] => {
  const edges: number[] = []
  for (let at = 0; at < lines.length; ) {
    let end = at + 1
    while (end < lines.length) {
      const [a, b] = [lines[end - 1], lines[end]]
      if (a === undefined || b === undefined || isWide(a, b, column) || a.size !== b.size) break
      end += 1
    }
    const block = lines.slice(at, end)
    const left = Math.min(...block.map((line) => line.left))
    const own = Math.max(...block.map((line) => line.right))
    const isNarrow = own - left < NARROW * (column.right - column.left)
    const standsIn = left - column.left > INDENT * (block[0]?.size ?? 0)
    const edge = !standsIn ? column.right : isNarrow ? Number.POSITIVE_INFINITY : own
    for (; at < end; at += 1) edges.push(edge)
  }
  return edges
}

const isDisplay = (line: WrittenLine, body: number): boolean => line.size >= HEADING_SIZE * body
const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)

/** Two lines of one bold title, set in the middle one under the other. */
const isOneTitle = (a: WrittenLine, b: WrittenLine, column: Column): boolean => {
  const [middleA, middleB, middle] = [a.left + a.right, b.left + b.right, column.left + column.right].map((sum) => (sum ?? 0) / 2)
  const inMiddle = Math.abs((middleA ?? 0) - (middleB ?? 0)) < a.size && Math.abs((middleA ?? 0) - (middle ?? 0)) < 2 * a.size
  const standsIn = Math.min(a.left, b.left) - column.left > INDENT * a.size || column.right - column.left < 1.2 * (a.right - a.left)
  return (
    a.bold &&
    b.bold &&
    a.size === b.size &&
    inMiddle &&
    standsIn &&
    isCapitals(a.text) === isCapitals(b.text) &&
    b.base - a.base <= 1.5 * a.size
  )
}

interface Groups {
  readonly body: number
  readonly column: Column
}

/** Was there room for the next word? Then the line was ended on purpose. */
const hasRoom = (line: WrittenLine, edge: number, nextWord: number): boolean => line.right + nextWord + ROOM * line.size < edge

/** "– and" may go on a sentence; only after a full stop, a colon, another item or a gap does a weak mark begin an item. */
const startsItem = (line: WrittenLine, open: Open | undefined, breaks: boolean): boolean => {
  if (SURE_BULLET.test(line.text)) return true
  if (!BULLET.test(line.text) && !NUMBER.test(line.text)) return false
  return open === undefined || breaks || open.isItem || endsSentence(open.lines.at(-1)?.text ?? '')
}

interface Open {
  readonly lines: WrittenLine[]
  readonly isItem: boolean
  readonly edge: number
}

const partsByType = (a: WrittenLine, b: WrittenLine, edge: number): boolean => {
  if (Math.abs(a.size - b.size) > 0.08 * Math.max(a.size, b.size)) return true
  if (a.bold === b.bold) return false
  return endsSentence(a.text) || hasRoom(a, edge, firstWordWidth(b))
}

/** An indent opens a paragraph; text further left than the second line of the last one does too. An item's lines hang under its words. */
const partsByIndent = ({ lines, isItem }: Open, b: WrittenLine): boolean => {
  const [first, a] = [lines[0], lines.at(-1)]
  if (first === undefined || a === undefined) return false
  const step = b.left - a.left
  if (isItem) return lines.length > 1 && Math.abs(step) > INDENT * b.size
  if (step > INDENT * b.size) return true
  if (-step > WIDEST_INDENT * b.size) return true
  return lines.length > 1 && -step > INDENT * b.size
}

const parts = (open: Open, b: WrittenLine, { body, column }: Groups): boolean => {
  const a = open.lines.at(-1)
  if (a === undefined) return true
  if (isOneTitle(a, b, column) && !endsSentence(a.text)) return false
  if (CONTENTS_LINE.test(a.text) || partsByType(a, b, open.edge)) return true
  if (isDisplay(a, body)) {
    if (b.base - a.base > 1.5 * a.size || endsSentence(a.text) || isCapitals(a.text) !== isCapitals(b.text)) return true
    return a.size < TITLE_SIZE * body && hasRoom(a, open.edge, firstWordWidth(b))
  }
  if (isWide(a, b, column) || partsByIndent(open, b)) return true
  return hasRoom(a, open.edge, firstWordWidth(b)) && (endsSentence(a.text) || !/^\p{Ll}/u.test(b.text))
}

const isHeading = (lines: readonly WrittenLine[], body: number): boolean => {
  const words = lines.map(({ text }) => text).join(' ')
  if (!/\p{L}{2}/u.test(words)) return false
  if (lines.every((line) => isDisplay(line, body)))
    return words.length <= HEADING_CHARS && (!ENDS_HEADING.test(words) || lines.every(({ size }) => size >= TITLE_SIZE * body))
  const isShort = words.length <= BOLD_CHARS && !ENDS_HEADING.test(words) && lines.length <= 3
  return isShort && lines.every((line) => line.size >= 0.95 * body && (line.bold || (isCapitals(line.text) && lines.length === 1)))
}

const groupOf = ({ lines, isItem, edge }: Open, { body, column }: Groups): LineGroup => {
  const [first, ...rest] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) throw new Error('a group without lines')
  const heading = isHeading(lines, body)
  const number = NUMBER.exec(first.text)?.groups?.number
  const marker = !isItem || heading ? '' : number === undefined ? '- ' : `${number} `
  const words = marker === '' ? first.text : first.text.replace(number === undefined ? BULLET : NUMBER, '')
  return {
    role: heading ? 'heading' : isItem ? 'item' : 'paragraph',
    marker,
    lines: [withText(first, words), ...rest],
    endsFull: (nextWord) => !hasRoom(last, edge, nextWord),
    indented: first.left - column.left > INDENT * first.size,
  }
}

/** `body` is the type size of the document's text. */
export const groupLines = (lines: readonly WrittenLine[], body: number): LineGroup[] => {
  const column = columnOf(lines)
  const edges = rightEdges(lines, column)
  const all: Open[] = []
  for (const [i, line] of lines.entries()) {
    const last = all.at(-1)
    const breaks = last === undefined || parts(last, line, { body, column })
    const begins = startsItem(line, last, breaks)
    if (last !== undefined && !begins && !breaks) last.lines.push(line)
    else all.push({ lines: [line], isItem: begins, edge: edges[i] ?? column.right })
  }
  return all.map((one) => groupOf(one, { body, column }))
}
