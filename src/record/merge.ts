/** Claims of many documents into items of the record. In: claims with their documents. Out: one item for each thing told, values side by side. */
import type { Item, RecordedClaim } from './item.ts'
import { itemOf } from './merging/item-of.ts'
import { mergeKind } from './merging/merge-kind.ts'
import { compareRecorded } from './merging/order.ts'
import { type StateName, splitClaim } from './merging/split.ts'
import type { Told } from './merging/unit.ts'

/** `stateName` names the states of a promise made to several at once; without it they bear their codes. */
export interface MergeOptions {
  readonly stateName?: StateName
}

/** What is told, by kind: a claim read twice is one claim. In an order that no order of `claims` changes. */
export const toldByKind = (
  claims: readonly RecordedClaim[],
  { stateName = (alpha3) => alpha3 }: MergeOptions,
): readonly (readonly Told[])[] => {
  const once = new Map(claims.toSorted(compareRecorded).map((recorded) => [recorded.claim.id, recorded]))
  const told = [...once.values()].flatMap((recorded) => splitClaim(recorded, stateName))
  return [...Map.groupBy(told, ({ recorded }) => recorded.claim.kind).values()]
}

const compareFirst = (left: Item, right: Item): number => {
  const [a, b] = [left.claims[0], right.claims[0]]
  const told = a === undefined || b === undefined ? 0 : compareRecorded(a, b)
  return told || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)
}

/** In the order in which they were first told. */
export const itemsOfGroups = (groups: readonly (readonly Told[])[]): readonly Item[] => groups.map(itemOf).toSorted(compareFirst)

/**
 * Items in the order in which they were first told. What people merged is one item and what they split is not, whatever the matcher would
 * say; then each document's claims are merged (told twice), then those of all documents.
 * Laws: the order of `claims` does not matter; a claim given twice changes nothing; every claim is in one item, a promise to several
 * states in one for each. Of many claims `mergeInThreads` (merging/crew.ts) makes the same items on several cores.
 */
export const mergeClaims = (claims: readonly RecordedClaim[], options: MergeOptions = {}): readonly Item[] =>
  itemsOfGroups(toldByKind(claims, options).flatMap(mergeKind))
