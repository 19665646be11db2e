/** Excluded: what keeps two units from being one thing whatever else they share. In: two units of one kind. Out: yes or no; symmetric. */
import type { ClaimAmount, ClaimEntity, ClaimKind } from '../../reading/claim.ts'
import { compareAmounts } from './amount.ts'
import { newsDays, placesDiffer } from './common.ts'
import { compareParties, namedIn, sharesNamed, statesOf } from './party.ts'
import { sameInstrument } from './same/agreement.ts'
import { objectsDiffer } from './same/commitment.ts'
import { countsDiffer, isNarrower, peopleDiffer } from './same/meeting.ts'
import { intersects, isWithin, sameSet } from './sets.ts'
import { daysBetween, gapDays, type KnownTime, publishedWithin } from './time.ts'
import type { Unit } from './unit.ts'

/** Known by their days; one day more or less is a time zone, or the eve. */
const daysDiffer = (a: Unit, b: Unit): boolean => {
  const [left, right] = [a.days, b.days]
  return left.length > 0 && right.length > 0 && left.every((one) => right.every((two) => gapDays(one, two) > 1))
}

const noneMeets = (a: Unit, b: Unit): boolean =>
  a.times.length > 0 && b.times.length > 0 && a.times.every((one) => b.times.every((two) => gapDays(one, two) > 1))

/**
 * The fourteenth is not the fifteenth of the same; "the second summit, the first in Washington" is one. Where days agree, sources differ
 * about the count; where one of two has no day, it may be counted as one of these sources counts.
 */
const numbersDiffer = (a: Unit, b: Unit): boolean =>
  a.days.length === 0 &&
  b.days.length === 0 &&
  countsDiffer(a.ordinals, b.ordinals) &&
  !a.ordinals.some((one) => b.ordinals.some((two) => isNarrower(one, two)))

/** Both name companies, persons or bodies of their own on this side, and none is common. */
const namedDiffer = (left: readonly ClaimEntity[], right: readonly ClaimEntity[]): boolean =>
  namedIn(left).length > 0 && namedIn(right).length > 0 && !sharesNamed(left, right)

const yearsApart = (a: Unit, b: Unit): boolean =>
  (a.times.length === 0 || b.times.length === 0) && !publishedWithin(a.published, b.published, newsDays)

const materialsDiffer = (a: Unit, b: Unit): boolean => a.materials.size > 0 && b.materials.size > 0 && !intersects(a.materials, b.materials)

const within = (one: KnownTime, two: KnownTime): boolean => (one.start ?? '0') >= (two.start ?? '0') && (one.end ?? '9') <= (two.end ?? '9')

/** Two periods of which neither holds the other: fiscal years that begin in other months, the first half and the third quarter. */
const periodsDiffer = (a: Unit, b: Unit): boolean =>
  !a.isChange &&
  !b.isChange &&
  a.times.length > 0 &&
  b.times.length > 0 &&
  a.times.every((one) => b.times.every((two) => !within(one, two) && !within(two, one)))

const dimensionsDiffer = (a: Unit, b: Unit): boolean =>
  a.amounts.length > 0 && b.amounts.length > 0 && !intersects(a.dimensions, b.dimensions)

/** Trade is counted between its parties: with another partner it is another figure. Where one names a partner more, or none, it may be the same. */
const tradersDiffer = (a: Unit, b: Unit): boolean =>
  a.types.has('trade') &&
  b.types.has('trade') &&
  a.states.size > 1 &&
  b.states.size > 1 &&
  !isWithin(a.states, b.states) &&
  !isWithin(b.states, a.states)

const shares = ({ amounts }: Unit): readonly ClaimAmount[] => amounts.filter(({ unit }) => unit === '%')
const sharesDiffer = (a: Unit, b: Unit): boolean => {
  const [left, right] = [shares(a), shares(b)]
  return left.length > 0 && right.length > 0 && left.every((one) => right.every((two) => Math.abs(one.value - two.value) > 1))
}

/** By more than a quarter, in one unit; a change says two figures. */
const figuresDiffer = (a: Unit, b: Unit): boolean => {
  if ([...a.amounts, ...b.amounts].some(({ from, was, qualifier }) => from !== undefined || was !== undefined || qualifier === 'range'))
    return false
  const pairs = a.amounts.flatMap((one) => b.amounts.filter(({ unit }) => unit === one.unit).map((two) => [one.value, two.value] as const))
  return pairs.length > 0 && pairs.every(([one, two]) => Math.max(one, two) > 1.25 * Math.min(one, two))
}

/** Promised by one day and by another: "by the end of 2026", "by the end of 2027". */
const deadlinesDiffer = (a: Unit, b: Unit): boolean => {
  const ends = ({ times }: Unit) => times.flatMap(({ start, end }) => (start === null && end !== null ? [end] : []))
  const [left, right] = [ends(a), ends(b)]
  return left.length > 0 && right.length > 0 && left.every((one) => right.every((two) => Math.abs(daysBetween(one, two)) > 45))
}

const topicsDiffer = (a: Unit, b: Unit): boolean => !intersects(a.topic, b.topic)

/** A judgement is one judge's. */
const judgesDiffer = (a: Unit, b: Unit): boolean => {
  return a.judges.size > 0 && b.judges.size > 0 && !intersects(a.judges, b.judges)
}

/** "Likely to hold" and "unlikely to hold" share all other words. */
const waysDiffer = (a: Unit, b: Unit): boolean => !intersects(a.ways, b.ways)

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
    ((a.types.has('accession') || b.types.has('accession')) && !sameInstrument(a, b)),
  commitment: (a, b) =>
    objectsDiffer(a, b) ||
    namedDiffer(a.first, b.first) ||
    namedDiffer(a.second, b.second) ||
    yearsApart(a, b) ||
    compareAmounts(a.amounts, b.amounts) === 'far' ||
    deadlinesDiffer(a, b) ||
    (a.types.has('visit') && b.types.has('visit') && (noneMeets(a, b) || peopleDiffer(a, b))) ||
    (sameSet(a.types, b.types) && a.types.has('policy') && topicsDiffer(a, b)),
  measure: (a, b) =>
    materialsDiffer(a, b) || yearsApart(a, b) || a.actWords.easing !== b.actWords.easing || compareAmounts(a.amounts, b.amounts) === 'far',
  relation: (a, b) => sharesDiffer(a, b),
  quantity: (a, b) => materialsDiffer(a, b) || tradersDiffer(a, b) || dimensionsDiffer(a, b) || periodsDiffer(a, b) || figuresDiffer(a, b),
  statement: (a, b) => topicsDiffer(a, b) || addresseesDiffer(a, b) || waysDiffer(a, b),
  assessment: (a, b) => topicsDiffer(a, b) || judgesDiffer(a, b) || waysDiffer(a, b),
}

export const excluded = (a: Unit, b: Unit): boolean => a.kind !== b.kind || byKind[a.kind](a, b)
