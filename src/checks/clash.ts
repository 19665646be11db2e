/** Clash: can two values of one thing both be true? In: what two claims say of one field. Out: yes or no; "over $8 billion" and "$8.5 billion" do not clash. */
import type { Claim, ClaimAmount, ClaimTime } from '../reading/claim.ts'
import type { RecordedClaim } from '../record/item.ts'
import { rangeOf, rangesMeet, type ValueRange } from './value-range.ts'

const timesMeet = (left: ClaimTime, right: ClaimTime): boolean =>
  (left.start ?? '0000') <= (right.end ?? (right.start && left.end === null ? '9999' : (right.start ?? '9999'))) &&
  (right.start ?? '0000') <= (left.end ?? '9999')

/** Figures of two years do not contradict each other; where one source tells no time they are of one thing, as the record has it. */
export const sameTime = ({ claim: a }: RecordedClaim, { claim: b }: RecordedClaim): boolean =>
  a.kind !== 'quantity' || !a.time || !b.time || timesMeet(a.time, b.time)

export const amountsClash = (a: RecordedClaim, b: RecordedClaim): boolean => {
  const [left, right] = [a.claim.amount, b.claim.amount]
  if (!left || !right || left.unit !== right.unit || left.per !== right.per || !sameTime(a, b)) return false
  return !rangesMeet(statedRange(a.claim, left), statedRange(b.claim, right))
}

/** Its words are read once, however many it is held against. */
const ranges = new WeakMap<Claim, ValueRange>()
const statedRange = (claim: Claim, amount: ClaimAmount): ValueRange => {
  const known = ranges.get(claim) ?? rangeOf(amount, `${amount.text} ${claim.quote}`)
  ranges.set(claim, known)
  return known
}

/** A promise put off is no clash: its status tells of it; nor are the periods of two figures. */
export const timesClash = ({ claim: a }: RecordedClaim, { claim: b }: RecordedClaim): boolean => {
  if (a.kind === 'quantity' || a.kind === 'commitment' || !isSpan(a.time) || !isSpan(b.time)) return false
  return !timesMeet(a.time, b.time)
}

const isSpan = (time: ClaimTime | null): time is ClaimTime => time !== null && time.start !== null && time.end !== null
