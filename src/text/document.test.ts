import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageAt } from './document.ts'

const pages = [
  { page: 1, start: 0 },
  { page: 2, start: 40 },
  { page: 4, start: 90 },
]

for (const [offset, page] of [
  [0, 1],
  [39, 1],
  [40, 2],
  [89, 2],
  [500, 4],
] as const)
  test(`offset ${offset} lies on page ${page}`, () => assert.equal(pageAt({ pages }, offset), page))

test('a document without pages has none', () => assert.equal(pageAt({ pages: [] }, 3), null))
