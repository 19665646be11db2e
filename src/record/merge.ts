/** Claims of many documents into items of the record. In: claims with their documents. Out: one item for each thing told, values side by side. */
import type { Item, RecordedClaim } from './item.ts'
import { cluster, linkUnits } from './merging/cluster.ts'
import { excluded } from './merging/excluded.ts'
import { itemOf } from './merging/item-of.ts'
import { featuresOf, LEAST_LOGIT, logitOf } from './merging/likeness.ts'
import { compareRecorded, compareUnits } from './merging/order.ts'
import { intersects } from './merging/sets.ts'
import { type StateName, splitClaim } from './merging/split.ts'
import { joinUnits, type Unit, unitOf } from './merging/unit.ts'

/** `stateName` names the states of a promise made to several at once; without it they bear their codes. */
export interface MergeOptions {
  readonly stateName?: StateName
}

/** A claim read twice is one claim. */
const once = (claims: readonly RecordedClaim[]): readonly RecordedClaim[] => [
  ...new Map(claims.toSorted(compareRecorded).map((recorded) => [recorded.claim.id, recorded])).values(),
]

type MayJoin = (a: Unit, b: Unit) => boolean

const idsOf = (unit: Unit): ReadonlySet<string> => new Set(unit.told.map(({ recorded }) => recorded.claim.id))

/** What people hold to be two things is never joined. */
const notApart: MayJoin = (a, b) => {
  if (excluded(a, b)) return false
  const parted = a.told.flatMap(({ recorded }) => recorded.apart ?? [])
  if (parted.length === 0) return true
  const ids = idsOf(b)
  return !parted.some((id) => ids.has(id))
}

/** What one document keeps apart, another does not join; but a change of a figure does join the two figures that it runs between. */
const notOfOneDocument: MayJoin = (a, b) => notApart(a, b) && (a.kind === 'quantity' || !intersects(a.documents, b.documents))

const isFigure = (unit: Unit): boolean => unit.kind === 'quantity'
const isChange = (unit: Unit): boolean => unit.amounts.some(({ from }) => from !== undefined)

/** A change is joined to the figures that it runs between, by the rules alone: their periods differ, as it says itself. */
const ofChange: MayJoin = (a, b) => (isChange(a) || isChange(b)) && notOfOneDocument(a, b)

const mayBeOne = (a: Unit, b: Unit): boolean => a.kind === b.kind && a.told[0]?.part === b.told[0]?.part

/** What people hold to be one thing is joined before anything is compared: claims of one kind, and of a promise to several states each part with its own. */
const joinedByPeople = (units: readonly Unit[]): readonly Unit[] => {
  if (!units.some(({ told }) => told.some(({ recorded }) => recorded.together))) return units
  const joined: Unit[] = []
  for (const unit of units.toSorted(compareUnits)) {
    const wanted = new Set(unit.told.flatMap(({ recorded }) => recorded.together ?? []))
    const partners = joined.filter((other) => mayBeOne(unit, other) && intersects(idsOf(other), wanted))
    for (const partner of partners) joined.splice(joined.indexOf(partner), 1)
    joined.push(partners.reduce(joinUnits, unit))
  }
  return joined
}

/**
 * Items in the order in which they were first told. What people merged is one item and what they split is not, whatever the matcher would
 * say; then each document's claims are merged (told twice), then those of all documents.
 * Laws: the order of `claims` does not matter; a claim given twice changes nothing; every claim is in one item, a promise to several
 * states in one for each.
 */
export const mergeClaims = (claims: readonly RecordedClaim[], options: MergeOptions = {}): readonly Item[] => {
  const stateName = options.stateName ?? ((alpha3) => alpha3)
  const units = joinedByPeople(once(claims).flatMap((recorded) => splitClaim(recorded, stateName).map((told) => unitOf([told]))))
  const byDocument = Map.groupBy(units, (unit) => [...unit.documents].toSorted().join())
  const ofDocuments = [...byDocument.values()].flatMap((group) => cluster(group, notApart))
  const [figures, others] = [ofDocuments.filter(isFigure), ofDocuments.filter((unit) => !isFigure(unit))]
  return linkUnits([...cluster(figures, ofChange), ...others], {
    logitOf: (a, b) => logitOf(featuresOf(a, b)),
    least: LEAST_LOGIT,
    mayJoin: notOfOneDocument,
  })
    .map(itemOf)
    .toSorted((left, right) => compareFirst(left, right))
}

const compareFirst = (left: Item, right: Item): number => {
  const [a, b] = [left.claims[0], right.claims[0]]
  const told = a === undefined || b === undefined ? 0 : compareRecorded(a, b)
  return told || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)
}
