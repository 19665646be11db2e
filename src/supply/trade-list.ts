/**
 * Trade list: who sold an importer one product in one year, by tonnes and by value. In: flows by exporter. Out: both lists of shares with their HHI, and
 * what is missing by name. Tonnes tell of physical dependence and come first; a supplier without tonnes is no supplier of 0 t.
 */
import type { Share } from './concentration.ts'
import { listOf, type SupplierList } from './state-profile.ts'

export interface TradeFlow {
  /** An alpha-3 code; null for an area that is no state. */
  readonly state: string | null
  /** As it is called where it is no state: "Areas, nes". */
  readonly area: string
  /** Thousands of the currency. */
  readonly value: number
  readonly tonnes: number | null
  /** The part of `value` whose tonnes are not told. */
  readonly without: number
}

export interface TradeList {
  readonly value: number
  /** Of the suppliers whose tonnes are told. */
  readonly tonnes: number | null
  readonly flows: readonly TradeFlow[]
  /** Null where no tonnes are told. */
  readonly byTonnes: SupplierList | null
  readonly byValue: SupplierList
}

/** Shares of sums: no rest is explained by rounding. */
const exact = 0

type Titles = Pick<SupplierList, 'form' | 'period' | 'sources'>

const sumOf = (flows: readonly TradeFlow[], figure: (flow: TradeFlow) => number): number =>
  flows.reduce((sum, flow) => sum + figure(flow), 0)

const sharesBy = (flows: readonly TradeFlow[], whole: number, figure: (flow: TradeFlow) => number): Share[] =>
  flows.flatMap((flow) => (flow.state === null || figure(flow) <= 0 ? [] : [{ supplier: flow.state, fraction: figure(flow) / whole }]))

const percent = (fraction: number): string => `${Number((fraction * 100).toFixed(1))} %`

/** Suppliers whose tonnes are not told, the largest by name, with their part of the value. */
const withoutTonnes = (flows: readonly TradeFlow[], value: number): readonly string[] => {
  const silent = flows.filter(({ without }) => without > 0).toSorted((left, right) => right.without - left.without)
  if (silent.length === 0) return []
  const named = silent.slice(0, 3).map(({ state, area }) => state ?? area)
  const others = silent.length > named.length ? ` and ${silent.length - named.length} more` : ''
  return [`tonnes of ${named.join(', ')}${others} (${percent(sumOf(silent, ({ without }) => without) / value)} of the value)`]
}

/** `whole`: the total that the publisher gives (partner World), where it is more than the sum: the rest is nobody's by name. Null where all value is 0. */
export const tradeListOf = (
  flows: readonly TradeFlow[],
  titles: Titles,
  risks: ReadonlyMap<string, number>,
  whole: { readonly value: number; readonly tonnes: number | null } | null = null,
): TradeList | null => {
  const value = Math.max(
    sumOf(flows, (flow) => flow.value),
    whole?.value ?? 0,
  )
  if (value <= 0) return null
  const told = sumOf(flows, ({ tonnes }) => tonnes ?? 0)
  // a publisher's total has the mass of those too whose own is not told: it is no whole of the others
  const silent = withoutTonnes(flows, value)
  const tonnes = silent.length === 0 ? Math.max(told, whole?.tonnes ?? 0) : told
  const byTonnes =
    tonnes > 0
      ? listOf(
          { ...titles, of: 'imports by tonnes' },
          sharesBy(flows, tonnes, (flow) => flow.tonnes ?? 0),
          risks,
          exact,
        )
      : null
  return {
    value,
    tonnes: tonnes > 0 ? tonnes : null,
    flows: flows.toSorted((left, right) => (right.tonnes ?? 0) - (left.tonnes ?? 0) || right.value - left.value),
    byTonnes: byTonnes === null ? null : { ...byTonnes, missing: [...silent, ...byTonnes.missing] },
    byValue: listOf(
      { ...titles, of: 'imports by value' },
      sharesBy(flows, value, (flow) => flow.value),
      risks,
      exact,
    ),
  }
}

/** One supplier's trade as both sides tell it; either may be silent. */
export interface MirrorPair {
  readonly partner: string
  readonly byImporter: TradeFlow | null
  readonly byExporter: TradeFlow | null
}

export const reconciledRule =
  'for each supplier the importer’s own figure, else the exporter’s; imports count with freight and insurance (c.i.f.), exports without (f.o.b.), and neither is changed'

/** In the open: the pairs stay, and the rule is told with each list that comes of it. `partner`: whatever both sides are matched by. */
export const mirrorPairs = (imports: ReadonlyMap<string, TradeFlow>, exports: ReadonlyMap<string, TradeFlow>): readonly MirrorPair[] =>
  [...new Set([...imports.keys(), ...exports.keys()])]
    .sort()
    .map((partner) => ({ partner, byImporter: imports.get(partner) ?? null, byExporter: exports.get(partner) ?? null }))

export const reconciledFlows = (pairs: readonly MirrorPair[]): readonly TradeFlow[] =>
  pairs.flatMap(({ byImporter, byExporter }) => byImporter ?? byExporter ?? [])

const ratio = (ours: number | null, theirs: number | null): number | null =>
  ours !== null && theirs !== null && ours > 0 && theirs > 0 ? Math.max(ours / theirs, theirs / ours) : null

/** The larger report over the smaller, of tonnes or of value, whichever differs more; null where one side is silent or says 0. */
export const gapOf = ({ byImporter, byExporter }: MirrorPair): number | null => {
  if (byImporter === null || byExporter === null) return null
  const gaps = [ratio(byImporter.tonnes, byExporter.tonnes), ratio(byImporter.value, byExporter.value)].filter((gap) => gap !== null)
  return gaps.length === 0 ? null : Math.max(...gaps)
}
