/** Excluded: what keeps two units from being one thing whatever else they share. In: two units of one kind. Out: yes or no; symmetric. */
import type { ClaimAmount, ClaimEntity, ClaimKind } from '../../reading/claim.ts'
import { nameWords } from '../../world/fold.ts'
import { compareAmounts } from './amount.ts'
import { newsDays, placesDiffer } from './common.ts'
import { compareParties, isNamed, nameKeys, statesOf } from './party.ts'
import { sameInstrument } from './same/agreement.ts'
import { objectsDiffer } from './same/commitment.ts'
import { countsDiffer, isNarrower, peopleDiffer } from './same/meeting.ts'
import { dimensions } from './same/quantity.ts'
import { intersects, sameSet, without } from './sets.ts'
import { daysBetween, gapDays, type KnownTime, lengthDays, publishedWithin } from './time.ts'
import type { Unit } from './unit.ts'
import { contentStems } from './words.ts'

/** Words that take an act back or make it lighter. */
const easing = contentStems(
  'lift ease suspend drop waive abolish remove scrap cancel relax shelve exempt end lower reduce withdraw revoke repeal halve free resume reopen',
)
/** Exports are suspended by a ban, a ban is suspended by easing it. */
const suspended = contentStems('suspend')
const rules = contentStems(
  'control controls restriction restrictions measure measures ban bans tariff tariffs duty duties sanction sanctions curb curbs licence licensing quota',
)

const eases = ({ stems }: Unit): boolean =>
  intersects(without(stems, suspended), easing) || (intersects(stems, suspended) && intersects(stems, rules))

/** A meeting known by its days; one day more or less is a time zone, or the eve. */
const byDays = ({ times }: Unit): readonly KnownTime[] => times.filter((time) => lengthDays(time) <= 7)
const daysDiffer = (a: Unit, b: Unit): boolean => {
  const [left, right] = [byDays(a), byDays(b)]
  return left.length > 0 && right.length > 0 && left.every((one) => right.every((two) => gapDays(one, two) > 1))
}

const noneMeets = (a: Unit, b: Unit): boolean =>
  a.times.length > 0 && b.times.length > 0 && a.times.every((one) => b.times.every((two) => gapDays(one, two) > 1))

/**
 * The fourteenth is not the fifteenth of the same; "the second summit, the first in Washington" is one. Where days agree, sources differ
 * about the count; where one of two has no day, it may be counted as one of these sources counts.
 */
const numbersDiffer = (a: Unit, b: Unit): boolean =>
  byDays(a).length === 0 &&
  byDays(b).length === 0 &&
  countsDiffer(a.ordinals, b.ordinals) &&
  !a.ordinals.some((one) => b.ordinals.some((two) => isNarrower(one, two)))

/** Both name companies, persons or bodies of their own on this side, and none is common. */
const namedDiffer = (left: readonly ClaimEntity[], right: readonly ClaimEntity[]): boolean =>
  left.some(isNamed) && right.some(isNamed) && compareParties(left.filter(isNamed), right.filter(isNamed)) === 'differ'

const yearsApart = (a: Unit, b: Unit): boolean =>
  (a.times.length === 0 || b.times.length === 0) && !publishedWithin(a.published, b.published, newsDays)

const materialsDiffer = (a: Unit, b: Unit): boolean => a.materials.size > 0 && b.materials.size > 0 && !intersects(a.materials, b.materials)

const within = (one: KnownTime, two: KnownTime): boolean => (one.start ?? '0') >= (two.start ?? '0') && (one.end ?? '9') <= (two.end ?? '9')

/** Two periods of which neither holds the other: fiscal years that begin in other months, the first half and the third quarter. */
const periodsDiffer = (a: Unit, b: Unit): boolean =>
  ![...a.amounts, ...b.amounts].some(({ from }) => from !== undefined) &&
  a.times.length > 0 &&
  b.times.length > 0 &&
  a.times.every((one) => b.times.every((two) => !within(one, two) && !within(two, one)))

const dimensionsDiffer = (a: Unit, b: Unit): boolean =>
  a.amounts.length > 0 && b.amounts.length > 0 && !intersects(dimensions(a), dimensions(b))

const shares = ({ amounts }: Unit): readonly ClaimAmount[] => amounts.filter(({ unit }) => unit === '%')
const sharesDiffer = (a: Unit, b: Unit): boolean => {
  const [left, right] = [shares(a), shares(b)]
  return left.length > 0 && right.length > 0 && left.every((one) => right.every((two) => Math.abs(one.value - two.value) > 1))
}

/** By more than a quarter, in one unit; a change says two figures. */
const figuresDiffer = (a: Unit, b: Unit): boolean => {
  if ([...a.amounts, ...b.amounts].some(({ from, qualifier }) => from !== undefined || qualifier === 'range')) return false
  const pairs = a.amounts.flatMap((one) => b.amounts.filter(({ unit }) => unit === one.unit).map((two) => [one.value, two.value] as const))
  return pairs.length > 0 && pairs.every(([one, two]) => Math.max(one, two) > 1.25 * Math.min(one, two))
}

/** Promised by one day and by another: "by the end of 2026", "by the end of 2027". */
const deadlinesDiffer = (a: Unit, b: Unit): boolean => {
  const ends = ({ times }: Unit) => times.flatMap(({ start, end }) => (start === null && end !== null ? [end] : []))
  const [left, right] = [ends(a), ends(b)]
  return left.length > 0 && right.length > 0 && left.every((one) => right.every((two) => Math.abs(daysBetween(one, two)) > 45))
}

const topicsDiffer = (a: Unit, b: Unit): boolean => {
  const known = contentStems([...a.known, ...b.known].join(' '))
  return !intersects(without(a.stems, known), without(b.stems, known))
}

/** A judgement is one judge's: who is named as its source, else who publishes it. */
const judges = ({ told }: Unit): ReadonlySet<string> =>
  new Set(
    told.flatMap(({ recorded: { claim, publisher } }) =>
      claim.attribution.length > 0
        ? claim.attribution.flatMap((one) => [...nameKeys(one)])
        : nameWords(publisher ?? '').map(({ key }) => key),
    ),
  )
const judgesDiffer = (a: Unit, b: Unit): boolean => {
  const [left, right] = [judges(a), judges(b)]
  return left.size > 0 && right.size > 0 && !intersects(left, right)
}

/** A framework is the general word; of two instruments called otherwise each is its own. */
const instrumentsDiffer = (a: Unit, b: Unit): boolean => {
  const named = new Set([...a.types, ...b.types].filter((type) => type !== 'framework'))
  return named.size > 1 && !sameSet(named, new Set(['mou', 'letter-of-intent'])) && !sameSet(named, new Set(['treaty', 'contract']))
}

const addresseesDiffer = (a: Unit, b: Unit): boolean =>
  compareParties(a.second, b.second) === 'differ' && !intersects(statesOf(a.second), statesOf(b.second))

const byKind: Readonly<Record<ClaimKind, (a: Unit, b: Unit) => boolean>> = {
  meeting: (a, b) => daysDiffer(a, b) || numbersDiffer(a, b) || peopleDiffer(a, b) || placesDiffer(a, b) || yearsApart(a, b),
  agreement: (a, b) =>
    daysDiffer(a, b) ||
    instrumentsDiffer(a, b) ||
    objectsDiffer(a, b) ||
    yearsApart(a, b) ||
    (a.types.has('accession') && !sameInstrument(a, b)),
  commitment: (a, b) =>
    objectsDiffer(a, b) ||
    namedDiffer(a.first, b.first) ||
    namedDiffer(a.second, b.second) ||
    yearsApart(a, b) ||
    compareAmounts(a.amounts, b.amounts) === 'far' ||
    deadlinesDiffer(a, b) ||
    (a.types.has('visit') && b.types.has('visit') && (noneMeets(a, b) || peopleDiffer(a, b))) ||
    (sameSet(a.types, b.types) && a.types.has('policy') && topicsDiffer(a, b)),
  measure: (a, b) => materialsDiffer(a, b) || yearsApart(a, b) || eases(a) !== eases(b) || compareAmounts(a.amounts, b.amounts) === 'far',
  relation: (a, b) => sharesDiffer(a, b),
  quantity: (a, b) => materialsDiffer(a, b) || dimensionsDiffer(a, b) || periodsDiffer(a, b) || figuresDiffer(a, b),
  statement: (a, b) => topicsDiffer(a, b) || addresseesDiffer(a, b),
  assessment: (a, b) => topicsDiffer(a, b) || judgesDiffer(a, b),
}

export const excluded = (a: Unit, b: Unit): boolean => a.kind !== b.kind || byKind[a.kind](a, b)
