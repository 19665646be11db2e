/**
 * Indirect dependence through refining. In: for each stage who takes from whom, as shares that may leave a rest unknown. Out: the share of a partner
 * at the first stage, and of what passes the partner at any stage. Example: ore from A, refined in B: the importer of B's metal depends on A.
 *
 *   o = A1 x A2 x ... x r        r: the importer's shares at the last stage; Ak: column j has the shares of origin in what j works up at stage k
 *   any stage: t(j) = 1 where j is the partner, else the sum over i of Ak(i, j) x t(i)
 *
 * A matrix product over stages, as in input-output analysis (Leontief, Rev. Econ. Stat. 18, 1936). It takes each refiner's mix to be the same for all
 * whom it sells to. Laws: refiners that work up their own ore alone give the direct share; the bounds hold the value for any completion of what is unknown.
 */
import type { Share } from './concentration.ts'
import type { Range } from './estimate.ts'
import { sum } from './sum.ts'

/** Where someone's material comes from. What is missing of 1 has an unknown origin; no share is on record: all of it. */
export type Origins = readonly Share[]

/** By the state that works it up: where its material comes from. Who is not in it: nothing is known. */
export type StageMatrix = ReadonlyMap<string, Origins>

/** Rounded shares that sum to more than 1 are taken in proportion. */
const scaled = (origins: Origins): Origins => {
  const total = sum(origins.map(({ fraction }) => fraction))
  return total <= 1 ? origins : origins.map(({ supplier, fraction }) => ({ supplier, fraction: fraction / total }))
}

/** Mean of `of`, weighted by the shares; the unknown rest can have anything from 0 to 1. */
const mean = (origins: Origins, of: (supplier: string) => Range): Range => {
  const known = scaled(origins)
  const rest = Math.max(0, 1 - sum(known.map(({ fraction }) => fraction)))
  return {
    low: Math.min(1, sum(known.map(({ supplier, fraction }) => fraction * of(supplier).low))),
    high: Math.min(1, sum(known.map(({ supplier, fraction }) => fraction * of(supplier).high)) + rest),
  }
}

const unknown: Range = { low: 0, high: 1 }
const certain = (is: boolean): Range => (is ? { low: 1, high: 1 } : { low: 0, high: 0 })

export interface ChainShares {
  /** Of what the importer takes at the last stage. */
  readonly direct: Range
  /** By stage, the first first: the share whose material comes from the partner at that stage. The last is `direct`. */
  readonly byStage: readonly Range[]
  /** The share that passes the partner at one stage at least. */
  readonly anyStage: Range
}

/** `stages`: from the ore on; each matrix says where the states of one stage have their material from. `final`: the importer's shares at the last stage. */
export const chainShares = (stages: readonly StageMatrix[], final: Origins, partners: readonly string[]): ChainShares => {
  const isPartner = (state: string): boolean => partners.includes(state)
  const through = (from: number, seed: (state: string) => Range, override: boolean): Range => {
    let of = seed
    for (const matrix of stages.slice(from)) {
      const before = of
      of = (state) => {
        if (override && isPartner(state)) return certain(true)
        const origins = matrix.get(state)
        return origins === undefined ? unknown : mean(origins, before)
      }
    }
    return mean(final, of)
  }
  const seed = (state: string): Range => certain(isPartner(state))
  const byStage = [...stages.keys(), stages.length].map((from) => through(from, seed, false))
  return { direct: mean(final, seed), byStage, anyStage: through(0, seed, true) }
}

/** What a refiner works up in a year, and the bounds within which flows on record keep the partner's share of its ore. */
export interface Refiner {
  readonly state: string
  /** Output, in the unit of the ore. */
  readonly output: number
  /** The importer's share of this refiner, 0 to 1. */
  readonly share: number
  /** Of its ore; { low: 0, high: 1 } where no flow is on record. */
  readonly ofPartner: Range
}

/** Spends `capacity` where it raises the importer's share most: a fractional knapsack, whose greedy answer is the best (Dantzig, Oper. Res. 5, 1957). */
const most = (refiners: readonly (Omit<Refiner, 'ofPartner'> & Range)[], capacity: number): number => {
  let left = capacity - sum(refiners.map(({ output, low }) => output * low))
  let total = sum(refiners.map(({ share, low }) => share * low))
  for (const { output, share, low, high } of refiners.toSorted((a, b) => b.share * a.output - a.share * b.output)) {
    if (left <= 0) break
    const taken = output <= 0 ? high - low : Math.min(high - low, left / output)
    left -= taken * output
    total += taken * share
  }
  return Math.min(1, total)
}

/**
 * Bounds by world shares, where flows are not on record: a refiner cannot work up more of the partner's ore than the partner mines, nor can all
 * together; and what the others mine cannot make more than its mass. `otherOre` has recycled and unaccounted material too. All in one unit.
 */
export const oreShareBounds = (refiners: readonly Refiner[], partnerOre: number, otherOre: number): Range => {
  const rest = Math.max(0, 1 - sum(refiners.map(({ share }) => share)))
  const as = (range: (refiner: Refiner) => Range) => refiners.map((refiner) => ({ ...refiner, ...range(refiner) }))
  const high = most(
    as(({ ofPartner }) => ofPartner),
    partnerOre,
  )
  const others = most(
    as(({ ofPartner }) => ({ low: 1 - ofPartner.high, high: 1 - ofPartner.low })),
    otherOre,
  )
  const low = Math.max(0, 1 - rest - others)
  return { low, high: Math.max(low, Math.min(1, high + rest)) }
}
