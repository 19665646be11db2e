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

test('a page may come again, for a footnote after a paragraph that ran on', () => {
  const back = [...pages.slice(0, 2), { page: 1, start: 60 }, { page: 2, start: 70 }]
  assert.deepEqual(
    [50, 60, 69, 70].map((offset) => pageAt({ pages: back }, offset)),
    [2, 1, 1, 2],
  )
})

test('a document without pages has none', () => assert.equal(pageAt({ pages: [] }, 3), null))
