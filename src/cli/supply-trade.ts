/** Imported trade for a command. In: what was asked. Out: views of it; nothing where no flows were imported, and then nothing is loaded. */
import type { WholeTrade } from '../calls/partner-trade.ts'
import type { Party } from '../calls/supply.ts'
import type { ImportedOre } from '../calls/supply-ore.ts'
import type { ImportedLists } from '../calls/supply-years.ts'
import type { TradeView } from '../calls/trade.ts'
import type { Areas } from '../calls/trade-codes.ts'
import type { TradeStore } from '../record/store/trade.ts'
import type { Stage } from '../supply/rows.ts'
import type { World } from '../world/world.ts'
import type { ParsedArguments, Terminal } from './command.ts'
import { dataFolder } from './data-folder.ts'

/** Where imported flows are asked. */
export interface TradeAsked {
  readonly given: ParsedArguments
  readonly terminal: Terminal
  readonly world: World
}

/** What is asked of them, or `none` where no flows were imported. Throws Problems `data/...`. */
const withTrade = async <Answer>(
  { given, terminal, world }: TradeAsked,
  none: Answer,
  ask: (trade: TradeStore, areas: Areas) => Promise<Answer>,
): Promise<Answer> => {
  const { openTrade } = await import('../record/store/trade.ts')
  const trade = openTrade(dataFolder(given, terminal))
  if (trade.files.length === 0) return none
  const [{ areasOf }, { openSupplyTable }] = await Promise.all([import('../calls/trade-codes.ts'), import('../supply/open.ts')])
  try {
    return await ask(trade, areasOf(world, openSupplyTable('trade-areas')))
  } finally {
    await trade.close()
  }
}

export interface MaterialTrade {
  readonly importer: Party
  readonly material: string
  readonly stage: Stage | null
}

export const importedTrade = (
  where: TradeAsked,
  { importer, material, stage, year, risks }: MaterialTrade & { readonly year: number; readonly risks: ReadonlyMap<string, number> },
): Promise<readonly TradeView[]> =>
  withTrade<readonly TradeView[]>(where, [], async (trade, areas) => {
    const [{ tradeCodesOf }, { tradeViewsOf }] = await Promise.all([import('../calls/trade-codes.ts'), import('../calls/trade.ts')])
    return tradeViewsOf(trade, { importer, year, risks, areas, codes: tradeCodesOf(where.world, material, stage) })
  })

/** A state's trade with every partner; null where no flows that name both sides were imported. */
export const importedPartners = (where: TradeAsked, state: Party): Promise<WholeTrade | null> =>
  withTrade<WholeTrade | null>(where, null, async (trade, areas) => {
    if (!trade.files.some(({ dataset }) => dataset === 'flows-between')) return null
    const { wholeTradeOf } = await import('../calls/partner-trade.ts')
    return wholeTradeOf(trade, areas, state)
  })

/** Lists of each year from `from` to `to`, by tonnes and by value. */
export const importedYears = (
  where: TradeAsked,
  { importer, material, stage, from, to }: MaterialTrade & { readonly from: number; readonly to: number },
  risksOf: (year: number) => ReadonlyMap<string, number>,
): Promise<ImportedLists> =>
  withTrade<ImportedLists>(where, { lists: [], sources: [] }, async (trade, areas) => {
    const [{ tradeCodesOf }, { tradeYearsOf }] = await Promise.all([import('../calls/trade-codes.ts'), import('../calls/trade-years.ts')])
    const years = Array.from({ length: to - from + 1 }, (_, at) => from + at)
    return tradeYearsOf(trade, { importer, areas, codes: tradeCodesOf(where.world, material, stage) }, years, risksOf)
  })

/** What each refiner imports as ore. */
export const importedOre = async (
  where: TradeAsked,
  asked: { readonly material: string; readonly refiners: readonly string[]; readonly year: number },
): Promise<ImportedOre> => {
  const { noOre, oreOf } = await import('../calls/supply-ore.ts')
  return withTrade(where, noOre, (trade, areas) => oreOf(trade, { world: where.world, areas }, asked))
}
