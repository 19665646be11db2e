/**
 * What-if: what declared supplies would change about an importer's dependence on a partner. In: a baseline in tonnes, supplies with what is known of
 * them, a seed. Out: shares and HHI before and after, as ranges, both ways: the new tonnes come on top (`additional`), or take the place of others in
 * proportion, so that the whole stays what it was (`displacement`). No published standard; docs/supply.md derives it.
 * Laws: no supply changes nothing; the unit of mass does not matter; one seed gives one result; more from others never raises the partner's share.
 */
import type { Baseline } from './baseline.ts'
import { herfindahl } from './concentration.ts'
import { draw, isDrawn, type Known, quantile, type Random, randomFrom } from './draws.ts'
import type { Range } from './estimate.ts'

export const modes = ['additional', 'displacement'] as const
export type Mode = (typeof modes)[number]

export interface SupplyChange {
  /** Of the deal, or of the user's own words. */
  readonly id: string
  /** Alpha-3. */
  readonly supplier: string
  /** A year, when all of it comes; null where neither record nor user gives it: then nothing is computed with it. */
  readonly tonnes: Known | null
  /** Of these tonnes, 0 to 1. */
  readonly delivered: Known
  /** Nothing comes before it; null where no date is stated. */
  readonly startYear: number | null
  /** From it on all comes; between the two anything up to all. */
  readonly fullYear: number | null
}

/** Fractions of 1. `middle` is where half of the draws lie above, from its least to its most; `low` and `high` hold nine draws of ten, or all where nothing is drawn. */
export interface Spread {
  readonly low: number
  readonly high: number
  readonly middle: Range
}

export interface Outcome {
  readonly mode: Mode
  /** Null: when all that is promised would have come. */
  readonly year: number | null
  /** Of all that the baseline counts. */
  readonly partnerShare: Spread
  readonly hhi: Spread
  /** Tonnes a year that would be new. */
  readonly newTonnes: Spread
  readonly totalTonnes: Spread
}

/** What of it can have come in a year. */
export const rampIn = ({ startYear, fullYear }: Pick<SupplyChange, 'startYear' | 'fullYear'>, year: number | null): Range => {
  if (year === null) return { low: 1, high: 1 }
  if (startYear !== null && year < startYear) return { low: 0, high: 0 }
  if (fullYear !== null && year >= fullYear) return { low: 1, high: 1 }
  return { low: 0, high: 1 }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** Then nobody of the partners can be among the unnamed. */
const isEveryoneNamed = ({ suppliers, unnamedShare }: Baseline, partners: readonly string[]): boolean =>
  unnamedShare === 0 || partners.every((state) => suppliers.some((one) => one.state === state))

interface Flows {
  readonly suppliers: readonly string[]
  readonly tonnes: readonly number[]
  readonly unnamed: number
}

/** Published shares can sum to 102 %: they are taken in proportion. Where rounding makes them 99 %, too. */
const publishedSum = ({ suppliers, unnamedShare }: Baseline): number => sum(suppliers.map(({ share }) => share)) + unnamedShare

/** Suppliers of the baseline and of the changes, with today's tonnes. */
const flowsOf = (baseline: Baseline, total: number, changes: readonly SupplyChange[]): Flows => {
  const suppliers = [...new Set([...baseline.suppliers.map(({ state }) => state), ...changes.map(({ supplier }) => supplier)])]
  const known = new Map(baseline.suppliers.map((one) => [one.state, one.share * total]))
  const whole = publishedSum(baseline)
  return { suppliers, tonnes: suppliers.map((state) => (known.get(state) ?? 0) / whole), unnamed: (baseline.unnamedShare * total) / whole }
}

export interface Mixed extends Flows {
  readonly total: number
}

/** `added`: tonnes by supplier, in their order. Displacement cuts those of `cut`; what then finds no place is cut from the additions. */
export const mixAfter = (flows: Flows, added: readonly number[], cut: readonly boolean[], mode: Mode): Mixed => {
  const whole = sum(flows.tonnes) + flows.unnamed
  const more = sum(added)
  if (mode === 'additional') return { ...flows, tonnes: flows.tonnes.map((one, at) => one + (added[at] ?? 0)), total: whole + more }
  const others = sum(flows.tonnes.filter((_, at) => cut[at])) + flows.unnamed
  const placed = Math.min(more, others)
  const [kept, part] = [others === 0 ? 1 : 1 - placed / others, more === 0 ? 0 : placed / more]
  return {
    ...flows,
    tonnes: flows.tonnes.map((one, at) => (cut[at] ? one * kept : one + (added[at] ?? 0) * part)),
    unnamed: flows.unnamed * kept,
    total: whole,
  }
}

/** Who is not named may be the partner, or nobody's. */
const shareIn = ({ suppliers, tonnes, unnamed, total }: Mixed, partners: readonly string[], isWhole: boolean): Range => {
  const theirs = sum(tonnes.filter((_, at) => partners.includes(suppliers[at] ?? '')))
  return { low: theirs / total, high: (theirs + (isWhole ? 0 : unnamed)) / total }
}

/** The unnamed as so many that they add nothing, or as one. */
const hhiIn = ({ tonnes, unnamed, total }: Mixed): Range => {
  const named = herfindahl(tonnes.map((one) => one / total))
  return { low: named, high: named + (unnamed / total) ** 2 }
}

const spreadOf = (lows: Float64Array, highs: Float64Array, varies: boolean): Spread => {
  const [low, high] = [lows.toSorted(), highs.toSorted()]
  const [edge, other] = varies ? [0.05, 0.95] : [0, 1]
  return {
    low: quantile(low, edge),
    high: quantile(high, other),
    middle: { low: quantile(low, 0.5), high: quantile(high, 0.5) },
  }
}

/** Between the least and the most that can come HHI can have its least: it is looked for at so many steps. */
const steps = 8

export interface WhatIf {
  readonly baseline: Baseline
  /** A state, or a bloc's members. */
  readonly partners: readonly string[]
  readonly changes: readonly SupplyChange[]
  readonly seed: number
  readonly draws: number
}

interface Columns {
  readonly low: Float64Array
  readonly high: Float64Array
}
const columns = (count: number): Columns => ({ low: new Float64Array(count), high: new Float64Array(count) })

type Counted = SupplyChange & { readonly tonnes: Known }

/** The least and the most that one draw lets come, by supplier. */
const drawn = (changes: readonly Counted[], at: readonly number[], width: number, year: number | null, random: Random) => {
  const [least, most] = [new Array<number>(width).fill(0), new Array<number>(width).fill(0)]
  for (const [nth, change] of changes.entries()) {
    const [mass, part, ramp] = [draw(change.tonnes, random), draw(change.delivered, random), rampIn(change, year)]
    const supplier = at[nth] ?? 0
    least[supplier] = (least[supplier] ?? 0) + mass.low * part.low * ramp.low
    most[supplier] = (most[supplier] ?? 0) + mass.high * part.high * ramp.high
  }
  return { least, most }
}

const outcome = ({ baseline, partners, changes, seed, draws }: WhatIf, total: number, mode: Mode, year: number | null): Outcome => {
  const counted = changes.filter((one): one is Counted => one.tonnes !== null)
  const flows = flowsOf(baseline, total, counted)
  const at = counted.map(({ supplier }) => flows.suppliers.indexOf(supplier))
  const cut = flows.suppliers.map((_, supplier) => !at.includes(supplier))
  const isPartner = flows.suppliers.map((state) => partners.includes(state))
  const isWhole = isEveryoneNamed(baseline, partners)
  const varies = counted.some(({ tonnes, delivered }) => isDrawn(tonnes) || isDrawn(delivered))
  const count = varies ? draws : 1
  const random = randomFrom(seed)
  const [shares, hhis, news, totals] = [columns(count), columns(count), columns(count), columns(count)]
  for (let n = 0; n < count; n += 1) {
    const { least, most } = drawn(counted, at, flows.suppliers.length, year, random)
    const mix = (choose: (nth: number) => number) =>
      mixAfter(
        flows,
        least.map((_, nth) => choose(nth)),
        cut,
        mode,
      )
    // the partner's least share: least of its own, most of the others'
    shares.low[n] = shareIn(
      mix((nth) => (isPartner[nth] ? least[nth] : most[nth]) ?? 0),
      partners,
      isWhole,
    ).low
    shares.high[n] = shareIn(
      mix((nth) => (isPartner[nth] ? most[nth] : least[nth]) ?? 0),
      partners,
      isWhole,
    ).high
    const isOne = least.every((one, nth) => one === most[nth])
    const along = Array.from({ length: isOne ? 1 : steps + 1 }, (_, step) =>
      hhiIn(mix((nth) => (least[nth] ?? 0) + (((most[nth] ?? 0) - (least[nth] ?? 0)) * step) / steps)),
    )
    hhis.low[n] = Math.min(...along.map(({ low }) => low))
    hhis.high[n] = Math.max(...along.map(({ high }) => high))
    const [few, many] = [sum(least), sum(most)]
    news.low[n] = few
    news.high[n] = many
    totals.low[n] = mode === 'additional' ? total + few : total
    totals.high[n] = mode === 'additional' ? total + many : total
  }
  const spread = ({ low, high }: Columns): Spread => spreadOf(low, high, varies)
  return { mode, year, partnerShare: spread(shares), hhi: spread(hhis), newTonnes: spread(news), totalTonnes: spread(totals) }
}

/** Today, as the baseline has it. */
export const before = ({
  baseline,
  partners,
}: Pick<WhatIf, 'baseline' | 'partners'>): { readonly partnerShare: Range; readonly hhi: Range } => {
  const mix = { ...flowsOf(baseline, 1, []), total: 1 }
  return { partnerShare: shareIn(mix, partners, isEveryoneNamed(baseline, partners)), hhi: hhiIn(mix) }
}

/** Null where the baseline has no tonnage. Both modes when all has come, then for each of `years`. */
export const whatIf = (asked: WhatIf, years: readonly number[] = []): readonly Outcome[] | null => {
  const { totalTonnes } = asked.baseline
  if (totalTonnes === null || totalTonnes <= 0) return null
  return [null, ...years].flatMap((year) => modes.map((mode) => outcome(asked, totalTonnes, mode, year)))
}
