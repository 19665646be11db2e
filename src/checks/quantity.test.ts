import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ClaimAmount } from '../reading/claim.ts'
import { growthNote, growthOf } from './change.ts'
import { contextOf, itemOf, recorded, type Told, time } from './fixtures/claims.ts'
import { sampleWorld } from './fixtures/world.ts'
import { periodOf } from './periods.ts'
import { quantityCheck } from './quantity.ts'
import { rangeOf, rangesMeet } from './value-range.ts'

const world = sampleWorld()
const trade = (quote: string, amount: ClaimAmount | string, year: string, more: Partial<Told> = {}): Told => ({
  kind: 'quantity',
  type: 'trade',
  quote,
  amount,
  time: year,
  agents: ['KAZ', 'USA'],
  ...more,
})
const change = (from: number, to: number, years: readonly [string, string] = ['2022', '2024'], unit = 'USD'): ClaimAmount => ({
  value: to,
  unit,
  qualifier: 'exact',
  text: '',
  from: { value: from, time: time(years[0]) },
  to: { value: to, time: time(years[1]) },
})

const cases: readonly (readonly [name: string, told: Told, verdicts: readonly string[], words?: RegExp, note?: RegExp])[] = [
  [
    'one series, one figure',
    trade('trade was $3.1 billion in 2022', '3.1e9 USD', '2022'),
    ['supported'],
    /\$3\.1 billion for 2022 agrees .*Kazakhstan counts \$3\.1 billion/,
  ],
  [
    'reporters differ',
    trade('trade reached $4.2 billion in 2024', '4.2e9 USD', '2024'),
    ['disputed'],
    /For 2024 Kazakhstan counts \$4\.2 billion.*the United States counts \$3\.4 billion \(goods\).*the text has \$4\.2 billion/,
  ],
  [
    'the figure of the other side',
    trade('trade was $3.4 billion in 2024', '3.4e9 USD', '2024', {
      attribution: ['Office of the U.S. Trade Representative:organisation:USA'],
    }),
    ['disputed'],
    /\$3\.4 billion/,
    /Traced to its source: Office of the U\.S\. Trade Representative/,
  ],
  [
    'a figure that nobody gives',
    trade('trade reached $9.2 billion in 2024', '9.2e9 USD', '2024'),
    ['contradicted'],
    /which none of them gives/,
  ],
  ['a figure between two counts', trade('trade was $3.8 billion in 2024', '3.8e9 USD', '2024'), ['contradicted']],
  [
    'traced to its source',
    trade('trade was $3.1 billion in 2022', '3.1e9 USD', '2022', { attribution: ['the Statistics Bureau of Kazakhstan:organisation:KAZ'] }),
    ['supported'],
    /is traced to its source/,
    /no second source/,
  ],
  [
    'traced to its source under another form of its name',
    trade('trade was $3.1 billion in 2022', '3.1e9 USD', '2022', { attribution: ['Kazakh Statistics Bureau:organisation:KAZ'] }),
    ['supported'],
    /is traced to its source/,
  ],
  [
    'the same body of another state is another body',
    trade('trade was $3.1 billion in 2022', '3.1e9 USD', '2022', { attribution: ['Japanese Statistics Bureau:organisation:JPN'] }),
    ['supported'],
    /agrees with the series/,
  ],
  ['over', trade('trade of over $3 billion in 2022', 'over 3e9 USD', '2022'), ['supported']],
  ['over more than it was', trade('trade of over $3.5 billion in 2022', 'over 3.5e9 USD', '2022'), ['contradicted']],
  ['about', trade('trade of about $3.2 billion in 2022', 'about 3.2e9 USD', '2022'), ['supported']],
  ['a rounder figure holds', trade('trade of $3 billion in 2022', '3e9 USD', '2022'), ['supported']],
  ['a finer figure that differs', trade('trade of $3.25 billion in 2022', '3.25e9 USD', '2022'), ['contradicted']],
  [
    'a year without a figure',
    trade('trade was $3.5 billion in 2023', '3.5e9 USD', '2023'),
    ['unverifiable'],
    /no figure for 2023 \(it has 2022 and 2024\)/,
  ],
  [
    'no year told',
    trade('trade of $4.2 billion', '4.2e9 USD', '2024', { time: undefined }),
    ['unverifiable'],
    /does not say for which period/,
  ],
  ['another currency', trade('trade was €3.9 billion in 2024', '3.9e9 EUR', '2024'), ['unverifiable'], /nothing is converted/],
  [
    'parties nobody counts',
    trade('trade was $3.5 billion in 2024', '3.5e9 USD', '2024', { agents: ['CHL', 'OMN'] }),
    ['unverifiable'],
    /no series to hold this figure against, \$3\.5 billion/,
  ],
  [
    'exports of the first party',
    trade('Kazakh exports to the United States were $1.9 billion in 2024', '1.9e9 USD', '2024', { agents: ['KAZ'], recipients: ['USA'] }),
    ['disputed'],
    /State Revenue Committee/,
  ],
  [
    'exports the other way',
    trade('US exports to Kazakhstan were $1.9 billion in 2024', '1.9e9 USD', '2024', { agents: ['USA'], recipients: ['KAZ'] }),
    ['unverifiable'],
  ],
  [
    'exports of one material',
    trade('Kazakh exports of uranium to the United States were $313.5 million', '313.5e6 USD', '2024', {
      agents: ['KAZ'],
      recipients: ['USA'],
      materials: ['uranium'],
    }),
    ['supported'],
  ],
  [
    'exports of a material that is not counted',
    trade('Kazakh exports of tungsten to the United States were $313.5 million', '313.5e6 USD', '2024', {
      agents: ['KAZ'],
      recipients: ['USA'],
      materials: ['tungsten'],
    }),
    ['unverifiable'],
  ],
  [
    'a region as a party',
    trade('trade between China and Central Asia was $89.4 billion in 2023', '89.4e9 USD', '2023', {
      agents: ['CHN', 'central-asia:group:KAZ+KGZ+TJK+TKM+UZB'],
    }),
    ['supported'],
  ],
  [
    'five states named one by one',
    trade('trade was $89.4 billion in 2023', '89.4e9 USD', '2023', { agents: ['CHN', 'KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'] }),
    ['supported'],
  ],
  [
    'four of the five are another thing',
    trade('trade was $89.4 billion in 2023', '89.4e9 USD', '2023', { agents: ['CHN', 'KAZ', 'KGZ', 'TJK', 'TKM'] }),
    ['unverifiable'],
  ],
  [
    'part of a year',
    trade('trade of $386 million from January to May', '386e6 USD', '2024-01-01/2024-05-31', { agents: ['UZB', 'USA'] }),
    ['supported'],
    /January 2024 to May 2024/,
  ],
  [
    'a rise, both ends',
    trade('trade increased from $3.1 billion in 2022 to $4.2 billion in 2024', change(3.1e9, 4.2e9), '2024'),
    ['supported', 'disputed'],
    /\$3\.1 billion for 2022.*\n.*For 2024/,
    /rise of about 35 % \(32 to 39 % with rounding\)/,
  ],
  [
    'a fall that words call a rise',
    trade('trade increased from $3.1 billion in 2022 to $3.0 billion in 2024', change(3.1e9, 3.0e9), '2024'),
    ['supported', 'contradicted', 'contradicted'],
    /words tell of a rise, its figures fall from \$3\.1 billion to \$3 billion/,
    /a fall of about 3 %/,
  ],
  [
    'a fall told as one',
    trade('trade fell from €1.4 billion in 2023 to €1.3 billion in 2024', change(1.4e9, 1.3e9, ['2023', '2024'], 'EUR'), '2024', {
      agents: ['IND', 'FIN'],
    }),
    ['contradicted', 'contradicted'],
    /India counts €1\.3 billion/,
  ],
  [
    'a rise of other parties',
    trade('trade rose from €1.3 billion in 2023 to €1.4 billion in 2024', change(1.3e9, 1.4e9, ['2023', '2024'], 'EUR'), '2024', {
      agents: ['FIN', 'IND'],
    }),
    ['supported', 'supported'],
    /India counts/,
    /a rise of about 8 % \(0 to 16 %/,
  ],
  [
    'a rate that the figures do not give',
    trade('trade grew by 60 % from $3.1 billion in 2022 to $4.2 billion in 2024', change(3.1e9, 4.2e9), '2024'),
    ['supported', 'disputed', 'contradicted'],
    /tells of 60 %, but from \$3\.1 billion to \$4\.2 billion it is about 35 %/,
  ],
  [
    'a rate that the figures give',
    trade('trade grew by 37 % from $3.1 billion in 2022 to $4.2 billion in 2024', change(3.1e9, 4.2e9), '2024'),
    ['supported', 'disputed'],
  ],
  [
    'shares fall by points',
    trade('its share fell from 90 % in 2022 to 60 % in 2024', change(90, 60, ['2022', '2024'], '%'), '2024', { type: 'share' }),
    ['unverifiable', 'unverifiable'],
    undefined,
    /a fall of 30 percentage points/,
  ],
  [
    'a share of imports',
    trade('China supplies 71 percent of US rare earth imports', '71 %', '2021-01-01/2024-12-31', {
      type: 'share',
      agents: ['CHN'],
      recipients: ['USA'],
      materials: ['rare-earths'],
    }),
    ['supported'],
    /71 % for 2021 to 2024/,
  ],
  [
    'another share of imports',
    trade('China supplies 90 percent of US rare earth imports', '90 %', '2021-01-01/2024-12-31', {
      type: 'share',
      agents: ['CHN'],
      recipients: ['USA'],
      materials: ['rare-earths'],
    }),
    ['contradicted'],
  ],
  ['a forecast is no figure yet', trade('trade will reach $6 billion by 2030', '6e9 USD', '2030', { factuality: 'planned' }), []],
  [
    'output of a state that no series has',
    trade('output was 22,000 tonnes in 2024', '22000 t', '2024', { type: 'production', agents: ['JPN'], materials: ['uranium'] }),
    ['unverifiable'],
  ],
]

for (const [name, told, verdicts, words, note] of cases) {
  test(`quantity: ${name}`, () => {
    const item = itemOf(told)
    const found = quantityCheck.decide(item, contextOf(world, [item]))
    const sentences = found.map(({ because }) => because).join('\n')
    assert.deepEqual(
      found.map(({ verdict }) => verdict),
      verdicts,
      sentences,
    )
    if (words) assert.match(sentences, words)
    if (note) assert.match(found.flatMap(({ notes }) => notes).join('\n'), note)
  })
}

test('quantity: where an item has several texts, the sentence names those that have the figure', () => {
  const item = itemOf(
    trade('trade was $4.2 billion in 2024', '4.2e9 USD', '2024', { document: 'a.txt', publisher: 'Northern Wire' }),
    trade('trade grew from $3.1 billion in 2022 to $4.2 billion in 2024', change(3.1e9, 4.2e9), '2024', {
      document: 'b.txt',
      publisher: null,
    }),
    trade('trade was $3.4 billion in 2024', '3.4e9 USD', '2024', { document: 'c.txt', publisher: 'Southern Wire' }),
  )
  const found = quantityCheck
    .decide(item, contextOf(world, [item]))
    .flatMap(({ because }) => /; (?<told>[^;]* ha(?:s|ve) .*)$/.exec(because)?.groups?.told ?? [])
  assert.deepEqual([...new Set(found)], ['Northern Wire (a.txt) and b.txt have $4.2 billion.', 'Southern Wire (c.txt) has $3.4 billion.'])
})

test('quantity: values of two documents in one item are judged each', () => {
  const item = itemOf(
    trade('trade was $4.2 billion in 2024', '4.2e9 USD', '2024', { document: 'a.txt' }),
    trade('trade was $9.2 billion in 2024', '9.2e9 USD', '2024', { document: 'b.txt' }),
  )
  const found = quantityCheck.decide(item, contextOf(world, [item]))
  assert.deepEqual(
    found.map(({ verdict, claims }) => [verdict, claims.length]),
    [
      ['disputed', 1],
      ['contradicted', 1],
    ],
  )
})

test('quantity: a series that only this publisher printed that day is not held against its own article', () => {
  const own = sampleWorld({ trade: '2024,CHL,OMN,total,500000000,USD,Customs of Chile,CHL, @wire-2025-03-02' })
  const told = trade('trade was $0.5 billion in 2024', '5e8 USD', '2024', { agents: ['CHL', 'OMN'] })
  const [same, other] = [
    itemOf({ ...told, publisher: 'Northern Wire', published: '2025-03-02' }),
    itemOf({ ...told, publisher: 'Southern Wire', published: '2025-03-03' }),
  ]
  assert.equal(quantityCheck.decide(same, contextOf(own, [same]))[0]?.verdict, 'unverifiable')
  assert.equal(quantityCheck.decide(other, contextOf(own, [other]))[0]?.verdict, 'supported')
})

test('quantity: periods of the tables', () => {
  assert.deepEqual(periodOf('2024'), { start: '2024-01-01', end: '2024-12-31' })
  assert.deepEqual(periodOf('2021-24'), { start: '2021-01-01', end: '2024-12-31' })
  assert.deepEqual(periodOf('2024-02'), { start: '2024-02-01', end: '2024-02-29' })
  assert.deepEqual(periodOf('2023-01/2023-09'), { start: '2023-01-01', end: '2023-09-30' })
  assert.equal(periodOf('marketing year'), null)
})

test('quantity: growth holds what rounding allows, and a fall is negative', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 10, max: 99 }), (from, to) => {
      const quote = `from $${from / 10} billion to $${to / 10} billion`
      const { claim } = recorded({ kind: 'quantity', type: 'trade', quote, amount: change(from * 1e8, to * 1e8) })
      const growth = growthOf(claim, quote)
      assert.ok(growth && growth.low <= growth.percent && growth.percent <= growth.high)
      assert.equal(Math.sign(growth.percent), Math.sign(to - from))
      if (growth.percent < -1) assert.match(growthNote(claim, quote) ?? '', /a fall of/)
    }),
  )
})

test('quantity: ranges that meet do so in both orders', () => {
  const stated = fc.record({
    value: fc.integer({ min: 1, max: 1e12 }),
    unit: fc.constant('USD'),
    qualifier: fc.constantFrom('exact', 'over', 'under', 'about', 'up-to'),
  })
  fc.assert(
    fc.property(stated, stated, (left, right) => {
      assert.equal(rangesMeet(rangeOf(left, ''), rangeOf(right, '')), rangesMeet(rangeOf(right, ''), rangeOf(left, '')))
      assert.ok(rangesMeet(rangeOf(left, ''), rangeOf(left, '')))
    }),
  )
})
