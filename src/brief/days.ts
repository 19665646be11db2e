/** Days and spans of time in words. In: ISO days. Out: "6 November 2025", "in 2026", "from 16 to 18 June 2025". */
import type { ClaimTime } from '../reading/claim.ts'

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const parts = (day: string): readonly [year: number, month: number, day: number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** "2025-11-06" -> "6 November 2025". */
export const dayInWords = (day: string): string => {
  const [year, month, date] = parts(day)
  return `${date} ${monthNames[month - 1]} ${year}`
}

/** A closed span without its preposition: "2026", "November 2025", "16–18 June 2025", "6 November 2025". */
export const spanInWords = (start: string, end: string): string => {
  const [y1, m1, d1] = parts(start)
  const [y2, m2, d2] = parts(end)
  if (start === end) return dayInWords(start)
  const fullMonths = d1 === 1 && d2 === lastOfMonth(y2, m2)
  if (fullMonths && m1 === 1 && m2 === 12) return y1 === y2 ? `${y1}` : `${y1}–${y2}`
  if (fullMonths && y1 === y2 && m1 === m2) return `${monthNames[m1 - 1]} ${y1}`
  if (y1 === y2 && m1 === m2) return `${d1}–${d2} ${monthNames[m1 - 1]} ${y1}`
  if (fullMonths && y1 === y2) return `${monthNames[m1 - 1]} to ${monthNames[m2 - 1]} ${y1}`
  return `${dayInWords(start)} to ${dayInWords(end)}`
}

/** An open end as words: "2026-01-01" is "2026", "2026-03-01" is "March 2026". */
const fromDay = (day: string): string => {
  const [year, month, date] = parts(day)
  if (date !== 1) return dayInWords(day)
  return month === 1 ? `${year}` : `${monthNames[month - 1]} ${year}`
}

const untilDay = (day: string): string => {
  const [year, month, date] = parts(day)
  if (month === 12 && date === 31) return `the end of ${year}`
  return date === lastOfMonth(year, month) ? `the end of ${monthNames[month - 1]} ${year}` : dayInWords(day)
}

/** With its preposition: "on 6 November 2025", "in 2026", "from 2026", "by the end of 2035"; empty where nothing is resolved. */
export const timePhrase = ({ start, end }: ClaimTime, past: boolean): string => {
  if (start !== null && end !== null)
    return `${start === end || /^\d+–\d+ [A-Z]/.test(spanInWords(start, end)) ? 'on' : 'in'} ${spanInWords(start, end)}`
  if (start !== null) return `${past ? 'since' : 'from'} ${fromDay(start)}`
  return end === null ? '' : `by ${untilDay(end)}`
}

/** The resolved period alone, for a bracket after words that do not say their year; empty where nothing is resolved. */
export const periodInWords = ({ start, end }: ClaimTime): string => {
  if (start !== null && end !== null) return spanInWords(start, end)
  if (start !== null) return `from ${fromDay(start)}`
  return end === null ? '' : `by ${untilDay(end)}`
}
