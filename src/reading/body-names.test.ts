import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wholeBodies } from './body-names.ts'

const named = (text: string, name: string, id: string | null = null) => {
  const start = text.indexOf(name)
  return { id, name, type: 'organisation', states: [], start, end: start + name.length }
}

const cases: readonly (readonly [text: string, names: readonly string[], gives: readonly string[]])[] = [
  ['Sales rose, the Ministry of Energy and Mines said.', ['the Ministry of Energy', 'Mines'], ['the Ministry of Energy and Mines']],
  [
    'The Department of Food, Fisheries and Forestry said so.',
    ['Fisheries', 'Forestry'],
    ['The Department of Food, Fisheries and Forestry'],
  ],
  ['Sales rose, the Ministry of Energy and Gazoil said.', ['the Ministry of Energy', 'Gazoil'], ['the Ministry of Energy', 'Gazoil']],
  [
    'Sales rose, the Ministry of Energy and the Treasury said.',
    ['the Ministry of Energy', 'the Treasury'],
    ['the Ministry of Energy', 'the Treasury'],
  ],
  ['Sales rose, the Ministry of Energy said.', ['the Ministry of Energy'], ['the Ministry of Energy']],
]
for (const [text, names, gives] of cases)
  test(`bodies: ${text}`, () => {
    const found = wholeBodies(
      names.map((name) => named(text, name)),
      text,
      { start: 0, end: text.length },
    )
    assert.deepEqual(
      found.map(({ name }) => name),
      gives,
    )
    for (const { name, start, end } of found) assert.equal(text.slice(start ?? 0, end ?? 0), name)
  })

test('bodies: one known by its id keeps its name', () => {
  const text = 'The Ministry of Energy and Mines said so.'
  const known = named(text, 'Ministry of Energy and Mines', 'moem')
  assert.deepEqual(wholeBodies([known], text, { start: 0, end: text.length }), [known])
})
