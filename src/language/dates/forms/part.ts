/** Parts of a told period: "early 2026", "mid-June", "late next year", "the end of 2028", "end-June", "the first half of May". */
import { lowerAt } from '../../numbers/lex.ts'
import { dayOf, dayPeriod, monthOf, monthsPeriod, type Period, span, unitAround, yearOf } from '../calendar.ts'
import { type DateForm, type DateReader, isDash, type Reading, relative, words } from '../reading.ts'
import { theUnit } from './step.ts'

type Part = 1 | 2 | 3 | 4 | 'last' | 'early' | 'mid' | 'late' | 'end' | 'start' | 'first-half' | 'second-half'

/** Longest first. */
const PARTS: readonly (readonly [Part, ...string[]])[] = [
  ['end', 'the', 'very?', 'end|close', 'of'],
  ['end', 'end|close', 'of'],
  ['start', 'the', 'beginning|start', 'of'],
  ['start', 'beginning|start', 'of'],
  ['mid', 'the', 'middle', 'of'],
  ['first-half', 'the?', 'first', 'half', 'of'],
  ['second-half', 'the?', 'second', 'half', 'of'],
  [1, 'the?', 'first', 'week', 'of|in'],
  [2, 'the?', 'second', 'week', 'of|in'],
  [3, 'the?', 'third', 'week', 'of|in'],
  [4, 'the?', 'fourth', 'week', 'of|in'],
  ['last', 'the?', 'last|final', 'week', 'of|in'],
  ['early', 'early', 'in?'],
  ['late', 'late', 'in?'],
  ['mid', 'mid'],
  ['end', 'end'],
]

/**
 * Our convention. Early, mid and late are thirds: of a year four months, of a month ten days, of a decade 4, 3 and 3 years; of any
 * other period a third of its days. The end of a year or decade is its last month, of anything shorter its last day; so too its start.
 * Weeks of a month are its days 1 to 7, 8 to 14, 15 to 21, 22 to 28 and the last seven.
 */
export function partOf(whole: Period, part: Part): Period {
  const { from, to } = whole
  if (whole.grain === 'day' || from === to) return whole
  if (part === 'last') return span(to - 6, to)
  if (typeof part === 'number') return span(from + 7 * part - 7, from + 7 * part - 1)
  if (part === 'end') return to - from < 360 ? dayPeriod(to) : unitAround(to, 'month')
  if (part === 'start') return to - from < 360 ? dayPeriod(from) : unitAround(from, 'month')
  if (part === 'first-half' || part === 'second-half') return halfOf(whole, part === 'first-half')
  if (whole.grain === 'year' && monthOf(from) === 1)
    return monthsPeriod(yearOf(from), part === 'early' ? 1 : part === 'mid' ? 5 : 9, 4, 'span')
  if (whole.grain === 'month')
    return part === 'early' ? span(from, from + 9) : part === 'mid' ? span(from + 10, from + 19) : span(from + 20, to)
  if (whole.grain === 'decade')
    return monthsPeriod(yearOf(from) + { early: 0, mid: 4, late: 7 }[part], 1, part === 'early' ? 48 : 36, 'span')
  const third = Math.floor((to - from + 1) / 3)
  return part === 'early' ? span(from, from + third - 1) : part === 'mid' ? span(from + third, to - third) : span(to - third + 1, to)
}

/** Halves of a year, decade or month; of anything else by days. */
function halfOf({ from, to, grain }: Period, first: boolean): Period {
  const middle =
    grain === 'month'
      ? from + 14
      : grain === 'decade'
        ? monthsPeriod(yearOf(from), 1, 60, 'span').to
        : grain === 'year' && dayOf(from) === 1
          ? monthsPeriod(yearOf(from), monthOf(from), 6, 'half').to
          : from + Math.floor((to - from + 1) / 2) - 1
  return first ? span(from, middle) : span(middle + 1, to)
}

/** A bare "end" is a verb unless it is joined or linked: "end-June", "by end March", not "talks end this year". */
const mayEnd = (reader: DateReader, at: number): boolean =>
  isDash(reader.lexemes[at + 1]) || /^(?:by|until|till|before|at|from|since|to)$/.test(lowerAt(reader.lexemes, at - 1))

/** `readCore` reads the period behind the part; passed in, since the list of forms holds this one too. */
export const partForm = (readCore: (reader: DateReader, at: number) => Reading | null): DateForm => ({
  id: 'part',
  example: 'by the end of 2028',
  read(reader, at) {
    if (lowerAt(reader.lexemes, at) === 'year' && isDash(reader.lexemes[at + 1]) && lowerAt(reader.lexemes, at + 2) === 'end')
      return relative(at + 3, reader.published === null ? null : partOf(unitAround(reader.published, 'year'), 'end'))
    for (const [part, ...pattern] of PARTS) {
      const start = words(reader.lexemes, at, ...pattern)
      if (start === null || (pattern.length === 1 && part === 'end' && !mayEnd(reader, at))) continue
      const coreAt = isDash(reader.lexemes[start]) && reader.lexemes[start + 1]?.apart === false ? start + 1 : start
      const whole = theUnit(reader, coreAt) ?? readCore(reader, words(reader.lexemes, coreAt, 'the?') ?? coreAt)
      if (whole === null || whole.kind !== null || (whole.shift !== null && whole.period === null)) continue
      return { ...whole, period: whole.period && partOf(whole.period, part), other: whole.other && partOf(whole.other, part), inYear: null }
    }
    return null
  },
})
