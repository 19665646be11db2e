/** Supply over the years: each measure as a series. In: who, what, the years, tables, the World. Out: series of shares and measures, reliance by year, what is missing; and as JSON. */
import type { EvidenceSource } from '../record/verdict.ts'
import type { Estimate } from '../supply/estimate.ts'
import {
  importsOverYears,
  type ListSeries,
  listsOverYears,
  productionOverYears,
  type YearList,
  type YearOfLists,
} from '../supply/over-years.ts'
import type { Stage, SupplyRow } from '../supply/rows.ts'
import { type Reliance, relianceOf, shareOf } from '../supply/state-profile.ts'
import type { World } from '../world/world.ts'
import { governanceUpTo, lastYearOf, type Party, partyOf, productionPoints, productionStages, shareRows } from './supply.ts'
import { rounded, withImported } from './supply-lines.ts'

export interface YearsAsked {
  readonly importer: Party
  readonly material: string
  readonly stage: Stage | null
  readonly from: number
  readonly to: number
  /** A partner or bloc, in words: a bloc is its members on the last day of each year. */
  readonly on: string | null
}

export interface YearsAnswer {
  readonly asked: YearsAsked
  readonly onName: string | null
  readonly series: readonly ListSeries[]
  readonly reliance: readonly Reliance[]
  readonly missing: readonly string[]
  /** The share of the partner in a year; null where none was asked for. */
  readonly onShare: (list: YearList) => Estimate | null
  readonly imported: readonly EvidenceSource[]
}

/** Lists by year of imported trade data, and their sources. */
export interface ImportedLists {
  readonly lists: readonly YearOfLists[]
  readonly sources: readonly EvidenceSource[]
}

export const yearFormulas = {
  hhi: 'HHI = sum of share^2, 0 to 1',
  weighted: 'HHI_g = sum of share^2 x governance risk of the supplier (0 best to 10 worst, mean of the five years to it)',
  effective: 'N = exp(- sum of share x ln share): so many equal suppliers would be as diverse',
  evenness: 'E = ln N / ln n, 0 to 1, with n all suppliers of any year',
} as const

/** Throws Problem `supply/year` where no governance lies in reach of a year. */
export const yearsAnswer = (
  world: World,
  tables: { readonly wgi: readonly SupplyRow<'wgi'>[]; readonly reliance: readonly SupplyRow<'net-import-reliance'>[] },
  asked: YearsAsked,
  imported: ImportedLists = { lists: [], sources: [] },
): YearsAnswer => {
  const { importer, material, stage, from, to, on } = asked
  const last = lastYearOf(tables.wgi)
  const risks = new Map<number, ReadonlyMap<string, number>>()
  const governance = (year: number): ReadonlyMap<string, number> => {
    const known = risks.get(year) ?? governanceUpTo(tables.wgi, Math.min(year, last)).risks
    risks.set(year, known)
    return known
  }
  const partners = new Map<number, Party>()
  const partnerOf = (words: string, year: number): Party => {
    const known = partners.get(year) ?? partyOf(world, words, `${year}-12-31`)
    partners.set(year, known)
    return known
  }
  const points = productionPoints(world, material).filter((point) => stage === null || productionStages[stage].includes(point.stage))
  const production = productionOverYears(points, from, to, governance)
  const imports = importsOverYears(shareRows(world, importer.id, material), from, to, governance)
  const ownRows = tables.reliance.filter((row) => row.importer === importer.id && row.material === material)
  const reliance = [...new Set(ownRows.map(({ year }) => year))]
    .filter((year) => year >= from && year <= to)
    .toSorted((left, right) => left - right)
    .flatMap((year) => {
      const one = relianceOf(
        ownRows.filter((row) => row.year === year),
        year,
      )
      return one === null ? [] : [one]
    })
  return {
    asked,
    onName: on === null ? null : partnerOf(on, to).name,
    series: [...listsOverYears(imported.lists), ...imports, ...production],
    reliance,
    missing: [
      ...(imports.length === 0 && imported.lists.length === 0 ? [`import shares of ${importer.name} by year`] : []),
      ...(reliance.length === 0 ? [`net import reliance of ${importer.name}`] : []),
      ...gapsOf(production, from, to),
      ...(to > last ? [`governance after ${last}: the five years to ${last} count`] : []),
    ],
    imported: imported.sources,
    onShare: (list) => (on === null ? null : shareOf(partnerOf(on, list.year).states, list)),
  }
}

const gapsOf = (production: readonly ListSeries[], from: number, to: number): readonly string[] => {
  if (production.length === 0) return ['world production by state']
  return production.flatMap(({ form, years }) => {
    const without = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((year) => !years.some((one) => one.year === year))
    return without.length === 0 ? [] : [`world production (${form}) of ${without.join(', ')}`]
  })
}

const rangeOf = ({ value, low, high }: Estimate) => ({ value: rounded(value), low: rounded(low), high: rounded(high) })

export const yearsSources = ({ series, reliance }: YearsAnswer, governanceSource: readonly string[]): readonly string[] => [
  ...series.flatMap(({ years }) => years.flatMap(({ sources }) => sources)),
  ...reliance.map(({ source }) => source),
  ...governanceSource,
]

export const yearsLine = (answer: YearsAnswer, world: World, governanceSource: readonly string[]) => ({
  importer: answer.asked.importer.id,
  material: answer.asked.material,
  from: answer.asked.from,
  to: answer.asked.to,
  ...(answer.onName === null ? {} : { on: answer.onName }),
  series: answer.series.map((one) => ({
    of: one.of,
    form: one.form,
    partners: one.partners,
    years: one.years.map((list) => {
      const on = answer.onShare(list)
      return {
        year: list.year,
        period: list.period,
        counted: list.form,
        isBreak: list.isBreak,
        hhi: rangeOf(list.hhi),
        governanceWeightedHhi: rangeOf(list.weighted),
        effectivePartners: rounded(list.effective),
        evenness: rounded(list.evenness),
        suppliers: list.suppliers.map(({ supplier, fraction }) => ({ supplier, share: rounded(fraction) })),
        rest: rounded(list.rest),
        ...(on === null ? {} : { onShare: rangeOf(on) }),
        missing: list.missing,
        sources: list.sources,
      }
    }),
  })),
  netImportReliance: answer.reliance.map((one) => ({
    year: one.year,
    ...rangeOf(one.fraction),
    netExporter: one.isNetExporter,
    of: one.basis,
    source: one.source,
  })),
  formulas: yearFormulas,
  missing: answer.missing,
  sources: withImported(world, yearsSources(answer, governanceSource), answer.imported),
})
