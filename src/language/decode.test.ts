import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { argmax, decodeHeads, decodeTags, greedyHeads, namesOf } from './decode.ts'
import { isTree } from './tree.ts'

/** Rows of a matrix: dependents; column 0 is the root, column i + 1 word i. */
const scoresOf = (rows: readonly (readonly number[])[]) => ({
  scores: rows.flatMap((row, i) => row.map((score, column) => (column === i + 1 ? -1e4 : score))),
  from: 0,
  stride: rows.length + 1,
  length: rows.length,
})
const headsOf = (rows: readonly (readonly number[])[]): readonly number[] => decodeHeads(scoresOf(rows))
const weight = (rows: readonly (readonly number[])[], heads: readonly number[]): number =>
  heads.reduce((sum, head, i) => sum + (head === i ? -1e4 : (rows[i]?.[head + 1] ?? -1e4)), 0)

test('greedy heads that are a tree are kept', () =>
  assert.deepEqual(
    decodeHeads(
      scoresOf([
        [0, 0, 9],
        [9, 0, 0],
      ]),
    ),
    [1, -1],
  ))
test('a circle is broken where it costs least', () => {
  const rows = [
    [1, 0, 9],
    [4, 9, 0],
  ]
  assert.deepEqual(greedyHeads(scoresOf(rows)), [1, 0])
  assert.deepEqual(decodeHeads(scoresOf(rows)), [1, -1])
})
test('of two roots one is kept', () => {
  const rows = [
    [9, 0, 1],
    [8, 2, 0],
  ]
  assert.deepEqual(headsOf(rows), [-1, 0])
})
test('one word is the root', () => assert.deepEqual(headsOf([[0, 0]]), [-1]))
test('no word, no head', () => assert.deepEqual(headsOf([]), []))

/** Every assignment of heads that is a tree. */
const allTrees = (size: number): number[][] => {
  const rows: number[][] = [[]]
  for (let i = 0; i < size; i++)
    rows.push(...rows.splice(0).flatMap((row) => Array.from({ length: size + 1 }, (_, head) => [...row, head - 1])))
  return rows.filter((heads) => isTree(heads) && heads.every((head, i) => head !== i))
}
const matrix = fc.integer({ min: 1, max: 4 }).chain((size) =>
  fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: size + 1, maxLength: size + 1 }), {
    minLength: size,
    maxLength: size,
  }),
)
test('law: the tree is the best of all trees', () => {
  fc.assert(
    fc.property(matrix, (rows) => {
      const heads = headsOf(rows)
      assert.ok(isTree(heads))
      assert.equal(weight(rows, heads), Math.max(...allTrees(rows.length).map((tree) => weight(rows, tree))))
    }),
  )
})
test('law: whatever the scores, they give one root and no circle', () => {
  const large = fc.integer({ min: 5, max: 25 }).chain((size) =>
    fc.array(fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: size + 1, maxLength: size + 1 }), {
      minLength: size,
      maxLength: size,
    }),
  )
  fc.assert(fc.property(large, (rows) => assert.ok(isTree(headsOf(rows)))))
})

const tags = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG'] as const
test('tags: an inside tag follows its own kind only', () => {
  // the best single tags would be B-PER, I-ORG
  const odds = Float32Array.from([-2, -0.1, -9, -3, -9, -3, -9, -1, -9, -0.1])
  assert.deepEqual(decodeTags(odds, 0, 2, tags), ['B-PER', 'I-PER'])
})
test('tags: each word by itself where that is allowed', () => {
  const odds = Float32Array.from([-9, -0.1, -9, -3, -9, -1, -9, -0.2, -9, -9, -0.1, -9, -9, -9, -9])
  assert.deepEqual(decodeTags(odds, 0, 3, tags), ['B-PER', 'I-PER', 'O'])
})
test('tags: none begins inside', () => assert.deepEqual(decodeTags(Float32Array.from([-2, -3, -0.1, -4, -9]), 0, 1, tags), ['O']))
test('tags become spans', () => {
  const tokens = [0, 1, 2, 3].map((i) => ({ start: 2 * i, end: 2 * i + 1 }))
  assert.deepEqual(namesOf(['B-ORG', 'I-ORG', 'B-ORG', 'O'], tokens), [
    { type: 'ORG', first: 0, last: 1, start: 0, end: 3 },
    { type: 'ORG', first: 2, last: 2, start: 4, end: 5 },
  ])
})
test('argmax takes the first of equals', () => assert.equal(argmax([1, 5, 5, 0], 0, 4), 1))
