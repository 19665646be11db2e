import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Baseline } from './baseline.ts'
import { diversify, gainOfPoint, rangesOf } from './diversify.ts'
import { largestDemand, leastCap } from './diversify-conflict.ts'
import { type CapacityFigure, costsOf, type Limits, landedCost, marketOf } from './diversify-market.ts'
import { openSolver } from './open-solver.ts'

const solve = await openSolver()

const list = (shares: Readonly<Record<string, number>>, more: Partial<Baseline> = {}): Baseline => ({
  importer: 'USA',
  material: 'tungsten',
  stage: null,
  form: 'total',
  period: '2021-24',
  basis: 'imports',
  unit: 't',
  content: 'W',
  suppliers: Object.entries(shares).map(([state, share]) => ({ state, share, low: share, high: share, tonnes: null })),
  unnamedShare: 0,
  totalTonnes: 1000,
  sources: ['usgs'],
  ...more,
})
const mined = (tonnes: number): CapacityFigure => ({ tonnes, year: 2025, from: 'production', source: 'usgs' })
const limits = (more: Partial<Limits> = {}): Limits => ({
  each: 0.65,
  states: new Map(),
  blocs: [],
  contracts: new Map(),
  home: ['USA'],
  isUnbounded: false,
  ...more,
})
const figures = new Map([
  ['CHN', mined(67_000)],
  ['KAZ', mined(300)],
  ['USA', mined(50)],
])
const price = (country_iso3: string, cost: number, more = {}) => ({
  material: '',
  country_iso3,
  cost,
  unit: 'USD/t',
  tariff_pct: null,
  freight: null,
  year: 2025,
  source: 'file',
  line: 2,
  ...more,
})

describe('marketOf', () => {
  it('lets producers in who deliver nothing today, but no output of the importer into its imports', () => {
    const { market, suppliers } = marketOf(list({ CHN: 0.8, DEU: 0.2 }), figures, limits(), null)
    assert.deepEqual(
      market.suppliers.map(({ id, today, capacity, cap }) => [id, Math.round(today), capacity, cap]),
      [
        ['CHN', 800, 67_000, 0.65],
        ['DEU', 200, 200, 0.65],
        ['KAZ', 0, 300, 0.65],
      ],
    )
    assert.deepEqual(
      suppliers.map(({ basis }) => basis),
      ['production', 'today', 'production'],
    )
  })
  it('counts own output where the list does, without a cap', () => {
    const { market } = marketOf(list({ CHN: 0.8, USA: 0.2 }, { basis: 'supply' }), figures, limits(), null)
    assert.deepEqual(
      market.suppliers.map(({ id, cap }) => [id, cap]),
      [
        ['CHN', 0.65],
        ['USA', 1],
        ['KAZ', 0.65],
      ],
    )
  })
  it('holds no output against shares without a tonnage; who said unbounded gets it', () => {
    const shares = list({ CHN: 0.8, DEU: 0.2 }, { unit: 'share', totalTonnes: null })
    assert.deepEqual(
      marketOf(shares, figures, limits(), null).market.suppliers.map(({ capacity }) => Math.round(capacity)),
      [80, 20, 0],
    )
    assert.deepEqual(
      marketOf(shares, figures, limits({ isUnbounded: true }), null).market.suppliers.map(({ capacity }) => capacity),
      [Infinity, Infinity, Infinity],
    )
    assert.equal(marketOf(shares, figures, limits(), null, 500).market.demand, 500)
  })
  it('keeps suppliers that nobody names as they are, and takes rounded shares in proportion', () => {
    const { market } = marketOf(list({ CHN: 0.6, DEU: 0.32 }, { unnamedShare: 0.1 }), new Map(), limits(), null)
    const others = market.suppliers.at(-1)
    assert.deepEqual([others?.id, others?.capacity, others?.contracted], ['OTH', others?.today, others?.today])
    assert.ok(Math.abs(market.suppliers.reduce((total, { today }) => total + today, 0) - 1000) < 1e-9)
  })
  it('adds tariff and freight to a price, asks for the price of each who delivers, and leaves out producers without one', () => {
    assert.equal(landedCost({ cost: 100, tariff_pct: 25, freight: 8 }), 133)
    const costs = costsOf([price('CHN', 100), price('CHN', 90, { material: 'tungsten' })], 'tungsten')
    assert.equal(costs.get('CHN')?.cost, 90)
    const built = marketOf(list({ CHN: 0.8, DEU: 0.2 }), figures, limits(), costs)
    assert.deepEqual([built.unpriced, built.leftOut], [['DEU'], ['KAZ']])
  })
})

describe('a plan for a market', () => {
  const { market } = marketOf(list({ CHN: 0.8, DEU: 0.1, VNM: 0.1 }), new Map([...figures, ['VNM', mined(600)]]), limits(), null)
  const [plan] = diversify([market], solve) ?? []
  it('tells between what each supplier lies in answers as good', () => {
    assert.ok(plan)
    assert.deepEqual(
      rangesOf(market, plan, solve).map(({ low, high }) => [Math.round(low), Math.round(high)]),
      [
        [650, 650],
        [100, 100],
        [100, 250],
        [0, 150],
      ],
    )
  })
  it('spares no more by a point of the cap than there is to move', () => {
    const near = marketOf(list({ CHN: 0.656, DEU: 0.344 }), new Map([['DEU', mined(600)]]), limits(), null).market
    const [close] = diversify([near], solve) ?? []
    assert.ok(close?.worth[0])
    assert.deepEqual([Math.round(close.worth[0].perPoint), Math.round(gainOfPoint(near, close, close.worth[0], solve))], [10, 6])
  })
})

it('the lowest cap that can hold, and the largest whole that output on record can serve', () => {
  const { market } = marketOf(list({ CHN: 0.9, DEU: 0.1 }), figures, limits(), null)
  // Kazakhstan 300, Germany 100: 600 of 1000 are left for China
  const held = leastCap(marketOf(list({ CHN: 0.9, DEU: 0.1 }), figures, limits({ each: 0.3 }), null).market, 0.3, solve)
  assert.ok(Math.abs((held ?? 0) - 0.6) < 1e-3, String(held))
  assert.equal(leastCap({ ...market, suppliers: market.suppliers.map((one) => ({ ...one, capacity: one.today / 2 })) }, 0.65, solve), null)
  const shares = list({ CHN: 0.9, DEU: 0.1 }, { unit: 'share', totalTonnes: null })
  // 25 % of the whole are above the cap, and Kazakhstan has 300 t
  const most = largestDemand((demand) => marketOf(shares, figures, limits(), null, demand).market, 1e9, solve)
  assert.ok(Math.abs((most ?? 0) - 1200) < 12, String(most))
})
