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

type FlowRow = Row<'material-flows'>

const flowBasis: Readonly<Partial<Record<BaselineBasis, readonly FlowRow['basis'][]>>> = {
  imports: ['imports for consumption'],
  purchases: ['purchases'],
  consumption: ['apparent consumption', 'reported consumption'],
}

const wholeForm = /^(?:total|all forms|)$/

export interface Tonnage {
  readonly row: FlowRow
  readonly point: SeriesPoint
}

const latest = (values: readonly SeriesPoint[], year: number): SeriesPoint | undefined =>
  values.filter(({ period }) => Number(period.slice(0, 4)) <= year).at(-1)

/** The importer's flow of the same basis and form, of the latest year; a flow of another form says nothing of these shares. */
export const tonnageOf = (world: World, { importer, material, basis, form }: Baseline, year: number): Tonnage | null => {
  const fitting = world.tables['material-flows'].filter(
    (row) =>
      row.state === importer &&
      row.material === material &&
      row.partner === null &&
      flowBasis[basis]?.includes(row.basis) === true &&
      (row.form === form || (wholeForm.test(row.form) && (wholeForm.test(form) || basis === 'purchases'))),
  )
  const dated = fitting.flatMap((row) => {
    const point = latest(row.values, year)
    return point === undefined ? [] : [{ row, point }]
  })
  return dated.toSorted((left, right) => right.point.period.localeCompare(left.point.period))[0] ?? null
}

/** Of a state that is an importer on record; the total first. Shares and tonnage can be of different years: both periods are shown. */
export const worldBaselines = (
  world: World,
  importer: string,
  material: string,
  year: number,
): readonly { readonly baseline: Baseline; readonly tonnage: Tonnage | null; readonly rows: readonly Row<'import-shares'>[] }[] => {
  const rows = world.tables['import-shares'].filter((row) => row.importer === importer && row.material === material)
  const shares = rows.map((row) => ({
    material,
    form: row.form,
    period: row.period,
    country: row.country,
    sharePercent: row.share_pct,
    source: row.source.join(';'),
  }))
  return importBaselines(importer, shares, year).map((baseline) => {
    const tonnage = tonnageOf(world, baseline, year)
    const own = rows.filter((row) => row.period === baseline.period && row.form.replace(/ ?\([^)]*\)/g, '').trim() === baseline.form)
    return {
      baseline:
        tonnage === null
          ? baseline
          : withTonnage(baseline, {
              tonnes: tonnage.point.value,
              content: tonnage.row.content || null,
              source: tonnage.row.source.join(';'),
            }),
      tonnage,
      rows: own,
    }
  })
}

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

const figures = (world: World, measure: 'production' | 'reserves', material: string, year: number): readonly StateFigure[] =>
  world.tables.series
    .filter((row) => row.measure === measure && row.material === material && row.unit === 't')
    .flatMap((row) => {
      const point = latest(row.values, year)
      return point === undefined || row.state === null
        ? []
        : [
            {
              state: row.state,
              tonnes: point.value,
              content: row.content || null,
              stage: row.stage,
              year: lastYear(point.period.slice(0, 4)),
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
