import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { diversify, type Plan } from './diversify.ts'
import { conflictOf } from './diversify-conflict.ts'
import { frontOf } from './diversify-front.ts'
import type { Market, Supplier } from './diversify-program.ts'
import { openSolver } from './open-solver.ts'

const solve = await openSolver()

const supplier = (id: string, today: number, more: Partial<Supplier> = {}): Supplier => ({
  id,
  today,
  capacity: today,
  cap: 1,
  contracted: 0,
  cost: null,
  ...more,
})
const market = (suppliers: readonly Supplier[], more: Partial<Market> = {}): Market => ({
  id: 'm',
  demand: suppliers.reduce((total, { today }) => total + today, 0),
  suppliers,
  blocs: [],
  ...more,
})
const planFor = (one: Market): Plan => {
  const [plan] = diversify([one], solve) ?? []
  assert.ok(plan, 'the limits hold together')
  return plan
}
const near = (actual: number, expected: number, tolerance = 1e-6): void =>
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`)
const afterOf = (plan: Plan): Record<string, number> =>
  Object.fromEntries(plan.allocations.map(({ supplier: id, after }) => [id, Number(after.toFixed(6))]))

describe('diversify', () => {
  it('moves what is above the cap, to those with room, in proportion to their room', () => {
    const plan = planFor(
      market([
        supplier('CHN', 80, { cap: 0.65, capacity: 500 }),
        supplier('VNM', 15, { cap: 0.65, capacity: 25 }),
        supplier('BOL', 5, { cap: 0.65, capacity: 25 }),
      ]),
    )
    assert.deepEqual(afterOf(plan), { CHN: 65, VNM: 20, BOL: 15 })
    near(plan.moved, 15)
  })
  it('moves nothing where no cap binds', () => {
    const plan = planFor(market([supplier('CHN', 60, { cap: 0.65, capacity: 900 }), supplier('VNM', 40, { cap: 0.65 })]))
    assert.deepEqual(afterOf(plan), { CHN: 60, VNM: 40 })
    assert.deepEqual([plan.moved, plan.worth], [0, []])
  })
  it('lets a state in that delivers nothing today', () => {
    const plan = planFor(market([supplier('CHN', 100, { cap: 0.9 }), supplier('KAZ', 0, { capacity: 30 })]))
    assert.deepEqual(afterOf(plan), { CHN: 90, KAZ: 10 })
  })
  it('tells what one more point of a cap would spare', () => {
    const plan = planFor(market([supplier('CHN', 1600, { cap: 0.65 }), supplier('VNM', 400, { capacity: 2000 })]))
    assert.deepEqual(
      plan.worth.map(({ limit, id, perPoint }) => [limit, id, Math.round(perPoint)]),
      [['cap', 'CHN', 20]],
    )
  })
  it('fills the cheapest first, and tells what more of it would save', () => {
    const plan = planFor(
      market([
        supplier('CHN', 50, { cost: 10, capacity: 1000, cap: 0.65 }),
        supplier('VNM', 30, { cost: 20, capacity: 20 + 10 }),
        supplier('BOL', 20, { cost: 40, capacity: 100 }),
      ]),
    )
    assert.deepEqual(afterOf(plan), { CHN: 65, VNM: 30, BOL: 5 })
    near(plan.cost ?? 0, 650 + 600 + 200)
    assert.deepEqual(
      plan.worth.map(({ limit, id, perPoint }) => [limit, id, Math.round(perPoint)]),
      [
        ['cap', 'CHN', 30],
        ['capacity', 'VNM', 20],
      ],
    )
  })
  it('holds a bloc to its cap, and keeps what is contracted', () => {
    const plan = planFor(
      market(
        [
          supplier('CHN', 50, { capacity: 500 }),
          supplier('RUS', 30, { capacity: 500, contracted: 25 }),
          supplier('AUS', 20, { capacity: 500 }),
        ],
        { blocs: [{ id: 'brics', members: ['CHN', 'RUS', 'IND'], cap: 0.4 }] },
      ),
    )
    const after = afterOf(plan)
    near((after.CHN ?? 0) + (after.RUS ?? 0), 40)
    assert.ok((after.RUS ?? 0) >= 25 - 1e-6)
    near(after.AUS ?? 0, 60)
    assert.deepEqual(
      plan.worth.map(({ limit, id }) => [limit, id]),
      [['bloc', 'brics']],
    )
  })
  it('has no answer where caps cannot hold together', () => {
    assert.equal(diversify([market([supplier('CHN', 90, { cap: 0.65 }), supplier('VNM', 10)])], solve), null)
  })
})

describe('conflictOf', () => {
  it('names the cap and those who cannot give more, and what is short', () => {
    const found = conflictOf(
      market([supplier('CHN', 90, { cap: 0.65, capacity: 900 }), supplier('VNM', 10, { capacity: 15, cap: 0.65 })]),
      solve,
    )
    near(found?.shortfall ?? 0, 20)
    assert.deepEqual(
      found?.limits.map(({ limit, id, quantity }) => [limit, id, quantity]),
      [
        ['cap', 'CHN', 65],
        ['capacity', 'VNM', 15],
      ],
    )
  })
  it('names a contract that is larger than its own cap, and nobody else', () => {
    const found = conflictOf(
      market([
        supplier('KAZ', 60, { contracted: 50, capacity: 90, cap: 0.4 }),
        supplier('VNM', 40, { capacity: 900 }),
        supplier('AUS', 0, { capacity: 900 }),
      ]),
      solve,
    )
    near(found?.excess ?? 0, 10)
    assert.deepEqual(
      found?.limits.map(({ limit, id }) => [limit, id]),
      [
        ['cap', 'KAZ'],
        ['contract', 'KAZ'],
      ],
    )
  })
  it('finds nothing where all can hold', () => {
    assert.equal(conflictOf(market([supplier('CHN', 50), supplier('VNM', 50)]), solve), null)
  })
})

const letters = ['CHN', 'VNM', 'BOL', 'KAZ', 'AUS', 'CAN', 'RUS', 'TJK']
const anySuppliers = (priced: boolean) =>
  fc
    .array(
      fc.record({
        today: fc.integer({ min: 0, max: 1000 }),
        room: fc.integer({ min: 0, max: 1000 }),
        cap: fc.integer({ min: 5, max: 100 }),
        cost: fc.integer({ min: 1, max: 500 }),
      }),
      { minLength: 2, maxLength: letters.length },
    )
    .filter((rows) => rows.some(({ today }) => today > 0))
    .map((rows) =>
      rows.map(({ today, room, cap, cost }, index) =>
        supplier(letters[index] ?? '', today, { capacity: today + room, cap: cap / 100, cost: priced ? cost : null }),
      ),
    )
const runs = { numRuns: 60 }

for (const priced of [false, true]) {
  const words = priced ? 'by cost' : 'by what is moved'
  it(`law: ${words}, limits hold, demand is met, and it is infeasible exactly where the limits sum to less than demand`, () => {
    fc.assert(
      fc.property(anySuppliers(priced), (suppliers) => {
        const one = market(suppliers)
        const possible = suppliers.reduce((total, { capacity, cap }) => total + Math.min(capacity, cap * one.demand), 0)
        fc.pre(Math.abs(possible - one.demand) > 1e-6 * one.demand)
        const plans = diversify([one], solve)
        const conflict = conflictOf(one, solve)
        assert.equal(plans === null, possible < one.demand)
        assert.equal(conflict === null, possible > one.demand)
        if (conflict !== null) near(conflict.shortfall, one.demand - possible, 1e-5)
        for (const { allocations } of plans ?? []) {
          near(
            allocations.reduce((total, { after }) => total + after, 0),
            one.demand,
          )
          for (const [index, { after }] of allocations.entries()) {
            const { capacity, cap } = suppliers[index] ?? supplier('', 0)
            assert.ok(after <= Math.min(capacity, cap * one.demand) + 1e-6 * one.demand)
            assert.ok(after >= 0)
          }
        }
      }),
      runs,
    )
  })
  it(`law: ${words}, it is never worse than today where today keeps the limits, and units change nothing`, () => {
    fc.assert(
      fc.property(anySuppliers(priced), fc.constantFrom(1e-6, 0.001, 7, 1e6), (suppliers, factor) => {
        const loose = suppliers.map((one) => ({ ...one, cap: 1 }))
        const plan = planFor(market(loose))
        const costToday = loose.reduce((total, { today, cost }) => total + today * (cost ?? 0), 0)
        if (priced) assert.ok((plan.cost ?? 0) <= costToday * (1 + 1e-6))
        else assert.equal(plan.moved, 0)
        const scaled = planFor(
          market(loose.map((one) => ({ ...one, today: one.today * factor, capacity: one.capacity * factor, contracted: 0 }))),
        )
        for (const [index, { after }] of plan.allocations.entries()) near((scaled.allocations[index]?.after ?? 0) / factor, after, 1e-5)
      }),
      runs,
    )
  })
}

it('law: without other limits partners are filled in order of cost up to their caps', () => {
  fc.assert(
    fc.property(anySuppliers(true), (suppliers) => {
      const one = market(suppliers)
      const plans = diversify([one], solve)
      fc.pre(plans !== null)
      let left = one.demand
      let cheapest = 0
      for (const { capacity, cap, cost } of suppliers.toSorted((a, b) => (a.cost ?? 0) - (b.cost ?? 0))) {
        const taken = Math.min(left, capacity, cap * one.demand)
        cheapest += taken * (cost ?? 0)
        left -= taken
      }
      near(plans?.[0]?.cost ?? 0, cheapest, 1e-5)
    }),
    runs,
  )
})

it('law: what is moved is what the caps forbid of today, and no more', () => {
  fc.assert(
    fc.property(anySuppliers(false), (suppliers) => {
      const one = market(suppliers)
      const plans = diversify([one], solve)
      fc.pre(plans !== null)
      const above = suppliers.reduce((total, { today, cap }) => total + Math.max(0, today - cap * one.demand), 0)
      near(plans?.[0]?.moved ?? 0, above, 1e-5)
    }),
    runs,
  )
})

it('law: one more point of a cap never brings more than its dual says', () => {
  fc.assert(
    fc.property(anySuppliers(true), (suppliers) => {
      const one = market(suppliers)
      const [plan] = diversify([one], solve) ?? []
      fc.pre(plan !== undefined)
      for (const { limit, id, perPoint } of plan.worth.filter(({ limit: kind }) => kind === 'cap')) {
        const wider = (points: number) =>
          planFor(market(suppliers.map((each) => (each.id === id ? { ...each, cap: Math.min(1, each.cap + points / 100) } : each))))
        const gained = (plan.cost ?? 0) - (wider(1).cost ?? 0)
        assert.equal(limit, 'cap')
        assert.ok(gained <= perPoint + 1e-4 * Math.max(1, perPoint), `${gained} > ${perPoint}`)
      }
    }),
    runs,
  )
})

it('law: limits that conflict cannot hold together, and without any one of them they can', () => {
  fc.assert(
    fc.property(anySuppliers(false), (suppliers) => {
      const one = market(suppliers.map((each) => ({ ...each, cap: Math.min(each.cap, 0.3) })))
      const found = conflictOf(one, solve)
      fc.pre(found !== null && found.shortfall > 1e-4 * one.demand)
      const keeping = (kept: readonly { readonly limit: string; readonly id: string }[]): Market => ({
        ...one,
        suppliers: one.suppliers.map((each) => ({
          ...each,
          capacity: kept.some(({ limit, id }) => limit === 'capacity' && id === each.id) ? each.capacity : Number.POSITIVE_INFINITY,
          cap: kept.some(({ limit, id }) => limit === 'cap' && id === each.id) ? each.cap : 1,
        })),
      })
      assert.notEqual(conflictOf(keeping(found.limits), solve), null)
      for (const left of found.limits) assert.equal(conflictOf(keeping(found.limits.filter((other) => other !== left)), solve), null)
    }),
    { numRuns: 25 },
  )
})

describe('frontOf', () => {
  const weights = new Map([
    ['CHN', 6],
    ['VNM', 6],
    ['AUS', 2],
    ['CAN', 1],
  ])
  const one = market([
    supplier('CHN', 70, { cap: 0.65, capacity: 900 }),
    supplier('VNM', 20, { capacity: 40 }),
    supplier('AUS', 10, { capacity: 30 }),
    supplier('CAN', 0, { capacity: 10 }),
  ])
  it('goes from the least moved to the least risk', () => {
    const front = frontOf(one, { measure: 'governance', weights, unknown: 10 }, 5, solve)
    assert.equal(front.length, 5)
    near(front[0]?.objective ?? 0, 5)
    // the safest: Canada 10, Australia 30, the other 60 at 6
    near(front[4]?.risk ?? 0, 0.1 * 1 + 0.3 * 2 + 0.6 * 6)
    near(front[4]?.objective ?? 0, 30)
  })
  it('law: along it risk never rises and the objective never falls, by either measure; the HHI is that of its shares', () => {
    fc.assert(
      fc.property(anySuppliers(false), fc.boolean(), (suppliers, isHhi) => {
        const any = market(suppliers.map((each) => ({ ...each, cap: Math.max(each.cap, 0.5) })))
        const front = frontOf(any, isHhi ? { measure: 'hhi', apart: [] } : { measure: 'governance', weights, unknown: 10 }, 4, solve)
        for (const [index, point] of front.entries()) {
          const before = front[index - 1]
          if (isHhi)
            near(
              point.risk,
              point.shares.reduce((total, { share }) => total + share ** 2, 0),
            )
          near(
            point.shares.reduce((total, { share }) => total + share, 0),
            1,
          )
          if (before === undefined) continue
          assert.ok(point.risk <= before.risk + 1e-5)
          assert.ok(point.objective >= before.objective - 1e-5 * any.demand)
        }
      }),
      { numRuns: 25 },
    )
  })
  it('the least HHI of unbounded suppliers is that of equal shares', () => {
    const equal = market(['CHN', 'VNM', 'AUS', 'CAN', 'KAZ'].map((id, at) => supplier(id, at === 0 ? 100 : 0, { capacity: 1000 })))
    near(frontOf(equal, { measure: 'hhi', apart: [] }, 3, solve).at(-1)?.risk ?? 0, 0.2, 1e-4)
  })
})
