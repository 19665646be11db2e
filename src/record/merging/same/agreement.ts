/** One instrument told twice? In: two units of agreements. Out: a score, 0 for no; "signed a memorandum on minerals" twice by the same two -> yes. */
import type { ClaimEntity } from '../../../reading/claim.ts'
import { bothTimed, properWords, sameDocument, sameName, sameVoice, timesCanMeet, typesMeet } from '../common.ts'
import { once } from '../once.ts'
import { compareParties, namesOf, sharesNamed } from '../party.ts'
import { closeness, intersects, isWithin, sameSet, without } from '../sets.ts'
import type { Unit } from '../unit.ts'
import { contentStems } from '../words.ts'

/** A framework is the general word: what one source calls so may be any of these for another. */
const alike = [
  ['framework', 'treaty'],
  ['framework', 'contract'],
  ['framework', 'mou'],
]
const instrumentWords = contentStems(
  'sign signed conclude concluded agree agreed agreement agreements accord memorandum understanding deal deals contract treaty document documents ' +
    'framework cooperation join joins joined accede acceded intergovernmental bilateral joint partnership',
)

const companiesIn = once((parties: readonly ClaimEntity[]) => parties.filter((one) => one.type === 'company'))

const topic = (unit: Unit, other: Unit): ReadonlySet<string> => without(without(unit.topic, instrumentWords), other.knownStems)

/** What is joined: the recipient's name, else the words with a capital that name no party. */
const joined = (unit: Unit, proper: ReadonlySet<string>): ReadonlySet<string> => (unit.second.length > 0 ? namesOf(unit.second) : proper)

/** Whether both name the same instrument or body: by id, else by more than half of its name. */
export const sameInstrument = (a: Unit, b: Unit): boolean => {
  const [left, right] = properWords(a, b)
  if (a.second.length > 0 && b.second.length > 0 && compareParties(a.second, b.second) === 'same') return true
  return sameName(joined(a, left), joined(b, right))
}

const topicScore = (a: Unit, b: Unit): number => {
  if (a.objects.size > 0 && b.objects.size > 0) return intersects(a.objects, b.objects) ? 2 : 0
  if (a.materials.size > 0 || b.materials.size > 0) return 0
  return closeness(topic(a, b), topic(b, a)) >= 0.34 ? 1 : 0
}

export const sameAgreement = (a: Unit, b: Unit): number => {
  if (!typesMeet(a, b, alike) || !timesCanMeet(a, b)) return 0
  if (a.types.has('accession')) return compareParties(a.first, b.first) === 'same' && sameInstrument(a, b) ? 4 : 0
  const [left, right] = [a.states, b.states]
  const all = sameSet(left, right)
  if (left.size === 0 || right.size === 0 || !(all || isWithin(left, right) || isWithin(right, left))) return 0
  const [firmsA, firmsB] = [companiesIn(a.parties), companiesIn(b.parties)]
  if (firmsA.length > 0 && firmsB.length > 0 && !sharesNamed(firmsA, firmsB)) return 0
  const score = topicScore(a, b)
  if (score === 0 || (!all && score < 2 && !bothTimed(a, b))) return 0
  if (sameVoice(a, b) && sameDocument(a, b) && closeness(topic(a, b), topic(b, a)) < 0.34) return 0
  return score + (all ? 1 : 0) + (bothTimed(a, b) ? 1 : 0)
}
