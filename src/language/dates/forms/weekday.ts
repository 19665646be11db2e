/** Weekdays: "on Monday", "last Friday", "next Tuesday", "Wednesday and Thursday", "Friday, 8 May 2026" (one span with its date). */
import { lowerAt } from '../../numbers/lex.ts'
import { dayPeriod, span, unitAround, weekdayOf } from '../calendar.ts'
import { steps, weekdays } from '../date-words.ts'
import { type DateForm, type DateReader, follows, type Reading, relative, words } from '../reading.ts'
import { dayThenMonth, monthThenDay } from './day-of-month.ts'
import { numericDate } from './numeric.ts'

/** 1 to 7 where a capitalised weekday stands; "Mon" and "Sun" only count with a date behind them. */
const readWeekday = (reader: DateReader, at: number): number | null => {
  const here = reader.lexemes[at]
  return here !== undefined && /^\p{Lu}/u.test(here.text) ? (weekdays.get(here.lower) ?? null) : null
}

const isLong = (reader: DateReader, at: number): boolean => lowerAt(reader.lexemes, at).endsWith('day')

/** Names that hold a weekday and are none. */
const isName = (reader: DateReader, at: number): boolean =>
  /^(?:Black|Good|Bloody|Easter|Palm|Ash|Cyber|Super)$/.test(reader.lexemes[at - 1]?.text ?? '') ||
  /^(?:Times|Telegraph|Mail|Post|Mirror|Club|Group)$/.test(reader.lexemes[at + 1]?.text ?? '')

export const weekdayWithDate: DateForm = {
  id: 'weekday-date',
  example: 'Friday, 8 May 2026',
  read(reader, at) {
    if (readWeekday(reader, at) === null) return null
    const next = words(reader.lexemes, at + 1, '.?', ',|(?', 'the?') ?? at + 1
    if (!follows(reader.lexemes, next)) return null
    const dated = dayThenMonth.read(reader, next) ?? monthThenDay.read(reader, next) ?? numericDate.read(reader, next)
    if (dated === null) return null
    const opened = reader.lexemes.slice(at, next).some((lexeme) => lexeme.text === '(')
    return opened && reader.lexemes[dated.next]?.text === ')' ? { ...dated, next: dated.next + 1 } : dated
  },
}

export const stepWeekday: DateForm = {
  id: 'last-weekday',
  example: 'last Friday',
  read(reader, at) {
    const word = lowerAt(reader.lexemes, at)
    const step = word === 'coming' ? 1 : word === 'past' ? -1 : steps.get(word)
    const weekday = step === undefined ? null : readWeekday(reader, at + 1)
    if (step === undefined || weekday === null || !isLong(reader, at + 1)) return null
    const { published } = reader
    if (published === null) return relative(at + 2, null)
    if (step === 0) return relative(at + 2, dayPeriod(unitAround(published, 'week').from + weekday - 1))
    return relative(at + 2, dayPeriod(step < 0 ? lastBefore(published - 1, weekday) : lastBefore(published + 7, weekday)))
  },
}

/** The last such weekday on or before a day. */
const lastBefore = (day: number, weekday: number): number => day - ((weekdayOf(day) - weekday + 7) % 7)

export const weekday: DateForm = {
  id: 'weekday',
  example: 'on Wednesday and Thursday',
  read(reader, at) {
    const first = readWeekday(reader, at)
    if (first === null || !isLong(reader, at) || isName(reader, at)) return null
    const inWeek = ofWeek(reader, at, first)
    if (inWeek !== null) return inWeek
    const linked = /^(?:and|or)$/.test(lowerAt(reader.lexemes, at + 1)) ? readWeekday(reader, at + 2) : null
    const isPair = linked !== null && linked === (first % 7) + 1 && isLong(reader, at + 2)
    const next = pastPartOfDay(reader, isPair ? at + 3 : at + 1)
    return place(reader, at, next, isPair ? (linked ?? first) : first, isPair ? 1 : 0)
  },
}

/** "Tuesday last week", "Friday of next week". */
function ofWeek(reader: DateReader, at: number, weekday: number): Reading | null {
  const stepAt = words(reader.lexemes, at + 1, 'of?') ?? at + 1
  const step = steps.get(lowerAt(reader.lexemes, stepAt))
  if (step === undefined || lowerAt(reader.lexemes, stepAt + 1) !== 'week') return null
  return relative(
    stepAt + 2,
    reader.published === null ? null : dayPeriod(unitAround(reader.published, 'week').from + 7 * step + weekday - 1),
  )
}

/** The last on or before publication; in the future tense the next after it. `extra` days lead up to it. */
function place(reader: DateReader, at: number, next: number, weekday: number, extra: number): Reading {
  const { published } = reader
  if (published === null) return relative(next, null)
  const last = lastBefore(published, weekday)
  const isAhead = reader.tenseAt(at, next, reader.cue) === 'future'
  const make = (day: number) => (extra === 0 ? dayPeriod(day) : span(day - extra, day))
  return { ...relative(next, make(isAhead ? last + 7 : last)), other: make(isAhead ? last : last + 7) }
}

/** "Monday morning", "Sunday night". */
const pastPartOfDay = (reader: DateReader, at: number): number => words(reader.lexemes, at, 'morning|afternoon|evening|night') ?? at
