/** Claims of many documents into items of the record. In: claims with their documents. Out: one item for each thing told, values side by side. */
import type { Item, RecordedClaim } from './item.ts'
import { cluster } from './merging/cluster.ts'
import { itemOf } from './merging/item-of.ts'
import { compareRecorded } from './merging/order.ts'
import { intersects } from './merging/sets.ts'
import { type StateName, splitClaim } from './merging/split.ts'
import { type Unit, unitOf } from './merging/unit.ts'

/** `stateName` names the states of a promise made to several at once; without it they bear their codes. */
export interface MergeOptions {
  readonly stateName?: StateName
}

/** A claim read twice is one claim. */
const once = (claims: readonly RecordedClaim[]): readonly RecordedClaim[] => [
  ...new Map(claims.toSorted(compareRecorded).map((recorded) => [recorded.claim.id, recorded])).values(),
]

const allowed = () => true

/** What one document keeps apart, another does not join; but a change of a figure does join the two figures that it runs between. */
const notOfOneDocument = (a: Unit, b: Unit): boolean => a.kind === 'quantity' || !intersects(a.documents, b.documents)

/**
 * Items in the order in which they were first told. Each document's claims are merged first (told twice), then those of all documents.
 * Laws: the order of `claims` does not matter; a claim given twice changes nothing; every claim is in one item, a promise to several
 * states in one for each.
 */
export const mergeClaims = (claims: readonly RecordedClaim[], options: MergeOptions = {}): readonly Item[] => {
  const stateName = options.stateName ?? ((alpha3) => alpha3)
  const units = once(claims).flatMap((recorded) => splitClaim(recorded, stateName).map((told) => unitOf([told])))
  const byDocument = Map.groupBy(units, (unit) => [...unit.documents].join())
  const ofDocuments = [...byDocument.values()].flatMap((group) => cluster(group, allowed))
  return cluster(ofDocuments, notOfOneDocument)
    .map(itemOf)
    .toSorted((left, right) => compareFirst(left, right))
}

const compareFirst = (left: Item, right: Item): number => {
  const [a, b] = [left.claims[0], right.claims[0]]
  const told = a === undefined || b === undefined ? 0 : compareRecorded(a, b)
  return told || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)
}
