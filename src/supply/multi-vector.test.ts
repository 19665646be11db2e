import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { effectivePartners, evenness, shannonEntropy } from './concentration.ts'
import { effectiveNumber, entropyAmongPoles, entropyOf, evennessOf } from './multi-vector.ts'

const near = (actual: number | null | undefined, expected: number) =>
  assert.ok(actual !== null && actual !== undefined && Math.abs(actual - expected) <= 1e-9, `${actual}, expected ${expected}`)

test('four partners alike are as diverse as four, and even', () => {
  const entropy = entropyOf([1, 1, 1, 1].map((value) => ({ value, members: 1 })))
  assert.ok(entropy !== null)
  near(effectiveNumber(entropy).value, 4)
  near(evennessOf(entropy, 4)?.value, 1)
  assert.equal(evennessOf(entropy, 1), null)
})

test('half of the trade with 50 others lies between one partner more and fifty', () => {
  const entropy = entropyOf([
    { value: 5, members: 1 },
    { value: 5, members: 50 },
  ])
  assert.equal(entropy?.value, null)
  near(entropy?.low, Math.log(2))
  near(entropy?.high, Math.log(2) + 0.5 * Math.log(50))
})

test('a state that trades nothing has no index', () => assert.equal(entropyOf([{ value: 0, members: 3 }]), null))

test('poles that are all on record have an index, whatever the rest of the trade is', () => {
  near(entropyAmongPoles([10, 10], 0, Number.POSITIVE_INFINITY)?.value, Math.log(2))
  assert.equal(entropyAmongPoles([], 0, 5), null)
})

test('of a pole that is not on record nothing is known but what the others leave', () => {
  const open = entropyAmongPoles([10, 10], 1, Number.POSITIVE_INFINITY)
  near(open?.low, 0)
  near(open?.high, Math.log(3))
  const small = entropyAmongPoles([10, 10], 1, 2)
  near(small?.low, Math.log(2))
  near(small?.high, shannonEntropy([10 / 22, 10 / 22, 2 / 22]))
})

const values = fc.array(fc.double({ min: 0.001, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 })

test('law: what is on record whole gives the evenness and the number of partners of concentration.ts, in any unit', () => {
  fc.assert(
    fc.property(values, fc.double({ min: 0.001, max: 1000, noNaN: true }), (all, unit) => {
      const whole = all.reduce((total, one) => total + one, 0)
      const shares = all.map((one) => one / whole)
      const entropy = entropyOf(all.map((value) => ({ value: value * unit, members: 1 })))
      assert.ok(entropy !== null)
      near(effectiveNumber(entropy).value, effectivePartners(shares))
      if (all.length > 1) near(evennessOf(entropy, all.length)?.value, evenness(shares) ?? Number.NaN)
    }),
  )
})

test('law: the bounds hold the entropy whatever the members of a bloc have', () => {
  fc.assert(
    fc.property(fc.array(values, { minLength: 1, maxLength: 4 }), (groups) => {
      const all = groups.flat()
      const whole = all.reduce((total, one) => total + one, 0)
      const truth = shannonEntropy(all.map((one) => one / whole))
      const bounds = entropyOf(groups.map((group) => ({ value: group.reduce((total, one) => total + one, 0), members: group.length })))
      assert.ok(bounds !== null && bounds.low <= truth + 1e-9 && truth <= bounds.high + 1e-9)
    }),
  )
})

test('law: the bounds among poles hold the entropy whatever the missing ones are, within what is left of the trade', () => {
  fc.assert(
    fc.property(values, values, fc.double({ min: 0, max: 50, noNaN: true }), fc.boolean(), (known, hidden, more, isWholeKnown) => {
      const all = [...known, ...hidden]
      const whole = all.reduce((total, one) => total + one, 0)
      const truth = shannonEntropy(all.map((one) => one / whole))
      const left = hidden.reduce((total, one) => total + one, 0) + more
      const bounds = entropyAmongPoles(known, hidden.length, isWholeKnown ? left : Number.POSITIVE_INFINITY)
      assert.ok(bounds !== null && bounds.low <= truth + 1e-9 && truth <= bounds.high + 1e-9, JSON.stringify([bounds, truth]))
    }),
  )
})
