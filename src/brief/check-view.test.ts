/** The document with its margin: every word once, claims at their sentences, doubts apart. In: the forum analysis. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { composeCheckView } from './check-view.ts'
import { analysis, analysisClaims, forumInput } from './fixtures/forum.ts'
import { makeClaims, makeDocument, makeItem, makeVerdict, recorded } from './fixtures/story.ts'

const unread = forumInput.unread[0]?.spans ?? []
const view = composeCheckView({
  document: analysis,
  claims: analysisClaims,
  items: forumInput.items,
  verdicts: forumInput.verdicts,
  unread,
})
const rowWith = (words: string) => view.rows.find(({ text }) => text.includes(words))

test('rows together are the document, in order', () => {
  assert.equal(
    view.rows
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/gu, ' '),
    analysis.text.replace(/\s+/gu, ' '),
  )
  for (const row of view.rows) assert.equal(analysis.text.slice(row.start, row.end), row.text)
})

test('every claim stands once, at the sentence of its quote', () => {
  const told = view.rows.flatMap((row) => row.claims.map((claim) => ({ row, claim })))
  assert.equal(told.length, analysisClaims.length)
  for (const { row, claim } of told) assert.ok(row.text.includes(claim.quote), claim.quote)
})

test('a sentence with an amount and no claim is not read; one with a claim is', () => {
  assert.equal(rowWith('A third yard')?.unread, true)
  assert.equal(rowWith('14 ferries')?.unread, false)
  assert.equal(rowWith('Accra has gone furthest')?.unread, false)
})

test('a claim in doubt is marked and has no verdict', () => {
  const doubtful = rowWith('dependence on one buyer')?.claims[0]
  assert.deepEqual([doubtful?.unsure, doubtful?.verdicts], [true, []])
})

test('a document without claims is all text', () => {
  const plain = makeDocument({ name: 'plain.txt', text: 'One line.\n\nAnother line, with nothing to claim.' })
  const found = composeCheckView({ document: plain, claims: [], items: [], verdicts: new Map(), unread: [] })
  assert.deepEqual(
    found.rows.map(({ text, opens, unread: skipped }) => [text, opens, skipped]),
    [
      ['One line.', true, false],
      ['Another line, with nothing to claim.', true, false],
    ],
  )
})

test('a claim of two items has the verdicts of both, each once', () => {
  const document = makeDocument({ name: 'two.txt', text: 'Ghana will visit both states in 2027.' })
  const [claim] = makeClaims(document, [
    { quote: 'will visit both states in 2027', type: 'visit', factuality: 'planned', agents: [['Ghana', 'GHA']] },
  ])
  assert.ok(claim !== undefined)
  const items = ['a', 'b'].map((id) => ({ ...makeItem([recorded(document, claim)]), id }))
  const verdicts = new Map([
    ['a', [makeVerdict('open', 'status', 'not due'), makeVerdict('new', 'novelty', 'no earlier one')]],
    ['b', [makeVerdict('open', 'status', 'not due')]],
  ])
  const found = composeCheckView({ document, claims: [claim], items, verdicts, unread: [] })
  assert.deepEqual(
    found.rows[0]?.claims[0]?.verdicts.map(({ verdict }) => verdict),
    ['open', 'new'],
  )
})
