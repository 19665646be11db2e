import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { select } from './select.ts'

const numbers = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ noNaN: true })), { minLength: 1, maxLength: 60 })

it('the k-th least is what stands there in order', () => {
  fc.assert(
    fc.property(numbers, fc.nat(), (given, nth) => {
      const list = given.map((one) => one + 0) // no -0
      const k = nth % list.length
      const room = Float64Array.from([...list, -1e300]) // what lies beyond the count does not matter
      assert.equal(select(room, list.length, k), list.toSorted((a, b) => a - b)[k])
    }),
    { numRuns: 2000 },
  )
})
