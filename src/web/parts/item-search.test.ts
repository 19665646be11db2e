import assert from 'node:assert/strict'
import { it } from 'node:test'
import { cleared, filterFields, filtersIn, isSpan, itemSearchSchema, toggled } from './item-search.ts'

const fields: readonly (readonly [name: string, search: unknown, fields: object])[] = [
  ['nothing asked finds all', {}, {}],
  ['two states are either of them', { state: 'UZB,KAZ' }, { state: ['UZB', 'KAZ'] }],
  ['a minus leaves out', { status: 'open,-kept' }, { status: ['open'], without: ['status:kept'] }],
  ['a year, which an address gives as a number', { due: 2026 }, { dueSince: '2026-01-01', dueUntil: '2026-12-31' }],
  ['a month', { told: '2026-02' }, { since: '2026-02-01', until: '2026-02-28' }],
  ['months from and to', { due: '2026-01..2026-03' }, { dueSince: '2026-01-01', dueUntil: '2026-03-31' }],
  ['up to a day', { due: '..2026-01-15' }, { dueUntil: '2026-01-15' }],
  ['from a day', { told: '2025-11-07..' }, { since: '2025-11-07' }],
  ['a sum of a currency', { sum: '$1bn..' }, { unit: ['USD'], least: 1e9 }],
  ['a sum between two', { sum: '500m..2bn' }, { least: 5e8, most: 2e9 }],
  ['looked at by a person, or not', { reviewed: 'yes', differs: 'no' }, { reviewed: true, differs: false }],
  ['words and a document', { words: 'critical minerals', document: 'abc' }, { words: 'critical minerals', document: 'abc' }],
  ['blanks and empty values are nothing', { state: ' UZB , ,' }, { state: ['UZB'] }],
  ['what is no day narrows nothing', { due: 'soon', told: '2026-13', sum: 'much' }, {}],
  ['fields that nobody knows', { view: 'board', page: 3 }, {}],
]

for (const [name, search, expected] of fields)
  it(`an address asks: ${name}`, () => assert.deepEqual(filterFields(itemSearchSchema.parse(search)), expected))

it('each value is a filter of its own', () =>
  assert.deepEqual(filtersIn({ state: 'UZB,-KAZ', due: '2026', words: 'gold' }), [
    { name: 'state', value: 'UZB' },
    { name: 'state', value: '-KAZ' },
    { name: 'due', value: '2026' },
    { name: 'words', value: 'gold' },
  ]))

const toggles: readonly (readonly [name: string, before: string | undefined, value: string, after: string | undefined])[] = [
  ['puts in a first value', undefined, 'UZB', 'UZB'],
  ['puts in one more', 'UZB', 'KAZ', 'UZB,KAZ'],
  ['takes one out', 'UZB,KAZ', 'UZB', 'KAZ'],
  ['takes the last one out', 'UZB', 'UZB', undefined],
  ['takes out what was left out, where it is now wanted', '-UZB', 'UZB', 'UZB'],
]

for (const [name, before, value, after] of toggles)
  it(`a value pressed ${name}`, () => assert.equal(toggled({ state: before }, { name: 'state', value }).state, after))

it('a span takes the place of another, and goes when it is pressed again', () => {
  assert.equal(toggled({ due: '2026' }, { name: 'due', value: '2027' }).due, '2027')
  assert.equal(toggled({ due: '2026' }, { name: 'due', value: '2026' }).due, undefined)
})

it('without filters the rest of the address stays', () =>
  assert.deepEqual(filtersIn(cleared({ state: 'UZB', due: '2026', ...{ view: 'board' } })), []))

const spans: readonly (readonly [Parameters<typeof isSpan>[0], string, boolean])[] = [
  ['due', '2026-03', true],
  ['due', '2026-02-30', false],
  ['due', '..', false],
  ['due', '2026..2027..2028', false],
  ['sum', '1bn..', true],
  ['sum', 'a lot', false],
]
for (const [name, span, expected] of spans)
  it(`${name}=${span} is ${expected ? '' : 'no '}span`, () => assert.equal(isSpan(name, span), expected))
