/** Supply data: what measures of supply are computed from. In: nothing. Out: the type; server/open-supply.ts opens it. */
import type { SupplyRow, SupplyTable } from '../supply/rows.ts'
import type { GaveWay } from '../supply/statistics/with-statistics.ts'
import type { World } from '../world/world.ts'

export interface SupplyData {
  /** With the figures that the user has imported. */
  readonly world: World
  /** As built in: governance of the release that reaches furthest, reliance with what was imported. */
  readonly table: <Name extends SupplyTable>(name: Name) => readonly SupplyRow<Name>[]
  /** Figures built in that an imported one stands in place of. */
  readonly gaveWay: readonly GaveWay[]
}
