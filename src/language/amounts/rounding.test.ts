/** What rounding leaves open: worked examples and laws. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readAmounts } from '../amounts.ts'
import { growthRange, roundingRange } from './rounding.ts'

const rangeOf = (text: string): readonly [number, number] => {
  const [amount] = readAmounts(text)
  assert.ok(amount)
  const { low, high } = roundingRange(amount)
  return [low, high]
}

const cases: readonly (readonly [text: string, low: number, high: number])[] = [
  ['$3.1 billion', 3.05e9, 3.15e9],
  ['$3.10 billion', 3.095e9, 3.105e9],
  ['$8 billion', 7.5e9, 8.5e9],
  ['$100 million', 99.5e6, 100.5e6],
  ['97,000 tonnes', 96_500, 97_500],
  ['1,500 tonnes', 1450, 1550],
  ['300,000 tonnes', 299_500, 300_500],
  ['23,271 tonnes', 23_270.5, 23_271.5],
  ['50 tonnes', 49.5, 50.5],
  ['19.9 per cent', 19.85, 19.95],
  ['1.4 GW', 1350, 1450],
  ['450 to 600 tonnes', 450, 600],
]

describe('roundingRange', () => {
  for (const [text, low, high] of cases) it(`${text}: ${low} to ${high}`, () => assert.deepEqual(rangeOf(text), [low, high]))
  it('is the same for a figure in words and in digits', () => assert.deepEqual(rangeOf('460,000 tonnes'), rangeOf('460 thousand tonnes')))
})

const values = fc.record({ value: fc.double({ min: 1, max: 1e12, noNaN: true }), share: fc.double({ min: 0.001, max: 0.4, noNaN: true }) })
const rounded = values.map(({ value, share }) => roundingRange({ value, step: value * share }))

describe('growthRange', () => {
  it('from 3.1 to 4.2 billion is about 35 %, 32 to 39', () => {
    const growth = growthRange(roundingRange({ value: 3.1e9, step: 1e8 }), roundingRange({ value: 4.2e9, step: 1e8 }))
    assert.deepEqual(growth && [growth.percent, growth.low, growth.high].map(Math.round), [35, 32, 39])
  })
  it('from 3.1 to 3.0 billion is a fall', () => {
    const growth = growthRange(roundingRange({ value: 3.1e9, step: 1e8 }), roundingRange({ value: 3e9, step: 1e8 }))
    assert.ok(growth && growth.percent < 0)
  })
  it('does not exist from zero', () =>
    assert.equal(growthRange(roundingRange({ value: 0, step: 1 }), roundingRange({ value: 5, step: 1 })), null))
  it('lies inside its own range', () =>
    fc.assert(
      fc.property(rounded, rounded, (from, to) => {
        const growth = growthRange(from, to)
        assert.ok(growth && growth.low <= growth.percent + 1e-9 && growth.percent <= growth.high + 1e-9)
      }),
    ))
  it('does not change when both ends are scaled', () =>
    fc.assert(
      fc.property(rounded, rounded, fc.double({ min: 0.001, max: 1000, noNaN: true }), (from, to, factor) => {
        const scale = (r: typeof from) => ({ value: r.value * factor, low: r.low * factor, high: r.high * factor })
        const [one, two] = [growthRange(from, to), growthRange(scale(from), scale(to))]
        assert.ok(one && two)
        for (const key of ['percent', 'low', 'high'] as const)
          assert.ok(Math.abs(one[key] - two[key]) <= 1e-6 * Math.max(1, Math.abs(one[key])))
      }),
    ))
})
