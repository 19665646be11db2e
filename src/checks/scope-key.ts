/** Do two ordinals count the same? In: a claim with an ordinal. Out: a key; "first C5+1 summit of leaders" and "second summit of C5+1 heads of state" share one. */
import type { RecordedClaim } from '../record/item.ts'
import type { World } from '../world/world.ts'
import { readScope } from './scope.ts'

/** All that it may count, else the scope's own words: "second C5+1 summit in Washington" may count all summits, and so is not "first in Washington" denied. */
export const scopeKey = (world: World, { claim, published }: RecordedClaim): string => {
  const day = claim.time?.start ?? published ?? '9999-12-31'
  const readings = [...new Set(readScope(world, claim, day).map(({ one }) => one))].sort()
  return readings.length > 0 ? readings.join(' | ') : (claim.ordinal?.scope.toLowerCase() ?? '')
}
