import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openWorld } from '../world/open.ts'
import type { World } from '../world/world.ts'
import { amount, contextOf, itemOf, recorded, type Told } from './fixtures/claims.ts'
import { sampleWorld } from './fixtures/world.ts'
import { horizonOf } from './horizon.ts'
import { plausibilityCheck } from './plausibility.ts'

const world = sampleWorld()
const pledge = (type: string, quote: string, amount: string, agents: readonly string[], more: Partial<Told> = {}): Told => ({
  kind: 'commitment',
  type,
  quote,
  amount,
  agents,
  recipients: ['UZB'],
  factuality: 'planned',
  published: '2026-01-01',
  ...more,
})

type Case = readonly [name: string, told: Told, verdicts: readonly string[], words?: RegExp, note?: RegExp]

const cases: readonly Case[] = [
  [
    'a small part of what it invests abroad',
    pledge('investment', 'will invest $5 billion by the end of 2030', '5e9 USD', ['JPN'], { time: '/2030-12-31' }),
    ['within-means'],
    /\$5 billion over 5 years is \$1 billion a year, 0\.48 % of the most that Japan invested abroad in a year on record \(\$208 billion in 2024\)/,
  ],
  [
    'most of what it invests abroad',
    pledge('investment', 'will invest $550 billion by the end of 2028', '5.5e11 USD', ['JPN'], { time: '/2028-12-31' }),
    ['stretches-means'],
    /88 % of the most/,
  ],
  [
    'more than it ever invested, over ten years since none are told',
    pledge('investment', 'pledged to invest $1.4 trillion', '1.4e12 USD', ['ARE']),
    ['beyond-means'],
    /\$140 billion a year, 5\.6 times the size of the most/,
    /no horizon; ten years are assumed/,
  ],
  [
    'a horizon in words',
    pledge('investment', 'will invest $60 billion over four years', '6e10 USD', ['ARE']),
    ['stretches-means'],
    /over 4 years is \$15 billion a year/,
  ],
  [
    'a purchase against imports',
    pledge('purchase', 'will buy aircraft for $8 billion', '8e9 USD', ['UZB']),
    ['within-means'],
    /of all imports of Uzbekistan/,
  ],
  [
    'a purchase beyond imports',
    pledge('purchase', 'will buy goods for $90 billion by 2027', '9e10 USD', ['UZB'], { time: '/2027-12-31' }),
    ['beyond-means'],
  ],
  ['a grant against aid', pledge('grant', 'will grant $200 million', '2e8 USD', ['JPN']), ['within-means'], /all development aid of Japan/],
  [
    'a loan against the budget, in another currency',
    pledge('loan', 'will lend 300 million euros by the end of 2028', '3e8 EUR', ['DEU'], { time: '/2028-12-31' }),
    ['within-means'],
    /\$325 million over 3 years/,
  ],
  [
    'a loan that its budget cannot bear',
    pledge('loan', 'will lend $20 billion by 2027', '2e10 USD', ['UZB'], { time: '/2027-12-31' }),
    ['beyond-means'],
  ],
  [
    'a bank against what it finances',
    pledge('loan', 'will lend 800 million euros', '8e8 EUR', ['ebrd:organisation']),
    ['within-means'],
    /the most that European Bank for Reconstruction and Development financed in a year/,
  ],
  [
    'a fund of a state without a series of its own',
    pledge('investment', 'will invest $1 billion', '1e9 USD', ['gulf-fund:organisation:ARE']),
    ['within-means'],
    undefined,
    /gulf-fund has no series of its own on record; that of its state is taken/,
  ],
  [
    'a firm may be small beside its state',
    pledge('investment', 'will invest $1 billion', '1e9 USD', ['Gulf Steel:company:ARE']),
    ['unverifiable'],
    /how much of it is this firm’s is not on record/,
  ],
  [
    'a firm that promises more than its whole state',
    pledge('investment', 'will invest $900 billion', '9e11 USD', ['Gulf Steel:company:ARE']),
    ['beyond-means'],
  ],
  [
    'no series',
    pledge('investment', 'will invest $2 billion', '2e9 USD', ['CHL']),
    ['unverifiable'],
    /No series on record tells what CHL can pay; its outward investment by the year would be needed/,
  ],
  ['a series that never rose above zero is none', pledge('investment', 'will invest $2 billion', '2e9 USD', ['KAZ']), ['unverifiable']],
  ['a currency without a rate', pledge('loan', 'will lend 2 billion pesos', '2e9 CLP', ['DEU']), ['unverifiable'], /No rate of CLP/],
  ['no payer', pledge('loan', 'a loan of $2 billion was promised', '2e9 USD', []), ['unverifiable'], /does not say who would pay/],
  [
    'a price of one tonne is no sum',
    pledge('purchase', 'will buy zinc at $2,500 a tonne', '1 USD', ['UZB'], { amount: { ...amount('2500 USD'), per: 'tonne' } }),
    ['unverifiable'],
    /told per tonne, and not what it comes to in all/,
  ],
  [
    'a sum by the month',
    pledge('grant', 'will grant $10 million a month', '1 USD', ['JPN'], { amount: { ...amount('1e7 USD'), per: 'month' } }),
    ['within-means'],
    /^\$120 million a year/,
  ],
  [
    'a loan that is paid back in thirty years is not lent in thirty',
    pledge('loan', 'will lend $20 billion for 30 years', '2e10 USD', ['UZB']),
    ['stretches-means'],
    /over 10 years/,
    /no horizon/,
  ],
  ['no sum', { ...pledge('loan', 'will lend money', '1 USD', ['DEU']), amount: '20 count' }, []],
  ['a promise of another kind', pledge('visit', 'will visit', '1e9 USD', ['DEU']), []],
  ['denied', pledge('loan', 'will not lend $2 billion', '2e9 USD', ['DEU'], { factuality: 'denied' }), []],
]

const decide = (given: World, told: Told, others: readonly Told[] = []) => {
  const items = [itemOf(told), ...others.map((one) => itemOf(one))]
  const [item] = items
  return item ? plausibilityCheck.decide(item, contextOf(given, items, '2026-06-01')) : []
}

for (const [name, told, verdicts, words, note] of cases) {
  test(`plausibility: ${name}`, () => {
    const found = decide(world, told)
    const sentences = found.map(({ because }) => because).join('\n')
    assert.deepEqual(
      found.map(({ verdict }) => verdict),
      verdicts,
      sentences,
    )
    if (words) assert.match(sentences, words)
    if (note) assert.match(found.flatMap(({ notes }) => notes).join('\n'), note)
    for (const { verdict, evidence } of found) if (verdict !== 'unverifiable') assert.ok(evidence.some(({ kind }) => kind === 'row'))
  })
}

test('plausibility: earlier promises of the same payer are told with how they ended', () => {
  const past = pledge('loan', 'will lend $100 million by the end of 2025', '1e8 USD', ['JPN'], {
    time: '/2025-12-31',
    published: '2025-01-10',
  })
  const late = {
    ...past,
    quote: 'has not lent the $100 million',
    factuality: 'denied',
    published: '2026-02-01',
    document: 'later.txt',
  } as const
  const told = pledge('grant', 'will grant $20 million', '2e7 USD', ['JPN'])
  const items = [itemOf(told), itemOf(past, late)]
  const [found] = items[0] ? plausibilityCheck.decide(items[0], contextOf(world, items, '2026-06-01')) : []
  assert.match(found?.notes.join(' ') ?? '', /Of the payer’s other promises read, 1 has come to an end: 1 overdue\./)
  assert.ok(found?.evidence.some(({ kind }) => kind === 'claim'))
})

test('plausibility: a longer horizon never makes a pledge harder', () => {
  const rank = ['within-means', 'stretches-means', 'beyond-means']
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (sum, one, other) => {
      const gradeOver = (years: number): number =>
        rank.indexOf(decide(world, pledge('investment', `will invest over ${years} years`, `${sum}e9 USD`, ['JPN']))[0]?.verdict ?? '')
      assert.ok(gradeOver(Math.max(one, other)) <= gradeOver(Math.min(one, other)))
    }),
  )
})

const horizons: readonly (readonly [words: string, time: string | undefined, years: number, isTold: boolean])[] = [
  ['will invest $4 billion over the next five years', undefined, 5, true],
  ['will invest $4 billion within a decade', undefined, 10, true],
  ['a three-year programme of $4 billion', undefined, 3, true],
  ['will invest $4 billion in 12 years', undefined, 12, true],
  ['a twenty-five-year programme of $4 billion', undefined, 25, true],
  ['will invest $4 billion over eighteen years', undefined, 18, true],
  ['will invest $4 billion by the end of 2028', '/2028-12-31', 3, true],
  ['will invest $4 billion this spring', '2026-03-01/2026-05-31', 1, true],
  ['invested $4 billion ten years ago', undefined, 10, false],
  ['will invest $4 billion', undefined, 10, false],
]
for (const [quote, time, years, isTold] of horizons) {
  test(`plausibility: the horizon of "${quote}"`, () => {
    const { claim } = recorded(pledge('investment', quote, '4e9 USD', ['JPN'], time === undefined ? {} : { time }))
    const found = horizonOf(claim, quote, '2026-01-01')
    assert.deepEqual([Math.round(found.years), found.isTold], [years, isTold])
  })
}

test('plausibility: the record has the means of thirty payers and more, each with its source', () => {
  const { tables, sources } = openWorld()
  for (const measure of ['outward-fdi', 'imports', 'spending'] as const)
    assert.ok(new Set(tables.means.filter((row) => row.measure === measure).map(({ payer }) => payer)).size >= 30, measure)
  for (const row of tables.means) assert.ok(row.source.every((id) => (sources.get(id)?.url ?? '') !== ''))
})
