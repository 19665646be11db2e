import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountOf } from '../checks/account.ts'
import { contextOf, itemOf, type Told } from '../checks/fixtures/claims.ts'
import { sampleWorld } from '../checks/fixtures/world.ts'
import { detailsOf } from './details.ts'
import { healthTable } from './health-table.ts'

const world = sampleWorld()
const jets = (publisher: string, sum: string, amount: string, more: Partial<Told> = {}): Told => ({
  kind: 'commitment',
  type: 'purchase',
  quote: `will buy jets for ${sum}`,
  agents: ['Uzbekistan Airways:company:UZB'],
  recipients: ['Boeing:company:USA'],
  amount,
  factuality: 'planned',
  publisher,
  document: `${publisher}.txt`,
  published: '2025-11-07',
  text: `The carrier will buy jets for ${sum} from the American maker, the largest order in its history, with the first of them to arrive in Tashkent in 2031.`,
  ...more,
})
const own = { text: 'It will buy jets for $7 billion, subject to a loan.', quote: 'will buy jets for $7 billion' }

const cases: readonly (readonly [name: string, told: readonly Told[], details: readonly string[]])[] = [
  ['one paper', [jets('Northern Wire', '$8 billion', '8e9 USD')], ['wording: promised (“will”)']],
  [
    'two that differ, one of them a party',
    [jets('Northern Wire', '$8 billion', '8e9 USD'), jets('Uzbekistan Airways', '$7 billion', '7e9 USD', own)],
    [
      'wording: promised (“will”); condition: “subject to a loan”',
      'amounts told: $7 billion to $8 billion (Northern Wire, no party to it: $8 billion; Uzbekistan Airways, a party to it: $7 billion)',
    ],
  ],
  [
    'a copy with another sum',
    [jets('Northern Wire', '$8 billion', '8e9 USD', { published: '2025-11-06' }), jets('Southern Herald', '$9 billion', '9e9 USD')],
    [
      'wording: promised (“will”)',
      'amounts told: $8 billion to $9 billion (Northern Wire, no party to it: $8 billion; Southern Herald, repeating Northern Wire: $9 billion)',
    ],
  ],
  [
    'a paper that revised itself',
    [
      jets('Northern Wire', '$8 billion', '8e9 USD', { published: '2025-11-06', document: 'first.txt' }),
      jets('Northern Wire', '$9 billion', '9e9 USD'),
    ],
    [
      'wording: promised (“will”)',
      'amounts told: $9 billion (Northern Wire, no party to it, before it gave another value: $8 billion; Northern Wire, no party to it: $9 billion)',
    ],
  ],
  [
    'a condition',
    [jets('Uzbekistan Airways', '$7 billion', '7e9 USD', own)],
    ['wording: promised (“will”); condition: “subject to a loan”'],
  ],
  ['a meeting promises nothing', [{ quote: 'held talks', type: 'talks', agents: ['CHL', 'JPN'], text: 'They held talks.' }], []],
]

for (const [name, told, expected] of cases) {
  test(`details: ${name}`, () => {
    const item = itemOf(...told)
    const account = accountOf(item, contextOf(world, [item], '2025-11-30', [], told))
    const details = detailsOf([item], new Map([[item.id, account]]))
    assert.deepEqual(
      details.map(({ text }) => text),
      expected,
    )
    for (const { cites } of details) assert.ok(cites.length > 0, 'each rests on claims')
  })
}

const raise = (): never => {
  throw new Error('there is no such line')
}

test('health table: points with their reasons, the least well told first', () => {
  const items = [
    itemOf(jets('Northern Wire', '$8 billion', '8e9 USD', { time: '2031' }), jets('Uzbekistan Airways', '$7 billion', '7e9 USD', own)),
    itemOf({ ...jets('Southern Wire', '$3 billion', '3e9 USD'), recipients: [], publisher: null }),
  ]
  const context = contextOf(world, items)
  const accounts = new Map(items.map((item) => [item.id, accountOf(item, context)]))
  const lines = items.map(({ id }, at) => ({
    id: `deals-${at}`,
    text: `Line ${at} (Northern Wire, 7 November 2025).`,
    items: [id],
    cites: [],
    verdicts: [],
    basis: 'evidence' as const,
    weight: 0,
  }))
  const table = healthTable([{ id: 'deals', title: 'Deals', lines }], accounts, (text) => text.replace(/ \([^()]*\)\.$/u, ''))
  assert.equal(table?.rows.length, 2)
  assert.match(
    table?.rows[0]?.cells[1] ?? '',
    /^Line 1: sources 1: 1 independent source: .*kind 0: a text that does not say whose it is.*not told: to or with whom/,
  )
  assert.match(table?.rows[1]?.cells.join(' ') ?? '', /^\d+ of 25 Line 0: sources 3: 2 independent sources/)
  const six = Array.from({ length: 6 }, (_, at) => ({ ...(lines[at === 0 ? 0 : 1] ?? raise()), id: `deals-${at}` }))
  const of = healthTable([{ id: 'deals', title: 'Deals', lines: six }], accounts, (text) => text)
  assert.match(of?.caption ?? '', /Usual here, and so not told again: sources 1, independence 3, kind 0/)
  assert.equal(of?.rows.filter(({ cells }) => /as usual\.$/.test(cells[1] ?? '')).length, 5)
  assert.match(of?.rows.at(-1)?.cells[1] ?? '', /sources 3: 2 independent sources/)
  assert.equal(
    healthTable([], accounts, (text) => text),
    undefined,
  )
})
