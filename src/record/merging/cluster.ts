/** Units about the same thing, joined. In: units in any order. Out: fewer units, the same for every order; a doubtful one stays alone. */
import { candidatesOf, shelvesOf } from './blocking.ts'
import { type Link, linked } from './link.ts'
import { compareUnits } from './order.ts'
import { sameThing } from './same-thing.ts'
import { joinUnits, type Unit } from './unit.ts'

/** Of the candidates, the one that fits best; null where none does, or where two fit equally and a choice would be a guess. */
const bestOf = (
  unit: Unit,
  candidates: ReadonlySet<number>,
  joined: readonly Unit[],
  mayJoin: (a: Unit, b: Unit) => boolean,
): number | null => {
  let best: { index: number; score: number } | null = null
  let tied = false
  for (const index of candidates) {
    const other = joined[index]
    const score = other !== undefined && mayJoin(unit, other) ? sameThing(unit, other) : 0
    if (score === 0 || (best !== null && score < best.score)) continue
    tied = best !== null && score === best.score
    best = { index, score }
  }
  return best === null || tied ? null : best.index
}

/** The fullest units come first, each later one joins the one it fits best. `mayJoin` forbids pairs that other steps have settled. */
export const cluster = (units: readonly Unit[], mayJoin: (a: Unit, b: Unit) => boolean): readonly Unit[] => {
  const joined: Unit[] = []
  const index = new Map<string, Set<number>>()
  for (const unit of units.toSorted(compareUnits)) {
    const candidates = new Set(shelvesOf(unit).flatMap((shelf) => [...(index.get(shelf) ?? [])]))
    const best = bestOf(unit, candidates, joined, mayJoin)
    const at = best ?? joined.length
    const other = best === null ? undefined : joined[best]
    joined[at] = other === undefined ? unit : joinUnits(other, unit)
    for (const shelf of shelvesOf(unit)) index.set(shelf, (index.get(shelf) ?? new Set()).add(at))
  }
  return joined
}

/** Less than this is no candidate: a pair that was never compared counts as such. */
const LEAST_CANDIDATE = -3

export interface Linkage {
  readonly logitOf: (a: Unit, b: Unit) => number
  /** Nearness up to which groups are joined. */
  readonly least: number
  readonly mayJoin: (a: Unit, b: Unit) => boolean
}

/** Units of many documents, joined by linkage. Pairs without a common state or name are not compared. */
export const linkUnits = (units: readonly Unit[], { logitOf, least, mayJoin }: Linkage): readonly Unit[] => {
  const ordered = units.toSorted(compareUnits)
  const links: Link[] = []
  for (const [place, candidates] of candidatesOf(ordered).entries()) {
    const unit = ordered[place]
    for (const one of candidates) {
      const other = ordered[one]
      if (unit === undefined || other === undefined || !mayJoin(other, unit)) continue
      const logit = logitOf(other, unit)
      if (logit >= LEAST_CANDIDATE) links.push({ one, other: place, logit })
    }
  }
  const at = (places: readonly number[]): readonly Unit[] => places.flatMap((place) => ordered[place] ?? [])
  const groups = linked(ordered.length, links, least, (left, right) => at(left).every((a) => at(right).every((b) => mayJoin(a, b))))
  return groups.flatMap((places) => {
    const [first, ...rest] = at(places)
    return first === undefined ? [] : [rest.reduce(joinUnits, first)]
  })
}
