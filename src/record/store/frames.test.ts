import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { frameOf, frameReader } from './frames.ts'

test('frames: however the bytes are cut, the values come whole and in order', () => {
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.uint8Array(),
    fc.constant(undefined),
    fc.array(fc.dictionary(fc.string(), fc.string(), { noNullPrototype: true })),
  )
  fc.assert(
    fc.property(fc.array(value), fc.array(fc.integer({ min: 1, max: 40 })), (values, cuts) => {
      const bytes = Buffer.concat(values.map(frameOf))
      const heard: unknown[] = []
      const read = frameReader((one) => heard.push(one))
      for (let at = 0, nth = 0; at < bytes.length; nth += 1) {
        const length = cuts[nth % Math.max(1, cuts.length)] ?? 7
        read(bytes.subarray(at, at + length))
        at += length
      }
      assert.deepEqual(
        heard,
        values.map((one) => (one instanceof Uint8Array ? Uint8Array.from(one) : one)),
      )
    }),
  )
})

test('frames: what is no frame is refused before its bytes are waited for', () => {
  assert.throws(() => frameReader(() => undefined)(Buffer.from('GET / HTTP/1.1\r\n\r\n')), /a frame of \d+ bytes/)
})
