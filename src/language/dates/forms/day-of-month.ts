/** A day with its month: "6 November 2025", "Nov. 6", "16–18 June", "the 6th of November", "27 November next year". */
import { digitsValue, lowerAt } from '../../numbers/lex.ts'
import { dayPeriod, lastDayOf, type Period, realDay, span } from '../calendar.ts'
import { months } from '../date-words.ts'
import { absolute, type DateForm, type DateReader, follows, isDash, placeInYear, type Reading, relative, words } from '../reading.ts'
import { readYearRef } from '../year-ref.ts'
import { readDayOfMonth } from './numeric.ts'

interface Days {
  readonly next: number
  readonly first: number
  readonly last: number
}

/** One day, or two with a dash, "to" or "and" between: `last` is the later one. */
function readDays(reader: DateReader, at: number): Days | null {
  const first = readDayOfMonth(reader, at)
  if (first === null) return null
  const isLinked = isDash(reader.lexemes[first.next]) || /^(?:to|and|&|or)$/.test(lowerAt(reader.lexemes, first.next))
  const second = isLinked && follows(reader.lexemes, first.next) ? readDayOfMonth(reader, first.next + 1) : null
  return second !== null && second.day > first.day
    ? { next: second.next, first: first.day, last: second.day }
    : { next: first.next, first: first.day, last: first.day }
}

/** The month's number where a capitalised month name stands ("May", not "may"); its full stop, if it is short, is taken along. */
export function readMonthName(
  reader: DateReader,
  at: number,
): { readonly next: number; readonly month: number; readonly isShort: boolean } | null {
  const here = reader.lexemes[at]
  const month = here === undefined || !/^\p{Lu}/u.test(here.text) ? undefined : months.get(here.lower)
  if (here === undefined || month === undefined) return null
  const isShort = here.lower.length <= 4 && here.lower !== 'may' && here.lower !== 'june' && here.lower !== 'july'
  const hasStop = isShort && reader.lexemes[at + 1]?.text === '.' && reader.lexemes[at + 1]?.apart === false
  return { next: hasStop ? at + 2 : at + 1, month, isShort }
}

const inYear =
  (month: number, days: Days) =>
  (year: number): Period | null => {
    const [first, last] = [realDay(year, month, days.first), realDay(year, month, days.last)]
    if (first === null || last === null) return null
    return first === last ? dayPeriod(first) : span(first, last)
  }

/** Adds the year, told or worked out. A day that no year has ("31 April") is nothing. */
function finish(reader: DateReader, at: number, next: number, month: number, days: Days): Reading | null {
  if (days.last > lastDayOf(2024, month)) return null
  const make = inYear(month, days)
  const year = readYearRef(reader, next)
  if (year === null) return placeInYear(reader, at, next, make)
  if (year.year === null) return relative(year.next, null)
  const reading = year.anchor === 'absolute' ? absolute(year.next, make(year.year)) : relative(year.next, make(year.year))
  return year.anchor === 'context' ? { ...reading, anchor: 'context' } : reading
}

export const dayThenMonth: DateForm = {
  id: 'day-month',
  example: 'on 16–18 June 2025',
  read(reader, at) {
    const before = reader.lexemes[at - 1]
    const here = reader.lexemes[at]
    if (here?.kind !== 'number' || (before !== undefined && !here.apart && /[$€£¥\w.,]$/.test(before.text))) return null
    const days = readDays(reader, at)
    if (days === null) return null
    const monthAt = words(reader.lexemes, days.next, 'of?') ?? days.next
    const month = follows(reader.lexemes, monthAt) ? readMonthName(reader, monthAt) : null
    return month === null ? null : finish(reader, at, month.next, month.month, days)
  },
}

export const monthThenDay: DateForm = {
  id: 'month-day',
  example: 'Nov. 6, 2025',
  read(reader, at) {
    const month = readMonthName(reader, at)
    if (month === null || !follows(reader.lexemes, month.next)) return null
    const theAt = words(reader.lexemes, month.next, 'the?') ?? month.next
    const days = readDays(reader, theAt)
    if (days === null || !isDay(reader, at, days)) return null
    return finish(reader, at, days.next, month.month, days)
  },
}

/** "In March 12 tonnes", "May 10%", "March 5.2 million": the figure is not the month's day. "On" takes a day, "in" does not. */
function isDay(reader: DateReader, at: number, days: Days): boolean {
  const { lexemes } = reader
  const after = lexemes[days.next]
  if (after !== undefined && !after.apart && (after.kind === 'word' || after.text === '%')) return false
  const isFigure =
    follows(lexemes, days.next) &&
    /^(?:percent|per|million|billion|trillion|bn|tonnes|tons|km|mw|gw|states|countries|companies)$/.test(lowerAt(lexemes, days.next))
  if (isFigure) return false
  const comma = after?.text === ',' || after === undefined || after.kind === 'mark'
  const year = lexemes[days.next]
  const hasYear = year !== undefined && /^\d{4}$/.test(year.text) && digitsValue(year) > 1000
  return lowerAt(lexemes, at - 1) !== 'in' || comma || hasYear
}
