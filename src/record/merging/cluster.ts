/** Units about the same thing, joined. In: units in any order. Out: fewer units, the same for every order; a doubtful one stays alone. */
import { shelvesIn, shelvesOf } from './blocking.ts'
import { candidatesOn } from './candidates.ts'
import { type Links, linkBuilder, linked } from './link.ts'
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

/**
 * The fullest units come first, each later one joins the one it fits best. `mayJoin` forbids pairs that other steps have settled; units
 * without a common key are not compared.
 */
export const cluster = (
  units: readonly Unit[],
  mayJoin: (a: Unit, b: Unit) => boolean,
  keysOf: (unit: Unit) => readonly string[] = shelvesOf,
): readonly Unit[] => {
  const joined: Unit[] = []
  const index = new Map<string, Set<number>>()
  for (const unit of units.toSorted(compareUnits)) {
    const keys = keysOf(unit)
    const candidates = new Set(keys.flatMap((key) => [...(index.get(key) ?? [])]))
    const best = bestOf(unit, candidates, joined, mayJoin)
    const at = best ?? joined.length
    const other = best === null ? undefined : joined[best]
    joined[at] = other === undefined ? unit : joinUnits(other, unit)
    for (const key of keys) index.set(key, (index.get(key) ?? new Set()).add(at))
  }
  return joined
}

/** Less than this is no candidate: a pair that was never compared counts as such. */
const LEAST_CANDIDATE = -3
/** So many of those that may be joined are compared with one unit. */
const COMPARED = 50

export interface Linkage {
  readonly logitOf: (a: Unit, b: Unit) => number
  /** Nearness up to which groups are joined. */
  readonly least: number
  readonly mayJoin: (a: Unit, b: Unit) => boolean
}

const linksOf = (units: readonly Unit[], { logitOf, mayJoin }: Linkage): Links => {
  const [links, candidatesOf] = [linkBuilder(), candidatesOn(shelvesIn(units))]
  for (const [place, unit] of units.entries()) {
    let compared = 0
    for (const one of candidatesOf(place)) {
      const other = units[one]
      if (other === undefined || !mayJoin(other, unit)) continue
      const logit = logitOf(other, unit)
      if (logit >= LEAST_CANDIDATE) links.put(one, place, logit)
      compared += 1
      if (compared === COMPARED) break
    }
  }
  return links.done()
}

/** Units of many documents in groups by linkage, each group in order. Pairs without a common state or name are not compared. */
export const linkUnits = (units: readonly Unit[], linkage: Linkage): readonly (readonly Unit[])[] => {
  const ordered = units.toSorted(compareUnits)
  const at = (places: readonly number[]): readonly Unit[] => places.flatMap((place) => ordered[place] ?? [])
  const mayJoin = (left: readonly number[], right: readonly number[]): boolean =>
    at(left).every((a) => at(right).every((b) => linkage.mayJoin(a, b)))
  return linked(ordered.length, linksOf(ordered, linkage), linkage.least, mayJoin).map(at)
}
