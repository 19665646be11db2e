/** Periods: the time that a published figure is for. In: "2024", "2021-24", "2024-03". Out: its first and last day. */
import { lastDayOfMonth } from './wording.ts'

export interface Period {
  readonly start: string
  readonly end: string
}

/** "2024", "2021-24", "2024-03", "2024-01/2024-05" as days; null for a form not known. */
export const periodOf = (text: string): Period | null => {
  const found = /^(?<year>\d{4})(?:-(?<month>\d{2}))?(?:\/(?<lastYear>\d{4})-(?<lastMonth>\d{2}))?$/.exec(text)?.groups
  if (!found?.year) return null
  const { year, month, lastYear, lastMonth } = found
  if (month === undefined) return { start: `${year}-01-01`, end: `${year}-12-31` }
  if (lastYear !== undefined) return { start: `${year}-${month}-01`, end: lastDayOfMonth(`${lastYear}-${lastMonth}-01`) }
  if (Number(month) > 12) return { start: `${year}-01-01`, end: `${year.slice(0, 2)}${month}-12-31` }
  return { start: `${year}-${month}-01`, end: lastDayOfMonth(`${year}-${month}-01`) }
}

export const samePeriod = (left: Period, right: Period): boolean => left.start === right.start && left.end === right.end
