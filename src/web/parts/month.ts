/** Month: a month of the calendar as weeks. In: "2026-03". Out: weeks from Monday to Sunday, each day as an ISO day; the days of other months that fill them are named too. */

const DAY_MS = 86_400_000

export const dayAfter = (day: string, by: number): string => new Date(Date.parse(day) + by * DAY_MS).toISOString().slice(0, 10)

/** `by` may be negative. */
export const monthAfter = (month: string, by: number): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + by, 1)).toISOString().slice(0, 7)

/** 0 for Monday. */
const weekday = (day: string): number => (new Date(Date.parse(day)).getUTCDay() + 6) % 7

/** Four to six weeks. */
export const weeksOf = (month: string): readonly (readonly string[])[] => {
  const first = `${month}-01`
  const last = dayAfter(`${monthAfter(month, 1)}-01`, -1)
  const start = dayAfter(first, -weekday(first))
  const count = Math.ceil((weekday(first) + Number(last.slice(8, 10))) / 7)
  return Array.from({ length: count }, (_, week) => Array.from({ length: 7 }, (__, at) => dayAfter(start, 7 * week + at)))
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** The day to which a key leads; null for other keys. Page up and down keep the day of the month, as far as the other month has it. */
export const dayByKey = (key: string, day: string): string | null => {
  const step = steps[key]
  if (step !== undefined) return dayAfter(day, step)
  if (key === 'Home') return dayAfter(day, -weekday(day))
  if (key === 'End') return dayAfter(day, 6 - weekday(day))
  if (key !== 'PageUp' && key !== 'PageDown') return null
  const month = monthAfter(day.slice(0, 7), key === 'PageUp' ? -1 : 1)
  const last = dayAfter(`${monthAfter(month, 1)}-01`, -1)
  const same = `${month}-${day.slice(8, 10)}`
  return same > last ? last : same
}
