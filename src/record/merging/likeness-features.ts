/** Likeness features: what two units have in common and what speaks against one thing, by name. In: two units of one kind. Out: features; symmetric. */
import type { ClaimAmount } from '../../reading/claim.ts'
import { compareAmounts } from './amount.ts'
import { properWords } from './common.ts'
import { isCurrency } from './measured.ts'
import { compareParties, namesOf, sharesNamed, statesOf } from './party.ts'
import { countCommon, countWithout, intersects, isWithin, sameSet } from './sets.ts'
import { daysBetween, gapDays, lengthDays, overlaps } from './time.ts'
import type { Unit } from './unit.ts'

/** Takes one feature; one that is not told is 0. */
export type TellFeature = (name: string, value: number) => void

/** Four ways in which two sets compare, by name: made once, since a pair has a dozen of them. */
interface SetNames {
  readonly oneSided: string
  readonly same: string
  readonly meet: string
  readonly differ: string
}

const setNames = (name: string): SetNames => ({
  oneSided: `${name} one-sided`,
  same: `${name} same`,
  meet: `${name} meet`,
  differ: `${name} differ`,
})

const named = {
  numbers: setNames('numbers'),
  models: setNames('models'),
  states: setNames('states'),
  materials: setNames('materials'),
  objects: setNames('objects'),
  places: setNames('places'),
  placeNames: setNames('place names'),
  factualities: setNames('factualities'),
  agents: setNames('agents'),
  recipients: setNames('recipients'),
  parties: setNames('parties'),
  speakers: setNames('speakers'),
} as const

const sets = (
  { oneSided, same, meet, differ }: SetNames,
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
  tell: TellFeature,
): void => {
  if (left.size === 0 && right.size === 0) return
  if (left.size === 0 || right.size === 0) tell(oneSided, 1)
  else tell(sameSet(left, right) ? same : intersects(left, right) ? meet : differ, 1)
}

/** The nearest that any time of one comes to any of the other. */
const timeFeature = (a: Unit, b: Unit): string => {
  if (a.times.length === 0 || b.times.length === 0) return a.times.length === b.times.length ? 'times none' : 'times one-sided'
  if (a.times.some((one) => b.times.some((two) => one.start === two.start && one.end === two.end))) {
    const days = Math.min(...a.times.map(lengthDays))
    return days <= 3 ? 'times same day' : days <= 31 ? 'times same month' : 'times same long'
  }
  if (a.times.some((one) => b.times.some((two) => overlaps(one, two)))) return 'times overlap'
  const gap = Math.min(...a.times.flatMap((one) => b.times.map((two) => gapDays(one, two))))
  return gap <= 3 ? 'times days apart' : gap <= 31 ? 'times weeks apart' : 'times far apart'
}

const publishedGap = (a: Unit, b: Unit): number => {
  let least = Number.POSITIVE_INFINITY
  for (const one of a.published) for (const two of b.published) least = Math.min(least, Math.abs(daysBetween(one, two)))
  return least === Number.POSITIVE_INFINITY ? 60 : least
}

const inMoney = (amounts: readonly ClaimAmount[]): boolean => amounts.every(({ unit }) => isCurrency(unit))

const amountNames = { agree: 'amounts agree', differ: 'amounts differ', far: 'amounts far' } as const

const amountFeature = (a: Unit, b: Unit): string => {
  if (a.amounts.length === 0 || b.amounts.length === 0) return a.amounts.length === b.amounts.length ? 'amounts none' : 'amounts one-sided'
  const compared = compareAmounts(a.amounts, b.amounts)
  if (compared !== 'unknown') return amountNames[compared]
  return inMoney(a.amounts) && inMoney(b.amounts) ? 'amounts of two currencies' : 'amounts of two units'
}

/** The same share or size to a hundredth, however told. */
const sharpAmount = (a: Unit, b: Unit): boolean =>
  a.amounts.some((one) =>
    b.amounts.some((two) => one.unit === two.unit && one.value > 0 && Math.abs(one.value - two.value) <= 0.01 * one.value),
  )

const typeFeature = (a: Unit, b: Unit): string => {
  if (sameSet(a.types, b.types)) return 'types same'
  return intersects(a.types, b.types) ? 'types meet' : `types ${[...new Set([...a.types, ...b.types])].toSorted().join('+')}`
}

const partyFeature = (names: SetNames, left: Unit['first'], right: Unit['first'], tell: TellFeature): void => {
  const agreement = compareParties(left, right)
  if (agreement !== 'unknown') tell(names[agreement], 1)
}

const whoFeatures = (a: Unit, b: Unit, tell: TellFeature): void => {
  partyFeature(named.agents, a.first, b.first, tell)
  partyFeature(named.recipients, a.second, b.second, tell)
  partyFeature(named.parties, a.parties, b.parties, tell)
  partyFeature(named.speakers, a.speakers, b.speakers, tell)
  if (a.second.length === 0 && b.second.length === 0) tell('recipients none', 1)
  if (sharesNamed(a.first, b.first)) tell('agents share a name', 1)
  if (sharesNamed(a.second, b.second)) tell('recipients share a name', 1)
  if (intersects(namesOf(a.second), namesOf(b.second))) tell('recipients share words', 1)
  sets(named.states, a.states, b.states, tell)
  if (isWithin(a.states, b.states) || isWithin(b.states, a.states)) tell('states within', 1)
}

const whatFeatures = (a: Unit, b: Unit, tell: TellFeature): void => {
  sets(named.numbers, a.figures.numbers, b.figures.numbers, tell)
  sets(named.models, a.figures.models, b.figures.models, tell)
  tell(typeFeature(a, b), 1)
  tell(timeFeature(a, b), 1)
  tell(amountFeature(a, b), 1)
  if (sharpAmount(a, b)) tell('amounts to a hundredth', 1)
  sets(named.materials, a.materials, b.materials, tell)
  sets(named.objects, a.objects, b.objects, tell)
  sets(named.places, statesOf(a.places), statesOf(b.places), tell)
  sets(named.placeNames, namesOf(a.places), namesOf(b.places), tell)
  if (a.ordinals.length > 0 && b.ordinals.length > 0)
    tell(a.ordinals.some((one) => b.ordinals.some((two) => one.n === two.n)) ? 'ordinals same' : 'ordinals differ', 1)
  sets(named.factualities, a.factualities, b.factualities, tell)
}

const marks = [
  ['another', 'another in one', 'another in both'],
  ['easing', 'easing in one', 'easing in both'],
  ['part', 'part in one', 'part in both'],
] as const

const wordFeatures = (a: Unit, b: Unit, tell: TellFeature): void => {
  const [properA, properB] = properWords(a, b)
  if (properA.size > 0 && properB.size > 0) tell(intersects(properA, properB) ? 'proper names meet' : 'proper names differ', 1)
  for (const [mark, inOne, inBoth] of marks)
    if (a.actWords[mark] || b.actWords[mark]) tell(a.actWords[mark] === b.actWords[mark] ? inBoth : inOne, 1)
  // words of neither side's parties, places and sources
  const [left, right, shared] = [countWithout(a.topic, b.knownStems), countWithout(b.topic, a.knownStems), countCommon(a.topic, b.topic)]
  const [all, shorter] = [left + right - shared, Math.min(left, right)]
  tell('closeness', all === 0 ? 0 : shared / all)
  tell('shared words', Math.min(4, shared) / 4)
  tell('shared of the shorter', shorter === 0 ? 0 : shared / shorter)
}

/** `rules`: what the comparison of the kind says, a score above 0 where it holds the two for one. */
export const likenessFeatures = (a: Unit, b: Unit, rules: number, tell: TellFeature): void => {
  tell('bias', 1)
  if (rules > 0) tell('rules', 1)
  whoFeatures(a, b, tell)
  whatFeatures(a, b, tell)
  wordFeatures(a, b, tell)
  tell('published apart', Math.log1p(publishedGap(a, b)) / Math.log(400))
}
