/** Indirect dependence through refining. In: an importer, a material, partners, the EU's tables, the World. Out: each partner's share direct, of the ore behind it and at any stage, with bounds, what is missing, sources; and as JSON. */
import type { EvidenceSource } from '../record/verdict.ts'
import { chainShares, type StageMatrix } from '../supply/chain.ts'
import { type WorldChain, type WorldStages, worldChain } from '../supply/chain-world.ts'
import type { Share } from '../supply/concentration.ts'
import type { Range } from '../supply/estimate.ts'
import type { World } from '../world/world.ts'
import type { Party } from './supply.ts'
import { rounded, withImported } from './supply-lines.ts'
import { type EuShares, importerMix, mixTitle, type PlaceMix, studyMix } from './supply-mix.ts'
import type { ImportedOre } from './supply-ore.ts'

export interface ChainAsked {
  readonly importer: Party
  readonly material: string
  readonly year: number
  /** Null: whoever mines or supplies most. */
  readonly on: Party | null
}

export interface ChainRow extends WorldChain {
  readonly partner: Party
}

export interface ChainAnswer {
  readonly asked: ChainAsked
  readonly final: PlaceMix
  readonly mining: PlaceMix | null
  readonly refining: PlaceMix | null
  readonly rows: readonly ChainRow[]
  /** Whose ore each place works up, as far as that is certain: by flows on record, else the least that the world's shares leave. What is missing of 1 is not told. */
  readonly origins: StageMatrix
  readonly missing: readonly string[]
  /** Flows of ore that stand in place of bounds. */
  readonly told: readonly string[]
  readonly imported: readonly EvidenceSource[]
}

export const chainFormulas = {
  chain:
    'ore share = sum over refiners of (their share of supplies x the partner’s share of their ore): a matrix product over stages; any stage = direct share + ore share of the other refiners',
  bounds:
    'where whose ore a refiner works up is not on record: no more of the partner’s ore than the world mines of it, and no less than what the ore of all others leaves, with mining and refining taken as one mass',
} as const

const mostRows = 8

const partnersOf = (world: World, final: PlaceMix, mining: PlaceMix | null): readonly Party[] => {
  const weight = new Map<string, number>()
  for (const { supplier, fraction } of [...final.shares, ...(mining?.shares ?? [])])
    weight.set(supplier, Math.max(weight.get(supplier) ?? 0, fraction))
  return [...weight]
    .toSorted(([, left], [, right]) => right - left)
    .slice(0, mostRows)
    .map(([id]) => ({ id, name: world.states.get(id)?.name ?? id, states: [id] }))
}

/** Who refines what the importer takes: whose ore is worth asking for. Throws Problem `supply/no-data`. */
export const refinersOf = (world: World, eu: EuShares, asked: ChainAsked): readonly string[] =>
  finalMix(world, eu, asked).shares.map(({ supplier }) => supplier)

const finalMix = (world: World, eu: EuShares, asked: ChainAsked): PlaceMix =>
  importerMix(world, eu, { ...asked, stage: asked.importer.id === 'eu' ? 'processing' : null })

/** Imports tell all of a refiner's ore only where it mines none itself: what it digs and what it buys are not weighed alike. */
const wholeFlows = ({ flows }: ImportedOre, mining: PlaceMix | null): StageMatrix =>
  mining === null
    ? new Map()
    : new Map([...flows].filter(([state]) => !mining.shares.some(({ supplier, fraction }) => supplier === state && fraction > 0)))

/** `ore`: of trade data that were imported. Throws Problem `supply/no-data`. */
export const chainAnswer = (world: World, eu: EuShares, asked: ChainAsked, ore: ImportedOre): ChainAnswer => {
  const final = finalMix(world, eu, asked)
  const [mining, refining] = [studyMix(eu, asked.material, 'extraction', 'global'), studyMix(eu, asked.material, 'processing', 'global')]
  const partners = asked.on === null ? partnersOf(world, final, mining) : [asked.on]
  const flows = wholeFlows(ore, mining)
  const stages: WorldStages | null =
    mining === null || refining === null ? null : { mining: mining.shares, refining: refining.shares, flows }
  const rows = partners.map((partner): ChainRow => ({ partner, ...sharesOf(final, stages, flows, partner.states) }))
  return {
    asked,
    final,
    mining,
    refining,
    origins: new Map(final.shares.map(({ supplier }) => [supplier, flows.get(supplier) ?? leastOre(supplier, stages)])),
    rows: rows.toSorted((left, right) => right.anyStage.low - left.anyStage.low || right.ore.high - left.ore.high),
    missing: missingOf(final, mining, refining, flows),
    told: ore.told.filter((one) => [...flows.keys()].some((state) => one.includes(` ${state},`))),
    imported: ore.sources,
  }
}

/** Below this a band is not seen. */
const thinnest = 0.001

const leastOre = (place: string, stages: WorldStages | null): readonly Share[] =>
  (stages?.mining ?? []).flatMap(({ supplier }) => {
    const { low } = stages === null ? { low: 0 } : worldChain([{ supplier: place, fraction: 1 }], stages, [supplier]).ore
    return low > thinnest ? [{ supplier, fraction: low }] : []
  })

/** Without the world's shares of both stages nothing but flows bounds the ore. */
const sharesOf = (final: PlaceMix, stages: WorldStages | null, flows: StageMatrix, partners: readonly string[]): WorldChain => {
  if (stages !== null) return worldChain(final.shares, stages, partners)
  const { direct, byStage, anyStage } = chainShares([flows], final.shares, partners)
  return { direct, ore: byStage[0] ?? { low: 0, high: 1 }, anyStage }
}

const missingOf = (final: PlaceMix, mining: PlaceMix | null, refining: PlaceMix | null, flows: StageMatrix): readonly string[] => {
  const without = final.shares.map(({ supplier }) => supplier).filter((state) => !flows.has(state))
  return [
    ...(without.length === 0 ? [] : [`whose ore is worked up in ${without.join(', ')}`]),
    ...(mining === null ? ['the world’s mining by state, so that nothing bounds the ore'] : []),
    ...(refining === null ? ['the world’s refining by state, so that nothing bounds the ore'] : []),
    ...(final.stage === null ? ['shares of ore and of refined material apart: the list as a whole is taken as the refined stage'] : []),
  ]
}

const rangeOf = ({ low, high }: Range) => ({ low: rounded(low), high: rounded(high) })
const mixLine = (mix: PlaceMix | null) =>
  mix === null
    ? null
    : {
        of: mix.of,
        period: mix.period,
        shares: mix.shares.map(({ supplier, fraction }) => ({ state: supplier, share: rounded(fraction) })),
        rest: rounded(mix.rest),
      }

export const chainSources = ({ final, mining, refining, told, imported }: ChainAnswer): readonly string[] => [
  ...[final, mining, refining].flatMap((mix) => mix?.sources ?? []),
  ...(told.length === 0 ? [] : imported.map(({ id }) => id)),
]

export const chainLine = (answer: ChainAnswer, world: World) => ({
  importer: answer.asked.importer.id,
  material: answer.asked.material,
  supplies: mixLine(answer.final),
  worldMining: mixLine(answer.mining),
  worldRefining: mixLine(answer.refining),
  partners: answer.rows.map(({ partner, direct, ore, anyStage }) => ({
    partner: partner.id,
    direct: rangeOf(direct),
    ore: rangeOf(ore),
    anyStage: rangeOf(anyStage),
  })),
  formulas: chainFormulas,
  flowsOnRecord: answer.told,
  missing: answer.missing,
  sources: withImported(world, chainSources(answer), answer.imported),
})

export const chainTitle = ({ asked, final }: ChainAnswer): string => `${asked.material}, ${asked.importer.name}: ${mixTitle(final)}`
