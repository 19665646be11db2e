/** Months: of the calendar, as "2026-03". In: a month, or a day. Out: its first and last day, the months around it. */
import { z } from 'zod'
import { lastDayOfMonth } from '../../checks/wording.ts'

export const monthSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'write a month as 2026-03')

export const monthOf = (day: string): string => day.slice(0, 7)

export const firstDayOf = (month: string): string => `${month}-01`

export const lastDayOf = (month: string): string => lastDayOfMonth(firstDayOf(month))

/** `by` may be negative. */
export const monthAfter = (month: string, by: number): string => {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
}
