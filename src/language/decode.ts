/** Decoding: from scores to heads, relations and names. In: a matrix of arc scores. Out: one head a word, with exactly one root and no circle. */
import type { NamedSpan } from './tree.ts'
import { isTree } from './tree.ts'

/**
 * Scores of a sentence of `length` words: the row of word i begins at `from + i * stride`; its first column is the root, column j + 1
 * word j. A word's own column is below all others.
 */
export interface ArcScores {
  readonly scores: ArrayLike<number>
  readonly from: number
  readonly stride: number
  readonly length: number
}

/** The best index of a stretch of scores. */
export const argmax = (scores: ArrayLike<number>, from: number, to: number): number => {
  let best = from
  for (let i = from + 1; i < to; i++) if ((scores[i] ?? -Infinity) > (scores[best] ?? -Infinity)) best = i
  return best - from
}

/** Each word's best head, be it a tree or not; -1 is the root. */
export const greedyHeads = ({ scores, from, stride, length }: ArcScores): number[] =>
  Array.from({ length }, (_, dependent) => {
    const row = from + dependent * stride
    return argmax(scores, row, row + length + 1) - 1
  })

/** More than any difference between two trees: the best tree then has one root. */
const rootCost = 1e6

/** One head a word, -1 for the root: the greedy heads where they are a tree, else the maximum spanning tree with one root (Chu and Liu 1965, Edmonds 1967). */
export const decodeHeads = (arcs: ArcScores): readonly number[] => {
  const best = greedyHeads(arcs)
  if (isTree(best)) return best
  const { scores, from, stride, length } = arcs
  const size = length + 1
  const matrix = Array.from({ length: size }, (_, dependent) =>
    Float64Array.from({ length: size }, (_, head) => {
      if (dependent === 0 || dependent === head) return -Infinity
      return (scores[from + (dependent - 1) * stride + head] ?? -Infinity) - (head === 0 ? rootCost : 0)
    }),
  )
  return spanningTree(matrix)
    .slice(1)
    .map((head) => head - 1)
}

const scoreAt = (matrix: readonly Float64Array[], dependent: number, head: number): number => matrix[dependent]?.[head] ?? -Infinity

/** A circle among the heads, or nothing. Node 0 is the root of the tree. */
const findCircle = (heads: readonly number[]): readonly number[] | null => {
  const seen = new Uint8Array(heads.length)
  seen[0] = 2
  for (let start = 1; start < heads.length; start++) {
    const path: number[] = []
    let at = start
    while (seen[at] === 0) {
      seen[at] = 1
      path.push(at)
      at = heads[at] ?? 0
    }
    if (seen[at] === 1) return path.slice(path.indexOf(at))
    for (const node of path) seen[node] = 2
  }
  return null
}

/** Heads of the best tree from node 0; `matrix[dependent][head]`. A circle is drawn together into one node and solved again. */
export const spanningTree = (matrix: readonly Float64Array[]): number[] => {
  const heads = matrix.map((row, dependent) => (dependent === 0 ? 0 : argmax(row, 0, row.length)))
  const circle = findCircle(heads)
  if (circle === null) return heads
  const inside = new Set(circle)
  const outside = heads
    .keys()
    .filter((node) => !inside.has(node))
    .toArray()
  const joint = outside.length
  // for each arc into the circle: what is gained by breaking it there; for each arc out of it: the best source inside
  const entry = outside.map(
    (head) =>
      circle[
        argmax(
          circle.map((node) => scoreAt(matrix, node, head) - scoreAt(matrix, node, heads[node] ?? 0)),
          0,
          circle.length,
        )
      ] ?? 0,
  )
  const source = outside.map(
    (dependent) =>
      circle[
        argmax(
          circle.map((node) => scoreAt(matrix, dependent, node)),
          0,
          circle.length,
        )
      ] ?? 0,
  )
  const smaller = [
    ...outside.map((dependent, i) =>
      Float64Array.from([
        ...outside.map((head) => scoreAt(matrix, dependent, head)),
        i === 0 ? -Infinity : scoreAt(matrix, dependent, source[i] ?? 0),
      ]),
    ),
    Float64Array.from([
      ...outside.map((head, i) => {
        const node = entry[i] ?? 0
        return scoreAt(matrix, node, head) - scoreAt(matrix, node, heads[node] ?? 0)
      }),
      -Infinity,
    ]),
  ]
  const solved = spanningTree(smaller)
  const result = [...heads]
  outside.forEach((dependent, i) => {
    const head = solved[i] ?? 0
    if (i > 0) result[dependent] = head === joint ? (source[i] ?? 0) : (outside[head] ?? 0)
  })
  const from = solved[joint] ?? 0
  result[entry[from] ?? 0] = outside[from] ?? 0
  return result
}

/** May `tag` follow `before`? I-ORG only stands after B-ORG or I-ORG. */
const mayFollow = (tag: string, before: string): boolean => !tag.startsWith('I-') || before.slice(1) === tag.slice(1)

/** The best row of BIO tags under `mayFollow` (Viterbi). `odds`: [length, tags], row after row, from `from` on. */
export const decodeTags = (odds: Float32Array, from: number, length: number, tags: readonly string[]): string[] => {
  const size = tags.length
  const single = Array.from({ length }, (_, word) => tags[argmax(odds, from + word * size, from + (word + 1) * size)] ?? 'O')
  // what is best word by word is best together where it is allowed, as it is in most sentences, which have no name
  if (single.every((tag, word) => mayFollow(tag, single[word - 1] ?? 'O'))) return single
  const allowed = tags.map((tag) => tags.map((before) => mayFollow(tag, before)))
  let best = tags.map((tag, i) => (mayFollow(tag, 'O') ? (odds[from + i] ?? 0) : -Infinity))
  const back: number[][] = []
  for (let word = 1; word < length; word++) {
    const row = tags.map((_, tag) =>
      argmax(
        best.map((score, before) => (allowed[tag]?.[before] ? score : -Infinity)),
        0,
        size,
      ),
    )
    best = row.map((before, tag) => (best[before] ?? -Infinity) + (odds[from + word * size + tag] ?? 0))
    back.push(row)
  }
  const path: string[] = []
  for (let word = length - 1, tag = argmax(best, 0, size); word >= 0; word--) {
    path.unshift(tags[tag] ?? 'O')
    tag = back[word - 1]?.[tag] ?? 0
  }
  return path
}

const nameTypes = ['PER', 'ORG', 'LOC'] as const

/** BIO tags as spans of tokens. */
export const namesOf = (tags: readonly string[], tokens: readonly { readonly start: number; readonly end: number }[]): NamedSpan[] => {
  const names: NamedSpan[] = []
  tags.forEach((tag, i) => {
    const type = nameTypes.find((name) => tag.endsWith(`-${name}`))
    const token = tokens[i]
    if (type === undefined || token === undefined) return
    const open = names.at(-1)
    if (tag.startsWith('I-') && open?.last === i - 1 && open.type === type) names[names.length - 1] = { ...open, last: i, end: token.end }
    else names.push({ type, first: i, last: i, start: token.start, end: token.end })
  })
  return names
}
