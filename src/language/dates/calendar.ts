/** Calendar arithmetic on whole days. In: year, month, day, or a day number (days since 1970-01-01, UTC). Out: periods with first and last day. */
import type { IsoDay, TimeUnit } from './date-span.ts'

/** A stretch of days, both ends inclusive, as day numbers; `grain` is the unit it was told in, 'span' where it is none. */
export interface Period {
  readonly from: number
  readonly to: number
  readonly grain: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'decade' | 'span'
}

const MS_A_DAY = 86_400_000

/** Months 1 to 12; a month or day past its end rolls over, as in Date.UTC. */
export const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / MS_A_DAY

/** Years 0001 to 9999; beyond them the calendar of ISO days ends and null is given. */
export function toIso(day: number): IsoDay | null {
  const date = new Date(day * MS_A_DAY)
  const year = date.getUTCFullYear()
  return year >= 1 && year <= 9999 ? date.toISOString().slice(0, 10) : null
}

/** Null for what is no real calendar day ("2025-02-30"). */
export function fromIso(iso: IsoDay): number | null {
  const match = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(iso)
  if (match?.groups === undefined) return null
  return realDay(Number(match.groups.year), Number(match.groups.month), Number(match.groups.day))
}

/** The day number, or null where the month has no such day. */
export function realDay(year: number, month: number, day: number): number | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month) ? dayNumber(year, month, day) : null
}

export const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

export const yearOf = (day: number): number => new Date(day * MS_A_DAY).getUTCFullYear()
export const monthOf = (day: number): number => new Date(day * MS_A_DAY).getUTCMonth() + 1
export const dayOf = (day: number): number => new Date(day * MS_A_DAY).getUTCDate()
/** 1 Monday to 7 Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

export const dayPeriod = (day: number): Period => ({ from: day, to: day, grain: 'day' })
export const span = (from: number, to: number): Period => ({ from, to, grain: 'span' })

/** `count` whole months from the first of `month`; a month out of 1 to 12 counts on into the next or the last year. */
export const monthsPeriod = (year: number, month: number, count: number, grain: Period['grain']): Period => ({
  from: dayNumber(year, month, 1),
  to: dayNumber(year, month + count, 0),
  grain,
})
export const monthPeriod = (year: number, month: number): Period => monthsPeriod(year, month, 1, 'month')
export const quarterPeriod = (year: number, quarter: number): Period => monthsPeriod(year, 3 * quarter - 2, 3, 'quarter')
export const halfPeriod = (year: number, half: number): Period => monthsPeriod(year, 6 * half - 5, 6, 'half')
export const yearPeriod = (year: number): Period => monthsPeriod(year, 1, 12, 'year')

/** Moves a day by months and keeps the day of the month where the month has it, else takes the month's last day. */
export function addMonths(day: number, count: number): number {
  const first = dayNumber(yearOf(day), monthOf(day) + count, 1)
  return first + Math.min(dayOf(day), lastDayOf(yearOf(first), monthOf(first))) - 1
}

const MONTHS_A_UNIT: Readonly<Record<TimeUnit, number>> = { day: 0, week: 0, month: 1, quarter: 3, year: 12, decade: 120 }

/** The day `n` units on; days and weeks exactly, the rest by calendar months. */
export function addUnits(day: number, unit: TimeUnit, n: number): number {
  if (unit === 'day') return day + n
  return unit === 'week' ? day + 7 * n : addMonths(day, n * MONTHS_A_UNIT[unit])
}

/** The calendar unit that holds a day: its week runs Monday to Sunday, its decade from the year that ends in 0. */
export function unitAround(day: number, unit: TimeUnit): Period {
  const year = yearOf(day)
  if (unit === 'day') return dayPeriod(day)
  if (unit === 'week') return { from: day - weekdayOf(day) + 1, to: day - weekdayOf(day) + 7, grain: 'week' }
  if (unit === 'month') return monthPeriod(year, monthOf(day))
  if (unit === 'quarter') return quarterPeriod(year, Math.ceil(monthOf(day) / 3))
  return unit === 'year' ? yearPeriod(year) : monthsPeriod(year - (year % 10), 1, 120, 'decade')
}

/** The period `n` units on, in its own grain: March 2025 and one year back is March 2024, a leap day gives way. */
export function shiftPeriod(period: Period, unit: TimeUnit, n: number): Period {
  const from = addUnits(period.from, unit, n)
  const endsMonth = dayOf(period.to + 1) === 1 && unit !== 'day' && unit !== 'week'
  const to = endsMonth ? addUnits(period.to + 1, unit, n) - 1 : addUnits(period.to, unit, n)
  return { from, to, grain: period.grain }
}
