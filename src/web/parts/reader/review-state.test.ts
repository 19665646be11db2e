import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClaimView } from './reader-types.ts'
import { neighbour, nextWaiting, type ReviewEvent, type ReviewState, reviewed } from './review-state.ts'

const view = (id: string, start: number, review: ClaimView['review'] = 'waiting', documentId = 'd'): ClaimView => ({
  claim: {
    ...{ id, kind: 'commitment', type: 'supply', plover: null, agents: [], recipients: [], sectors: [], materials: [], amount: null },
    ...{ time: null, place: null, ordinal: null, factuality: 'planned', attribution: [], start, end: start + 5, quote: 'words' },
    ...{ sentence: { start, end: start + 9 }, confidence: 0.8, reader: 'test', rule: 'test' },
  },
  documentId,
  review,
  decisions: [],
})

const [a, b, c] = [view('a', 0), view('b', 10), view('c', 20)]
const start: ReviewState = { claims: [a, b, c], chosen: 'a' }

const told = ({ claims, chosen }: ReviewState): string =>
  claims
    .map(
      ({ claim, review }) =>
        `${claim.id === chosen ? '>' : ''}${claim.id}${review === 'accepted' ? '+' : review === 'rejected' ? '-' : ''}`,
    )
    .join(' ')

const cases: readonly (readonly [string, readonly ReviewEvent[], string])[] = [
  ['accepted: the next is chosen at once', [{ did: 'judged', claim: 'a', review: 'accepted', advance: true }], 'a+ >b c'],
  [
    'those reviewed are passed over',
    [
      { did: 'judged', claim: 'b', review: 'rejected', advance: false },
      { did: 'judged', claim: 'a', review: 'accepted', advance: true },
    ],
    'a+ b- >c',
  ],
  [
    'undone, it is as it was and chosen',
    [
      { did: 'judged', claim: 'a', review: 'accepted', advance: true },
      { did: 'restored', claim: 'a', before: a },
    ],
    '>a b c',
  ],
  [
    'one by hand stands in the order of the text',
    [{ did: 'answered', answer: { decisions: [1], claims: [view('x', 12, 'accepted')], gone: [] } }],
    '>a b x+ c',
  ],
  [
    'of another document it stands behind',
    [{ did: 'answered', answer: { decisions: [1], claims: [view('x', 1, 'accepted', 'e')], gone: [] } }],
    '>a b c x+',
  ],
  ['one that is gone goes', [{ did: 'answered', answer: { decisions: [2], claims: [], gone: ['c'] } }], '>a b'],
  [
    'what comes again stays as it is drawn',
    [
      { did: 'judged', claim: 'a', review: 'accepted', advance: true },
      { did: 'came', claims: [a, b, c, view('e', 30)] },
    ],
    'a+ >b c e',
  ],
]

for (const [name, events, expected] of cases) test(`review: ${name}`, () => assert.equal(told(events.reduce(reviewed, start)), expected))

test('review: steps stop at both ends', () => {
  assert.equal(neighbour(start.claims, 'a', -1), 'a')
  assert.equal(neighbour(start.claims, 'c', 1), 'c')
  assert.equal(neighbour(start.claims, null, 1), 'a')
  assert.equal(neighbour([], null, 1), null)
  assert.equal(nextWaiting([view('a', 0, 'accepted'), view('b', 9, 'accepted')], 'b'), 'b')
})
