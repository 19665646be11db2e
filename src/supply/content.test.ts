import assert from 'node:assert/strict'
import { it } from 'node:test'
import { contentFactor } from './content.ts'

const cases: readonly (readonly [string | null, string | null, number | null])[] = [
  ['U3O8', 'U', 0.848],
  ['U', 'U3O8', 1.179],
  ['WO3', 'W', 0.793],
  ['Li', 'Li2O', 2.153],
  ['TiO2', 'TiO2', 1],
  ['gross weight', 'gross weight', 1],
  ['REO', 'Nd', null],
  ['W', 'Mo', null],
  ['gross weight', 'W', null],
  [null, 'W', null],
]

for (const [from, to, expected] of cases)
  it(`a tonne of ${from} is ${expected ?? 'nobody knows how many'} of ${to}`, () => {
    const factor = contentFactor(from, to)
    if (expected === null) assert.equal(factor, null)
    else assert.equal(factor?.toFixed(3), expected.toFixed(3))
  })
