/** Diversify as JSON. In: answers of calls/diversify.ts. Out: one plain object each: quantities in `unit`, shares as fractions of 1. */
import type { World } from '../world/world.ts'
import { type DiversifyAnswer, hhiOf } from './diversify.ts'
import { sourcesOf } from './supply-lines.ts'

const digits = (value: number): number => Number(value.toPrecision(8))
/** What Infinity is in JSON: no bound. */
const bounded = (value: number): number | null => (Number.isFinite(value) ? digits(value) : null)

const planLine = (answer: DiversifyAnswer) => {
  const { plan, built, ranges, gains } = answer
  if (plan === null) return null
  const { demand, suppliers } = built.market
  const hhi = (at: 'today' | 'after') => digits(hhiOf(plan.allocations.map((one) => ({ supplier: one.supplier, quantity: one[at] }))))
  return {
    moved: digits(plan.moved),
    movedShare: digits(plan.moved / demand),
    cost: plan.cost === null ? null : digits(plan.cost),
    costToday: plan.cost === null ? null : digits(suppliers.reduce((total, { today, cost }) => total + today * (cost ?? 0), 0)),
    hhiToday: hhi('today'),
    hhiAfter: hhi('after'),
    suppliers: plan.allocations.map(({ supplier, today, after }, index) => ({
      supplier,
      today: digits(today),
      after: digits(after),
      share: digits(after / demand),
      asGood: { low: digits(ranges[index]?.low ?? after), high: digits(ranges[index]?.high ?? after) },
      most: bounded(suppliers[index]?.capacity ?? 0),
      mostFrom: built.suppliers[index]?.basis ?? 'unnamed',
      mostYear: built.suppliers[index]?.figure?.year ?? null,
    })),
    worth: gains.map(({ limit, id, perPoint, gain }) => ({ limit, id, dualPerPoint: digits(perPoint), onePointMore: digits(gain) })),
  }
}

/** `governanceSources` count where the front is by governance. */
export const diversifyLine = (answer: DiversifyAnswer, world: World, governanceSources: readonly string[]) => {
  const { baseline, tonnage } = answer.list
  const { limits } = answer.ask
  return {
    importer: answer.importer.id,
    material: answer.material,
    basis: baseline.basis,
    form: baseline.form,
    stage: baseline.stage,
    period: baseline.period,
    unit: answer.built.unit,
    demand: digits(answer.built.market.demand),
    demandPeriod: answer.ask.demand === null ? (tonnage?.period ?? null) : 'assumed',
    limits: {
      each: limits.each,
      states: Object.fromEntries(limits.states),
      blocs: limits.blocs.map(({ id, cap }) => ({ id, cap })),
      contracts: Object.fromEntries(limits.contracts),
      unbounded: limits.isUnbounded,
    },
    objective: answer.costUnit === null ? 'fewest moved' : `least ${answer.costUnit}`,
    plan: planLine(answer),
    conflict:
      answer.conflict === null
        ? null
        : {
            shortfall: digits(answer.conflict.shortfall),
            excess: digits(answer.conflict.excess),
            limits: answer.conflict.limits.map(({ limit, id, quantity }) => ({ limit, id, quantity: digits(quantity) })),
            leastCap: answer.leastCap === null ? null : digits(answer.leastCap),
          },
    notComputable:
      answer.openTonnage === null
        ? null
        : {
            because: 'no tonnage',
            movedAtLeast: digits(answer.openTonnage.moved),
            enoughUpTo: answer.openTonnage.largestDemand === null ? null : digits(answer.openTonnage.largestDemand),
          },
    barred: answer.barred.map(({ state, measure: { id, type, note } }) => ({ state, measure: id, type, note })),
    risk: answer.risk.measure,
    front: answer.front.map(({ risk, objective, shares }) => ({
      risk: digits(risk),
      objective: digits(objective),
      suppliers: shares.filter(({ share }) => share > 1e-6).map(({ supplier, share }) => ({ supplier, share: digits(share) })),
    })),
    sources: sourcesOf(world, [
      ...answer.sources,
      ...(answer.front.length > 1 && answer.risk.measure === 'governance' ? governanceSources : []),
    ]),
  }
}
