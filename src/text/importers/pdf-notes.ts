/** Footnotes of one column. In: its lines, the note marks of its page and the page's rules. Out: the lines of the text, and the notes below it with their marks. */
import type { Box } from './pdf-page.ts'
import type { WrittenLine } from './pdf-paragraphs.ts'

export interface Note {
  /** '' where it goes on from the page before. */
  readonly mark: string
  readonly lines: readonly WrittenLine[]
}

/** Notes are set smaller than the text by at least this. */
const NOTE_SIZE = 0.93
/** A rule above notes is shorter than this part of the column. */
const SHORT_RULE = 0.6
const LEADING_MARK = /^(?<mark>\d{1,3}|[*†‡§¶]{1,3})(?:[.)])?\s*(?=\p{L}|["“‘(])/u

const writtenMark = (text: string): string | null => LEADING_MARK.exec(text)?.groups?.mark ?? null

/** Does the line begin a note? Raised figures do; others if the text above calls for them. */
const markOf = (line: WrittenLine, called: ReadonlySet<string>): string | null => {
  if (line.leadMark !== null) return line.leadMark
  const mark = writtenMark(line.text)
  return mark !== null && called.has(mark) ? mark : null
}

const ruleAbove = (line: WrittenLine, before: WrittenLine | undefined, rules: readonly Box[], width: number): boolean =>
  rules.some(
    ({ left, right, top }) =>
      right - left >= 20 &&
      right - left <= SHORT_RULE * width &&
      Math.abs(left - line.left) < 2 * line.size &&
      top < line.base &&
      top > line.base - 2.5 * line.size &&
      top > (before?.base ?? 0),
  )

const withoutMark = (line: WrittenLine): WrittenLine =>
  line.leadMark === null ? { ...line, text: line.text.replace(LEADING_MARK, '') } : line

const notesOf = (lines: readonly WrittenLine[], called: ReadonlySet<string>): Note[] => {
  const notes: { mark: string; lines: WrittenLine[] }[] = []
  for (const line of lines) {
    const mark = markOf(line, called)
    if (mark !== null) notes.push({ mark, lines: [withoutMark(line)] })
    else if (notes.length === 0) notes.push({ mark: '', lines: [line] })
    else notes.at(-1)?.lines.push(line)
  }
  return notes
}

/** Notes stand last in their column, in small type, under a short rule or with a mark that begins them. */
export const splitNotes = (
  lines: readonly WrittenLine[],
  { called, rules, body }: { readonly called: ReadonlySet<string>; readonly rules: readonly Box[]; readonly body: number },
): { readonly text: readonly WrittenLine[]; readonly notes: readonly Note[] } => {
  const small = lines.findLastIndex(({ size }) => size > NOTE_SIZE * body) + 1
  const width = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left))
  const start = lines.findIndex((line, i) => i >= small && (markOf(line, called) !== null || ruleAbove(line, lines[i - 1], rules, width)))
  return start === -1 ? { text: lines, notes: [] } : { text: lines.slice(0, start), notes: notesOf(lines.slice(start), called) }
}
