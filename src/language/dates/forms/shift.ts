/** Times counted from another date: "the next day", "a year earlier", "three years later", "two days before the vote", "the same month". */
import { lowerAt } from '../../numbers/lex.ts'
import { addUnits, type Period, shiftPeriod, unitAround } from '../calendar.ts'
import type { TimeUnit } from '../date-span.ts'
import { timeUnits } from '../date-words.ts'
import { type DateForm, type DateReader, follows, type Reading, shifted, words } from '../reading.ts'
import { readDuration } from './count.ts'

const SIZE: readonly string[] = ['day', 'week', 'season', 'month', 'quarter', 'half', 'year', 'decade']

/**
 * Moves the date told before. "Three years later", "the following year" and "the year before" widen to the whole unit where it is
 * larger than what it counts from; "a year earlier" compares like with like and keeps the size (January with January).
 */
function move(context: Period | null, unit: TimeUnit, n: number, widens: boolean): Period | null {
  if (context === null) return null
  const isLarger = SIZE.indexOf(unit) > SIZE.indexOf(context.grain)
  return widens && (isLarger || context.grain === 'span')
    ? unitAround(addUnits(context.from, unit, n), unit)
    : shiftPeriod(context, unit, n)
}

const NAMED_STEP: Readonly<Record<string, number>> = { next: 1, following: 1, previous: -1, preceding: -1, same: 0 }

/** "the next day", "the previous year", "the same month", "the day before", "the week after". */
export const namedShift: DateForm = {
  id: 'the-next-unit',
  example: 'the next day',
  read(reader, at) {
    const { lexemes } = reader
    const theAt = words(lexemes, at, 'the|that')
    if (theAt === null || !follows(lexemes, theAt)) return null
    const step = NAMED_STEP[lowerAt(lexemes, theAt)]
    const unit = timeUnits.get(lowerAt(lexemes, step === undefined ? theAt : theAt + 1))
    if (unit === undefined || lowerAt(lexemes, step === undefined ? theAt : theAt + 1).endsWith('s')) return null
    if (step !== undefined) return shifted(theAt + 2, move(reader.previous, unit, step, true), { unit, n: step })
    if (lowerAt(lexemes, at) === 'that') return shifted(theAt + 1, move(reader.previous, unit, 0, true), { unit, n: 0 })
    const after = lowerAt(lexemes, theAt + 1)
    const n = after === 'before' || after === 'earlier' ? -1 : after === 'after' ? 1 : 0
    return n === 0 || !follows(lexemes, theAt + 1) ? null : fromEvent(reader, at, theAt + 2, unit, n, true)
  },
}

/** "in the same period", "in the same nine months": the time told before. */
export const samePeriod: DateForm = {
  id: 'the-same-period',
  example: 'in the same period',
  read(reader, at) {
    const sameAt = words(reader.lexemes, at, 'the', 'same')
    if (sameAt === null || !follows(reader.lexemes, sameAt)) return null
    const duration = readDuration(reader, sameAt)
    const next = words(reader.lexemes, sameAt, 'period|span') ?? duration?.next
    return next === undefined ? null : shifted(next, reader.previous, { unit: 'day', n: 0 })
  },
}

/** "three years later", "a year earlier", "seven months on", "two days after she spoke". */
export const countedShift: DateForm = {
  id: 'n-units-later',
  example: 'three years later',
  read(reader, at) {
    const duration = readDuration(reader, at)
    if (duration === null || !follows(reader.lexemes, duration.next)) return null
    const word = lowerAt(reader.lexemes, duration.next)
    const next = duration.next + 1
    if (word === 'later' || word === 'earlier') {
      if (word === 'later' && lowerAt(reader.lexemes, next) === 'than') return null
      const n = word === 'later' ? duration.n : -duration.n
      return shifted(next, move(reader.previous, duration.unit, n, word === 'later'), { unit: duration.unit, n })
    }
    const endsHere = reader.lexemes[next] === undefined || reader.lexemes[next]?.kind === 'mark'
    if (word === 'on' && endsHere)
      return shifted(next, move(reader.previous, duration.unit, duration.n, true), { unit: duration.unit, n: duration.n })
    if (word !== 'before' && word !== 'after') return null
    return fromEvent(reader, at, next, duration.unit, word === 'before' ? -duration.n : duration.n, false)
  },
}

/**
 * "N units after/before" with an event named behind it. Right after a date and a comma the date told is the later end, and the event
 * lies the other way ("on 6 May, two days before he flew home": he flew on 8 May): the span's words then tell the event's day.
 */
function fromEvent(reader: DateReader, at: number, next: number, unit: TimeUnit, n: number, widens: boolean): Reading {
  const after = reader.lexemes[next]
  const hasEvent = after?.kind === 'word' && !after.newLine && !/^(?:and|but|or|that|when|with|in|at|by|for|to|from)$/.test(after.lower)
  if (!hasEvent) return shifted(next, move(reader.previous, unit, n, widens), { unit, n })
  const apposed = reader.lexemes[at - 1]?.text === ',' && reader.previousEnd === at - 1
  return shifted(next, apposed ? move(reader.previous, unit, -n, widens) : null, { unit, n })
}

/** "on the eve of the vote": the day before an event that only the caller knows. */
export const eve: DateForm = {
  id: 'eve',
  example: 'on the eve of the vote',
  read(reader, at) {
    const next = words(reader.lexemes, at, 'the?', 'eve', 'of')
    return next === null ? null : shifted(next, null, { unit: 'day', n: -1 })
  },
}
