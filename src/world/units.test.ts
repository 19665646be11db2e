/** Units to base units. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { openWorld } from './open.ts'
import { toBaseUnit } from './units.ts'

const world = openWorld()

const cases: readonly (readonly [number, string, number, string])[] = [
  [1.5, 'mln t', 1_500_000, 't'],
  [3, 'tonnes', 3, 't'],
  [3, 'tons', 3, 't'],
  [2, 'kilotonnes', 2000, 't'],
  [1, 'Mt', 1_000_000, 't'],
  [1, 'mt', 1, 't'],
  [2.3, 'million tonnes', 2_300_000, 't'],
  [500, 'kg', 0.5, 't'],
  [5, 'bcm', 5_000_000_000, 'm3'],
  [5, 'billion cubic metres', 5_000_000_000, 'm3'],
  [1.4, 'GW', 1400, 'MW'],
  [250, 'MW', 250, 'MW'],
  [250, 'megawatts', 250, 'MW'],
  [1.1, 'million MWh', 1_100_000, 'MWh'],
  [2, 'TWh', 2_000_000, 'MWh'],
  [870_000, 'barrels a day', 870_000, 'bbl/d'],
  [1.79, 'million barrels per day', 1_790_000, 'bbl/d'],
  [1.79, 'mb/d', 1_790_000, 'bbl/d'],
  [300, 'km', 300, 'km'],
  [100, 'miles', 160.9344, 'km'],
  [40, 'per cent', 40, '%'],
  [40, '%', 40, '%'],
  [4, 'percentage points', 4, 'pp'],
  [18, 'locomotives', 18, 'count'],
]

describe('toBaseUnit', () => {
  for (const [value, word, expected, unit] of cases)
    it(`${value} ${word}: ${expected} ${unit}`, () => assert.deepEqual(toBaseUnit(world, value, word), { value: expected, unit }))
  for (const word of ['euros', 'parsecs', '', 'million', 'bn', 'of copper', 'zillion tonnes', 'USD', 'tonnes of ore'])
    it(`${word || '(empty)'}: no unit on record`, () => assert.equal(toBaseUnit(world, 1, word), null))

  it('law: a million of a unit is a million times one of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...world.tables.units), fc.integer({ min: 1, max: 9999 }), (row, value) => {
        const one = toBaseUnit(world, value, row.word)
        const million = toBaseUnit(world, value, `million ${row.word}`)
        assert.equal(one?.unit, row.unit)
        if (million?.unit === row.unit && !/^(?:million|billion)/.test(row.word)) {
          assert.ok(Math.abs((million?.value ?? 0) / ((one?.value ?? 0) * 1e6) - 1) < 1e-9)
        }
      }),
    )
  })
})
