/** Words of a line. In: its runs. Out: its text with the spaces that the gaps mean, without note marks, and those marks: "a licence.¹ This" gives "a licence. This" and 1. */
import { tidyLine } from '../blocks.ts'
import type { Line, Run } from './pdf-page.ts'

export interface LineText {
  readonly text: string
  /** Marks of notes in the line, in order. */
  readonly marks: readonly string[]
  /** The mark with which the line begins: it is a note's own text. */
  readonly leadMark: string | null
}

/** Part of the line's size from which a gap is a space. */
const SPACE = 0.12
const SMALL = 0.85
const RAISED = 0.12
/** Note marks: numbers and the printer's signs, in lists at times: "3, 4". */
const MARK = /^(?:\d{1,3}|[*†‡§¶#]{1,3})(?:\s?[,–-]\s?(?:\d{1,3}|[*†‡§¶#]{1,3})){0,4}$/
/** Behind these a raised figure is a power: "km2", "10^6". */
const UNIT = /(?:^|[\s\d(/])(?:[kcdm]?m|ft|in|mi|yd|s)$/
const TEN = /(?:^|[\s×x·])10$/

/** Dots that lead the eye to a page number in a table of contents. */
export const LEADERS = /(?:\s?[.·…]){4,}\s*/u

const isRaised = (run: Run, line: Line): boolean => run.size <= SMALL * line.size && run.base < line.base - RAISED * line.size

export const lineText = (line: Line): LineText => {
  const marks: string[] = []
  let [text, end, spaced]: [string, number, boolean] = ['', Number.POSITIVE_INFINITY, false]
  let leadMark: string | null = null
  for (const run of line.runs) {
    spaced ||= run.spaced || run.left - end > SPACE * line.size
    end = run.right
    const words = tidyLine(run.text)
    const raised = isRaised(run, line)
    if (raised && MARK.test(words) && !UNIT.test(text) && !TEN.test(text)) {
      if (text === '') leadMark = words
      else marks.push(...words.split(/\s?,\s?/))
      continue
    }
    const power = raised && TEN.test(text) ? '^' : ''
    text += (spaced && text !== '' ? ' ' : '') + power + words
    spaced = /\s$/.test(run.text)
  }
  const softHyphen = line.runs.at(-1)?.text.trimEnd().endsWith('\u00ad') === true ? '\u00ad' : ''
  return { text: tidyLine(text.replace(LEADERS, ' … ')) + softHyphen, marks, leadMark }
}

/** Stretches of a line with a gap of at least `gap` between them. */
export const piecesOf = (line: Line, gap: number): (readonly Run[])[] => {
  const pieces: Run[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const run of line.runs) {
    const last = pieces.at(-1)
    if (last === undefined || run.left - end > gap) pieces.push([run])
    else last.push(run)
    end = Math.max(end, run.right)
  }
  return pieces
}
