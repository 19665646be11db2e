/** Sentences of a model against the items they cite: each is kept or dropped by itself. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evidenceBook } from './evidence-book.ts'
import { makeClaims, makeDocument, makeItem, recorded, smallNaming } from './fixtures/story.ts'
import { gateWritten } from './written-gate.ts'

const wire = makeDocument({
  name: 'wire.txt',
  publisher: 'Coastal Wire',
  published: '2026-03-04',
  text: 'Peru will buy two ferries from Norsk Skip for $800 million by the end of 2027. Ghana said that Peru may lend $50 million. Norway did not sign the treaty.',
})
const [purchase, loan, treaty] = makeClaims(wire, [
  {
    quote: 'will buy two ferries from Norsk Skip for $800 million by the end of 2027',
    type: 'purchase',
    agents: [['Peru', 'PER']],
    recipients: ['Norsk Skip'],
    amount: { value: 8e8, unit: 'USD', qualifier: 'exact', text: '$800 million' },
    time: { start: null, end: '2027-12-31', text: 'by the end of 2027' },
    factuality: 'planned',
  },
  {
    quote: 'may lend $50 million',
    type: 'loan',
    agents: [['Peru', 'PER']],
    attribution: [['Ghana', 'GHA']],
    amount: { value: 5e7, unit: 'USD', qualifier: 'exact', text: '$50 million' },
    factuality: 'possible',
  },
  { quote: 'did not sign the treaty', kind: 'agreement', type: 'treaty', agents: [['Norway', 'NOR']], factuality: 'denied' },
])
assert.ok(purchase && loan && treaty)
const items = [purchase, loan, treaty].map((claim) => makeItem([recorded(wire, claim)]))
const [ferries = '', lending = '', refusal = ''] = items.map(({ id }) => id)

const book = evidenceBook({
  asOf: '2026-04-01',
  documents: [wire],
  items,
  verdicts: new Map(),
  accounts: new Map(),
  repeats: new Map(),
  contacts: [],
  indicators: new Map(),
  dependence: [],
  unsure: [],
  rejected: [],
  unread: [],
  hints: [],
  naming: smallNaming,
})

const cases: readonly (readonly [text: string, cites: readonly string[], why: RegExp | null])[] = [
  ['Peru will buy two ferries from Norsk Skip for $800 million.', [ferries], null],
  ['By the end of 2027 Peru will buy 2 ferries.', [ferries], null],
  ['Peru plans to buy ferries from Norsk Skip.', [ferries], null],
  ['Lima plans to buy ferries from Norsk Skip.', [ferries], /^the name “Lima” does not stand/],
  ['According to Ghana, Peru may lend $50 million.', [lending], null],
  ['Norway did not sign the treaty.', [refusal], null],
  ['Peru will buy two ferries, and may lend $50 million, Ghana said.', [ferries, lending], null],
  ['Peru will buy three ferries.', [ferries], /^the number “three” does not stand/],
  ['Peru will buy ferries for $900 million.', [ferries], /^the number “\$900 million” does not stand/],
  ['Peru and Chile will buy two ferries.', [ferries], /^the name “Chile” does not stand/],
  ['Peru will buy two ferries by March 2028.', [ferries], /^the date “March 2028” does not stand/],
  ['Peru bought two ferries.', [ferries], /^a claim that is planned is told as if it had happened/],
  ['Peru may lend $50 million.', [lending], /^it is told without its source, Ghana/],
  ['Norway signed the treaty.', [refusal], /^a claim that is denied is told as if it had happened/],
  ['Peru will buy “three ferries”.', [ferries], /^the quoted words “three ferries” are not the words/],
  ['Peru will buy two ferries, and may lend $50 million, Ghana said.', [ferries], /^the number “\$50 million” does not stand/],
  ['Peru will buy two ferries.', [], /^it cites no item$/],
  ['Peru will buy two ferries.', ['0000000000000000'], /^it cites an item that was not given$/],
  ['Peru will buy two ferries.', [ferries, '0000000000000000'], /^it cites an item that was not given$/],
]
for (const [text, cites, why] of cases) {
  test(`${why === null ? 'kept' : 'dropped'}: ${text} [${cites.length}]`, () => {
    const { sentences, dropped } = gateWritten([{ text, items: cites }], items, book)
    assert.deepEqual([sentences.length, dropped.length], why === null ? [1, 0] : [0, 1])
    if (why !== null) assert.match(dropped[0]?.why ?? '', why)
  })
}

test('ids that the model wrote into the sentence are taken out, and an item is cited once', () => {
  const text = `Peru will buy two ferries [${ferries}].`
  assert.deepEqual(gateWritten([{ text, items: [ferries, ferries] }], items, book).sentences, [
    { text: 'Peru will buy two ferries.', items: [ferries] },
  ])
})

test('sentences are judged one by one, in their order', () => {
  const { sentences, dropped } = gateWritten(
    cases.map(([text, cites]) => ({ text, items: cites })),
    items,
    book,
  )
  assert.deepEqual(
    sentences.map(({ text }) => text),
    cases.filter(([, , why]) => why === null).map(([text]) => text),
  )
  assert.equal(dropped.length, cases.filter(([, , why]) => why !== null).length)
})
