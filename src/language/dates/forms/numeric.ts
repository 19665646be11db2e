/** Dates in figures: "2026-12-31", "31.12.2026", "31/12/2026". Where day and month could change places, the date stays unresolved. */
import { digitsValue } from '../../numbers/lex.ts'
import { dayPeriod, realDay } from '../calendar.ts'
import { absolute, type DateForm, type DateReader, type Reading } from '../reading.ts'

const ISO = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/
const SMALL_FIRST = /^(?<one>\d{1,2})(?<mark>[./])(?<two>\d{1,2})\k<mark>(?<year>\d{4})(?!\d)/

export const numericDate: DateForm = {
  id: 'numeric',
  example: 'due by 2026-12-31',
  read(reader: DateReader, at: number): Reading | null {
    const here = reader.lexemes[at]
    if (here?.kind !== 'number' || (!here.apart && /[\w.,/-]$/.test(reader.text.slice(Math.max(0, here.start - 1), here.start))))
      return null
    const tail = reader.text.slice(here.start, here.start + 11)
    const iso = ISO.exec(tail)
    if (iso?.groups !== undefined)
      return dated(reader, at, iso[0].length, Number(iso.groups.year), Number(iso.groups.month), Number(iso.groups.day))
    const small = SMALL_FIRST.exec(tail)
    if (small?.groups === undefined) return null
    const [one, two, year] = [Number(small.groups.one), Number(small.groups.two), Number(small.groups.year)]
    if (small.groups.mark === '.' || one > 12) return dated(reader, at, small[0].length, year, two, one)
    return two > 12 || one === two
      ? dated(reader, at, small[0].length, year, one, two)
      : absolute(lexemeAfter(reader, at, small[0].length), null)
  },
}

function dated(reader: DateReader, at: number, length: number, year: number, month: number, day: number): Reading | null {
  const real = realDay(year, month, day)
  return real === null ? null : absolute(lexemeAfter(reader, at, length), dayPeriod(real))
}

function lexemeAfter(reader: DateReader, at: number, length: number): number {
  const end = (reader.lexemes[at]?.start ?? 0) + length
  let next = at
  while ((reader.lexemes[next]?.start ?? end) < end) next++
  return next
}

/** A day of the month in figures, 1 to 31, with or without "st" or "th"; null for decimals and larger numbers. */
export function readDayOfMonth(reader: DateReader, at: number): { readonly next: number; readonly day: number } | null {
  const here = reader.lexemes[at]
  if (here === undefined || !/^(?:0?[1-9]|[12]\d|3[01])$/.test(here.text)) return null
  const suffix = reader.lexemes[at + 1]
  const hasSuffix = suffix !== undefined && !suffix.apart && /^(?:st|nd|rd|th)$/i.test(suffix.text)
  return { next: hasSuffix ? at + 2 : at + 1, day: digitsValue(here) }
}
