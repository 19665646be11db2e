import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld } from '../world/open.ts'
import { runChecks } from './check.ts'
import { amount, contextOf, itemOf, type Told, time } from './fixtures/claims.ts'
import { checks } from './index.ts'

/** The rows of world/data that the summit of November 2025 needs, asked in other words; a row that goes missing turns one of these red. */
const C5 = ['c5-plus-1:format:KAZ+KGZ+TJK+TKM+UZB+USA']
const five = 'central-asia:group:KAZ+KGZ+TJK+TKM+UZB'
const summit = (n: number, scope: string, quote: string): Told => ({ quote, agents: C5, ordinal: [n, scope], time: '2025-11-06' })
const joins = (state: string): Told => ({
  kind: 'agreement',
  type: 'accession',
  quote: 'will accede to the Abraham Accords',
  agents: [state],
  factuality: 'planned',
})
const trade = (value: string, year: string): Told => ({
  kind: 'quantity',
  type: 'trade',
  quote: 'their trade',
  agents: ['KAZ', 'USA'],
  amount: value,
  time: year,
})
const rise: Told = {
  ...trade('4.2e9 USD', '2024'),
  quote: 'trade grew from $3.1 billion in 2022 to $4.2 billion in 2024',
  amount: { ...amount('4.2e9 USD', ''), from: { value: 3.1e9, time: time('2022') }, to: { value: 4.2e9, time: time('2024') } },
}

const cases: readonly (readonly [name: string, told: Told, verdict: string | null, words: RegExp])[] = [
  [
    'second summit of leaders',
    summit(2, 'C5+1 summit of leaders', 'the second such summit of leaders'),
    'ordinal corroborated',
    /New York, 19 September 2023/,
  ],
  [
    'first summit of leaders',
    summit(1, 'C5+1 summit of leaders', 'the first summit of leaders'),
    'ordinal contradicted',
    /the second, not the first/,
  ],
  [
    'third summit of leaders',
    summit(3, 'C5+1 summit of leaders', 'the third summit of leaders'),
    'ordinal contradicted',
    /the second, not the third/,
  ],
  [
    'first in Washington',
    summit(1, 'C5+1 summits in Washington', 'the first held in Washington'),
    'ordinal corroborated',
    /in Washington on record/,
  ],
  [
    'first trip of a president',
    {
      kind: 'commitment',
      type: 'visit',
      quote: 'the first trip there by a US president',
      agents: ['donald-trump:person:USA'],
      ordinal: [1, 'trip by a US president to Central Asia'],
      factuality: 'possible',
    },
    'ordinal corroborated',
    /no visit by a President of the United States to Central Asia/,
  ],
  ['Kazakhstan joins', joins('KAZ'), 'effect symbolic', /Kazakhstan and Israel have had diplomatic relations since 10 April 1992/],
  ['Azerbaijan joins', joins('AZE'), 'effect symbolic', /Azerbaijan and Israel/],
  ['Saudi Arabia joins', joins('SAU'), 'effect unverifiable', /not on record/],
  ['the rise, its first year', rise, 'quantity supported', /\$3\.1 billion for 2022/],
  ['the rise, its last year', rise, 'quantity disputed', /Kazakhstan counts \$4\.2 billion/],
  ['a figure nobody gives', trade('9.2e9 USD', '2024'), 'quantity contradicted', /none of them gives/],
  ['with China', { quote: 'met', agents: [five, 'CHN'], time: '2025-06-17' }, 'meeting corroborated', /Astana, 16 to 18 June 2025/],
  ['with Russia', { quote: 'met', agents: [five, 'RUS'], time: '2025-10-09' }, 'meeting corroborated', /Dushanbe, 9 October 2025/],
  [
    'controls on tungsten',
    { kind: 'measure', type: 'export-control', quote: 'has controls on tungsten', agents: ['CHN'], materials: ['tungsten'] },
    'measure supported',
    /4 February 2025/,
  ],
  [
    'relations since 1992',
    { kind: 'relation', type: 'diplomatic', quote: 'relations since 1992', agents: ['KAZ', 'ISR'], time: '1992-01-01/' },
    'relation supported',
    /10 April 1992/,
  ],
  [
    'relations since 1996',
    { kind: 'relation', type: 'diplomatic', quote: 'relations since 1996', agents: ['KAZ', 'ISR'], time: '1996-01-01/' },
    'relation contradicted',
    /not since 1996/,
  ],
]

for (const [name, told, verdict, words] of cases) {
  test(`rows of the record: ${name}`, () => {
    const item = itemOf(told)
    const found = runChecks(checks, contextOf(openWorld(), [item])).get(item.id) ?? []
    const one = found.find((judged) => `${judged.check} ${judged.verdict}` === verdict)
    assert.ok(one, found.map((judged) => `${judged.check} ${judged.verdict}: ${judged.because}`).join('\n'))
    assert.match(one.because, words)
  })
}
