/** Times that can be the same. In: ISO days of two claims. Out: yes or no; "in 2026" and "from 1 January 2026" can be. */
import type { ClaimTime } from '../../reading/claim.ts'
import { onceByKey } from './once.ts'

/** A time with a day at one end at least: ISO days, an open end is null. */
export type KnownTime = ClaimTime

const dayMs = 86_400_000

export const isKnown = (time: ClaimTime | null | undefined): time is KnownTime => !!time && (time.start !== null || time.end !== null)

export const overlaps = (left: KnownTime, right: KnownTime): boolean =>
  (left.start ?? '0000') <= (right.end ?? '9999') && (right.start ?? '0000') <= (left.end ?? '9999')

/** Every known time of one side can be the same as every one of the other. */
export const allOverlap = (left: readonly KnownTime[], right: readonly KnownTime[]): boolean =>
  left.every((one) => right.every((other) => overlaps(one, other)))

export const samePeriod = (left: KnownTime, right: KnownTime): boolean => left.start === right.start && left.end === right.end

const dayNumbers = onceByKey<number>()
const dayNumber = (day: string): number => dayNumbers(day, () => Date.parse(day) / dayMs)

/** Days from `from` to `to`, negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round(dayNumber(to) - dayNumber(from))

/** Days between two times that do not overlap, 0 where they do. */
export const gapDays = (left: KnownTime, right: KnownTime): number => {
  if (overlaps(left, right)) return 0
  const [earlier, later] = (left.end ?? '9999-12-31') < (right.start ?? '0001-01-01') ? [left, right] : [right, left]
  return earlier.end === null || later.start === null ? 0 : daysBetween(earlier.end, later.start)
}

/** Length in days; an open end makes it endless. */
export const lengthDays = (time: KnownTime): number =>
  time.start === null || time.end === null ? Number.POSITIVE_INFINITY : daysBetween(time.start, time.end)

/** Whether some day of one list lies within `days` of some day of the other; with an empty list nothing speaks against it. */
export const publishedWithin = (left: readonly string[], right: readonly string[], days: number): boolean =>
  left.length === 0 || right.length === 0 || left.some((one) => right.some((other) => Math.abs(daysBetween(one, other)) <= days))
