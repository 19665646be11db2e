/** What changed between two states of a record. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { company, person, state, tell, usd } from '../record/fixtures/claims.ts'
import type { RecordedClaim } from '../record/item.ts'
import type { Document } from '../text/document.ts'
import { openWorld } from '../world/open.ts'
import type { Corpus } from './corpus.ts'
import { changesBetween } from './watch.ts'

const world = openWorld()
const peru = state('PER', 'Peru')
const rubio = { ...person('Marco Rubio', 'USA'), id: 'marco-rubio' }

const documentOf = (id: string, name: string, published: string | null, url: string | null = null): Document => ({
  id,
  name,
  title: null,
  publisher: name,
  url,
  language: 'en',
  published,
  publishedFrom: null,
  retrieved: null,
  hash: id,
  text: '',
  paragraphs: [],
  pages: [],
})

const corpusOf = (...claims: readonly RecordedClaim[]): Corpus =>
  [...Map.groupBy(claims, ({ documentId }) => documentId).values()].flatMap((own) => {
    const [first] = own
    return first === undefined
      ? []
      : [{ document: documentOf(first.documentId, first.document, first.published), claims: own, rejected: [], unread: [] }]
  })

const visit = tell('wire@2026-03-04', 'commitment/visit', 'will visit Lima by the end of June 2026', {
  agents: [rubio],
  recipients: [peru],
  factuality: 'planned',
  time: { start: null, end: '2026-06-30', text: 'by the end of June 2026' },
})
const visited = tell('paper@2026-07-05', 'meeting/visit', 'visited Lima on 4 July 2026', {
  agents: [rubio],
  recipients: [peru],
  time: { start: '2026-07-04', end: '2026-07-04', text: 'on 4 July 2026' },
})
const ferries = tell('wire@2026-03-04', 'commitment/purchase', 'will buy two ferries for $8 million', {
  agents: [peru],
  recipients: [company('Norsk Skip', 'NOR')],
  amount: usd(8e6),
  factuality: 'planned',
  at: 400,
})
const ferriesAgain = tell('paper@2026-07-05', 'commitment/purchase', 'will buy two ferries for $8 million', {
  agents: [peru],
  recipients: [company('Norsk Skip', 'NOR')],
  amount: usd(8e6),
  factuality: 'planned',
  at: 400,
})

const between = (before: Corpus, from: string, after: Corpus, to: string) => {
  const { documents, claims, verdicts, due } = changesBetween({ corpus: before, asOf: from }, { corpus: after, asOf: to }, world)
  return {
    documents: documents.map(({ document, outcome, claims: count }) => `${document} ${outcome} ${count}`),
    claims: claims.map(({ outcome, claims: own }) => `${outcome}: ${own.map(({ claim }) => claim.quote).join(', ')}`),
    verdicts: verdicts.map(
      ({ item, aspect, from: old, to: now }) => `${item.type} ${aspect}: ${old.join()} -> ${now.map(({ verdict }) => verdict).join()}`,
    ),
    due: due.map(({ item, due: day, status }) => `${item.type} ${day} ${status}`),
  }
}
const nothing = { documents: [], claims: [], verdicts: [], due: [] }

test('watch: the same record on the same day has no changes', () => {
  const corpus = corpusOf(visit, ferries)
  assert.deepEqual(between(corpus, '2026-04-01', corpus, '2026-04-01'), nothing)
  assert.deepEqual(between([], '2026-04-01', [], '2026-04-01'), nothing)
})

test('watch: a first document is new, with all that it tells', () => {
  assert.deepEqual(between([], '2026-04-01', corpusOf(visit, ferries), '2026-04-01'), {
    documents: ['wire.txt new 2'],
    claims: ['new: will visit Lima by the end of June 2026', 'new: will buy two ferries for $8 million'],
    verdicts: [],
    due: [],
  })
})

test('watch: days alone bring promises nearer, then due', () => {
  const corpus = corpusOf(visit, ferries)
  assert.deepEqual(between(corpus, '2026-03-05', corpus, '2026-06-01'), { ...nothing, verdicts: ['visit status: open -> due-soon'] })
  assert.deepEqual(between(corpus, '2026-06-01', corpus, '2026-06-30'), { ...nothing, due: ['visit 2026-06-30 due-soon'] })
  assert.deepEqual(between(corpus, '2026-06-30', corpus, '2026-07-01'), {
    ...nothing,
    verdicts: ['visit status: due-soon -> unverifiable'],
  })
})

test('watch: a document that shows a promise kept, and one that tells another promise again', () => {
  assert.deepEqual(between(corpusOf(visit, ferries), '2026-06-01', corpusOf(visit, ferries, visited, ferriesAgain), '2026-07-06'), {
    documents: ['paper.txt new 2'],
    claims: ['again: will buy two ferries for $8 million', 'new: visited Lima on 4 July 2026'],
    verdicts: ['visit status: due-soon -> kept', 'purchase source: unverifiable -> corroborated'],
    due: ['visit 2026-06-30 kept'],
  })
})

test('watch: an item that turns out to have been told earlier is the same item', () => {
  const { claims } = between(corpusOf(ferriesAgain), '2026-07-06', corpusOf(ferriesAgain, ferries), '2026-07-06')
  assert.deepEqual(claims, ['again: will buy two ferries for $8 million'])
})

test('watch: another text at a known address is a document that changed', () => {
  const at = (id: string, name: string, url: string | null): Corpus => [
    { document: documentOf(id, name, null, url), claims: [], rejected: [], unread: [] },
  ]
  const outcomes = (before: Corpus, after: Corpus) => between(before, '2026-04-01', [...before, ...after], '2026-04-01').documents
  assert.deepEqual(outcomes(at('1', 'a', 'https://a.example'), at('2', 'b', 'https://a.example')), ['b changed 0'])
  assert.deepEqual(outcomes(at('1', 'a.txt', null), at('2', 'a.txt', null)), ['a.txt changed 0'])
  assert.deepEqual(outcomes(at('1', 'a.txt', null), at('2', 'b.txt', null)), ['b.txt new 0'])
})
