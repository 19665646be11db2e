/** What of a state's page stands in its address: what is known is kept, anything else left out. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasPart, stateSearch, statesSearch, withoutPart, withPart } from './state-search.ts'

const cases: readonly (readonly [name: string, given: Readonly<Record<string, unknown>>, expected: object])[] = [
  ['a year that the router read as a number is a year', { since: 2005 }, { since: '2005' }],
  ['an open cell', { power: 'CHN', kind: 'visits', year: 2023 }, { power: 'CHN', kind: 'visits', year: '2023' }],
  ['a kind that is none is left out', { power: 'CHN', kind: 'dinners' }, { power: 'CHN' }],
  [
    'a day, a side and an act',
    { on: '2025-11-06', side: 'given', act: 'KAZ.invited' },
    { on: '2025-11-06', side: 'given', act: 'KAZ.invited' },
  ],
  ['words that are no id are left out', { power: '<b>x</b>', act: 'KAZ', on: 'yesterday' }, {}],
]
for (const [name, given, expected] of cases) test(`address of a state: ${name}`, () => assert.deepEqual(stateSearch(given), expected))

test('address of the list: what is typed, in any letters, and whether all are shown', () => {
  assert.deepEqual(statesSearch({ q: 'Côte', all: true }), { q: 'Côte', all: true })
  assert.deepEqual(statesSearch({ q: '', all: 'yes' }), {})
})

test('lists shown whole: parts are put in and taken out', () => {
  const all = withPart(withPart(undefined, 'terms'), 'contacts')
  assert.equal(all, 'terms contacts')
  assert.equal(withPart(all, 'terms'), all)
  assert.ok(hasPart(all, 'contacts') && !hasPart(all, 'con'))
  assert.equal(withoutPart(all, 'terms'), 'contacts')
  assert.equal(withoutPart('terms', 'terms'), null)
})
