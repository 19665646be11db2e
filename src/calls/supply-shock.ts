/**
 * Shock: what an importer lacks when suppliers stop or cut. In: who, what, a measure on record or cuts of the user's, assumptions. Out: the shortfall, who
 * else could send and how much at most, price only with elasticities that are given, and what is missing.
 */
import type { CheckContext } from '../checks/check.ts'
import { measureText } from '../checks/measure-rows.ts'
import { Problem } from '../problem.ts'
import type { Baseline } from '../supply/baseline.ts'
import { type Capacity, type Cut, type Shock, shockOf } from '../supply/shock.ts'
import { capacityOf, productionOf, type StateFigure, tonnesAs, type WorldBaseline } from '../supply/world-baselines.ts'
import { expandParties } from '../world/members.ts'
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'
import type { Party } from './supply.ts'
import { type Assumption, assumedFor } from './supply-assumptions.ts'

export interface ShockAsked {
  readonly importer: Party
  readonly material: string
  readonly cuts: readonly Cut[]
  /** Null where the cuts are the user's own. */
  readonly measure: Row<'measures'> | null
  readonly assumptions: readonly Assumption[]
}

export interface ShockAnswer {
  readonly material: string
  readonly asOf: string
  readonly importer: Party
  readonly world: WorldBaseline
  readonly baseline: Baseline
  readonly cuts: readonly Cut[]
  readonly measure: { readonly row: Row<'measures'>; readonly text: string } | null
  readonly shock: Shock
  readonly production: ReadonlyMap<string, StateFigure>
  /** Null where the two count different things. */
  readonly isComparable: boolean
  readonly missing: readonly string[]
  readonly assumptions: readonly Assumption[]
}

const measureProblem = (id: string, why: string, fix: string): Problem => new Problem('supply/measure', `--measure ${id}`, why, fix)

/** Whom a measure on record stops, for this importer: how much of it, the row does not say. Throws Problem `supply/measure`. */
export const cutsOfMeasure = (
  world: World,
  id: string,
  importer: Party,
  asOf: string,
): { readonly row: Row<'measures'>; readonly cuts: readonly Cut[] } => {
  const row = world.tables.measures.find((one) => one.id === id)
  if (row === undefined) {
    const near = world.tables.measures
      .filter((one) => one.id.startsWith(id.slice(0, 4)) && (one.type === 'export-control' || one.type === 'import-ban'))
      .map((one) => one.id)
    throw measureProblem(
      id,
      'no measure has this id',
      near.length === 0 ? 'Ids are in src/world/data/measures.csv.' : `Ids are ${near.slice(0, 8).join(', ')}.`,
    )
  }
  const part = { low: 0, high: 1 }
  if (row.type === 'import-ban') {
    if (!importer.states.includes(row.state))
      throw measureProblem(id, `it bans imports of ${row.state}, not of ${importer.name}`, `Give --importer ${row.state}.`)
    return { row, cuts: expandParties(world, row.target === null ? [] : [row.target], asOf).map((supplier) => ({ supplier, part })) }
  }
  if (row.type !== 'export-control')
    throw measureProblem(id, `a measure of the type ${row.type} stops no supply`, 'Name an export control or an import ban.')
  const aimed = row.target === null || row.target === 'world' ? null : expandParties(world, [row.target], asOf)
  if (aimed !== null && !importer.states.some((state) => aimed.includes(state)))
    throw measureProblem(id, `it is aimed at ${row.target}, not at ${importer.name}`, `Give --importer ${row.target}.`)
  return { row, cuts: [{ supplier: row.state, part }] }
}

const elasticitiesOf = (assumptions: readonly Assumption[]) => {
  const [demand, supply] = [assumedFor(assumptions, 'demand-elasticity', ''), assumedFor(assumptions, 'supply-elasticity', '')]
  return demand === null && supply === null ? null : { demand: demand?.low ?? 0, supply: supply?.high ?? 0 }
}

export const shockAnswer = (asked: ShockAsked, found: WorldBaseline, { world, asOf }: CheckContext): ShockAnswer => {
  const { importer, material, cuts, measure, assumptions } = asked
  const whole = assumedFor(assumptions, 'total', '')
  const baseline: Baseline = whole === null ? found.baseline : { ...found.baseline, unit: 't', totalTonnes: whole.low }
  const year = Number(asOf.slice(0, 4))
  const production = productionOf(world, material, baseline.content, year)
  const capacities = capacityOf(world, material, baseline.content, year)
  const comparable = [...production.values()].map((figure) => ({ figure, tonnes: tonnesAs(figure, baseline.content) }))
  const isComparable = baseline.totalTonnes !== null && comparable.some(({ tonnes }) => tonnes !== null)
  const spareOf = (state: string, produced: number): number | null => {
    const assumed = assumptions.findLast(({ key, of }) => key === 'spare' && of?.toUpperCase() === state)
    if (assumed !== undefined) return assumed.low
    const capacity = capacities.get(state)
    const figure = production.get(state)
    if (capacity === undefined || figure === undefined || capacity.stage !== figure.stage) return null
    const tonnes = tonnesAs(capacity, baseline.content)
    return tonnes === null ? null : Math.max(0, tonnes - produced)
  }
  const others = comparable.flatMap(({ figure, tonnes }): readonly Capacity[] => {
    const produced = isComparable ? tonnes : figure.tonnes
    return produced === null || produced <= 0 ? [] : [{ state: figure.state, produced, spare: spareOf(figure.state, produced) }]
  })
  const elasticities = elasticitiesOf(assumptions)
  return {
    material,
    asOf,
    importer,
    world: found,
    baseline,
    cuts,
    measure: measure === null ? null : { row: measure, text: measureText(world, measure) },
    shock: shockOf(baseline, cuts, others, isComparable, elasticities),
    production,
    isComparable,
    missing: [
      ...(baseline.totalTonnes === null ? ['how many tonnes the importer takes in all: the shortfall is a share only'] : []),
      ...(isComparable || baseline.totalTonnes === null ? [] : ['production that is counted as the imports are']),
      ...(others.some(({ spare }) => spare !== null)
        ? []
        : ['spare capacity of any state: what goes elsewhere today bounds what it could send']),
      ...(elasticities === null
        ? ['elasticities: nothing is said of prices; give --assume demand-elasticity=NUMBER and supply-elasticity=NUMBER']
        : []),
    ],
    assumptions: assumptions.filter((one) => one.key === 'spare' || one.key.endsWith('elasticity') || one === whole),
  }
}
