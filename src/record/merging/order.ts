/** Orders that rest on what claims say and never on how they came in. In: two claims. Out: which is first. */
import type { RecordedClaim } from '../item.ts'
import type { Told, Unit } from './unit.ts'

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** Earliest publication first, those without a date last; then document, place in the text, id. */
export const compareRecorded = (left: RecordedClaim, right: RecordedClaim): number =>
  compareText(left.published ?? '9999', right.published ?? '9999') ||
  compareText(left.documentId, right.documentId) ||
  left.claim.start - right.claim.start ||
  left.claim.end - right.claim.end ||
  compareText(left.claim.id, right.claim.id) ||
  compareText(left.document, right.document)

export const compareTold = (left: Told, right: Told): number =>
  compareRecorded(left.recorded, right.recorded) || compareText(left.part, right.part)

/** How much a unit says; a claim that says much is the one that vaguer ones are held against. */
const specificity = (unit: Unit): number =>
  (unit.isChange ? 8 : 0) +
  (unit.times.length > 0 ? 4 : 0) +
  (unit.second.length > 0 ? 2 : 0) +
  (unit.amounts.length > 0 ? 2 : 0) +
  (unit.objects.size > 0 ? 1 : 0) +
  (unit.ordinals.length > 0 ? 1 : 0)

/** The fullest first; among equals the earliest told. A total order, since no two units share a claim and a part. */
export const compareUnits = (left: Unit, right: Unit): number => {
  const [a, b] = [left.told.toSorted(compareTold)[0], right.told.toSorted(compareTold)[0]]
  return specificity(right) - specificity(left) || (a !== undefined && b !== undefined ? compareTold(a, b) : 0)
}
