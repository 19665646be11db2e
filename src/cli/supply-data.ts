/** What measures of supply are computed from: the World and tables built in, with the statistics that the user has imported. In: where those lie. Out: both, and what gave way to an imported figure. */
import type { FigureRow } from '../record/importers/figures.ts'
import type { TradeMeasureRow } from '../record/importers/trade-measures.ts'
import type { GovernanceCells } from '../record/importers/wgi.ts'
import type { SupplyRow, SupplyTable } from '../supply/rows.ts'
import type { GaveWay } from '../supply/statistics/with-statistics.ts'
import type { World } from '../world/world.ts'
import type { ParsedArguments, Terminal } from './command.ts'
import { dataFolder } from './data-folder.ts'

/** Help of --record for commands that only read what was imported. */
export const importedHelp =
  'folder of the record: statistics that were added to it count too (default: those of CHANCERY_DATA, else of a folder of yours)'

export interface SupplyData {
  readonly world: World
  /** As `openSupplyTable`: governance of the release that reaches furthest, reliance with what was imported. */
  readonly table: <Name extends SupplyTable>(name: Name) => readonly SupplyRow<Name>[]
  readonly gaveWay: readonly GaveWay[]
}

/** `base`: a World that has more than what is built in. DuckDB is loaded only where statistics of this kind were added. Throws Problems `data/...`. */
export const openSupplyData = async (given: ParsedArguments, terminal: Terminal, base?: World): Promise<SupplyData> => {
  const [{ openWorld }, { openSupplyTable }, { dataFiles }] = await Promise.all([
    import('../world/open.ts'),
    import('../supply/open.ts'),
    import('../record/store/data-folder.ts'),
  ])
  const [world, folder] = [base ?? openWorld(), dataFolder(given, terminal)]
  const kinds = new Set(dataFiles(folder).map(({ dataset }) => dataset))
  if (!['figures', 'trade-measures', 'governance'].some((kind) => kinds.has(kind))) return { world, table: openSupplyTable, gaveWay: [] }
  const [{ dataTables }, { withStatistics }] = await Promise.all([
    import('../record/store/data-rows.ts'),
    import('../supply/statistics/with-statistics.ts'),
  ])
  const [figures, measures, governance] = await Promise.all([
    dataTables<FigureRow>(folder, 'figures'),
    dataTables<TradeMeasureRow>(folder, 'trade-measures'),
    dataTables<GovernanceCells>(folder, 'governance'),
  ])
  const merged = withStatistics(
    { world, wgi: openSupplyTable('wgi'), reliance: openSupplyTable('net-import-reliance') },
    { figures, measures, governance },
  )
  const own: { readonly [Name in SupplyTable]?: readonly SupplyRow<Name>[] } = { wgi: merged.wgi, 'net-import-reliance': merged.reliance }
  return {
    world: merged.world,
    table: <Name extends SupplyTable>(name: Name): readonly SupplyRow<Name>[] =>
      (own[name] as readonly SupplyRow<Name>[] | undefined) ?? openSupplyTable(name),
    gaveWay: merged.gaveWay,
  }
}
