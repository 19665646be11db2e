/** Whose ore a refiner works up, from imported trade data. In: views of what each refiner imports as ore. Out: shares by origin, in tonnes; a refiner of which a tonnage or all of it is missing is left out. */
import type { EvidenceSource } from '../record/verdict.ts'
import type { StageMatrix } from '../supply/chain.ts'
import type { Share } from '../supply/concentration.ts'
import type { World } from '../world/world.ts'
import { type TradeData, type TradeView, tradeViewsOf } from './trade.ts'
import { type Areas, tradeCodesOf } from './trade-codes.ts'

export interface ImportedOre {
  readonly flows: StageMatrix
  /** "ore imported by AUT, 2022". */
  readonly told: readonly string[]
  readonly sources: readonly EvidenceSource[]
}

export const noOre: ImportedOre = { flows: new Map(), told: [], sources: [] }

const originsOf = (views: readonly TradeView[]): readonly Share[] | null => {
  const flows = views.flatMap(({ list }) => list.flows)
  if (flows.length === 0 || flows.some(({ tonnes, without }) => tonnes === null || without > 0)) return null
  const total = flows.reduce((sum, { tonnes }) => sum + (tonnes ?? 0), 0)
  if (total <= 0) return null
  return [...Map.groupBy(flows, ({ state }) => state)].flatMap(([state, own]) =>
    state === null ? [] : [{ supplier: state, fraction: own.reduce((sum, { tonnes }) => sum + (tonnes ?? 0), 0) / total }],
  )
}

/** `byRefiner`: of one year each, as reconciled by the publisher. */
export const importedOreOf = (byRefiner: readonly { readonly refiner: string; readonly views: readonly TradeView[] }[]): ImportedOre => {
  const known = byRefiner.flatMap(({ refiner, views }) => {
    const latest = Math.max(...views.map(({ year }) => year))
    const own = views.filter(
      ({ view, year, code }) => view === 'reconciled by the publisher' && year === latest && code.jointWith.length === 0,
    )
    const origins = originsOf(own)
    return origins === null ? [] : [{ refiner, origins, year: latest, sources: own.flatMap(({ sources }) => sources) }]
  })
  return {
    flows: new Map(known.map(({ refiner, origins }) => [refiner, origins])),
    told: known.map(({ refiner, year }) => `ore imported by ${refiner}, ${year}`),
    sources: known.flatMap(({ sources }) => sources),
  }
}

/** What each refiner imports as ore, to that year; nothing where no flows that name both sides were imported. */
export const oreOf = async (
  data: TradeData,
  { world, areas }: { readonly world: World; readonly areas: Areas },
  { material, refiners, year }: { readonly material: string; readonly refiners: readonly string[]; readonly year: number },
): Promise<ImportedOre> => {
  if (!data.files.some(({ dataset }) => dataset === 'flows-between')) return noOre
  const codes = tradeCodesOf(world, material, 'extraction')
  const byRefiner: { refiner: string; views: readonly TradeView[] }[] = []
  for (const refiner of refiners) {
    const importer = { id: refiner, name: world.states.get(refiner)?.name ?? refiner, states: [refiner] }
    byRefiner.push({ refiner, views: await tradeViewsOf(data, { year, risks: new Map(), areas, codes, importer }) })
  }
  return importedOreOf(byRefiner)
}
