/** One lasting relation told twice? In: two units of relations. Out: a score, 0 for no; "ties since 1992" and "ties set up in 1992" -> yes. */
import { properWords, sameName } from '../common.ts'
import { compareParties, sharesNamed } from '../party.ts'
import { intersects, sameSet } from '../sets.ts'
import { allOverlap } from '../time.ts'
import type { Unit } from '../unit.ts'
import { sameInstrument } from './agreement.ts'

const sameStates = (a: Unit, b: Unit): boolean => {
  return a.states.size > 1 && sameSet(a.states, b.states)
}

const sameFormat = (a: Unit, b: Unit): boolean =>
  sharesNamed(a.parties, b.parties) || (sameStates(a, b) && compareParties(a.parties, b.parties) === 'same')

const sameHolding = (a: Unit, b: Unit): boolean => {
  if (compareParties(a.first, b.first) !== 'same') return false
  const held = compareParties(a.second, b.second)
  if (held !== 'unknown') return held === 'same'
  const [left, right] = properWords(a, b)
  return sameName(left, right) || (left.size + right.size === 0 && intersects(a.materials, b.materials))
}

/** How each type of relation is known again. */
const tests: Readonly<Record<string, (a: Unit, b: Unit) => boolean>> = {
  diplomatic: sameStates,
  alliance: sameStates,
  membership: (a, b) => compareParties(a.first, b.first) === 'same' && sameInstrument(a, b),
  format: sameFormat,
  ownership: sameHolding,
}

export const sameRelation = (a: Unit, b: Unit): number => {
  if (!sameSet(a.types, b.types) || !allOverlap(a.times, b.times)) return 0
  return [...a.types].every((type) => tests[type]?.(a, b) ?? false) ? 2 : 0
}
