/** A grid of numbers in a width. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gridOf } from './grid.ts'

const rows = [
  ['', 'kept', 'open'],
  ['Peru', '2', '10'],
  ['Democratic Republic of the Congo', '13', '0'],
]

test('a grid: words to the left, numbers to the right', () => {
  assert.deepEqual(gridOf(rows, 100), [
    '                                  kept  open',
    'Peru                                 2    10',
    'Democratic Republic of the Congo    13     0',
  ])
})

test('a grid in little room: the names are wrapped, never the numbers', () => {
  assert.deepEqual(gridOf(rows, 36), [
    '                          kept  open',
    'Peru                         2    10',
    'Democratic Republic of      13     0',
    'the Congo',
  ])
})

test('a grid with two columns of words', () => {
  assert.deepEqual(
    gridOf(
      [
        ['Peru', 'visits', '2'],
        ['', 'calls', '10'],
      ],
      100,
      2,
    ),
    ['Peru  visits   2', '      calls   10'],
  )
})
