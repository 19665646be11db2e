/** A month: "in May", "June 2025", "last October", "next March", "November of last year". */
import { lowerAt } from '../../numbers/lex.ts'
import { monthOf, monthPeriod, yearOf } from '../calendar.ts'
import { ambiguousMonths, steps } from '../date-words.ts'
import { absolute, type DateForm, type DateReader, isDash, placeInYear, relative } from '../reading.ts'
import { readYearRef } from '../year-ref.ts'
import { readMonthName } from './day-of-month.ts'

export const stepMonth: DateForm = {
  id: 'last-month-name',
  example: 'last October',
  read(reader, at) {
    const step = steps.get(lowerAt(reader.lexemes, at))
    const month = step === undefined ? null : readMonthName(reader, at + 1)
    if (step === undefined || month === null || (month.isShort && !/\./.test(reader.lexemes[month.next - 1]?.text ?? ''))) return null
    return relative(month.next, reader.published === null ? null : stepped(reader.published, month.month, step))
  },
}

/** "last October" is the latest that is over before the publication month, "next March" the first after it, "this May" the year's own. */
function stepped(published: number, month: number, step: number) {
  const [year, now] = [yearOf(published), monthOf(published)]
  if (step === 0) return monthPeriod(year, month)
  return monthPeriod(step < 0 ? (month < now ? year : year - 1) : month > now ? year : year + 1, month)
}

export const month: DateForm = {
  id: 'month',
  example: 'in June 2025',
  read(reader, at) {
    const name = readMonthName(reader, at)
    if (name === null || /^\d{1,2}$/.test(reader.lexemes[at - 1]?.text ?? '')) return null
    const year = readYearRef(reader, name.next)
    if (year !== null && !(year.anchor === 'absolute' && isList(reader, name.next, year.next))) {
      const period = year.year === null ? null : monthPeriod(year.year, name.month)
      return year.anchor === 'absolute' ? absolute(year.next, period) : relative(year.next, period)
    }
    return mayStandAlone(reader, at, name.next, name.isShort) ? placeInYear(reader, at, name.next, (y) => monthPeriod(y, name.month)) : null
  },
}

/** "in March, 2025 jobs": a comma before the year is read as a list where a word that is not a verb's subject follows at once. */
const isList = (reader: DateReader, comma: number, next: number): boolean =>
  reader.lexemes[comma]?.text === ',' && /^(?:jobs|people|workers|cases|troops|cars|homes)$/.test(lowerAt(reader.lexemes, next))

const BEFORE_MONTH: ReadonlySet<string> = new Set(
  'in since from by until till before after through during of to and or between last next this early mid late for around about throughout end every each till the per'.split(
    ' ',
  ),
)

/** Without day and year a name must look like a month: "in May", "January exports", not "Theresa May", "March on", "April Smith". */
function mayStandAlone(reader: DateReader, at: number, next: number, isShort: boolean): boolean {
  const { lexemes } = reader
  const before = lexemes[at - 1]
  const after = lexemes[next]
  const isLinked = before !== undefined && lexemes[at]?.newLine === false && (BEFORE_MONTH.has(before.lower) || isDash(before))
  const namesPerson = after?.kind === 'word' && !after.newLine && /^\p{Lu}\p{Ll}/u.test(after.text) && !isLinked
  const followsName =
    before?.kind === 'word' && /^\p{Lu}/u.test(before.text) && !BEFORE_MONTH.has(before.lower) && lexemes[at]?.newLine === false
  const isPossessive = followsName && /['’]s$/.test(before?.text ?? '')
  if (isDash(after) && after?.apart === false && readMonthName(reader, next + 1) !== null) return true
  if (isLinked) return before?.lower !== 'the' || !isShort
  if (isShort || namesPerson || (followsName && !isPossessive)) return false
  const isAmbiguous = ambiguousMonths.has(lexemes[at]?.lower ?? '') && !describes(lexemes[at]?.lower ?? '', after?.text ?? '')
  return !isAmbiguous || isPossessive || isFigure(after?.text) || /^[:–—]$/.test(after?.text ?? '') || before?.text === '('
}

/** "June exports", "April data": a month before a plural, or before a word of the calendar's business. May may be the verb. */
const describes = (month: string, after: string): boolean =>
  month !== 'may' &&
  ((/^\p{Ll}{3,}s$/u.test(after) && !/^(?:has|was|says|is|does)$/.test(after)) ||
    /^(?:data|output|trade|inflation|summit|meeting|figure|deal|session|vote)$/.test(after))

/** "March $980", "April 1,200 tonnes": a column of months and figures. */
const isFigure = (text: string | undefined): boolean => text !== undefined && /^[$€£¥]|^\d{2}/.test(text)
