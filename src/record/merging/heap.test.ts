import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { heapOf } from './heap.ts'

describe('a heap', () => {
  it('gives what came in, in order, also where more comes in between', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.array(fc.integer()), (first, then) => {
        const heap = heapOf<number>((a, b) => a < b)
        for (const one of first) heap.push(one)
        const least = heap.pop()
        assert.equal(least, first.toSorted((a, b) => a - b)[0])
        for (const one of then) heap.push(one)
        const rest = [...first.toSorted((a, b) => a - b).slice(1), ...then].sort((a, b) => a - b)
        assert.equal(heap.peek(), rest[0])
        assert.deepEqual(
          rest.map(() => heap.pop()),
          rest,
        )
        assert.equal(heap.pop(), undefined)
      }),
    )
  })
})
