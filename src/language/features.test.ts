import assert from 'node:assert/strict'
import { test } from 'node:test'
import fixture from './features.fixture.json' with { type: 'json' }
import { featuresOf, featureTable, shapeOf, vectorKey } from './features.ts'

for (const [form, row] of Object.entries(fixture)) {
  test(`features of ${form} are those of training/features.py`, () => {
    assert.deepEqual([vectorKey(form), ...featuresOf(form)], row)
  })
}
test('every bucket lies in its table', () => {
  for (const form of ['', 'x', 'Astana', '—']) {
    for (const [i, bucket] of featuresOf(form).entries()) assert.ok(bucket >= 0 && bucket < (featureTable[i]?.[1] ?? 0))
  }
})
test('shapes', () => {
  const shapes = ['Kazakhstan', 'U.S.', '$8.5bn', 'C5+1', ''].map(shapeOf)
  assert.deepEqual(shapes, ['Xxx', 'X.X.', '$d.dxx', 'Xd+d', ''])
})
