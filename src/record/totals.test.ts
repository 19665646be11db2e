/** Which sums may be added: tables of deals in sentences, as the record merges them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../reading/claim.ts'
import { company, day, state, tell, usd, year } from './fixtures/claims.ts'
import type { RecordedClaim } from './item.ts'
import { mergeClaims } from './merge.ts'
import { addFigures, coveredItems, figureOf, moneyOf, wordsBetweenIn } from './totals.ts'

const [peru, norway] = [state('PER', 'Peru'), state('NOR', 'Norway')]
const [norsk, fjord] = [company('Norsk Skip', 'NOR'), company('Fjord Rail', 'NOR')]

const promise = (doc: string, type: string, quote: string, rest: Partial<Claim> & { at?: number }): RecordedClaim =>
  tell(doc, `commitment/${type}`, quote, { agents: [peru], recipients: [norway], ...rest })

const ferries = (over: Partial<Claim> & { at?: number } = {}) =>
  promise('wire@2026-03-04', 'purchase', 'will buy two ferries for $800 million', {
    recipients: [norsk],
    amount: usd(8e8),
    factuality: 'planned',
    ...over,
  })
const locomotives = promise('wire@2026-03-04', 'purchase', 'will buy 12 locomotives for $300 million', {
  recipients: [fjord],
  amount: usd(3e8),
  at: 200,
})
const deals = promise('wire@2026-03-04', 'purchase', 'signed deals worth $35 billion', {
  agents: [peru, norway],
  recipients: [],
  amount: usd(35e9),
  at: 400,
})

const cases: readonly (readonly [name: string, told: readonly RecordedClaim[], sum: number, covered: readonly string[]])[] = [
  ['two deals about two things are added', [ferries(), locomotives], 1.1e9, []],
  ['deals named as a whole, and two of them: the whole', [ferries(), locomotives, deals], 35e9, ['part', 'part']],
  [
    'a whole between others is no whole of these',
    [
      locomotives,
      promise('wire@2026-03-04', 'purchase', 'signed deals worth $2 billion', {
        agents: [peru, state('CHL', 'Chile')],
        recipients: [],
        amount: usd(2e9),
        at: 400,
      }),
    ],
    2.3e9,
    [],
  ],
  [
    'a whole for other years is no whole of these',
    [
      promise('wire@2026-03-04', 'investment', 'will invest $2 billion by 2027', {
        agents: [norway],
        recipients: [peru],
        amount: usd(2e9),
        time: year(2027),
        factuality: 'planned',
      }),
      promise('wire@2026-03-04', 'investment', 'will invest $1 billion in a copper mine in 2031', {
        agents: [norway],
        recipients: [peru],
        amount: usd(1e9),
        time: year(2031),
        materials: ['copper'],
        factuality: 'planned',
        at: 90,
      }),
    ],
    3e9,
    [],
  ],
  [
    'a pledge and the smaller contract under it: the pledge',
    [
      ferries(),
      promise('paper@2026-09-01', 'purchase', 'signed a contract for a ferry worth $50 million', { recipients: [norsk], amount: usd(5e7) }),
    ],
    8e8,
    ['contract'],
  ],
  [
    'a pledge and the larger contract: the contract',
    [
      ferries(),
      promise('paper@2026-09-01', 'purchase', 'signed a contract for ferries worth $8 billion', { recipients: [norsk], amount: usd(8e9) }),
    ],
    8e9,
    ['pledge'],
  ],
  [
    'a pledge to one and a contract with another are two',
    [
      ferries(),
      promise('paper@2026-09-01', 'purchase', 'signed a contract for ferries worth $8 billion', { recipients: [fjord], amount: usd(8e9) }),
    ],
    8.8e9,
    [],
  ],
  [
    'a pledge of ferries and a contract for locomotives are two',
    [
      ferries({ recipients: [norway] }),
      promise('paper@2026-09-01', 'purchase', 'signed a contract for locomotives worth $8 billion', { amount: usd(8e9) }),
    ],
    8.8e9,
    [],
  ],
  [
    'a loan is no contract of a purchase',
    [ferries({ recipients: [norway] }), promise('paper@2026-09-01', 'loan', 'lent $8 billion for ferries', { amount: usd(8e9) })],
    8.8e9,
    [],
  ],
]

for (const [name, told, sum, covered] of cases) {
  test(`totals: ${name}`, () => {
    for (const order of [told, told.toReversed()]) {
      const items = mergeClaims(order)
      const found = coveredItems(items, () => null)
      assert.deepEqual(
        found.map(({ why }) => why),
        covered,
      )
      const inside = new Set(found.map(({ item }) => item))
      const figures = items.flatMap((item) => {
        const figure = inside.has(item.id) ? null : moneyOf(item)
        return figure === null ? [] : [{ ...figure, item: item.id }]
      })
      assert.equal(addFigures(figures)[0]?.value, sum)
    }
  })
}

const sentence = 'Peru will buy trams for $200 million and ferries for $800 million, including engines for $300 million.'
const claimIn = (quote: string, value: number, other: Partial<Claim> = {}): RecordedClaim => {
  const at = sentence.indexOf(quote)
  return promise('wire', 'purchase', quote, { at, amount: usd(value), sentence: { start: 0, end: sentence.length }, ...other })
}

test('totals: what a sentence opens with "including" is a part of what stands before it; what it adds with "and" is none', () => {
  const told = [
    claimIn('ferries for $800 million', 8e8),
    claimIn('engines for $300 million', 3e8),
    claimIn('will buy trams for $200 million', 2e8),
  ]
  const items = mergeClaims(told)
  const [ship] = told
  const covered = coveredItems(items, wordsBetweenIn([{ id: ship?.documentId ?? '', text: sentence }]))
  const quotes = covered.map(({ item, why }) => [items.find(({ id }) => id === item)?.claims[0]?.claim.quote, why])
  assert.deepEqual(quotes, [['engines for $300 million', 'part']])
})

test('totals: of sums that differ the smallest, of a range its lower end, no rate, no change, no tonnes', () => {
  const [item] = mergeClaims([ferries(), ferries({ amount: usd(8.02e8), at: 5 })])
  assert.deepEqual(item && moneyOf(item), { unit: 'USD', value: 8e8, bound: 'at-least' })
  assert.deepEqual(figureOf({ ...usd(6e8), qualifier: 'range', low: 4.5e8 }), { unit: 'USD', value: 4.5e8, bound: 'at-least' })
  assert.equal(figureOf({ ...usd(6e8), per: 'year' }), null)
  assert.equal(figureOf({ ...usd(6e8), from: { value: 5e8, time: day('2025-01-01') } }), null)
  assert.equal(figureOf({ ...usd(6e8), unit: 't' }), null)
})

test('totals: currencies are not added; one bound holds for a sum, several make it "about"', () => {
  const figures = [
    { unit: 'USD', value: 1, bound: 'at-least', item: 'a' },
    { unit: 'EUR', value: 2, bound: 'exact', item: 'b' },
    { unit: 'USD', value: 3, bound: 'exact', item: 'c' },
    { unit: 'GBP', value: 4, bound: 'at-most', item: 'd' },
    { unit: 'GBP', value: 5, bound: 'at-least', item: 'e' },
  ] as const
  assert.deepEqual(addFigures(figures), [
    { unit: 'GBP', value: 9, bound: 'about', items: ['d', 'e'] },
    { unit: 'USD', value: 4, bound: 'at-least', items: ['a', 'c'] },
    { unit: 'EUR', value: 2, bound: 'exact', items: ['b'] },
  ])
})
