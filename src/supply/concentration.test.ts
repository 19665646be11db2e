import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { effectivePartners, evenness, herfindahl, herfindahlRange, shannonEntropy, weightedHerfindahl } from './concentration.ts'

const near = (actual: number | null, expected: number, tolerance = 1e-9) =>
  assert.ok(actual !== null && Math.abs(actual - expected) <= tolerance, `${actual}, expected ${expected}`)

const cases = [
  { name: 'one supplier has everything', shares: [1], hhi: 1, effective: 1, even: null },
  { name: 'four equal suppliers', shares: [0.25, 0.25, 0.25, 0.25], hhi: 0.25, effective: 4, even: 1 },
  { name: 'a half and two quarters', shares: [0.5, 0.25, 0.25], hhi: 0.375, effective: 2 * Math.SQRT2, even: 1.5 / Math.log2(3) },
  {
    name: 'a supplier without a share adds nothing but counts as a partner',
    shares: [0.5, 0.5, 0],
    hhi: 0.5,
    effective: 2,
    even: Math.log(2) / Math.log(3),
  },
]

for (const { name, shares, hhi, effective, even } of cases)
  test(name, () => {
    near(herfindahl(shares), hhi)
    near(effectivePartners(shares), effective)
    if (even === null) assert.equal(evenness(shares), null)
    else near(evenness(shares), even)
  })

test('a rest that nobody names lies between very many suppliers and one', () => {
  const { value, low, high } = herfindahlRange([0.6, 0.2])
  assert.equal(value, null)
  near(low, 0.4)
  near(high, 0.44)
})

test('the evenness of two years is comparable when both count the same partners', () => {
  near(evenness([0.5, 0.5], 4), 0.5)
})

const mix = fc
  .array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 })
  .map((parts) => parts.map((part) => part / parts.reduce((total, one) => total + one, 0)))

test('law: HHI lies between 1/n and 1, the effective number between 1 and n, evenness between 0 and 1', () => {
  fc.assert(
    fc.property(mix, (shares) => {
      const hhi = herfindahl(shares)
      assert.ok(hhi >= 1 / shares.length - 1e-9 && hhi <= 1 + 1e-9)
      const effective = effectivePartners(shares)
      assert.ok(effective >= 1 - 1e-9 && effective <= shares.length + 1e-9)
      const even = evenness(shares)
      assert.ok(even === null || (even >= -1e-9 && even <= 1 + 1e-9))
      // of two orders, the higher weighs the large more
      assert.ok(1 / hhi <= effective + 1e-9)
    }),
  )
})

test('law: two suppliers taken as one never lower HHI, and never raise entropy', () => {
  fc.assert(
    fc.property(mix, ([first = 0, second = 0, ...rest]) => {
      const merged = [first + second, ...rest]
      assert.ok(herfindahl(merged) >= herfindahl([first, second, ...rest]) - 1e-12)
      assert.ok(shannonEntropy(merged) <= shannonEntropy([first, second, ...rest]) + 1e-12)
    }),
  )
})

test('law: the bounds hold whatever the suppliers are that nobody names', () => {
  fc.assert(
    fc.property(mix, fc.integer({ min: 0, max: 30 }), (shares, named) => {
      const { low, high } = herfindahlRange(shares.slice(0, named))
      const whole = herfindahl(shares)
      assert.ok(low <= whole + 1e-9 && whole <= high + 1e-9)
    }),
  )
})

test('law: with every weight 1 the weighted HHI is the HHI', () => {
  fc.assert(fc.property(mix, (shares) => near(weightedHerfindahl(shares.map((fraction) => ({ fraction, weight: 1 }))), herfindahl(shares))))
})
