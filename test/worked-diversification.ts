/** The worked examples of diversification in docs/supply.md. In: shares, what states can deliver, caps, costs. Out: results by name, computed anew. */
import type { Baseline } from '../src/supply/baseline.ts'
import { diversify, gainOfPoint } from '../src/supply/diversify.ts'
import { conflictOf, leastCap } from '../src/supply/diversify-conflict.ts'
import { marketOf, unnamed } from '../src/supply/diversify-market.ts'
import type { Market } from '../src/supply/diversify-program.ts'
import { openSolver } from '../src/supply/open-solver.ts'
import type { Reader } from './worked-examples.ts'

const solve = await openSolver()

/** An input that may be left out. */
const optional = (of: Reader, name: string): ReadonlyMap<string, number> =>
  new Map((of.named(name).get('') ?? []).map(({ supplier, fraction }) => [supplier, fraction]))

const built = (of: Reader): Market => {
  const shares = of.shares('shares')
  const list: Baseline = {
    importer: 'USA',
    material: 'example',
    stage: null,
    form: '',
    period: '2024',
    basis: 'imports',
    unit: 't',
    content: null,
    suppliers: shares
      .filter(({ supplier }) => supplier !== unnamed)
      .map(({ supplier, fraction }) => ({ state: supplier, share: fraction, low: fraction, high: fraction, tonnes: null })),
    unnamedShare: shares.find(({ supplier }) => supplier === unnamed)?.fraction ?? 0,
    totalTonnes: of.number('whole'),
    sources: [],
  }
  const figures = [...optional(of, 'can deliver')].map(
    ([state, tonnes]) => [state, { tonnes, year: null, from: 'assumed', source: '' }] as const,
  )
  const costs = [...optional(of, 'costs')].map(
    ([state, cost]) =>
      [
        state,
        { material: '', country_iso3: state, cost, unit: 'USD/t', tariff_pct: null, freight: null, year: 2024, source: 'example', line: 1 },
      ] as const,
  )
  const each = of.named('cap').has('') ? of.number('cap') : null
  const limits = { each, states: optional(of, 'capped'), blocs: [], contracts: new Map(), home: ['USA'], isUnbounded: false }
  return marketOf(list, new Map(figures), limits, costs.length === 0 ? null : new Map(costs)).market
}

const planOf = (market: Market) => {
  const [plan] = diversify([market], solve) ?? []
  if (plan === undefined) throw new Error('the example has no plan')
  return plan
}

export const diversified: Readonly<Record<string, (of: Reader) => Readonly<Record<string, number>>>> = {
  diversify(of) {
    const market = built(of)
    const plan = planOf(market)
    const after = new Map(plan.allocations.map((one) => [one.supplier, one.after]))
    const [worth] = plan.worth
    return {
      moved: plan.moved,
      AUS: after.get('AUS') ?? Number.NaN,
      THA: after.get('THA') ?? Number.NaN,
      'point of CHN': worth?.id === 'CHN' ? gainOfPoint(market, plan, worth, solve) : Number.NaN,
    }
  },
  'diversify-cost'(of) {
    const market = built(of)
    const plan = planOf(market)
    const worth = new Map(plan.worth.map(({ id, perPoint }) => [id, perPoint]))
    return {
      'cost today': market.suppliers.reduce((total, { today, cost }) => total + today * (cost ?? 0), 0),
      cost: plan.cost ?? Number.NaN,
      'point of CHN': worth.get('CHN') ?? Number.NaN,
      'point of VNM': worth.get('VNM') ?? Number.NaN,
    }
  },
  'diversify-conflict'(of) {
    const market = built(of)
    return {
      short: conflictOf(market, solve)?.shortfall ?? Number.NaN,
      'lowest cap': leastCap(market, of.number('cap'), solve) ?? Number.NaN,
    }
  },
}
