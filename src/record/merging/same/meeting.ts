/** One meeting told twice? In: two units of meetings. Out: a score, 0 for no; "hosted the five on 6 November" and "the second C5+1 summit" -> yes. */
import type { ClaimEntity, ClaimOrdinal } from '../../../reading/claim.ts'
import { bothTimed, placesDiffer, sameDocument, sameName, timesCanMeet, typesMeet } from '../common.ts'
import { once, onceByKey } from '../once.ts'
import { isNamed, sameEntity, sharesNamed } from '../party.ts'
import { closeness, common, intersects, isWithin, sameSet, without } from '../sets.ts'
import { lengthDays, publishedWithin } from '../time.ts'
import type { Unit } from '../unit.ts'
import { contentStems } from '../words.ts'

/** A call is never a visit; a summit is often told as a visit or as talks. */
const alike = [['summit', 'visit', 'talks']]
/** A meeting known only by its month or year is not known by its day. */
const dayAtMost = 31
const soonDays = 60
const ordinalWords = contentStems('first second third fourth fifth sixth seventh eighth ninth tenth first-ever last latest')

/** What an ordinal counts, without the count: "second C5+1 summit in Washington" -> c5, summit, washington. */
const countedIn = onceByKey<ReadonlySet<string>>()
const counted = ({ scope }: ClaimOrdinal): ReadonlySet<string> => countedIn(scope, () => without(contentStems(scope), ordinalWords))

/** The same count of what may be one thing: one source adds the level, another the place. */
const countsAgree = (a: readonly ClaimOrdinal[], b: readonly ClaimOrdinal[]): boolean =>
  a.some((one) => b.some((other) => one.n === other.n && sameName(counted(one), counted(other))))

/** "The second summit and the first in Washington": what is counted more narrowly has the lower count, and both are true of one summit. */
export const isNarrower = (one: ClaimOrdinal, other: ClaimOrdinal): boolean => {
  const [wide, narrow] = one.n > other.n ? [counted(one), counted(other)] : [counted(other), counted(one)]
  return narrow.size > wide.size && isWithin(wide, narrow)
}

/**
 * Two ordinals that count the same thing and differ: the first summit is not the second, unless the day says that it is, or a source on
 * the other side counts as this one does (then the sources differ about one summit).
 */
export const countsDiffer = (a: readonly ClaimOrdinal[], b: readonly ClaimOrdinal[]): boolean =>
  !countsAgree(a, b) && a.some((one) => b.some((other) => one.n !== other.n && closeness(counted(one), counted(other)) >= 0.5))

type People = readonly ClaimEntity[]
const peopleIn = once((parties: People): People => parties.filter((one) => one.type === 'person' && isNamed(one)))

const ofState = (people: People, state: string): People => people.filter(({ states }) => states.includes(state))

/** For some state both name people, and nobody is common: the ministers met, not the presidents. */
export const peopleDiffer = (a: Unit, b: Unit): boolean => {
  const [peopleA, peopleB] = [peopleIn(a.parties), peopleIn(b.parties)]
  if (peopleA.length === 0 || peopleB.length === 0) return false
  return [...common(a.states, b.states)].some((state) => {
    const [left, right] = [ofState(peopleA, state), ofState(peopleB, state)]
    return left.length > 0 && right.length > 0 && !left.some((one) => right.some((other) => sameEntity(one, other)))
  })
}

/** One side names nobody's state but a person whom the other names too: "the region's leaders" met the same guest. */
const guestMeets = (a: Unit, b: Unit): boolean => {
  const vague = [a, b].some((unit) => unit.parties.some((one) => one.states.length === 0))
  return vague && sharesNamed(a.parties, b.parties)
}

/** The same states took part; of a summit, one source may name only some of them, or a guest and a group without its states. */
const participantsMeet = (a: Unit, b: Unit): 'all' | 'some' | null => {
  const [left, right] = [a.states, b.states]
  if (guestMeets(a, b) && (isWithin(left, right) || isWithin(right, left))) return 'some'
  if (left.size < 2 || right.size < 2) return null
  if (sameSet(left, right)) return 'all'
  const summits = [...a.types, ...b.types].every((type) => type === 'summit')
  return summits && (isWithin(left, right) || isWithin(right, left)) ? 'some' : null
}

const formatsIn = once(
  (parties: People): ReadonlySet<string> => new Set(parties.flatMap((one) => (one.type === 'format' && one.id !== null ? [one.id] : []))),
)

const byDay = (unit: Unit): boolean => unit.times.some((time) => lengthDays(time) <= dayAtMost)

export const sameMeeting = (a: Unit, b: Unit): number => {
  const participants = participantsMeet(a, b)
  if (participants === null || !typesMeet(a, b, alike) || !timesCanMeet(a, b) || placesDiffer(a, b) || peopleDiffer(a, b)) return 0
  if (bothTimed(a, b) && byDay(a) && byDay(b)) return participants === 'all' ? 6 : 5
  if (participants === 'some') return 0
  if (sameDocument(a, b) && a.ordinals.some((one) => b.ordinals.some((other) => isNarrower(one, other)))) return 4
  if (countsDiffer(a.ordinals, b.ordinals)) return 0
  if (sameDocument(a, b)) return 4
  if (countsAgree(a.ordinals, b.ordinals) || intersects(formatsIn(a.parties), formatsIn(b.parties))) return 3
  return publishedWithin(a.published, b.published, soonDays) ? 2 : 0
}
