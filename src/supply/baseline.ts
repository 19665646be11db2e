/**
 * Baseline: who supplies an importer with a material today, by one denominator. In: published shares, and tonnages where there are any. Out: one
 * Baseline for each list: imports, purchases, the whole supply or the world's production, never mixed. Example: USA, tungsten, imports of 2021-24.
 */
import type { Mix } from './eu-mix.ts'
import { type ImportShare, lastYear } from './import-dependence.ts'
import type { Stage } from './rows.ts'
import { countedForm, type ProductionPoint, productionLists } from './state-profile.ts'
import { sum } from './sum.ts'

/**
 * What the shares are shares of. `imports`: what crosses the border. `purchases`: what buyers took, of home origin too. `supply`: own output and
 * imports, the mix of the EU's study. `consumption`: apparent consumption, exports and stocks taken out. `world-production`: nobody's imports.
 */
export const bases = ['imports', 'purchases', 'supply', 'consumption', 'world-production'] as const
export type BaselineBasis = (typeof bases)[number]

export interface BaselineSupplier {
  /** An alpha-3 code; the importer's own for its own output. */
  readonly state: string
  /** 0 to 1, as published: rounded shares can sum to a little more than 1. */
  readonly share: number
  /** Where the publisher gives a bound only ("less than 0.1 %"); else both are `share`. */
  readonly low: number
  readonly high: number
  /** A year; null where no tonnage is known. */
  readonly tonnes: number | null
}

export interface Baseline {
  /** An alpha-3 code or the id of a group; `WLD` for the world's production. */
  readonly importer: string
  readonly material: string
  /** Null where the source does not part ore from refined. */
  readonly stage: Stage | null
  /** What is counted, as published: "total", "oxide", "mine"; empty for the material itself. */
  readonly form: string
  /** "2024", "2021-24". */
  readonly period: string
  readonly basis: BaselineBasis
  /** `t`: tonnes are known for the whole list. */
  readonly unit: 't' | 'share'
  /** What a tonne counts: "W", "REO"; null where it is not said, or without tonnes. */
  readonly content: string | null
  /** Largest first; without the others together. */
  readonly suppliers: readonly BaselineSupplier[]
  /** The share that no named supplier has; 0 where rounding explains it. */
  readonly unnamedShare: number
  readonly totalTonnes: number | null
  /** Ids of sources.csv. */
  readonly sources: readonly string[]
}

const others = 'OTH'
const largestFirst = (left: BaselineSupplier, right: BaselineSupplier): number =>
  right.share - left.share || (left.state < right.state ? -1 : 1)
const exact = (state: string, share: number): BaselineSupplier => ({ state, share, low: share, high: share, tonnes: null })

/** Whole per cents can miss 100 by half a per cent each. */
const unnamedOf = (shares: readonly number[]): number => {
  const open = Math.max(0, 1 - sum(shares))
  return open <= shares.length * 0.005 + 1e-9 ? 0 : open
}

const sourcesOf = (rows: readonly { readonly source: string }[]): readonly string[] => [
  ...new Set(rows.flatMap(({ source }) => source.split(';'))),
]

/** One a form, each of its latest period up to `year`; the total first, then the form with most suppliers. `rows`: one importer's of one material. */
export const importBaselines = (
  importer: string,
  rows: readonly (ImportShare & { readonly source: string })[],
  year = Number.POSITIVE_INFINITY,
): readonly Baseline[] => {
  const known = rows.filter(({ period }) => lastYear(period) <= year)
  const lists = [...Map.groupBy(known, ({ material, form }) => `${material} ${countedForm(form)}`).values()].flatMap((ofForm) => {
    const latest = Math.max(...ofForm.map(({ period }) => lastYear(period)))
    const list = ofForm.filter(({ period }) => lastYear(period) === latest)
    const [first] = list
    return first === undefined ? [] : [importList(importer, first, list)]
  })
  const isTotal = ({ form }: Baseline): number => Number(form === 'total' || form === '')
  return lists.toSorted(
    (left, right) =>
      isTotal(right) - isTotal(left) ||
      right.suppliers.length - left.suppliers.length ||
      lastYear(right.period) - lastYear(left.period) ||
      (left.form < right.form ? -1 : 1),
  )
}

const importList = (importer: string, first: ImportShare, list: readonly (ImportShare & { readonly source: string })[]): Baseline => {
  const named = list.filter(({ country }) => country !== others)
  return {
    importer,
    material: first.material,
    stage: null,
    form: countedForm(first.form),
    period: first.period,
    basis: /^purchases\b/.test(first.form) ? 'purchases' : 'imports',
    unit: 'share',
    content: null,
    suppliers: named.map(({ country, sharePercent }) => exact(country, sharePercent / 100)).toSorted(largestFirst),
    unnamedShare: unnamedOf(named.map(({ sharePercent }) => sharePercent / 100)),
    totalTonnes: null,
    sources: sourcesOf(list),
  }
}

/** The EU's sourcing: its own output and its imports, an average of years. `period`: those that the study gives. */
export const euBaseline = (mix: Mix, stage: Stage, period: string): Baseline => {
  const suppliers = mix.terms.map(
    ({ supplier, fraction, isLess }): BaselineSupplier =>
      isLess ? { state: supplier, share: 0, low: 0, high: fraction, tonnes: null } : exact(supplier, fraction),
  )
  return {
    importer: 'eu',
    material: mix.material,
    stage,
    form: '',
    period,
    basis: 'supply',
    unit: 'share',
    content: null,
    suppliers: suppliers.toSorted(largestFirst),
    unnamedShare: unnamedOf(suppliers.map(({ share }) => share)),
    totalTonnes: null,
    sources: sourcesOf(mix.rows),
  }
}

const stageOf = (stage: string): Stage | null =>
  ['mine', 'extraction'].includes(stage) ? 'extraction' : ['refinery', 'smelter'].includes(stage) ? 'processing' : null

/** One a stage. `points`: one material's, in tonnes. Where the publisher gives no total, the sum of the states stands for it. */
export const productionBaselines = (
  material: string,
  points: readonly ProductionPoint[],
  year = Number.POSITIVE_INFINITY,
): readonly Baseline[] =>
  productionLists(points, year, new Map()).map((list): Baseline => {
    const [stage = '', content = ''] = list.form.split(', ')
    const same = points.filter(
      (point) =>
        point.stage === stage &&
        point.content === content &&
        String(point.year) === list.period &&
        list.sources.includes(point.source) &&
        point.unit === 't',
    )
    const byState = new Map(same.flatMap(({ state, quantity }) => (state === null ? [] : [[state, quantity] as const])))
    const world = same.find(({ state }) => state === null)?.quantity ?? 0
    // a total that is rounded may be less than its parts
    const total = Math.max(world, sum([...byState.values()]))
    return {
      importer: 'WLD',
      material,
      stage: stageOf(stage),
      form: stage,
      period: list.period,
      basis: 'world-production',
      unit: total > 0 ? 't' : 'share',
      content: content === '' ? null : content,
      suppliers: list.suppliers.map(({ supplier, fraction }) => ({
        ...exact(supplier, fraction),
        tonnes: byState.get(supplier) ?? null,
      })),
      unnamedShare: list.rest,
      totalTonnes: total > 0 ? total : null,
      sources: sourcesOf(list.sources.map((source) => ({ source }))),
    }
  })

/** The same shares in tonnes, where what the whole of the list weighs is on record. */
export const withTonnage = (
  baseline: Baseline,
  tonnage: { readonly tonnes: number; readonly content: string | null; readonly source: string },
): Baseline => ({
  ...baseline,
  unit: 't',
  content: tonnage.content,
  suppliers: baseline.suppliers.map((one) => ({ ...one, tonnes: one.tonnes ?? one.share * tonnage.tonnes })),
  totalTonnes: tonnage.tonnes,
  sources: [...new Set([...baseline.sources, ...tonnage.source.split(';')])],
})

/** The share of a partner, or of a bloc's members together: whoever is not named may be among the rest. 0 to 1. */
export const partnerShare = (
  { suppliers, unnamedShare }: Pick<Baseline, 'suppliers' | 'unnamedShare'>,
  partners: readonly string[],
): { readonly low: number; readonly high: number; readonly isNamed: boolean } => {
  const named = suppliers.filter(({ state }) => partners.includes(state))
  const [low, high] = [sum(named.map((one) => one.low)), sum(named.map((one) => one.high))]
  const isWhole = unnamedShare === 0 || named.length === partners.length
  return { low, high: Math.min(1, isWhole ? high : high + unnamedShare), isNamed: named.length > 0 }
}
