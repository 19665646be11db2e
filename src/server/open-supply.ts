/** Open supply: the World and tables built in, with the statistics that the user has imported. In: the folder where those lie. Out: SupplyData; for the desk with trade and solver, opened when first asked for and anew when files came. */
import type { DeskSupply } from '../calls/desk/desk.ts'
import type { SupplyData } from '../calls/supply-data.ts'
import type { FigureRow } from '../record/importers/figures.ts'
import type { TradeMeasureRow } from '../record/importers/trade-measures.ts'
import type { GovernanceCells } from '../record/importers/wgi.ts'
import type { SupplyRow, SupplyTable } from '../supply/rows.ts'
import type { World } from '../world/world.ts'

/** DuckDB is loaded only where statistics of this kind were added. Throws Problems `data/...`. */
export const openSupplyData = async (folder: string, world: World): Promise<SupplyData> => {
  const [{ openSupplyTable }, { dataFiles }] = await Promise.all([import('../supply/open.ts'), import('../record/store/data-folder.ts')])
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

const openWhole = async (folder: string, world: World): Promise<DeskSupply & { readonly close: () => Promise<void> }> => {
  const [data, { openTrade }, { areasOf }, { openSolver }] = await Promise.all([
    openSupplyData(folder, world),
    import('../record/store/trade.ts'),
    import('../calls/trade-codes.ts'),
    import('../supply/open-solver.ts'),
  ])
  const trade = openTrade(folder)
  return { ...data, trade, areas: areasOf(world, data.table('trade-areas')), solve: openSolver, close: trade.close }
}

export interface OpenDeskSupply {
  readonly supply: () => Promise<DeskSupply>
  readonly close: () => Promise<void>
}

/** Another process may add files while the desk runs. */
export const openDeskSupply = (folder: string, world: World): OpenDeskSupply => {
  let opened: { readonly files: string; readonly whole: ReturnType<typeof openWhole> } | null = null
  const close = async (): Promise<void> => {
    const last = opened
    opened = null
    await (await last?.whole)?.close()
  }
  return {
    supply: async () => {
      const { dataFiles } = await import('../record/store/data-folder.ts')
      const files = dataFiles(folder)
        .map(({ id }) => id)
        .join()
      if (opened !== null && opened.files !== files) await close()
      opened ??= { files, whole: openWhole(folder, world) }
      return opened.whole
    },
    close,
  }
}
