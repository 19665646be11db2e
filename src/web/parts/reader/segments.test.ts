import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Mark, segmentsOf } from './segments.ts'

const text = 'Peru sold tin.'
const cases: readonly (readonly [string, readonly Mark[], readonly string[]])[] = [
  ['nothing marked is one piece', [], ['Peru sold tin.']],
  ['a mark within', [{ id: 'a', start: 5, end: 9 }], ['Peru ', 'sold a', ' tin.']],
  [
    'two that overlap are both told where they do',
    [
      { id: 'a', start: 0, end: 9 },
      { id: 'b', start: 5, end: 13 },
    ],
    ['Peru  a', 'sold a b', ' tin b', '.'],
  ],
  [
    'a mark from before and one that runs on are cut at the ends',
    [
      { id: 'a', start: -9, end: 4 },
      { id: 'b', start: 10, end: 99 },
    ],
    ['Peru a', ' sold ', 'tin. b'],
  ],
  ['a mark elsewhere', [{ id: 'a', start: 40, end: 50 }], ['Peru sold tin.']],
]

for (const [name, marks, expected] of cases)
  test(`segments: ${name}`, () =>
    assert.deepEqual(
      segmentsOf({ start: 0, end: text.length }, marks).map(({ start, end, ids }) => [text.slice(start, end), ...ids].join(' ')),
      expected,
    ))
