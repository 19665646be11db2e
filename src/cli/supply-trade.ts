/** Imported trade for a command. In: what was asked. Out: views of it; [] where no flows were imported, and then nothing is loaded. */
import type { Party } from '../calls/supply.ts'
import type { TradeView } from '../calls/trade.ts'
import type { Stage } from '../supply/rows.ts'
import type { World } from '../world/world.ts'
import type { ParsedArguments, Terminal } from './command.ts'
import { dataFolder } from './data-folder.ts'

export interface TradeAsked {
  readonly importer: Party
  readonly material: string
  readonly stage: Stage | null
  readonly year: number
  readonly risks: ReadonlyMap<string, number>
}

/** Throws Problems `data/...`. */
export const importedTrade = async (
  given: ParsedArguments,
  terminal: Terminal,
  world: World,
  { material, stage, ...asked }: TradeAsked,
): Promise<readonly TradeView[]> => {
  const { openTrade } = await import('../record/store/trade.ts')
  const store = openTrade(dataFolder(given, terminal))
  if (store.files.length === 0) return []
  const [{ areasOf, tradeCodesOf }, { tradeViewsOf }, { openSupplyTable }] = await Promise.all([
    import('../calls/trade-codes.ts'),
    import('../calls/trade.ts'),
    import('../supply/open.ts'),
  ])
  try {
    const areas = areasOf(world, openSupplyTable('trade-areas'))
    return await tradeViewsOf(store, { ...asked, areas, codes: tradeCodesOf(world, material, stage) })
  } finally {
    await store.close()
  }
}
