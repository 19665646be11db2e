/** Diversify: what caps on suppliers would ask of an importer. In: who, what, caps, contracts, prices of a file, the World. Out: the plan or the conflict, what limits are worth, the front, and what all rests on. */

import { Problem } from '../problem.ts'
import type { Baseline } from '../supply/baseline.ts'
import { euBaseline } from '../supply/baseline.ts'
import { herfindahl } from '../supply/concentration.ts'
import { diversify, gainOfPoint, type LimitWorth, type Plan, rangesOf } from '../supply/diversify.ts'
import { type Conflict, conflictOf, largestDemand, leastCap } from '../supply/diversify-conflict.ts'
import { type FrontPoint, frontOf, type Risk } from '../supply/diversify-front.ts'
import { type BuiltMarket, type CapacityFigure, costsOf, type Limits, marketOf, unnamed } from '../supply/diversify-market.ts'
import type { Market } from '../supply/diversify-program.ts'
import type { EuTables } from '../supply/eu-assessment.ts'
import { worstGovernance } from '../supply/governance.ts'
import type { Solve } from '../supply/linear-program.ts'
import type { Stage, SupplyRow } from '../supply/rows.ts'
import { capacityOf, productionOf, type StateFigure, type Tonnage, tonnesAs, worldBaselines } from '../supply/world-baselines.ts'
import type { World } from '../world/world.ts'
import { type Restriction, restrictionsBetween } from './restrictions.ts'
import { euAnswer, type Party, studyPeriod } from './supply.ts'

export interface DiversifyAsk {
  readonly importer: Party
  readonly stage: Stage | null
  /** Words of a list's form, where several are on record. */
  readonly form: string | null
  readonly year: number
  readonly limits: Limits
  /** What the user says the whole weighs, and what states could deliver: tonnes a year. */
  readonly demand: number | null
  readonly capacities: ReadonlyMap<string, number>
  readonly costs: readonly SupplyRow<'supplier-costs'>[] | null
  readonly risk: Risk['measure']
  /** Day on which measures are in force. */
  readonly asOf: string
  /** Whoever the importer bars on record counts like any other. */
  readonly countsBarred: boolean
}

export interface ListOnRecord {
  readonly baseline: Baseline
  readonly tonnage: Tonnage | null
}

const stageOfForm = (form: string): Stage | null =>
  /\bores?\b|\bconcentrates?\b|\bmine\b/.test(form)
    ? 'extraction'
    : /\bmetal|\brefined|\boxide|\bcompounds?\b/.test(form)
      ? 'processing'
      : null

/** Lists in tonnes first, then as they stand on record; those of the EU's study last, refined before ore, since there the bottleneck is most often. */
export const listsOf = (
  world: World,
  euTables: () => EuTables,
  material: string,
  { importer, stage, form, year }: Pick<DiversifyAsk, 'importer' | 'stage' | 'form' | 'year'>,
): readonly ListOnRecord[] => {
  const onRecord = worldBaselines(world, importer.id, material, year).filter(
    ({ baseline }) => stage === null || (baseline.stage ?? stageOfForm(baseline.form)) === stage,
  )
  const study = importer.id === 'eu' ? studyLists(world, euTables(), material, stage) : []
  const all = [
    ...onRecord.toSorted((left, right) => Number(right.baseline.unit === 't') - Number(left.baseline.unit === 't')),
    ...study.map((baseline) => ({ baseline, tonnage: null })),
  ].filter(({ baseline }) => baseline.suppliers.some(({ share }) => share > 0))
  return form === null ? all : all.filter(({ baseline }) => baseline.form.includes(form))
}

const studyLists = (world: World, tables: EuTables, material: string, stage: Stage | null): readonly Baseline[] => {
  try {
    return euAnswer(world, tables, material, stage)
      .assessments.filter((one) => one.material === material)
      .flatMap(({ eu, stage: own }) => (eu === null ? [] : [euBaseline(eu, own, studyPeriod)]))
      .toReversed()
  } catch (error) {
    if (error instanceof Problem && error.code === 'supply/no-data') return []
    throw error
  }
}

const figureOf = (figure: StateFigure, content: string | null, from: 'production' | 'capacity'): CapacityFigure | null => {
  const tonnes = tonnesAs(figure, content)
  return tonnes === null ? null : { tonnes, year: figure.year, from, source: figure.row.source.join(';') }
}

/** What each state could deliver: the user's word, a capacity on record, else what it last produced at this stage. */
export const figuresOf = (
  world: World,
  { baseline }: ListOnRecord,
  { year, capacities }: DiversifyAsk,
): ReadonlyMap<string, CapacityFigure> => {
  const { material, content, stage } = baseline
  const fits = (figure: StateFigure): boolean =>
    stage === null || ['mine', 'extraction'].includes(figure.stage) === (stage === 'extraction')
  const read = (figures: ReadonlyMap<string, StateFigure>, from: 'production' | 'capacity') =>
    [...figures].flatMap(([state, figure]) => {
      const found = fits(figure) ? figureOf(figure, content ?? figure.content, from) : null
      return found === null ? [] : [[state, found] as const]
    })
  return new Map([
    ...read(productionOf(world, material, content, year), 'production'),
    ...read(capacityOf(world, material, content, year), 'capacity'),
    ...[...capacities].map(([state, tonnes]) => [state, { tonnes, year: null, from: 'assumed', source: '' } as const] as const),
  ])
}

export interface DiversifyAnswer {
  readonly material: string
  readonly importer: Party
  readonly list: ListOnRecord
  /** Producers that are counted with nothing new, as the importer keeps them out. */
  readonly barred: readonly Restriction[]
  /** Lists that were not taken. */
  readonly others: readonly Baseline[]
  readonly built: BuiltMarket
  readonly ask: DiversifyAsk
  readonly plan: Plan | null
  readonly ranges: readonly { readonly low: number; readonly high: number }[]
  readonly gains: readonly (LimitWorth & { readonly gain: number })[]
  readonly conflict: Conflict | null
  /** The lowest cap on one third country that the limits can keep; null where it is no matter of the cap. */
  readonly leastCap: number | null
  /** Without a tonnage: nobody's capacity can be held against the shares. `moved` is then the least that must move, whoever takes it. */
  readonly openTonnage: { readonly moved: number; readonly largestDemand: number | null } | null
  readonly front: readonly FrontPoint[]
  readonly risk: Risk
  /** Currency or other unit of the prices; null without. */
  readonly costUnit: string | null
  readonly sources: readonly string[]
}

export const hhiOf = (quantities: readonly { readonly supplier: string; readonly quantity: number }[]): number => {
  const whole = quantities.reduce((total, { quantity }) => total + quantity, 0)
  // the unnamed are many: each is smaller than all together, and the least they can add is nothing
  return herfindahl(quantities.filter(({ supplier }) => supplier !== unnamed).map(({ quantity }) => quantity / whole))
}

const frontPoints = 5

const costUnitOf = (rows: readonly SupplyRow<'supplier-costs'>[]): string | null => {
  const units = [...new Set(rows.map(({ unit }) => unit))]
  if (units.length > 1)
    throw new Problem('supply/costs', units.join(', '), 'the prices are in several units', 'Give all of them in one, such as USD/t.')
  return units[0] ?? null
}

/** Weights of governance; whoever has no estimate counts as the worst, and the unnamed too, who stay as they are in every answer. */
const riskOf = (measure: Risk['measure'], weights: ReadonlyMap<string, number>): Risk =>
  measure === 'hhi' ? { measure, apart: [unnamed] } : { measure, weights, unknown: worstGovernance }

const emptyAnswer = { plan: null, ranges: [], gains: [], conflict: null, leastCap: null, openTonnage: null, front: [] } as const

/** Throws Problems `supply/no-data` and `supply/costs`. */
export const answerDiversify = (
  world: World,
  lists: readonly ListOnRecord[],
  material: string,
  ask: DiversifyAsk,
  governance: ReadonlyMap<string, number>,
  solve: Solve,
): DiversifyAnswer => {
  const [list, ...others] = lists
  if (list === undefined)
    throw new Problem(
      'supply/no-data',
      `${material}, ${ask.importer.name}`,
      'no shares of suppliers are on record',
      'chancery supply MATERIAL --importer STATE tells what is on record.',
    )
  const all = figuresOf(world, list, ask)
  const barred = ask.countsBarred
    ? []
    : restrictionsBetween(world, 'importer', {
        importer: ask.importer,
        material,
        suppliers: [...all].filter(([, { from }]) => from !== 'assumed').map(([state]) => state),
        asOf: ask.asOf,
      })
  const figures = new Map([...all].filter(([state]) => !barred.some((one) => one.state === state)))
  const prices = ask.costs === null ? null : costsOf(ask.costs, material)
  const build = (limits: Limits, demand = ask.demand) => marketOf(list.baseline, figures, limits, prices, demand)
  const built = build(ask.limits)
  if (built.unpriced.length > 0)
    throw new Problem(
      'supply/costs',
      built.unpriced.join(', '),
      `the file has no price of theirs for ${material}, and they deliver today`,
      'Add a row for each, or leave --costs out.',
    )
  const base = {
    material,
    importer: ask.importer,
    list,
    barred,
    others: others.map(({ baseline }) => baseline),
    built,
    ask,
    risk: riskOf(ask.risk, governance),
    costUnit: prices === null ? null : costUnitOf([...prices.values()]),
    sources: [
      ...list.baseline.sources,
      ...built.suppliers.flatMap(({ figure }) => (figure === null || built.unit !== 't' ? [] : [figure.source])),
      ...barred.flatMap(({ measure }) => measure.source),
    ].filter((source) => source !== ''),
  }
  const conflict = conflictOf(built.market, solve)
  if (conflict === null) return { ...base, ...emptyAnswer, ...planned(built.market, base.risk, solve) }
  const open = build({ ...ask.limits, isUnbounded: true })
  const openPlan = built.unit === 'points' ? (diversify([open.market], solve)?.[0] ?? null) : null
  if (openPlan !== null) {
    const most = Math.max(...[...figures.values()].map(({ tonnes }) => tonnes), 0) * 1e3
    return {
      ...base,
      ...emptyAnswer,
      openTonnage: {
        moved: openPlan.moved,
        largestDemand: most === 0 ? 0 : largestDemand((demand) => build(ask.limits, demand).market, most, solve),
      },
      sources: [...base.sources, ...[...figures.values()].map(({ source }) => source)],
    }
  }
  // without a tonnage nobody's capacity is held against the shares: the caps alone are at odds
  const judged = built.unit === 'points' ? open.market : built.market
  const { each } = ask.limits
  return {
    ...base,
    ...emptyAnswer,
    conflict: conflictOf(judged, solve) ?? conflict,
    leastCap: each === null ? null : leastCap(judged, each, solve),
  }
}

const planned = (market: Market, risk: Risk, solve: Solve) => {
  const [plan] = diversify([market], solve) ?? []
  if (plan === undefined) throw new Error('limits that do not conflict have a solution')
  return {
    plan,
    ranges: rangesOf(market, plan, solve),
    gains: plan.worth.map((worth) => ({ ...worth, gain: gainOfPoint(market, plan, worth, solve) })).filter(({ gain }) => gain > 0),
    front: frontOf(market, risk, frontPoints, solve),
  }
}
