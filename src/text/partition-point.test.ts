import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { partitionPoint } from './partition-point.ts'

test('law: what lies before the point is smaller, what lies behind it is not', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: 0, max: 20 }), (numbers, limit) => {
      const sorted = numbers.toSorted((a, b) => a - b)
      assert.equal(
        partitionPoint(sorted, (one) => one < limit),
        sorted.filter((one) => one < limit).length,
      )
    }),
  )
})
