/** The day on which a promise or planned measure falls due. In: its claims. Out: an ISO day or null; "by the end of 2035" -> 2035-12-31. */
import type { RecordedClaim } from '../item.ts'
import { isKnown, lengthDays } from './time.ts'

/** A deal already made, "signed on 6 November", tells its own day, which is no due date: only a later day is. */
const promisedEnd = ({ claim, published }: RecordedClaim): string | null => {
  const end = claim.time?.end ?? null
  if (claim.factuality !== 'happened' || end === null) return claim.factuality === 'denied' ? null : end
  return published !== null && end > published ? end : null
}

/** A measure "from 2026" is due on its first day. */
const plannedStart = ({ claim }: RecordedClaim): string | null =>
  claim.factuality === 'planned' ? (claim.time?.end ?? claim.time?.start ?? null) : null

/**
 * Last day of the promised time; where sources name several, that of the narrowest, and of two as narrow the later, so that nothing is
 * overdue before every source says so. Null where none is promised.
 */
export const dueOf = (claims: readonly RecordedClaim[]): string | null => {
  const days = claims.flatMap((recorded) => {
    const { kind, time } = recorded.claim
    const day = kind === 'commitment' ? promisedEnd(recorded) : kind === 'measure' ? plannedStart(recorded) : null
    return day !== null && isKnown(time) ? [{ day, length: lengthDays(time) }] : []
  })
  const narrowest = Math.min(...days.map((one) => one.length))
  return days
    .filter((one) => one.length === narrowest)
    .reduce<string | null>((last, one) => (last === null || one.day > last ? one.day : last), null)
}
