/**
 * A chain of two stages, ore and refined, from what is on record. In: an importer's shares at the refined stage, the world's shares of mining and of
 * refining, and whose ore single refiners work up where that is known. Out: a partner's share direct, of the ore behind it, and at any stage, bounded.
 *
 * Where no flow of ore is on record the world's shares bound it (chain.ts, oreShareBounds): mining and refining count as one mass, so that losses,
 * stocks and scrap are left out. Law: the bounds hold the value of any flows that mines and refiners allow.
 */
import { type Origins, oreShareBounds, type Refiner, type StageMatrix } from './chain.ts'
import type { Range } from './estimate.ts'
import { sum } from './sum.ts'

export interface WorldChain {
  readonly direct: Range
  /** Of the ore that was mined for what the importer takes refined. */
  readonly ore: Range
  /** Mined or refined by the partner. */
  readonly anyStage: Range
}

export interface WorldStages {
  /** Shares of the world's mining and refining, 0 to 1; what is missing of 1 has an unknown place. */
  readonly mining: Origins
  readonly refining: Origins
  /** By refiner: where its ore comes from. */
  readonly flows: StageMatrix
}

const shareIn = (origins: Origins, states: readonly string[]): number =>
  sum(origins.filter(({ supplier }) => states.includes(supplier)).map(({ fraction }) => fraction))
const restOf = (origins: Origins): number =>
  Math.max(
    0,
    1 -
      shareIn(
        origins,
        origins.map(({ supplier }) => supplier),
      ),
  )

/** Of one refiner's ore, the partner's: what flows tell, and anything for the rest of them. */
const fromFlows = (origins: Origins | undefined, partners: readonly string[]): Range => {
  if (origins === undefined) return { low: 0, high: 1 }
  const total = Math.max(1, sum(origins.map(({ fraction }) => fraction)))
  const low = shareIn(origins, partners) / total
  return { low, high: Math.min(1, low + restOf(origins)) }
}

export const worldChain = (final: Origins, { mining, refining, flows }: WorldStages, partners: readonly string[]): WorldChain => {
  const total = Math.max(1, sum(final.map(({ fraction }) => fraction)))
  const [named, rest] = [shareIn(final, partners) / total, restOf(final)]
  const direct = { low: named, high: Math.min(1, named + rest) }
  const refiners = final.map(
    ({ supplier, fraction }): Refiner => ({
      state: supplier,
      output: shareIn(refining, [supplier]),
      share: fraction / total,
      ofPartner: fromFlows(flows.get(supplier), partners),
    }),
  )
  const mined = shareIn(mining, partners)
  // who mines the unknown part is not told: it can be the partner, and it can be anyone else
  const [most, others] = [mined + restOf(mining), Math.max(0, 1 - mined)]
  const ore = oreShareBounds(refiners, most, others)
  const own = refiners.map((one) => (partners.includes(one.state) ? { ...one, output: 0, ofPartner: { low: 1, high: 1 } } : one))
  const any = oreShareBounds(own, most, others)
  const low = Math.max(any.low, ore.low, direct.low)
  return { direct, ore, anyStage: { low, high: Math.max(low, any.high) } }
}
