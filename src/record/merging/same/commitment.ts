/** One promise told twice? In: two units of commitments. Out: a score, 0 for no; the state's and its airline's word on 22 jets -> yes. */

import type { ClaimEntity } from '../../../reading/claim.ts'
import { type AmountAgreement, compareAmounts } from '../amount.ts'
import { bothTimed, placesDiffer, properWords, sameDocument, sameVoice, timesCanMeet, typesMeet } from '../common.ts'
import { once } from '../once.ts'
import { type Agreement, compareParties, isNamed, sharesNamed } from '../party.ts'
import { closeness, intersects, sameSet } from '../sets.ts'
import { publishedWithin } from '../time.ts'
import type { Unit } from '../unit.ts'

/** A purchase is a supply from the seller's side; what is invested in a mine is also built. */
const alike = [
  ['purchase', 'supply'],
  ['investment', 'construction'],
]
/** Promises whose object is only in the words. */
const wordsDecide = new Set(['policy'])
const denialDays = 60

/** Both sides of the deal compared; where one source names all of them as agents, the states of all must be the same. */
const compareSides = (a: Unit, b: Unit): readonly [Agreement, Agreement] => {
  const sides = [compareParties(a.first, b.first), compareParties(a.second, b.second)] as const
  if (sides[0] !== 'differ' && sides[1] !== 'differ') return sides
  const joint = a.second.length === 0 || b.second.length === 0
  return joint && a.states.size > 1 && sameSet(a.states, b.states) && compareParties(a.parties, b.parties) === 'same'
    ? ['same', 'same']
    : sides
}

/** A denial is about a promise that somebody tells of: near in the text or in time. */
const deniesTheOther = (a: Unit, b: Unit): boolean =>
  a.factualities.has('denied') !== b.factualities.has('denied') &&
  (sameDocument(a, b) || publishedWithin(a.published, b.published, denialDays))

export const objectsDiffer = (a: Unit, b: Unit): boolean => a.objects.size > 0 && b.objects.size > 0 && !intersects(a.objects, b.objects)

const evidenceOf = (a: Unit, b: Unit, amounts: AmountAgreement): number =>
  (intersects(a.objects, b.objects) ? 2 : 0) +
  (amounts === 'agree' ? 2 : 0) +
  (bothTimed(a, b) ? 1 : 0) +
  (closeness(a.stems, b.stems) >= 0.4 ? 1 : 0) +
  (sharesNamed(a.first, b.first) ? 1 : 0) +
  (sharesNamed(a.second, b.second) ? 1 : 0) +
  (deniesTheOther(a, b) ? 1 : 0)

/** Two sums for one thing need the same thing by name; on one and the same word they are two things. */
const sumsSpeakAgainst = (a: Unit, b: Unit, amounts: AmountAgreement): boolean => {
  if (amounts === 'far') return true
  if (amounts !== 'differ') return false
  const [left, right] = properWords(a, b)
  const otherName = left.size > 0 && right.size > 0 && !intersects(left, right)
  return sameVoice(a, b) || otherName || !intersects(a.objects, b.objects)
}

/** The promiser must be the same and, for a seller's word on a buyer's promise, the other side or the sum too. */
const sidesSuffice = (a: Unit, b: Unit, [buyer, seller]: readonly [Agreement, Agreement], amounts: AmountAgreement): boolean => {
  if (buyer === 'same' && seller === 'same') return true
  if (!sameSet(a.types, b.types)) return amounts === 'agree'
  return a.types.has('supply') && a.types.size === 1 ? seller === 'same' : buyer === 'same'
}

/** A person travels: a secretary's trip is not the president's, also where one of them goes without a name. */
const peopleIn = once((parties: readonly ClaimEntity[]) => parties.filter(({ type }) => type === 'person'))
const visitorsDiffer = (a: Unit, b: Unit): boolean => {
  const [left, right] = [peopleIn(a.first), peopleIn(b.first)]
  return left.length > 0 && right.length > 0 && left.some(isNamed) !== right.some(isNamed)
}

const sameVisit = (a: Unit, b: Unit, sides: readonly [Agreement, Agreement]): number =>
  !visitorsDiffer(a, b) && sides[0] === 'same' && sides[1] === 'same' ? (bothTimed(a, b) ? 4 : 3) : 0

export const sameCommitment = (a: Unit, b: Unit): number => {
  if (!typesMeet(a, b, alike) || !timesCanMeet(a, b) || placesDiffer(a, b) || objectsDiffer(a, b)) return 0
  const sides = compareSides(a, b)
  if (sides.includes('differ')) return 0
  if (a.types.has('visit')) return sameVisit(a, b, sides)
  if ([...a.types].some((type) => wordsDecide.has(type))) return sides[0] === 'same' && closeness(a.stems, b.stems) >= 0.5 ? 2 : 0
  const amounts = compareAmounts(a.amounts, b.amounts)
  if (sumsSpeakAgainst(a, b, amounts) || !sidesSuffice(a, b, sides, amounts)) return 0
  const evidence = evidenceOf(a, b, amounts)
  const enough = sides[0] === 'same' && sides[1] === 'same' ? 1 : 2
  return evidence >= enough ? evidence + sides.filter((side) => side === 'same').length : 0
}
