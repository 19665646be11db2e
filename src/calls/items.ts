/** Items of claims, as every command makes them. In: claims, the world. Out: items of the claims that are sure enough, states under the names in use. */
import { unsureBelow } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import { mergeClaims } from '../record/merge.ts'
import type { World } from '../world/world.ts'

export const itemsOfClaims = (claims: readonly RecordedClaim[], world: World): readonly Item[] =>
  mergeClaims(
    claims.filter(({ claim }) => claim.confidence >= unsureBelow),
    { stateName: (alpha3) => world.states.get(alpha3)?.name ?? alpha3 },
  )
