/** Steps from now: "last year", "this week", "the next three years", "each of the next two years", "earlier this year", "the past decade". */
import { lowerAt } from '../../numbers/lex.ts'
import { readSmallCount } from '../../numbers.ts'
import { addUnits, monthsPeriod, type Period, shiftPeriod, span, unitAround, yearOf, yearPeriod } from '../calendar.ts'
import type { TimeUnit } from '../date-span.ts'
import { steps, timeUnits } from '../date-words.ts'
import { type DateForm, type DateReader, follows, type Reading, relative, words } from '../reading.ts'

/** "last year", "this quarter", "next week": the calendar unit; weeks run Monday to Sunday. */
export const stepUnit: DateForm = {
  id: 'last-unit',
  example: 'last year',
  read(reader, at) {
    const { lexemes, published } = reader
    const step = steps.get(lowerAt(lexemes, at))
    const word = lowerAt(lexemes, at + 1)
    const unit = word === 'weekend' || word === 'half' ? word : timeUnits.get(word)
    if (step === undefined || unit === undefined || unit === 'day' || word.endsWith('s') || !follows(lexemes, at + 1)) return null
    if (lowerAt(lexemes, at - 1) === 'the' && lowerAt(lexemes, at) !== 'current') return null
    const both = step === 0 && words(lexemes, at + 2, 'and', 'next') !== null && !timeUnits.has(lowerAt(lexemes, at + 4))
    if (published === null) return relative(both ? at + 4 : at + 2, null)
    const here = stepFrom(published, unit, step)
    return both ? relative(at + 4, span(here.from, stepFrom(published, unit, 1).to)) : relative(at + 2, here)
  },
}

function stepFrom(day: number, unit: TimeUnit | 'weekend' | 'half', step: number): Period {
  if (unit === 'half') return halfAround(day, step)
  if (unit !== 'weekend') return step === 0 ? unitAround(day, unit) : unitAround(addUnits(unitAround(day, unit).from, unit, step), unit)
  const saturday = unitAround(day, 'week').from + 5
  const lastOver = step < 0 && saturday + 1 < day ? 0 : step
  return span(saturday + 7 * lastOver, saturday + 7 * lastOver + 1)
}

const halfAround = (day: number, step: number): Period => {
  const month = new Date(day * 86_400_000).getUTCMonth()
  return monthsPeriod(yearOf(day), (month < 6 ? 1 : 7) + 6 * step, 6, 'half')
}

const BACK: ReadonlySet<string> = new Set(['last', 'past', 'previous', 'preceding'])
const ON: ReadonlySet<string> = new Set(['next', 'coming', 'following'])

/**
 * "the past two years", "over the next decade": a span that ends or begins on the publication day. "Each of the next two years"
 * and "the next two calendar years" are whole years, weeks or months after this one.
 */
export const stepCount: DateForm = {
  id: 'next-n-units',
  example: 'over the next three years',
  read(reader, at) {
    const { lexemes } = reader
    const eachAt = words(lexemes, at, 'each|every', 'of')
    const theAt = words(lexemes, eachAt ?? at, 'the|these?') ?? at
    const word = lowerAt(lexemes, theAt)
    const isBack = BACK.has(word)
    if (!isBack && !ON.has(word)) return null
    const count = readSmallCount(lexemes, theAt + 1)
    const unit = timeUnits.get(lowerAt(lexemes, count?.next ?? theAt + 1))
    const isSingle = count === null
    if (unit === undefined || (isSingle && !isTrailing(reader, at, theAt)) || isContext(word)) return null
    const next = (count?.next ?? theAt + 1) + 1
    if (lowerAt(lexemes, next) === 'of') return null
    return reader.published === null
      ? relative(next, null)
      : counted(reader.published, next, unit, (isBack ? -1 : 1) * (count?.value ?? 1), eachAt !== null)
  },
}

/** "previous" and "following" count from another date: that is a shift. */
const isContext = (word: string): boolean => word === 'previous' || word === 'following' || word === 'preceding'

/** "over the past year", "in the coming decade": only with a word for duration; "the next day" is a shift. */
function isTrailing(reader: DateReader, at: number, theAt: number): boolean {
  if (theAt === at) return false
  const word = lowerAt(reader.lexemes, theAt)
  if (/^(?:before|of|in|that|when|for)$/.test(lowerAt(reader.lexemes, theAt + 2))) return false
  return word === 'past' || word === 'coming' || /^(?:over|within|during|in|for|through)$/.test(lowerAt(reader.lexemes, at - 1))
}

function counted(published: number, next: number, unit: TimeUnit, n: number, each: boolean): Reading {
  if (!each) return relative(next, n < 0 ? span(addUnits(published, unit, n), published) : span(published, addUnits(published, unit, n)))
  const now = unitAround(published, unit)
  const [first, last] =
    n < 0 ? [shiftPeriod(now, unit, n), shiftPeriod(now, unit, -1)] : [shiftPeriod(now, unit, 1), shiftPeriod(now, unit, n)]
  return relative(next, span(first.from, last.to))
}

/** "earlier this year" ends on the publication day, "later this month" begins on it; also "earlier in the year", "so far this year". */
export const partOfThis: DateForm = {
  id: 'earlier-this-unit',
  example: 'earlier this year',
  read(reader, at) {
    const { lexemes, published } = reader
    const word = lowerAt(lexemes, at)
    const soFar = words(lexemes, at, 'so', 'far')
    if (word !== 'earlier' && word !== 'later' && soFar === null) return null
    const unitAt = words(lexemes, soFar ?? at + 1, 'this') ?? words(lexemes, soFar ?? at + 1, 'in', 'the|this')
    const unit = unitAt === null ? undefined : timeUnits.get(lowerAt(lexemes, unitAt))
    const isToday = word !== 'so' && lowerAt(lexemes, at + 1) === 'today'
    if (isToday) return relative(at + 2, published === null ? null : unitAround(published, 'day'))
    if (unitAt === null || unit === undefined || unit === 'day') return null
    if (published === null) return relative(unitAt + 1, null)
    const whole = unitAround(published, unit)
    return relative(unitAt + 1, word === 'later' ? span(published, whole.to) : span(whole.from, published))
  },
}

/** "the year", "the month" after "end of", "half of": the one of publication. */
export const theUnit = (reader: DateReader, at: number): Reading | null => {
  const unit = timeUnits.get(lowerAt(reader.lexemes, at + 1))
  if (lowerAt(reader.lexemes, at) !== 'the' || unit === undefined || unit === 'day' || lowerAt(reader.lexemes, at + 1).endsWith('s'))
    return null
  return relative(
    at + 2,
    reader.published === null ? null : unit === 'year' ? yearPeriod(yearOf(reader.published)) : unitAround(reader.published, unit),
  )
}
