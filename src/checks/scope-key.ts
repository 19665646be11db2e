/** Do two ordinals count the same? In: a claim with an ordinal. Out: a key; "first C5+1 summit of leaders" and "second summit of C5+1 heads of state" share one. */
import type { RecordedClaim } from '../record/item.ts'
import type { World } from '../world/world.ts'
import { readScope } from './scope.ts'

/** The likeliest reading's name where the record has such a list, else the scope's own words. */
export const scopeKey = (world: World, { claim, published }: RecordedClaim): string => {
  const day = claim.time?.start ?? published ?? '9999-12-31'
  return readScope(world, claim, day)[0]?.one ?? claim.ordinal?.scope.toLowerCase() ?? ''
}
