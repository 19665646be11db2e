import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { controlShares } from './control.ts'

const near = (actual: number | undefined, expected: number) =>
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= 1e-9, `${actual}, expected ${expected}`)

test('a mine of 30 of 100 tonnes, 70 % of it owned abroad: the other 70 tonnes have unknown owners', () => {
  const result = controlShares(
    100,
    [{ project: 'katpar', quantity: 30 }],
    [
      { project: 'katpar', state: 'USA', fraction: 0.7 },
      { project: 'katpar', state: 'KAZ', fraction: 0.3 },
    ],
  )
  assert.deepEqual(
    result?.shares.map(({ state }) => state),
    ['USA', 'KAZ'],
  )
  near(result?.shares[0]?.low, 0.21)
  near(result?.shares[0]?.high, 0.91)
  near(result?.unknown, 0.7)
})

test('an owner whose share is not told has nothing for sure; what nobody tells is unknown', () => {
  const result = controlShares(10, [{ project: 'boguty', quantity: 10 }], [{ project: 'boguty', state: 'CHN', fraction: null }])
  assert.deepEqual(result, { shares: [], unknown: 1 })
})

test('a stake of an owner whom nobody names is unknown', () => {
  const result = controlShares(
    10,
    [{ project: 'a', quantity: 10 }],
    [
      { project: 'a', state: null, fraction: 0.4 },
      { project: 'a', state: 'FRA', fraction: 0.6 },
    ],
  )
  near(result?.unknown, 0.4)
  near(result?.shares[0]?.high, 1)
})

test('stakes of two firms of one state are one state’s; a project that is not asked about counts for nothing', () => {
  const result = controlShares(
    10,
    [{ project: 'a', quantity: 10 }],
    [
      { project: 'a', state: 'FRA', fraction: 0.5 },
      { project: 'a', state: 'FRA', fraction: 0.5 },
      { project: 'b', state: 'CHN', fraction: 1 },
    ],
  )
  assert.deepEqual(result, { shares: [{ state: 'FRA', low: 1, high: 1 }], unknown: 0 })
})

test('where nothing is put out nobody has a share of it', () => assert.equal(controlShares(0, [], []), null))

const owners = ['AAA', 'BBB', 'CCC']
const project = fc.record({
  quantity: fc.double({ min: 0.01, max: 100, noNaN: true }),
  parts: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
  told: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  isListed: fc.boolean(),
})

test('law: least shares and unknown sum to 1, the bounds hold the true shares, and the unit changes nothing', () => {
  fc.assert(
    fc.property(fc.array(project, { minLength: 1, maxLength: 5 }), fc.double({ min: 0.001, max: 1000, noNaN: true }), (all, unit) => {
      const truth = all.map(({ quantity, parts }, at) => {
        const whole = parts.reduce((total, one) => total + one, 0)
        return { project: String(at), quantity, stakes: parts.map((part, nth) => ({ state: owners[nth] ?? '', fraction: part / whole })) }
      })
      const whole = truth.reduce((total, { quantity }) => total + quantity, 0)
      const listed = truth.filter((_, at) => all[at]?.isListed)
      const stakes = listed.flatMap((one) =>
        one.stakes.filter((_, nth) => all[Number(one.project)]?.told[nth]).map((stake) => ({ project: one.project, ...stake })),
      )
      const at = (scale: number) =>
        controlShares(
          whole * scale,
          listed.map((one) => ({ project: one.project, quantity: one.quantity * scale })),
          stakes,
        )
      const result = at(1)
      assert.ok(result !== null)
      near(result.shares.reduce((total, { low }) => total + low, 0) + result.unknown, 1)
      for (const state of owners) {
        const value = truth.reduce(
          (total, one) => total + (one.quantity / whole) * (one.stakes.find((stake) => stake.state === state)?.fraction ?? 0),
          0,
        )
        const { low, high } = result.shares.find((one) => one.state === state) ?? { low: 0, high: result.unknown }
        assert.ok(low <= value + 1e-9 && value <= high + 1e-9)
      }
      near(at(unit)?.unknown, result.unknown)
    }),
  )
})
