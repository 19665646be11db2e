/**
 * What is on record of a state's supply with a material. In: rows of import shares, reliance and production, governance risks, the last year that
 * counts. Out: each list of suppliers with its measures, and what is missing by name. Example: USA, antimony -> China 55 % of imports, HHI 0.33 to 0.35.
 */
import { effectivePartners, evenness, herfindahl, type Share, weightedHerfindahl } from './concentration.ts'
import { between, type Estimate, exactly, knownOr } from './estimate.ts'
import { worstGovernance } from './governance.ts'
import { type ImportShare, lastYear } from './import-dependence.ts'
import type { SupplyRow } from './rows.ts'

const others = 'OTH'

/** One published point of a series. */
export interface ProductionPoint {
  /** Null for the world. */
  readonly state: string | null
  /** mine, smelter, refinery, extraction. */
  readonly stage: string
  /** What the mass counts: "W", "REO"; empty for the material. */
  readonly content: string
  readonly unit: string
  readonly year: number
  readonly quantity: number
  readonly source: string
}

export interface SupplierList {
  /** What the shares are shares of: "imports", "purchases" (of home origin too), "world production". */
  readonly of: string
  /** What is counted: "total", "oxide", "mine". */
  readonly form: string
  readonly period: string
  /** Largest first. */
  readonly suppliers: readonly Share[]
  /** The share of suppliers that are not named. */
  readonly rest: number
  readonly hhi: Estimate
  /** With the governance of each supplier, 0 to 10. */
  readonly weighted: Estimate
  /** exp(Shannon entropy) of the named, and evenness among them; null where a rest is not named. */
  readonly effective: number | null
  readonly evenness: number | null
  readonly sources: readonly string[]
  readonly missing: readonly string[]
}

/** Shares printed as whole per cents can miss 100 by half a per cent each; those that were computed of sums by nothing. */
const halfPercent = 0.005

const percentText = (fraction: number): string => `${Math.round(fraction * 1000) / 10} %`

const weightedOf = (suppliers: readonly Share[], rest: number, risks: ReadonlyMap<string, number>): Estimate => {
  const weighing = (unknown: number) =>
    weightedHerfindahl(suppliers.map(({ supplier, fraction }) => ({ fraction, weight: risks.get(supplier) ?? unknown })))
  const [low, high] = [weighing(0), weighing(worstGovernance) + rest ** 2 * worstGovernance]
  return rest === 0 && suppliers.every(({ supplier }) => risks.has(supplier)) ? exactly(low) : between(low, high)
}

const hhiOf = (suppliers: readonly Share[], rest: number): Estimate => {
  const listed = herfindahl(suppliers.map(({ fraction }) => fraction))
  return knownOr(rest === 0 ? listed : null, listed, listed + rest ** 2)
}

/** `shares` without the others together; what is missing of 1 is the rest, unless rounding explains it: by `precision` a share at the most. */
export const listOf = (
  what: Pick<SupplierList, 'of' | 'form' | 'period' | 'sources'>,
  shares: readonly Share[],
  risks: ReadonlyMap<string, number>,
  precision = halfPercent,
): SupplierList => {
  const suppliers = shares.toSorted((left, right) => right.fraction - left.fraction || (left.supplier < right.supplier ? -1 : 1))
  const open = Math.max(0, 1 - suppliers.reduce((total, { fraction }) => total + fraction, 0))
  const rest = open <= suppliers.length * precision + 1e-9 ? 0 : open
  const fractions = suppliers.map(({ fraction }) => fraction)
  const ungoverned = suppliers.filter(({ supplier }) => !risks.has(supplier))
  return {
    ...what,
    suppliers,
    rest,
    hhi: hhiOf(suppliers, rest),
    weighted: weightedOf(suppliers, rest, risks),
    effective: rest === 0 ? effectivePartners(fractions) : null,
    evenness: rest === 0 ? evenness(fractions) : null,
    missing: [
      ...(rest === 0 ? [] : [`suppliers of ${percentText(rest)} (${what.of})`]),
      ...ungoverned.map(({ supplier }) => `governance of ${supplier}`),
    ],
  }
}

/** Words in brackets tell how a list was printed, not what is counted. */
export const countedForm = (form: string): string => form.replace(/ ?\([^)]*\)/g, '').trim()

/** The lists of the latest period up to `year`, one a form; shares of two lists are never added. */
export const importLists = (
  rows: readonly (ImportShare & { readonly source: string })[],
  year: number,
  risks: ReadonlyMap<string, number>,
): readonly SupplierList[] => {
  const known = rows.filter(({ period }) => lastYear(period) <= year)
  const latest = Math.max(...known.map(({ period }) => lastYear(period)))
  const byForm = Map.groupBy(
    known.filter(({ period }) => lastYear(period) === latest),
    ({ form, period }) => `${form} ${period}`,
  )
  return [...byForm.values()].map((list) =>
    listOf(
      {
        of: /^purchases\b/.test(list[0]?.form ?? '') ? 'purchases' : 'imports',
        form: countedForm(list[0]?.form ?? '') || 'total',
        period: list[0]?.period ?? '',
        sources: [...new Set(list.map(({ source }) => source))],
      },
      list
        .filter(({ country }) => country !== others)
        .map(({ country, sharePercent }) => ({ supplier: country, fraction: sharePercent / 100 })),
      risks,
    ),
  )
}

/** Fewer states than this are a list of leaders, taken only where there is no other. */
const fewestStates = 3

/** The shares of one source and year: of the latest year up to `year` in which a source names states, whole lists before lists of leaders. */
const productionList = (points: readonly ProductionPoint[], risks: ReadonlyMap<string, number>): SupplierList | null => {
  const lists = [...Map.groupBy(points, ({ source, year }) => `${source} ${year}`).values()].map((list) => ({
    list,
    states: list.filter(({ state }) => state !== null),
  }))
  const [best] = lists
    .filter(({ states }) => states.length > 0)
    .toSorted(
      (left, right) =>
        Number(right.states.length >= fewestStates) - Number(left.states.length >= fewestStates) ||
        (right.list[0]?.year ?? 0) - (left.list[0]?.year ?? 0) ||
        right.states.length - left.states.length,
    )
  if (best === undefined) return null
  const sum = best.states.reduce((total, { quantity }) => total + quantity, 0)
  const world = best.list.find(({ state }) => state === null)?.quantity ?? null
  // a total that is rounded may be less than its parts
  const whole = Math.max(world ?? 0, sum)
  const [first] = best.list
  if (first === undefined || whole <= 0) return null
  const list = listOf(
    {
      of: 'world production',
      form: first.content === '' ? first.stage : `${first.stage}, ${first.content}`,
      period: String(first.year),
      sources: [first.source],
    },
    best.states.map(({ state, quantity }) => ({ supplier: state ?? '', fraction: quantity / whole })),
    risks,
  )
  return world === null ? { ...list, missing: [...list.missing, 'the total of world production'] } : list
}

/** One list a stage, of the content with the latest figures. */
export const productionLists = (
  points: readonly ProductionPoint[],
  year: number,
  risks: ReadonlyMap<string, number>,
): readonly SupplierList[] =>
  [
    ...Map.groupBy(
      points.filter((point) => point.year <= year),
      ({ stage }) => stage,
    ).values(),
  ].flatMap((ofStage) => {
    const lists = [...Map.groupBy(ofStage, ({ content, unit }) => `${content} ${unit}`).values()].map((same) => productionList(same, risks))
    const [latest] = lists.filter((list) => list !== null).toSorted((left, right) => (left.period < right.period ? 1 : -1))
    return latest === undefined ? [] : [latest]
  })

export interface Reliance {
  /** 0 to 1; bounds where the publisher gives only "more than" or "less than". */
  readonly fraction: Estimate
  readonly year: number
  readonly isNetExporter: boolean
  readonly basis: string
  readonly source: string
}

/** Of the latest year up to `year`; null where nothing is on record. */
export const relianceOf = (rows: readonly SupplyRow<'net-import-reliance'>[], year: number): Reliance | null => {
  const row = rows.filter((one) => one.year <= year).toSorted((left, right) => right.year - left.year)[0]
  if (row === undefined) return null
  const { bound, basis, source } = row
  const published = (row.net_import_reliance_pct ?? 0) / 100
  const fraction =
    bound === '>'
      ? between(published, 1)
      : bound === '<'
        ? between(0, published)
        : bound === 'net exporter'
          ? exactly(0)
          : exactly(published)
  return { fraction, year: row.year, isNetExporter: bound === 'net exporter', basis, source }
}

/** The share of a partner, or of a bloc's members together: whoever is not named may be among the rest. */
export const shareOf = (partners: readonly string[], { suppliers, rest }: Pick<SupplierList, 'suppliers' | 'rest'>): Estimate => {
  const named = suppliers.filter(({ supplier }) => partners.includes(supplier))
  const sum = named.reduce((total, { fraction }) => total + fraction, 0)
  const isWhole = rest === 0 || named.length === partners.length
  return isWhole ? exactly(sum) : between(sum, sum + rest)
}
