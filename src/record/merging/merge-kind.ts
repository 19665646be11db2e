/** Claims of one kind, merged. In: what is told, of one kind. Out: which of it is one thing. Kinds never meet, so that each can be merged in a thread of its own. */
import { changeShelvesOf } from './blocking.ts'
import { cluster, linkUnits } from './cluster.ts'
import { excluded } from './excluded.ts'
import { LEAST_LOGIT, likeness } from './likeness.ts'
import { compareUnits } from './order.ts'
import { intersects } from './sets.ts'
import { joinUnits, type Told, type Unit, unitOf } from './unit.ts'

type MayJoin = (a: Unit, b: Unit) => boolean

const idsOf = (unit: Unit): ReadonlySet<string> => new Set(unit.told.map(({ recorded }) => recorded.claim.id))

/** What people hold to be two things is never joined. */
const notApart: MayJoin = (a, b) => {
  if (excluded(a, b)) return false
  if (!a.isParted) return true
  const parted = a.told.flatMap(({ recorded }) => recorded.apart ?? [])
  const ids = idsOf(b)
  return !parted.some((id) => ids.has(id))
}

/** What one document keeps apart, another does not join; but a change of a figure does join the two figures that it runs between. */
const notOfOneDocument: MayJoin = (a, b) => (a.kind === 'quantity' || !intersects(a.documents, b.documents)) && notApart(a, b)

/** A change is joined to the figures that it runs between, by the rules alone: their periods differ, as it says itself. */
const ofChange: MayJoin = (a, b) => (a.isChange || b.isChange) && notOfOneDocument(a, b)

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

const documentsKey = ({ documents }: Unit): string => [...documents].toSorted().join()

/** In groups of what is one thing; `told` all of one kind. */
export const mergeKind = (told: readonly Told[]): readonly (readonly Told[])[] => {
  const units = joinedByPeople(told.map((one) => unitOf([one])))
  const ofDocuments = [...Map.groupBy(units, documentsKey).values()].flatMap((group) => cluster(group, notApart))
  const ready = ofDocuments[0]?.kind === 'quantity' ? cluster(ofDocuments, ofChange, changeShelvesOf) : ofDocuments
  return linkUnits(ready, { logitOf: likeness, least: LEAST_LOGIT, mayJoin: notOfOneDocument }).map((group) =>
    group.flatMap((unit) => unit.told),
  )
}
