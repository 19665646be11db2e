/** Questions over a small corpus: words and fields of one item, however many claims tell it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { company, state, tell, usd } from '../record/fixtures/claims.ts'
import type { RecordedClaim } from '../record/item.ts'
import type { Document } from '../text/document.ts'
import { openWorld } from '../world/open.ts'
import { ask } from './ask.ts'
import type { Corpus } from './corpus.ts'

const world = openWorld()
const peru = state('PER', 'Peru')
const skip = company('Norsk Skip', 'NOR')

const claims: readonly RecordedClaim[] = [
  tell('wire@2026-03-04', 'commitment/purchase', 'will buy two ferries worth $8 million', {
    agents: [peru],
    recipients: [skip],
    amount: usd(8e6),
    factuality: 'planned',
  }),
  tell('paper@2026-03-09', 'commitment/purchase', 'agreed to buy two boats from the yard', {
    agents: [peru],
    recipients: [skip],
    amount: usd(8e6),
    factuality: 'planned',
  }),
  tell('wire@2026-03-04', 'meeting/visit', 'visited the ferry yard in Oslo', {
    agents: [peru],
    recipients: [state('NOR', 'Norway')],
    at: 300,
  }),
  tell('wire@2026-03-04', 'commitment/loan', 'may lend Peru money', {
    agents: [state('NOR', 'Norway')],
    recipients: [peru],
    at: 500,
    confidence: 0.2,
  }),
]

const documentOf = ({ documentId, document, published, publisher }: RecordedClaim): Document => ({
  id: documentId,
  name: document,
  title: null,
  publisher,
  url: null,
  language: 'en',
  published,
  publishedFrom: null,
  retrieved: null,
  hash: documentId,
  text: '',
  paragraphs: [],
  pages: [],
})

const corpus: Corpus = [...Map.groupBy(claims, ({ documentId }) => documentId).values()].flatMap((own) => {
  const [first] = own
  return first === undefined ? [] : [{ document: documentOf(first), claims: own, rejected: [], unread: [] }]
})

const cases: readonly (readonly [question: string, asOf: string, quotes: readonly (readonly string[])[]])[] = [
  ['ferries', '2026-04-01', [['will buy two ferries worth $8 million'], ['visited the ferry yard in Oslo']]],
  ['ferry boat', '2026-04-01', [['will buy two ferries worth $8 million', 'agreed to buy two boats from the yard']]],
  ['ferry -boat', '2026-04-01', [['visited the ferry yard in Oslo']]],
  ['ferry boat', '2026-03-05', []],
  ['"two ferries"', '2026-04-01', [['will buy two ferries worth $8 million']]],
  ['"ferries two"', '2026-04-01', []],
  ['kind:commitment', '2026-04-01', [['will buy two ferries worth $8 million', 'agreed to buy two boats from the yard']]],
  ['ferry kind:meeting agent:Lima', '2026-04-01', [['visited the ferry yard in Oslo']]],
  ['verdict:open', '2026-04-01', [['will buy two ferries worth $8 million', 'agreed to buy two boats from the yard']]],
  ['errie', '2026-04-01', [['will buy two ferries worth $8 million']]],
  ['the', '2026-04-01', [['agreed to buy two boats from the yard'], ['visited the ferry yard in Oslo']]],
  ['lend', '2026-04-01', []],
  ['Norsk', '2026-04-01', [['will buy two ferries worth $8 million', 'agreed to buy two boats from the yard']]],
  ['what did Peru visit?', '2026-04-01', [['visited the ferry yard in Oslo']]],
  ['the kind:meeting', '2026-04-01', [['visited the ferry yard in Oslo']]],
]
for (const [question, asOf, quotes] of cases) {
  test(`ask ${question} as of ${asOf}`, () => {
    for (const order of [corpus, corpus.toReversed()]) {
      const { found } = ask(question, order, world, asOf)
      assert.deepEqual(
        found.map(({ claims: own }) => own.map(({ claim }) => claim.quote)),
        quotes,
      )
    }
  })
}

test('ask says what it took the question to mean', () => {
  assert.deepEqual(ask('agent:lima -"two ferries" boat', corpus, world, '2026-04-01').meaning, [
    'agent: Peru (PER)',
    'not “two ferries”',
    'boat',
  ])
})
