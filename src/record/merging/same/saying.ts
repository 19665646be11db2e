/** One saying told twice? In: two units of statements or assessments. Out: a score, 0 for no; kept narrow, for two sayings look alike sooner than two deals. */
import { sameDocument, timesCanMeet } from '../common.ts'
import { compareParties } from '../party.ts'
import { closeness, sameSet } from '../sets.ts'
import type { Unit } from '../unit.ts'

/** How close the quotes must be; an invitation or a threat is known by who speaks to whom, so that fewer words must agree. */
const closeEnough: Readonly<Record<string, number>> = { invitation: 0.2 }
const closeByDefault = 0.6

/** The speaker of a statement is its agent, that of an assessment its source, or else the document itself. */
const speakerMeets = (a: Unit, b: Unit): boolean => {
  if (a.kind === 'statement') return compareParties(a.first, b.first) === 'same'
  if (a.speakers.length === 0 && b.speakers.length === 0) return sameDocument(a, b) && compareParties(a.first, b.first) !== 'differ'
  return compareParties(a.speakers, b.speakers) === 'same' && compareParties(a.first, b.first) !== 'differ'
}

const recipientsMeet = (a: Unit, b: Unit): boolean =>
  a.second.length === 0 ? b.second.length === 0 : compareParties(a.second, b.second) === 'same'

export const sameSaying = (a: Unit, b: Unit): number => {
  if (!sameSet(a.types, b.types) || !sameSet(a.materials, b.materials)) return 0
  if (!timesCanMeet(a, b) || !speakerMeets(a, b) || !recipientsMeet(a, b)) return 0
  const close = closeness(a.stems, b.stems)
  const needed = Math.max(...[...a.types].map((type) => closeEnough[type] ?? closeByDefault))
  return close >= needed ? 1 + close : 0
}
