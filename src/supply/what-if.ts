/**
 * What-if: what declared supplies would change about an importer's dependence on a partner. In: a baseline in tonnes, supplies with what is known of
 * them, a seed. Out: shares and HHI before and after, as ranges, both ways: the new tonnes come on top (`additional`), or take the place of others in
 * proportion, so that the whole stays what it was (`displacement`). No published standard; docs/supply.md derives it.
 * Laws: no supply changes nothing; the unit of mass does not matter; one seed gives one result; more from others never raises the partner's share.
 */
import type { Baseline } from './baseline.ts'
import { draw, isDrawn, type Known, quantile, randomFrom } from './draws.ts'
import type { Range } from './estimate.ts'
import { sum } from './sum.ts'

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

/** Then nobody of the partners can be among the unnamed. */
const isEveryoneNamed = ({ suppliers, unnamedShare }: Baseline, partners: readonly string[]): boolean =>
  unnamedShare === 0 || partners.every((state) => suppliers.some((one) => one.state === state))

/** Published shares can sum to 102 %: they are taken in proportion. Where rounding makes them 99 %, too. */
const publishedSum = ({ suppliers, unnamedShare }: Baseline): number => sum(suppliers.map(({ share }) => share)) + unnamedShare

/** Today's tonnes: those who supply in the deals one by one, all others as what a mix needs of them. */
interface Flows {
  readonly active: readonly { readonly state: string; readonly tonnes: number; readonly isPartner: boolean }[]
  readonly others: { readonly tonnes: number; readonly squares: number; readonly ofPartner: number }
  readonly unnamed: number
  readonly whole: number
}

const flowsOf = (baseline: Baseline, total: number, partners: readonly string[], active: readonly string[]): Flows => {
  const unit = total / publishedSum(baseline)
  const tonnes = (state: string): number => (baseline.suppliers.find((one) => one.state === state)?.share ?? 0) * unit
  const others = baseline.suppliers
    .filter(({ state }) => !active.includes(state))
    .map(({ state, share }) => ({ state, tonnes: share * unit }))
  return {
    active: active.map((state) => ({ state, tonnes: tonnes(state), isPartner: partners.includes(state) })),
    others: {
      tonnes: sum(others.map((one) => one.tonnes)),
      squares: sum(others.map((one) => one.tonnes ** 2)),
      ofPartner: sum(others.filter(({ state }) => partners.includes(state)).map((one) => one.tonnes)),
    },
    unnamed: baseline.unnamedShare * unit,
    whole: total,
  }
}

interface Mixed {
  readonly ofPartner: number
  /** Of the tonnes of all who are named. */
  readonly squares: number
  readonly unnamed: number
  readonly total: number
}

/** `added`: tonnes of each active supplier. Displacement cuts all others; what then finds no place is cut from the additions. */
const mixAfter = ({ active, others, unnamed, whole }: Flows, added: ArrayLike<number>, mode: Mode): Mixed => {
  let more = 0
  for (let at = 0; at < active.length; at += 1) more += added[at] ?? 0
  const free = others.tonnes + unnamed
  const placed = mode === 'additional' ? more : Math.min(more, free)
  const kept = mode === 'additional' || free === 0 ? 1 : 1 - placed / free
  const part = more === 0 ? 0 : placed / more
  let [ofPartner, squares] = [others.ofPartner * kept, others.squares * kept ** 2]
  for (let at = 0; at < active.length; at += 1) {
    const one = active[at]
    if (one === undefined) continue
    const tonnes = one.tonnes + (added[at] ?? 0) * part
    squares += tonnes ** 2
    if (one.isPartner) ofPartner += tonnes
  }
  return { ofPartner, squares, unnamed: unnamed * kept, total: mode === 'additional' ? whole + more : whole }
}

/** Who is not named may be the partner, or nobody's. */
const shareIn = ({ ofPartner, unnamed, total }: Mixed, isWhole: boolean): Range => ({
  low: ofPartner / total,
  high: (ofPartner + (isWhole ? 0 : unnamed)) / total,
})

/** The unnamed as so many that they add nothing, or as one. */
const hhiIn = ({ squares, unnamed, total }: Mixed): Range => ({ low: squares / total ** 2, high: (squares + unnamed ** 2) / total ** 2 })

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

/** The least and the most of each deal in each draw, deal after deal; every year and both ways look at the same draws. */
interface Drawn {
  readonly changes: readonly Counted[]
  readonly varies: boolean
  readonly count: number
  readonly low: Float64Array
  readonly high: Float64Array
}

const drawnOf = ({ changes: all, seed, draws }: WhatIf): Drawn => {
  const changes = all.filter((one): one is Counted => one.tonnes !== null)
  const varies = changes.some(({ tonnes, delivered }) => isDrawn(tonnes) || isDrawn(delivered))
  const count = varies ? draws : 1
  const [low, high] = [new Float64Array(count * changes.length), new Float64Array(count * changes.length)]
  const random = randomFrom(seed)
  let at = 0
  for (let n = 0; n < count; n += 1)
    for (const { tonnes, delivered } of changes) {
      const [mass, part] = [draw(tonnes, random), draw(delivered, random)]
      low[at] = mass.low * part.low
      high[at] = mass.high * part.high
      at += 1
    }
  return { changes, varies, count, low, high }
}

const outcome = ({ baseline, partners }: WhatIf, drawn: Drawn, total: number, mode: Mode, year: number | null): Outcome => {
  const { changes, varies, count } = drawn
  const active = [...new Set(changes.map(({ supplier }) => supplier))]
  const flows = flowsOf(baseline, total, partners, active)
  const at = changes.map(({ supplier }) => active.indexOf(supplier))
  const ramps = changes.map((change) => rampIn(change, year))
  const isWhole = isEveryoneNamed(baseline, partners)
  const [shares, hhis, news, totals] = [columns(count), columns(count), columns(count), columns(count)]
  const [least, most] = [new Float64Array(active.length), new Float64Array(active.length)]
  const chosen = new Float64Array(active.length)
  const mix = (choose: (nth: number) => number): Mixed => {
    for (let nth = 0; nth < chosen.length; nth += 1) chosen[nth] = choose(nth)
    return mixAfter(flows, chosen, mode)
  }
  // the partner's least share: least of its own, most of the others'
  const best = (nth: number): number => (flows.active[nth]?.isPartner === true ? least : most)[nth] ?? 0
  const worst = (nth: number): number => (flows.active[nth]?.isPartner === true ? most : least)[nth] ?? 0
  for (let n = 0; n < count; n += 1) {
    least.fill(0)
    most.fill(0)
    for (let nth = 0; nth < changes.length; nth += 1) {
      const [supplier, ramp] = [at[nth] ?? 0, ramps[nth]]
      least[supplier] = (least[supplier] ?? 0) + (drawn.low[n * changes.length + nth] ?? 0) * (ramp?.low ?? 0)
      most[supplier] = (most[supplier] ?? 0) + (drawn.high[n * changes.length + nth] ?? 0) * (ramp?.high ?? 0)
    }
    shares.low[n] = shareIn(mix(best), isWhole).low
    shares.high[n] = shareIn(mix(worst), isWhole).high
    const last = least.every((one, nth) => one === most[nth]) ? 0 : steps
    let [low, high] = [Number.POSITIVE_INFINITY, 0]
    for (let step = 0; step <= last; step += 1) {
      const part = step / steps
      const hhi = hhiIn(mix((nth) => (least[nth] ?? 0) * (1 - part) + (most[nth] ?? 0) * part))
      low = Math.min(low, hhi.low)
      high = Math.max(high, hhi.high)
    }
    hhis.low[n] = low
    hhis.high[n] = high
    const [few, many] = [least.reduce((all, one) => all + one, 0), most.reduce((all, one) => all + one, 0)]
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
  const mix = mixAfter(flowsOf(baseline, 1, partners, []), [], 'displacement')
  return { partnerShare: shareIn(mix, isEveryoneNamed(baseline, partners)), hhi: hhiIn(mix) }
}

/** Null where the baseline has no tonnage. Both modes when all has come, then for each of `years`. */
export const whatIf = (asked: WhatIf, years: readonly number[] = []): readonly Outcome[] | null => {
  const { totalTonnes } = asked.baseline
  if (totalTonnes === null || totalTonnes <= 0) return null
  const drawn = drawnOf(asked)
  return [null, ...years].flatMap((year) => modes.map((mode) => outcome(asked, drawn, totalTonnes, mode, year)))
}
