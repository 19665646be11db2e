/**
 * Shock: suppliers stop or cut what they send. In: a baseline, how much each cuts, what other states produce. Out: the shortfall as a share and in
 * tonnes, what others could send at most, and, only with elasticities that are given, price and quantity afterwards.
 * Laws: a cut of nothing leaves no shortfall; the unit of mass does not matter; a deeper cut never lessens the shortfall.
 */
import type { Baseline } from './baseline.ts'
import type { Range } from './estimate.ts'
import { sum } from './sum.ts'
import { before } from './what-if.ts'

export interface Cut {
  /** Alpha-3. */
  readonly supplier: string
  /** Of what it sends today, 0 to 1; bounds where a measure does not say how much. */
  readonly part: Range
}

/** What a state produces of the material, with what is counted, as in a baseline of world production. */
export interface Capacity {
  readonly state: string
  readonly produced: number
  /** Tonnes a year that it could produce and does not; null where nobody says. */
  readonly spare: number | null
}

export interface Substitute extends Capacity {
  /** What it sends to the importer today; null without a tonnage. */
  readonly sent: number | null
  /** Bounds of what more it could send: from what it could produce more to all that now goes elsewhere. Null where the two are not counted alike. */
  readonly more: Range | null
}

/** Constant elasticities: of demand below 0 (or 0), of the others' supply above 0 (or 0). */
export interface Elasticities {
  readonly demand: number
  readonly supply: number
}

export interface Cleared {
  /** Times today's price. */
  readonly price: Range
  /** Of today's quantity. */
  readonly quantity: Range
}

export interface Shock {
  /** Of all that the baseline counts. */
  readonly shortfall: Range
  readonly shortfallTonnes: Range | null
  /** Largest bound first. */
  readonly substitutes: readonly Substitute[]
  /** The bounds of all together: whether they can close it. */
  readonly together: Range | null
  readonly cleared: Cleared | null
}

const shortfallOf = (baseline: Baseline, cuts: readonly Cut[]): Range => {
  const shares = cuts.map(({ supplier, part }) => ({ part, share: before({ baseline, partners: [supplier] }).partnerShare }))
  const named = sum(shares.map(({ share, part }) => share.low * part.high))
  const isHidden = shares.some(({ share }) => share.high > share.low)
  const deepest = Math.max(0, ...shares.filter(({ share }) => share.high > share.low).map(({ part }) => part.high))
  return {
    low: sum(shares.map(({ share, part }) => share.low * part.low)),
    // the unnamed are counted once, however many of those who cut may be among them
    high: Math.min(1, named + (isHidden ? baseline.unnamedShare * deepest : 0)),
  }
}

/**
 * The market clears where (1 - s) P^eS = P^eD, s being the share lost and 1 today's price: P = (1 - s)^(1 / (eD - eS)), quantity P^eD.
 * Null where neither side answers to price, or all is lost.
 */
export const clear = (lost: number, { demand, supply }: Elasticities): { readonly price: number; readonly quantity: number } | null => {
  if (demand === supply || lost >= 1) return null
  const price = (1 - lost) ** (1 / (demand - supply))
  return { price, quantity: price ** demand }
}

const clearedOf = (shortfall: Range, elasticities: Elasticities | null): Cleared | null => {
  if (elasticities === null) return null
  const [least, most] = [clear(shortfall.low, elasticities), clear(shortfall.high, elasticities)]
  if (least === null || most === null) return null
  return { price: { low: least.price, high: most.price }, quantity: { low: most.quantity, high: least.quantity } }
}

const substituteOf = (baseline: Baseline, one: Capacity, isComparable: boolean): Substitute => {
  const total = baseline.totalTonnes
  const sent = total === null || !isComparable ? null : before({ baseline, partners: [one.state] }).partnerShare.low * total
  const elsewhere = Math.max(0, one.produced - (sent ?? 0))
  return { ...one, sent, more: isComparable ? { low: one.spare ?? 0, high: elsewhere + (one.spare ?? 0) } : null }
}

/** `capacities`: of one content; `isComparable`: the baseline's tonnes count the same. */
export const shockOf = (
  baseline: Baseline,
  cuts: readonly Cut[],
  capacities: readonly Capacity[],
  isComparable: boolean,
  elasticities: Elasticities | null = null,
): Shock => {
  const shortfall = shortfallOf(baseline, cuts)
  const { totalTonnes } = baseline
  const stopped = new Set(cuts.map(({ supplier }) => supplier))
  const substitutes = capacities
    .filter(({ state }) => !stopped.has(state) && state !== baseline.importer)
    .map((one) => substituteOf(baseline, one, isComparable))
    .toSorted((left, right) => right.produced - left.produced || (left.state < right.state ? -1 : 1))
  const more = substitutes.flatMap((one) => (one.more === null ? [] : [one.more]))
  return {
    shortfall,
    shortfallTonnes: totalTonnes === null ? null : { low: shortfall.low * totalTonnes, high: shortfall.high * totalTonnes },
    substitutes,
    together: more.length === 0 ? null : { low: sum(more.map(({ low }) => low)), high: sum(more.map(({ high }) => high)) },
    cleared: clearedOf(shortfall, elasticities),
  }
}
