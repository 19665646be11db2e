/** Imported trade for a command. In: what was asked. Out: views of it; [] where no flows were imported, and then nothing is loaded. */
import type { WholeTrade } from '../calls/partner-trade.ts'
import type { Party } from '../calls/supply.ts'
import type { ImportedOre } from '../calls/supply-ore.ts'
import type { ImportedLists } from '../calls/supply-years.ts'
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

/** A state's trade with every partner; null where no flows that name both sides were imported. Throws Problems `data/...`. */
export const importedPartners = async (
  given: ParsedArguments,
  terminal: Terminal,
  world: World,
  state: Party,
): Promise<WholeTrade | null> => {
  const { openTrade } = await import('../record/store/trade.ts')
  const store = openTrade(dataFolder(given, terminal))
  if (!store.files.some(({ dataset }) => dataset === 'flows-between')) return null
  const [{ areasOf }, { wholeTradeOf }, { openSupplyTable }] = await Promise.all([
    import('../calls/trade-codes.ts'),
    import('../calls/partner-trade.ts'),
    import('../supply/open.ts'),
  ])
  try {
    return await wholeTradeOf(store, areasOf(world, openSupplyTable('trade-areas')), state)
  } finally {
    await store.close()
  }
}

/** Lists of each year from `from` to `to`, by tonnes and by value; none where no flows were imported. Throws Problems `data/...`. */
export const importedYears = async (
  given: ParsedArguments,
  terminal: Terminal,
  world: World,
  asked: Omit<TradeAsked, 'year' | 'risks'> & { readonly from: number; readonly to: number },
  risksOf: (year: number) => ReadonlyMap<string, number>,
): Promise<ImportedLists> => {
  const { openTrade } = await import('../record/store/trade.ts')
  const store = openTrade(dataFolder(given, terminal))
  if (store.files.length === 0) return { lists: [], sources: [] }
  const [{ areasOf, tradeCodesOf }, { tradeViewsOf }, { openSupplyTable }] = await Promise.all([
    import('../calls/trade-codes.ts'),
    import('../calls/trade.ts'),
    import('../supply/open.ts'),
  ])
  try {
    const shared = {
      importer: asked.importer,
      areas: areasOf(world, openSupplyTable('trade-areas')),
      codes: tradeCodesOf(world, asked.material, asked.stage),
    }
    const views: TradeView[] = []
    for (let year = asked.from; year <= asked.to; year += 1)
      views.push(...(await tradeViewsOf(store, { ...shared, year, risks: risksOf(year) })).filter((view) => view.year === year))
    return {
      lists: views.flatMap(({ list, view, year, code, classification, sources }) =>
        [list.byTonnes, list.byValue].flatMap((one) =>
          one === null
            ? []
            : [
                {
                  ...one,
                  year,
                  edition: [classification, ...sources.map(({ publisher, date }) => `${publisher} ${date}`)].join(),
                  form: `${one.form} ${code.name}, ${view}`,
                },
              ],
        ),
      ),
      sources: views.flatMap(({ sources }) => sources),
    }
  } finally {
    await store.close()
  }
}

/** What each refiner imports as ore; nothing where no flows that name both sides were imported. Throws Problems `data/...`. */
export const importedOre = async (
  given: ParsedArguments,
  terminal: Terminal,
  world: World,
  { material, refiners, year }: { readonly material: string; readonly refiners: readonly string[]; readonly year: number },
): Promise<ImportedOre> => {
  const [{ openTrade }, { importedOreOf, noOre }] = await Promise.all([
    import('../record/store/trade.ts'),
    import('../calls/supply-ore.ts'),
  ])
  const store = openTrade(dataFolder(given, terminal))
  if (!store.files.some(({ dataset }) => dataset === 'flows-between')) return noOre
  const [{ areasOf, tradeCodesOf }, { tradeViewsOf }, { openSupplyTable }] = await Promise.all([
    import('../calls/trade-codes.ts'),
    import('../calls/trade.ts'),
    import('../supply/open.ts'),
  ])
  try {
    const shared = {
      year,
      risks: new Map<string, number>(),
      areas: areasOf(world, openSupplyTable('trade-areas')),
      codes: tradeCodesOf(world, material, 'extraction'),
    }
    const byRefiner: { refiner: string; views: readonly TradeView[] }[] = []
    for (const refiner of refiners) {
      const importer = { id: refiner, name: world.states.get(refiner)?.name ?? refiner, states: [refiner] }
      byRefiner.push({ refiner, views: await tradeViewsOf(store, { ...shared, importer }) })
    }
    return importedOreOf(byRefiner)
  } finally {
    await store.close()
  }
}
