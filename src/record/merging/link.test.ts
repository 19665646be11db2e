import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { linkBuilder, linked } from './link.ts'

type Link = readonly [one: number, other: number, logit: number]

const cases: readonly {
  readonly says: string
  readonly count: number
  readonly links: readonly Link[]
  readonly barred?: readonly (readonly [number, number])[]
  readonly groups: readonly (readonly number[])[]
}[] = [
  { says: 'what is like enough is one', count: 3, links: [[0, 1, 3]], groups: [[0, 1], [2]] },
  { says: 'what is less like than that is not', count: 2, links: [[0, 1, -1.5]], groups: [[0], [1]] },
  {
    says: 'one clear telling ties what vague ones do not',
    count: 3,
    links: [
      [0, 1, 4],
      [1, 2, 2],
      [0, 2, -2],
    ],
    groups: [[0, 1, 2]],
  },
  {
    says: 'what was never compared speaks against one thing',
    count: 4,
    links: [
      [0, 1, 4],
      [2, 3, 4],
      [1, 2, -1],
    ],
    groups: [
      [0, 1],
      [2, 3],
    ],
  },
  {
    says: 'two that cannot be one stay apart though a third is like both, and it goes to the one that it is more like',
    count: 3,
    links: [
      [0, 2, 3],
      [1, 2, 2],
    ],
    barred: [[0, 1]],
    groups: [[0, 2], [1]],
  },
  {
    says: 'what fits two equally that cannot both be it stays alone',
    count: 3,
    links: [
      [0, 2, 3],
      [1, 2, 3],
    ],
    barred: [[0, 1]],
    groups: [[0], [1], [2]],
  },
  {
    says: 'of three rivals none is chosen either',
    count: 4,
    links: [
      [0, 3, 3],
      [1, 3, 3],
      [2, 3, 3],
    ],
    barred: [
      [0, 1],
      [0, 2],
      [1, 2],
    ],
    groups: [[0], [1], [2], [3]],
  },
  {
    says: 'what fits two equally that may be one joins them',
    count: 3,
    links: [
      [0, 2, 3],
      [1, 2, 3],
      [0, 1, 0],
    ],
    groups: [[0, 1, 2]],
  },
  {
    says: 'a doubt ends when one of the two has grown',
    count: 4,
    links: [
      [0, 2, 3],
      [1, 2, 3],
      [0, 3, 2],
      [2, 3, 3],
    ],
    barred: [[0, 1]],
    groups: [[0, 2, 3], [1]],
  },
]

const groupsOf = (count: number, links: readonly Link[], barred: readonly (readonly [number, number])[]) => {
  const builder = linkBuilder()
  for (const link of links) builder.put(...link)
  const isBarred = (a: number, b: number): boolean =>
    barred.some(([one, other]) => (one === a && other === b) || (one === b && other === a))
  const mayJoin = (left: readonly number[], right: readonly number[]): boolean => left.every((a) => right.every((b) => !isBarred(a, b)))
  return linked(count, builder.done(), -1.2, mayJoin).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

describe('linkage', () => {
  for (const { says, count, links, barred = [], groups } of cases) it(says, () => assert.deepEqual(groupsOf(count, links, barred), groups))

  it('the order of links does not matter', () => {
    for (const { count, links, barred = [], groups } of cases) assert.deepEqual(groupsOf(count, links.toReversed(), barred), groups)
  })
})
