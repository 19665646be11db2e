import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { crossingShare } from './corridors.ts'
import type { Range } from './estimate.ts'

const cases: readonly { name: string; crossing: Readonly<Record<string, Range>>; low: number; high: number }[] = [
  { name: 'a way that is known, and one of which nothing is on record', crossing: { KAZ: { low: 0.8, high: 0.8 } }, low: 0.32, high: 0.92 },
  { name: 'nothing is on record', crossing: {}, low: 0, high: 1 },
  { name: 'no way crosses', crossing: { KAZ: { low: 0, high: 0 }, CAN: { low: 0, high: 0 } }, low: 0, high: 0 },
  { name: 'a way of which only the most is told', crossing: { KAZ: { low: 0, high: 0.25 }, CAN: { low: 0, high: 0 } }, low: 0, high: 0.1 },
]

for (const { name, crossing, low, high } of cases)
  test(`corridors: ${name}`, () => {
    const range = crossingShare(
      [
        { supplier: 'KAZ', fraction: 0.4 },
        { supplier: 'CAN', fraction: 0.6 },
      ],
      new Map(Object.entries(crossing)),
    )
    assert.ok(Math.abs(range.low - low) < 1e-9 && Math.abs(range.high - high) < 1e-9, JSON.stringify(range))
  })

test('corridors: suppliers that nobody names can come any way', () => {
  const range = crossingShare([{ supplier: 'KAZ', fraction: 0.4 }], new Map([['KAZ', { low: 0.5, high: 0.5 }]]))
  assert.ok(Math.abs(range.low - 0.2) < 1e-9 && Math.abs(range.high - 0.8) < 1e-9)
})

test('law: the bounds hold the value whatever the ways are that are not on record', () => {
  const way = fc.record({
    part: fc.double({ min: 0.01, max: 1, noNaN: true }),
    crosses: fc.double({ min: 0, max: 1, noNaN: true }),
    isTold: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(way, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 8 }), (ways, named) => {
      const whole = ways.reduce((total, { part }) => total + part, 0)
      const value = ways.reduce((total, { part, crosses }) => total + (part / whole) * crosses, 0)
      const { low, high } = crossingShare(
        ways.slice(0, named).map(({ part }, at) => ({ supplier: String(at), fraction: part / whole })),
        new Map(ways.flatMap(({ crosses, isTold }, at) => (isTold ? [[String(at), { low: crosses, high: crosses }] as const] : []))),
      )
      assert.ok(low <= value + 1e-9 && value <= high + 1e-9)
    }),
  )
})
