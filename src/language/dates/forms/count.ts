/** Counted times from now: "two days ago", "within five years", "in two weeks' time", "six months from now", "the year to March 2025". */
import { lowerAt } from '../../numbers/lex.ts'
import { readSmallCount } from '../../numbers.ts'
import { addUnits, dayPeriod, unitAround } from '../calendar.ts'
import type { TimeUnit } from '../date-span.ts'
import { timeUnits } from '../date-words.ts'
import { type DateForm, type DateReader, follows, relative, shifted, words } from '../reading.ts'

interface Duration {
  readonly next: number
  readonly n: number
  readonly unit: TimeUnit
}

/** "two years", "a month", "18 months", "five-year" is none. */
export function readDuration(reader: DateReader, at: number): Duration | null {
  const count = readSmallCount(reader.lexemes, at)
  const unit = count === null ? undefined : timeUnits.get(lowerAt(reader.lexemes, count.next))
  return count === null || unit === undefined || !follows(reader.lexemes, count.next)
    ? null
    : { next: count.next + 1, n: count.value, unit }
}

/** Days are exact; a week, month or year ago is the whole calendar week, month or year that holds the day. */
export const ago: DateForm = {
  id: 'ago',
  example: 'two days ago',
  read(reader, at) {
    const duration = readDuration(reader, at)
    const next = duration === null ? null : words(reader.lexemes, duration.next, 'ago')
    if (duration === null || next === null) return null
    const { published } = reader
    return relative(next, published === null ? null : unitAround(addUnits(published, duration.unit, -duration.n), duration.unit))
  },
}

/** "within five years" is by that day; "within a year of signing" hangs on another event and stays open with its shift. */
export const within: DateForm = {
  id: 'within',
  example: 'within five years',
  read(reader, at) {
    const start = words(reader.lexemes, at, 'within', 'the?', 'next?')
    const duration = start === null ? null : readDuration(reader, start)
    if (duration === null) return null
    const hangs = /^(?:of|after|from)$/.test(lowerAt(reader.lexemes, duration.next)) && lowerAt(reader.lexemes, duration.next + 1) !== 'now'
    if (hangs) return { ...shifted(duration.next, null, { unit: duration.unit, n: duration.n }), kind: 'by', open: 'from' }
    const { published } = reader
    const period = published === null ? null : dayPeriod(addUnits(published, duration.unit, duration.n))
    return { ...relative(duration.next, period), kind: 'by', open: 'from' }
  },
}

/** "in two weeks' time", "six months from now"; a bare "in ten years" may be a length and is not read. */
export const hence: DateForm = {
  id: 'from-now',
  example: "in two weeks' time",
  read(reader, at) {
    const start = words(reader.lexemes, at, 'in?') ?? at
    const duration = readDuration(reader, start)
    if (duration === null) return null
    const next = start > at ? words(reader.lexemes, duration.next, "'|’?", 'time') : null
    const end = next ?? words(reader.lexemes, duration.next, 'from', 'now|today')
    if (end === null) return null
    const { published } = reader
    return relative(end, published === null ? null : unitAround(addUnits(published, duration.unit, duration.n), duration.unit))
  },
}
