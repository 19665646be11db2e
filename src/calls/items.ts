/** Items of claims, as every command makes them. In: claims, the world. Out: items of the claims that are sure enough, states under the names in use. */
import { unsureBelow } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import { type MergeOptions, mergeClaims } from '../record/merge.ts'
import type { World } from '../world/world.ts'

const sure = (claims: readonly RecordedClaim[]): readonly RecordedClaim[] => claims.filter(({ claim }) => claim.confidence >= unsureBelow)

const naming = (world: World): MergeOptions => ({ stateName: (alpha3) => world.states.get(alpha3)?.name ?? alpha3 })

export const itemsOfClaims = (claims: readonly RecordedClaim[], world: World): readonly Item[] => mergeClaims(sure(claims), naming(world))

/** Fewer are merged sooner than threads are opened. */
const MANY = 20_000

/** The same; of `many` claims or more on all cores. */
export const itemsOfMany = async (claims: readonly RecordedClaim[], world: World, many = MANY): Promise<readonly Item[]> => {
  if (claims.length < many) return itemsOfClaims(claims, world)
  const { mergeInThreads } = await import('../record/merging/crew.ts')
  return mergeInThreads(sure(claims), naming(world))
}
