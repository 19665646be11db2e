import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountOf } from './account.ts'
import { contextOf, itemOf, type Told } from './fixtures/claims.ts'
import { sampleWorld } from './fixtures/world.ts'

const world = sampleWorld()
const jets = (publisher: string, amount: string, more: Partial<Told> = {}): Told => ({
  kind: 'commitment',
  type: 'purchase',
  quote: `will buy jets for ${amount}`,
  agents: ['Uzbekistan Airways:company:UZB'],
  recipients: ['Boeing:company:USA'],
  amount,
  time: '2031',
  factuality: 'planned',
  publisher,
  document: `${publisher}.txt`,
  published: '2025-11-07',
  ...more,
})
const text = (amount: string): string =>
  `Uzbekistan Airways will buy jets for ${amount} from the American maker, the largest order in the history of the carrier, with the first to arrive in 2031. Engines are chosen later.`
const copied = (publisher: string, amount: string, published: string): Told => jets(publisher, amount, { published, text: text(amount) })

interface Expected {
  readonly range: string
  readonly clash: boolean
  /** source, interest, value, replaced */
  readonly says: readonly (readonly [string, string, string, boolean])[]
}

const cases: readonly (readonly [name: string, told: readonly Told[], amount: Expected | null])[] = [
  ['all say the same', [jets('Northern Wire', '8e9 USD'), jets('Southern Wire', '8e9 USD')], null],
  ['one alone', [jets('Northern Wire', '8e9 USD')], null],
  [
    'two papers differ',
    [jets('Northern Wire', '8e9 USD'), jets('Southern Wire', '7e9 USD')],
    {
      range: '$7 billion to $8 billion',
      clash: true,
      says: [
        ['Northern Wire', 'third party', '$8 billion', false],
        ['Southern Wire', 'third party', '$7 billion', false],
      ],
    },
  ],
  [
    'the maker, the buyer and a paper: parties are shown as such',
    [
      jets('Northern Wire', '8e9 USD', { attribution: ['Boeing:company:USA'] }),
      jets('Uzbekistan Airways', '7.2e9 USD'),
      jets('Southern Wire', 'over 7e9 USD'),
    ],
    {
      range: 'over $7 billion to $8 billion',
      clash: true,
      says: [
        ['Boeing', 'party', '$8 billion', false],
        ['Uzbekistan Airways', 'party', '$7.2 billion', false],
        ['Southern Wire', 'third party', 'over $7 billion', false],
      ],
    },
  ],
  [
    'values that can both be true stay side by side all the same',
    [jets('Northern Wire', 'over 8e9 USD'), jets('Southern Wire', '8.5e9 USD')],
    {
      range: 'over $8 billion to $8.5 billion',
      clash: false,
      says: [
        ['Northern Wire', 'third party', 'over $8 billion', false],
        ['Southern Wire', 'third party', '$8.5 billion', false],
      ],
    },
  ],
  [
    'a paper that prints another’s text with another sum is shown as a copy',
    [copied('Northern Wire', '8e9 USD', '2025-11-06'), copied('Southern Herald', '9e9 USD', '2025-11-07')],
    {
      range: '$8 billion to $9 billion',
      clash: true,
      says: [
        ['Northern Wire', 'third party', '$8 billion', false],
        ['Southern Herald', 'copy', '$9 billion', false],
      ],
    },
  ],
  [
    'what a source replaced itself stays, outside the range',
    [
      jets('Northern Wire', '9e9 USD', { published: '2025-11-06', document: 'n1.txt' }),
      jets('Northern Wire', '8e9 USD'),
      jets('Southern Wire', '7e9 USD'),
    ],
    {
      range: '$7 billion to $8 billion',
      clash: true,
      says: [
        ['Northern Wire', 'third party', '$9 billion', true],
        ['Northern Wire', 'third party', '$8 billion', false],
        ['Southern Wire', 'third party', '$7 billion', false],
      ],
    },
  ],
  ['a sum and a number of jets are no difference', [jets('Northern Wire', '8e9 USD'), jets('Southern Wire', '22 count')], null],
  [
    'figures of two years are no difference',
    [
      jets('Northern Wire', '8e9 USD', { kind: 'quantity', type: 'trade', time: '2023' }),
      jets('Southern Wire', '9e9 USD', { kind: 'quantity', type: 'trade', time: '2024' }),
    ],
    null,
  ],
]

for (const [name, told, expected] of cases) {
  test(`differences: ${name}`, () => {
    const item = itemOf(...told)
    const { differences } = accountOf(item, contextOf(world, [item], '2025-11-30', [], told))
    const found = differences.find(({ field }) => field === 'amount')
    const given = found && {
      range: found.range,
      clash: found.clash,
      says: found.says.map(({ source, interest, value, replaced }) => [source, interest, value, replaced] as const),
    }
    assert.deepEqual(given ?? null, expected)
  })
}

test('differences: the days of a meeting, from the first to the last', () => {
  const item = itemOf(
    {
      type: 'talks',
      quote: 'held talks on 3 November',
      agents: ['CHL', 'JPN'],
      time: '2025-11-03',
      publisher: 'Northern Wire',
      document: 'a.txt',
    },
    {
      type: 'talks',
      quote: 'held talks on 5 November',
      agents: ['CHL', 'JPN'],
      time: '2025-11-05',
      publisher: 'Ministry of Foreign Affairs of Chile',
      document: 'b.txt',
    },
  )
  const [found] = accountOf(item, contextOf(world, [item])).differences
  assert.equal(found?.range, '3 to 5 November 2025')
  assert.deepEqual([found?.low, found?.high, found?.clash], ['2025-11-03', '2025-11-05', true])
  assert.deepEqual(
    found?.says.map(({ interest, kind }) => `${interest}, ${kind}`),
    ['third party, agency', 'party, official'],
  )
})
