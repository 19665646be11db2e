/**
 * What the record has for a what-if. In: the World, an importer, a material, a year. Out: baselines of imports, with tonnes where a flow on record
 * counts the same form, and each state's latest production and reserves. A missing figure is absent, never zero.
 */
import type { SeriesPoint } from '../world/rows.ts'
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'
import { type Baseline, type BaselineBasis, importBaselines, withTonnage } from './baseline.ts'
import { contentFactor } from './content.ts'
import { lastYear } from './import-dependence.ts'
import { countedForm } from './state-profile.ts'
import { sum } from './sum.ts'

type FlowRow = Row<'material-flows'>

const flowBasis: Readonly<Partial<Record<BaselineBasis, readonly FlowRow['basis'][]>>> = {
  imports: ['imports for consumption'],
  purchases: ['purchases'],
  consumption: ['apparent consumption', 'reported consumption'],
}

const wholeForm = /^(?:total|all forms|)$/
const yearOf = ({ period }: Pick<SeriesPoint, 'period'>): number => Number(period.slice(0, 4))

/** What the whole of a list weighs: the mean of the years of its shares where all are on record, else one year. */
export interface Tonnage {
  readonly tonnes: number
  readonly content: string | null
  /** "2021-24", "2024". */
  readonly period: string
  readonly isEstimated: boolean
  /** One row, or all forms of the total. */
  readonly rows: readonly FlowRow[]
}

/** "2021-24" -> [2021, 2022, 2023, 2024]. */
const yearsOf = (period: string): readonly number[] => {
  const [first, last] = [Number(period.slice(0, 4)), lastYear(period)]
  return Array.from({ length: last - first + 1 }, (_, nth) => first + nth)
}

const pointsIn = (row: FlowRow, years: readonly number[]): readonly SeriesPoint[] | null => {
  const found = years.map((year) => row.values.find((point) => yearOf(point) === year))
  return found.every((point) => point !== undefined) ? found : null
}

const tonnageOfRows = (rows: readonly FlowRow[], years: readonly number[]): Tonnage | null => {
  const points = rows.map((row) => pointsIn(row, years))
  const contents = new Set(rows.map(({ content }) => content))
  if (rows.length === 0 || contents.size > 1 || points.some((one) => one === null)) return null
  const all = points.flatMap((one) => one ?? [])
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  return {
    tonnes: sum(all.map(({ value }) => value)) / years.length,
    content: [...contents][0] || null,
    period: first === last ? String(first) : `${first}-${String(last).slice(2)}`,
    isEstimated: all.some(({ mark }) => mark !== 'exact'),
    rows,
  }
}

/**
 * The importer's flow of the same basis and form. A total that nobody prints is the sum of its forms, where all count the same; a flow of another
 * form says nothing of these shares.
 */
export const tonnageOf = (world: World, { importer, material, basis, form, period }: Baseline): Tonnage | null => {
  const flows = world.tables['material-flows'].filter(
    (row) => row.state === importer && row.material === material && row.partner === null && flowBasis[basis]?.includes(row.basis) === true,
  )
  const same = flows.filter((row) => row.form === form)
  const whole = flows.filter((row) => wholeForm.test(row.form))
  const isWhole = wholeForm.test(form)
  const candidates =
    basis === 'purchases' ? flows.map((row) => [row]) : isWhole ? [...whole.map((row) => [row]), flows] : same.map((row) => [row])
  const years = yearsOf(period)
  const last = years.slice(-1)
  return candidates.map((rows) => tonnageOfRows(rows, years) ?? tonnageOfRows(rows, last)).find((found) => found !== null) ?? null
}

export interface WorldBaseline {
  readonly baseline: Baseline
  readonly tonnage: Tonnage | null
  readonly rows: readonly (Row<'import-shares'> | FlowRow)[]
}

/** Shares by mass, where flows by partner are on record beside the whole. */
const flowBaselines = (world: World, importer: string, material: string, year: number): readonly WorldBaseline[] => {
  const flows = world.tables['material-flows'].filter(
    (row) => row.state === importer && row.material === material && (row.basis === 'imports for consumption' || row.basis === 'purchases'),
  )
  return [...Map.groupBy(flows, ({ form, basis, content }) => `${form} ${basis} ${content}`).values()].flatMap((rows) => {
    const partners = rows.filter(({ partner }) => partner !== null)
    const years = partners.flatMap(({ values }) => values.map(yearOf)).filter((one) => one <= year)
    const latest = Math.max(...years)
    const whole = rows.filter(({ partner }) => partner === null)
    const tonnage = partners.length === 0 ? null : tonnageOfRows(whole.slice(0, 1), [latest])
    if (tonnage === null || tonnage.tonnes <= 0) return []
    const shares = partners.flatMap(({ partner, form, values, source }) => {
      const point = values.find((one) => yearOf(one) === latest)
      return point === undefined || partner === null
        ? []
        : [
            {
              material,
              form,
              period: String(latest),
              country: partner,
              sharePercent: (100 * point.value) / tonnage.tonnes,
              source: source.join(';'),
            },
          ]
    })
    return importBaselines(importer, shares).map((baseline) => ({ ...weighed(baseline, tonnage), rows: partners }))
  })
}

const weighed = (baseline: Baseline, tonnage: Tonnage | null): { readonly baseline: Baseline; readonly tonnage: Tonnage | null } => ({
  baseline:
    tonnage === null
      ? baseline
      : withTonnage(baseline, {
          tonnes: tonnage.tonnes,
          content: tonnage.content,
          source: [...new Set(tonnage.rows.flatMap(({ source }) => source))].join(';'),
        }),
  tonnage,
})

/** Of any importer on record, a state or a group; the total first. */
export const worldBaselines = (world: World, importer: string, material: string, year: number): readonly WorldBaseline[] => {
  const rows = world.tables['import-shares'].filter((row) => row.importer === importer && row.material === material)
  const shares = rows.map((row) => ({
    material,
    form: row.form,
    period: row.period,
    country: row.country,
    sharePercent: row.share_pct,
    source: row.source.join(';'),
  }))
  const published = importBaselines(importer, shares, year).map((baseline) => ({
    ...weighed(baseline, tonnageOf(world, baseline)),
    rows: rows.filter((row) => row.period === baseline.period && countedForm(row.form) === baseline.form),
  }))
  return [...published, ...flowBaselines(world, importer, material, year)]
}

/** Importers of whom shares of any material are on record. */
export const importersOnRecord = (world: World): ReadonlySet<string> =>
  new Set([
    ...world.tables['import-shares'].map(({ importer }) => importer),
    ...world.tables['material-flows'].flatMap(({ state, partner }) => (partner === null ? [] : [state])),
  ])

/** A published figure of a state, in tonnes a year or, for reserves, in tonnes. */
export interface StateFigure {
  readonly state: string
  readonly tonnes: number
  /** What it counts; null for the material itself. */
  readonly content: string | null
  readonly stage: string
  readonly year: number
  readonly mark: SeriesPoint['mark']
  readonly row: Row<'series'>
}

const latestUpTo = (values: readonly SeriesPoint[], year: number): SeriesPoint | undefined =>
  values.filter((point) => yearOf(point) <= year).at(-1)

const figures = (world: World, measure: 'production' | 'reserves' | 'capacity', material: string, year: number): readonly StateFigure[] =>
  world.tables.series
    .filter((row) => row.measure === measure && row.material === material && row.unit === 't')
    .flatMap((row) => {
      const point = latestUpTo(row.values, year)
      return point === undefined || row.state === null
        ? []
        : [
            {
              state: row.state,
              tonnes: point.value,
              content: row.content || null,
              stage: row.stage,
              year: yearOf(point),
              mark: point.mark,
              row,
            },
          ]
    })

/** The latest of each state, mines before plants; of one year the form that `content` can be told in, and the source with more digits last. */
const newest = (all: readonly StateFigure[], content: string | null): ReadonlyMap<string, StateFigure> =>
  new Map(
    [...Map.groupBy(all, ({ state }) => state)].flatMap(([state, own]) => {
      const stages = new Set(own.map(({ stage }) => stage))
      const stage = ['mine', 'extraction'].find((one) => stages.has(one)) ?? own[0]?.stage
      const [best] = own
        .filter((one) => one.stage === stage)
        .toSorted(
          (left, right) =>
            right.year - left.year ||
            Number(contentFactor(right.content, content) !== null) - Number(contentFactor(left.content, content) !== null),
        )
      return best === undefined ? [] : [[state, best] as const]
    }),
  )

export const productionOf = (world: World, material: string, content: string | null, year: number): ReadonlyMap<string, StateFigure> =>
  newest(figures(world, 'production', material, year), content)

/** An edition of a year counts as that year's. */
export const reservesOf = (world: World, material: string, content: string | null, year: number): ReadonlyMap<string, StateFigure> =>
  newest(figures(world, 'reserves', material, year + 1), content)

/** Tonnes of a figure counted as `content`; null where it cannot be told so. */
export const tonnesAs = ({ tonnes, content: own }: Pick<StateFigure, 'tonnes' | 'content'>, content: string | null): number | null => {
  const factor = own === null && content === null ? 1 : contentFactor(own, content)
  return factor === null ? null : tonnes * factor
}

/** What a state could produce a year; few are on record. */
export const capacityOf = (world: World, material: string, content: string | null, year: number): ReadonlyMap<string, StateFigure> =>
  newest(figures(world, 'capacity', material, year + 1), content)
