/**
 * With statistics: the World and the tables of supply with what the user has imported. In: the World, tables built in, imported tables. Out: the same, in
 * which one figure stands for each thing and year: the imported one, unless its publisher's later edition is built in; and what gave way. Law: nothing imported, nothing changed.
 */
import type { FigureRow } from '../../record/importers/figures.ts'
import type { TradeMeasureRow } from '../../record/importers/trade-measures.ts'
import type { GovernanceCells } from '../../record/importers/wgi.ts'
import type { SeriesPoint } from '../../world/rows.ts'
import type { Row, Tables } from '../../world/tables.ts'
import type { World } from '../../world/world.ts'
import type { SupplyRow } from '../rows.ts'
import { givesWay, type ImportedTable, importedSource } from './imported.ts'
import { importedFigures } from './imported-figures.ts'
import { governanceRelease } from './imported-governance.ts'
import { importedMeasures } from './imported-measures.ts'

export interface ImportedStatistics {
  readonly figures: readonly ImportedTable<FigureRow>[]
  readonly measures: readonly ImportedTable<TradeMeasureRow>[]
  readonly governance: readonly ImportedTable<GovernanceCells>[]
}

export interface SupplyTables {
  readonly world: World
  readonly wgi: readonly SupplyRow<'wgi'>[]
  readonly reliance: readonly SupplyRow<'net-import-reliance'>[]
}

/** A built-in figure that an imported one stands in place of: in the words of "production of cobalt, mine, 2024". */
export interface GaveWay {
  readonly material: string
  readonly what: string
  /** Ids of the sources built in. */
  readonly instead: readonly string[]
}

/** Fewer states than this are leaders: they say nothing of the others, and take no list's place. */
const FEWEST = 3

type Wins = (own: readonly string[], imported: string) => boolean

interface Merged<Own> {
  readonly rows: readonly Own[]
  readonly gone: readonly GaveWay[]
}

interface Valued {
  readonly material: string
  readonly source: readonly string[]
  readonly values: readonly SeriesPoint[]
}

/** Points of one key from both sides: one side's stand. `keyOf` is null for a point that contends with none. The imported rows go first: of two that fit alike the first is taken. */
const mergedPoints = <One extends Valued>(
  own: readonly One[],
  imported: readonly One[],
  keyOf: (row: One, period: string) => string | null,
  wins: Wins,
  whatOf: (row: One, periods: readonly string[]) => string,
): Merged<One> => {
  const sourceOf = (rows: readonly One[]): ReadonlyMap<string, string> =>
    new Map(
      rows.flatMap((row) =>
        row.values.flatMap(({ period }) => {
          const key = keyOf(row, period)
          return key === null ? [] : [[key, row.source[0] ?? ''] as const]
        }),
      ),
    )
  const [ownSources, importedSources] = [sourceOf(own), sourceOf(imported)]
  const contended = new Map(
    [...importedSources].flatMap(([key, source]) => {
      const mine = ownSources.get(key)
      return mine === undefined ? [] : [[key, wins([mine], source)] as const]
    }),
  )
  const gone: GaveWay[] = []
  const kept = (rows: readonly One[], isOwn: boolean): readonly One[] =>
    rows.flatMap((row) => {
      const loses = ({ period }: SeriesPoint): boolean => contended.get(keyOf(row, period) ?? '') === isOwn
      const lost = row.values.filter(loses)
      if (lost.length === 0) return [row]
      if (isOwn)
        gone.push({
          material: row.material,
          what: whatOf(
            row,
            lost.map(({ period }) => period),
          ),
          instead: row.source,
        })
      const values = row.values.filter((point) => !loses(point))
      return values.length === 0 ? [] : [{ ...row, values }]
    })
  return { rows: [...kept(imported, false), ...kept(own, true)], gone }
}

const seriesMerged = (own: Tables['series'], imported: readonly Row<'series'>[], wins: Wins): Merged<Row<'series'>> => {
  const list = (row: Row<'series'>, period: string): string => [row.measure, row.material, row.stage, period].join('|')
  const states = imported.filter(({ state }) => state !== null).flatMap((row) => row.values.map(({ period }) => list(row, period)))
  const counts = Map.groupBy(states, (key) => key)
  return mergedPoints(
    own,
    imported,
    (row, period) => ((counts.get(list(row, period))?.length ?? 0) >= FEWEST ? list(row, period) : null),
    wins,
    ({ measure, stage }, periods) => `${measure}${stage === '' ? '' : `, ${stage}`}, ${periods.join(', ')}`,
  )
}

type FlowRow = Row<'material-flows'>

const flowsMerged = (own: Tables['material-flows'], imported: readonly FlowRow[], wins: Wins): Merged<FlowRow> => {
  const basisOf = (row: FlowRow): string => [row.state, row.material, row.basis].join('|')
  const formsOf = (rows: readonly FlowRow[]) =>
    Map.groupBy(
      rows.filter(({ partner }) => partner === null),
      basisOf,
    )
  const [ownForms, importedForms] = [formsOf(own), formsOf(imported)]
  // one form alone is the whole, whatever each publisher calls it
  const areSingle = (key: string): boolean =>
    new Set(ownForms.get(key)?.map(({ form }) => form)).size === 1 && new Set(importedForms.get(key)?.map(({ form }) => form)).size === 1
  return mergedPoints(
    own,
    imported,
    (row, period) =>
      row.partner === null ? [basisOf(row), areSingle(basisOf(row)) ? '' : row.form.toLowerCase(), period].join('|') : null,
    wins,
    ({ basis, form }, periods) => `${basis}, ${form}, ${periods.join(', ')}`,
  )
}

/** Rows of one key from both sides: one side's stand. */
const mergedRows = <One extends { readonly material: string }>(
  own: readonly One[],
  imported: readonly One[],
  keyOf: (row: One) => string,
  sourceOf: (row: One) => readonly string[],
  wins: Wins,
  whatOf: (row: One) => string,
): Merged<One> => {
  const [mine, theirs] = [Map.groupBy(own, keyOf), Map.groupBy(imported, keyOf)]
  const won = new Map(
    [...theirs].flatMap(([key, [first]]) => {
      const [before] = mine.get(key) ?? []
      return first === undefined || before === undefined ? [] : [[key, wins(sourceOf(before), sourceOf(first)[0] ?? '')] as const]
    }),
  )
  const gone = [...won].flatMap(([key, isWon]) => {
    const [row] = mine.get(key) ?? []
    return isWon && row !== undefined ? [{ material: row.material, what: whatOf(row), instead: sourceOf(row) }] : []
  })
  return {
    rows: [...imported.filter((row) => won.get(keyOf(row)) !== false), ...own.filter((row) => won.get(keyOf(row)) !== true)],
    gone,
  }
}

/** A list that gave way is told once, not state by state. */
const onceEach = (all: readonly GaveWay[]): readonly GaveWay[] => [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]

export const withStatistics = (
  own: SupplyTables,
  imported: ImportedStatistics,
): SupplyTables & { readonly gaveWay: readonly GaveWay[] } => {
  const files = [...imported.figures, ...imported.measures, ...imported.governance].map(({ file }) => file)
  if (files.length === 0) return { ...own, gaveWay: [] }
  const { world } = own
  const bases = new Map(own.reliance.map(({ importer, material, basis }) => [`${importer} ${material}`, basis]))
  const figures = importedFigures(
    imported.figures,
    (importer, material) => bases.get(`${importer} ${material}`) ?? 'consumption, as the source counts it',
  )
  const wins = givesWay(world.sources, files)
  const series = seriesMerged(world.tables.series, figures.series, wins)
  const flows = flowsMerged(world.tables['material-flows'], figures.flows, wins)
  const shares = mergedRows(
    world.tables['import-shares'],
    figures.shares,
    ({ importer, material, period }) => [importer, material, period].join('|'),
    ({ source }) => source,
    wins,
    ({ importer, period }) => `import shares of ${importer}, ${period}`,
  )
  const reliance = mergedRows(
    own.reliance,
    figures.reliance,
    ({ importer, material, year }) => [importer, material, year].join('|'),
    ({ source }) => source.split(';'),
    wins,
    ({ importer, year }) => `net import reliance of ${importer}, ${year}`,
  )
  const wgi = governanceRelease(imported.governance, own.wgi)
  const sources = files.map(importedSource)
  // tables are read when they are first asked for: those that nothing changes stay unread
  const tables: Tables = Object.create(world.tables, {
    series: { value: series.rows, enumerable: true },
    'material-flows': { value: flows.rows, enumerable: true },
    'import-shares': { value: shares.rows, enumerable: true },
    measures: { value: [...world.tables.measures, ...importedMeasures(imported.measures)], enumerable: true },
  })
  return {
    world: Object.freeze({ ...world, tables, sources: new Map([...world.sources, ...sources.map((row) => [row.id, row] as const)]) }),
    wgi,
    reliance: reliance.rows,
    gaveWay: onceEach([...series.gone, ...flows.gone, ...shares.gone, ...reliance.gone]),
  }
}
