/** Whether two units are about the same thing. In: two units. Out: a score, 0 for no, more for more that speaks for it; never claims of two kinds. */
import type { ClaimKind } from '../../reading/claim.ts'
import { sameAgreement } from './same/agreement.ts'
import { sameCommitment } from './same/commitment.ts'
import { sameMeasure } from './same/measure.ts'
import { sameMeeting } from './same/meeting.ts'
import { sameQuantity } from './same/quantity.ts'
import { sameRelation } from './same/relation.ts'
import { sameSaying } from './same/saying.ts'
import type { Unit } from './unit.ts'

/** A comparison of two units of its kind; a false merge is worse than a missed one, so doubt is 0. */
type Comparison = (a: Unit, b: Unit) => number

const comparisons: Readonly<Record<ClaimKind, Comparison>> = {
  meeting: sameMeeting,
  agreement: sameAgreement,
  commitment: sameCommitment,
  measure: sameMeasure,
  relation: sameRelation,
  quantity: sameQuantity,
  statement: sameSaying,
  assessment: sameSaying,
}

/** What the rules of the kind say. Law: symmetric. */
export const sameThing: Comparison = (a, b) => (a.kind === b.kind ? comparisons[a.kind](a, b) : 0)
