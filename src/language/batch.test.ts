import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headsAt, type Inputs, type Labels, type Outputs } from './batch.ts'

const labels: Labels = { tags: [], relations: ['root', 'obl', 'nmod', 'det'], lemmas: [], names: ['O'] }

/** A sentence of three words. Of each: scores of its heads (the root, the words), its two candidates, and scores of their relations. */
const headsOf = (
  words: readonly { arcs: readonly number[]; candidates: readonly number[]; relations: readonly (readonly number[])[] }[],
) => {
  const length = words.length
  const empty = new Int32Array(length)
  const inputs: Inputs = { size: 1, length, words: empty, features: empty, lengths: Int32Array.of(length), heads: empty }
  const outputs: Outputs = {
    arcs: Float32Array.from(words.flatMap(({ arcs }) => arcs)),
    candidates: Int32Array.from(words.flatMap(({ candidates }) => candidates)),
    relations: Float32Array.from(words.flatMap(({ relations }) => relations.flat())),
    tags: empty,
    lemmas: empty,
    names: new Float32Array(length),
  }
  return headsAt(outputs, inputs, 0, length, labels)
}
const sure = [0, 9, 0, 0]
const unsure = [0, 1, 1, 1]
const verb = { arcs: [9, -1e4, 0, 0], candidates: [0, 2], relations: [sure, sure] }
const noun = { arcs: [0, 9, -1e4, 0], candidates: [1, 0], relations: [sure, sure] }

const cases: readonly (readonly [name: string, last: Parameters<typeof headsOf>[0][number], heads: readonly number[], scored: boolean])[] =
  [
    [
      'the better head, where the relations of both are sure',
      { arcs: [0, 5.5, 5, -1e4], candidates: [1, 2], relations: [sure, sure] },
      [-1, 0, 0],
      true,
    ],
    [
      'of two heads the one to which a relation fits',
      { arcs: [0, 5.5, 5, -1e4], candidates: [1, 2], relations: [unsure, sure] },
      [-1, 0, 1],
      true,
    ],
    [
      'a much better head, whatever its relation',
      { arcs: [0, 8, 5, -1e4], candidates: [1, 2], relations: [unsure, sure] },
      [-1, 0, 0],
      true,
    ],
    [
      'the relation of the root is no relation of a word',
      { arcs: [0, 5.5, 5, -1e4], candidates: [1, 2], relations: [[99, 1, 1, 1], sure] },
      [-1, 0, 1],
      true,
    ],
    [
      'a head beyond the two candidates has no relation yet',
      { arcs: [4, 5, 4, -1e4], candidates: [0, 3], relations: [sure, sure] },
      [-1, 0, 0],
      false,
    ],
  ]
for (const [name, last, heads, scored] of cases)
  test(`heads: ${name}`, () => assert.deepEqual(headsOf([verb, noun, last]), { heads, scored }))
