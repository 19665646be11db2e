/** One figure told twice? In: two units of quantities. Out: a score, 0 for no; "$4.2 billion in 2024" and "from 3.1 in 2022 to 4.2 in 2024" -> yes. */
import type { ClaimAmount } from '../../../reading/claim.ts'
import { properWords } from '../common.ts'
import { compareParties, statesOf } from '../party.ts'
import { closeness, intersects, sameSet, setOf } from '../sets.ts'
import { isKnown, type KnownTime, publishedWithin, samePeriod } from '../time.ts'
import type { Unit } from '../unit.ts'

/** Figures without a period must be of one season of news. */
const seasonDays = 92
const rates = (unit: Unit): ReadonlySet<string> => setOf(unit.amounts.flatMap((amount) => amount.per ?? []))

const changes = (unit: Unit): readonly ClaimAmount[] =>
  unit.amounts.filter((amount) => amount.from !== undefined && amount.to !== undefined)

/** Periods at which a figure stands: the claim's own, or both ends of a change. */
const periodsOf = (unit: Unit): { readonly latest: readonly KnownTime[]; readonly earlier: readonly KnownTime[] } => {
  const ends = changes(unit).map((amount) => amount.to?.time)
  return {
    latest: [...unit.times, ...ends].filter(isKnown),
    earlier: changes(unit)
      .map((amount) => amount.from?.time)
      .filter(isKnown),
  }
}

const periodKey = ({ start, end }: KnownTime): string => `${start} ${end}`

/** Of each two figures between which `sameQuantity` finds anything, at least one key is common, so that a change is held against few. */
export const changeKeysOf = (unit: Unit, shelves: readonly string[]): readonly string[] => {
  const { latest, earlier } = periodsOf(unit)
  const periods = [...latest, ...earlier].map(periodKey)
  const years = unit.published.map((day) => Number(day.slice(0, 4))).flatMap((year) => [`${year}`, `${year + 1}`])
  const whens = periods.length > 0 ? periods : years.length > 0 ? years : ['']
  return shelves.flatMap((shelf) => whens.map((when) => `${shelf} ${when}`))
}

const anySame = (left: readonly KnownTime[], right: readonly KnownTime[]): boolean =>
  left.some((one) => right.some((other) => samePeriod(one, other)))

/** 3 for the same latest period, 2 for a figure of a change's first period, 1 for two without any, of one season; else 0. */
const periodScore = (a: Unit, b: Unit): number => {
  const [left, right] = [periodsOf(a), periodsOf(b)]
  if (anySame(left.latest, right.latest)) return 3
  const oneChanges = changes(a).length > 0 !== changes(b).length > 0
  if (oneChanges && (anySame(left.earlier, right.latest) || anySame(left.latest, right.earlier))) return 2
  const none = left.latest.length + right.latest.length + left.earlier.length + right.earlier.length === 0
  return none && publishedWithin(a.published, b.published, seasonDays) ? 1 : 0
}

/** Trade is counted between parties in any order; every other figure is of its agents. */
const partiesMeet = (a: Unit, b: Unit): boolean => {
  if (a.types.has('trade')) return a.states.size > 0 && sameSet(a.states, b.states)
  if (a.parties.length === 0 && b.parties.length === 0) return a.materials.size > 0 || closeness(a.stems, b.stems) >= 0.5
  return compareParties(a.first, b.first) === 'same' && sameSet(statesOf(a.second), statesOf(b.second))
}

/** The same mine, company or place by name, where either names one that is no party. */
const namesMeet = (a: Unit, b: Unit): boolean => {
  const [left, right] = properWords(a, b)
  return left.size === 0 || right.size === 0 || intersects(left, right)
}

export const sameQuantity = (a: Unit, b: Unit): number => {
  if (!sameSet(a.types, b.types) || !sameSet(a.materials, b.materials) || !sameSet(a.dimensions, b.dimensions)) return 0
  if (rates(a).size > 0 && rates(b).size > 0 && !intersects(rates(a), rates(b))) return 0
  if (!sameSet(a.measures, b.measures) || !partiesMeet(a, b) || !namesMeet(a, b)) return 0
  return periodScore(a, b)
}
