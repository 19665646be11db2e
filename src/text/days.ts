/** Days as bylines write them. In: a line of text. Out: where a day stands and which: "Berlin, 26 September 2025" has 2025-09-26 at 8. */
import type { Span } from './document.ts'

/** `year` is null where only day and month are written. */
export interface FoundDay extends Span {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
export const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ')

const MONTH = `(?<month>${MONTH_NAMES.join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?`
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(?<year>(?:19|20|21)\\d\\d)'

/** In the order tried; where two fit at one place the first wins. Slashes (3/4/2025) mean two days in two countries, so they are none. */
const FORMS: readonly RegExp[] = [
  new RegExp(`(?<![\\d-])${YEAR}-(?<month>\\d\\d)-(?<day>\\d\\d)(?![\\d-])`, 'g'),
  new RegExp(`(?<![\\d.])(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.${YEAR}(?![\\d])`, 'g'),
  new RegExp(`(?<![\\d.,–-])${DAY}(?:\\s{1,3}of)?[\\s-]{1,3}${MONTH},?(?:[\\s-]{1,3}${YEAR}(?!\\d))?`, 'gi'),
  new RegExp(`\\b${MONTH}\\s{1,3}${DAY}(?![\\d:]|[–-]\\d)(?:\\s{0,2},?\\s{1,3}${YEAR}(?!\\d))?`, 'gi'),
]

const monthNumber = (written: string): number =>
  /^\d/.test(written) ? Number(written) : MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1

const pad = (n: number): string => String(n).padStart(2, '0')

/** `YYYY-MM-DD`, or null for a day that no calendar has (31 June). Without a year 29 February passes. */
export const isoDay = ({ year, month, day }: Pick<FoundDay, 'year' | 'month' | 'day'>): string | null => {
  const date = new Date(Date.UTC(year ?? 2024, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return year === null ? null : `${year}-${pad(month)}-${pad(day)}`
}

const exists = (found: FoundDay): boolean => isoDay({ ...found, year: found.year ?? 2024 }) !== null

/** All days in a line, in order, none inside another. A part of a span of days ("3–4 June 2026") is no day. */
export const findDays = (line: string): FoundDay[] => {
  const found: FoundDay[] = []
  for (const form of FORMS) {
    for (const match of line.matchAll(form)) {
      const { day = '', month = '', year } = match.groups ?? {}
      const one = {
        start: match.index,
        end: match.index + match[0].trimEnd().replace(/,$/, '').length,
        year: year === undefined ? null : Number(year),
        month: monthNumber(month),
        day: Number(day),
      }
      if (exists(one) && !found.some((other) => other.start < one.end && one.start < other.end)) found.push(one)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The day of an ISO date or timestamp, by the clock that it was written with; also "2025/11/18", "20251118" and "18 Nov 2025". Else null. */
export const dayOfStamp = (stamp: string): string | null => {
  const text = stamp.trim()
  const numbers = /^(?<year>\d{4})(?<mark>[-/]?)(?<month>\d{2})\k<mark>(?<day>\d{2})(?![\d])/.exec(text)?.groups
  if (numbers !== undefined) return isoDay({ year: Number(numbers.year), month: Number(numbers.month), day: Number(numbers.day) })
  const [only, second] = findDays(text)
  return only === undefined || second !== undefined ? null : isoDay(only)
}

/** "18 November", as a hint prints it. */
export const dayAndMonth = ({ day, month }: Pick<FoundDay, 'day' | 'month'>): string => `${day} ${MONTH_NAMES[month - 1]}`
