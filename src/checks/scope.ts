/** Scope: what an ordinal counts. In: a claim with "second", its scope and day. Out: the readings of it, each a list on record that can be counted. */
import type { Claim } from '../reading/claim.ts'
import type { World } from '../world/world.ts'
import { meetingReadings } from './scope-meetings.ts'
import type { ScopeReading } from './scope-reading.ts'
import { visitReadings } from './scope-visits.ts'
import { isSummit, isVisit, namesIn, partOf } from './scope-words.ts'

/** The readings of a claim's ordinal, likeliest first; none where the record has no such list. `day` decides memberships and "in ten years". */
export const readScope = (world: World, told: Claim, day: string): readonly ScopeReading[] => {
  const claim = counted(told)
  const scope = claim.ordinal?.scope ?? ''
  const names = namesIn(world, scope, day)
  const visits = isVisit(scope) || (claim.type === 'visit' && !isSummit(scope) && names.formats.length === 0)
  return visits ? visitReadings(world, claim, names, day) : meetingReadings(world, claim, names, day)
}

/** The claim with only the words that its own ordinal counts. */
const counted = (claim: Claim): Claim => {
  if (!claim.ordinal) return claim
  const { n, scope } = claim.ordinal
  return { ...claim, ordinal: { n, scope: partOf(scope, n) }, quote: partOf(claim.quote, n) }
}
