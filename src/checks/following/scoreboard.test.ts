/** Scoreboards counted over promises in sentences: who, how they stand, worth how much, and how late. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld } from '../../world/open.ts'
import { runChecks } from '../check.ts'
import { contextOf, itemOf, type Told } from '../fixtures/claims.ts'
import { statusCheck } from '../status.ts'
import { type Scoreboard, type ScoreboardKey, type ScoreRow, scoreboardOf, standings } from './scoreboard.ts'

const world = openWorld()

const told = (quote: string, more: Partial<Told>): Told => ({
  kind: 'commitment',
  type: 'purchase',
  factuality: 'planned',
  document: 'wire.txt',
  published: '2025-10-01',
  quote,
  ...more,
})
const later = (quote: string, more: Partial<Told>): Told =>
  told(quote, { factuality: 'happened', document: 'later.txt', published: '2026-05-02', ...more })

const ferries = { agents: ['PER'], recipients: ['Norsk Skip:company:NOR'], time: '/2026-03-31' }
const loan = { type: 'loan', agents: ['DEU'], recipients: ['PER'], time: '/2026-03-31' }

/** Each promise with what later documents tell of it. */
const boardOf = (
  by: ScoreboardKey,
  promises: readonly (readonly Told[])[],
  asOf = '2026-06-01',
  others: readonly Told[] = [],
): Scoreboard => {
  const context = contextOf(
    world,
    // due as the record has it: a deed done has no due day of its own
    promises.map((one) => ({ ...itemOf(...one), due: itemOf(...one.slice(0, 1)).due })),
    asOf,
    others,
  )
  return scoreboardOf(by, runChecks([statusCheck], context), context)
}

/** "Peru 2: kept 1, open 1". */
const lineOf = ({ name, promised, items }: ScoreRow): string =>
  `${name} ${promised}: ${standings
    .filter((standing) => items[standing].length > 0)
    .map((standing) => `${standing} ${items[standing].length}`)
    .join(', ')}`

const promises: readonly (readonly Told[])[] = [
  [
    told('will buy two ferries by the end of March 2026', ferries),
    later('took delivery of two ferries on 12 April 2026', { ...ferries, time: '2026-04-12' }),
  ],
  [
    told('will lend $200 million by the end of March 2026', { ...loan, amount: '2e8 USD' }),
    later('disbursed a first tranche of $50 million', { ...loan, time: '2026-03-02', amount: '5e7 USD' }),
  ],
  [
    told('will build a smelter by 2030', {
      type: 'construction',
      agents: ['PER'],
      time: '2030',
      materials: ['rare-earths', 'critical-minerals'],
    }),
  ],
  [told('will open a mine by 2025', { type: 'construction', agents: ['PER', 'CHL'], time: '2025', materials: ['lithium'] })],
  [told('may buy trams', { agents: ['PER'], factuality: 'possible' })],
]

const cases: readonly (readonly [by: ScoreboardKey, lines: readonly string[]])[] = [
  [
    'state',
    [
      'Peru 3: kept 1, open 1, unverifiable 1',
      'Chile 1: unverifiable 1',
      'Germany 1: partly-kept 1',
      'all, each once 4: kept 1, partly-kept 1, open 1, unverifiable 1',
    ],
  ],
  [
    'power',
    [
      'Germany 1: partly-kept 1',
      'no power named 3: kept 1, open 1, unverifiable 1',
      'all, each once 4: kept 1, partly-kept 1, open 1, unverifiable 1',
    ],
  ],
  [
    'material',
    [
      'lithium 1: unverifiable 1',
      'rare earths 1: open 1',
      'no material 2: kept 1, partly-kept 1',
      'all, each once 4: kept 1, partly-kept 1, open 1, unverifiable 1',
    ],
  ],
]
for (const [by, lines] of cases) {
  test(`scoreboard by ${by}: a promise by two counts for both, and once for all; what may be is none`, () =>
    assert.deepEqual(boardOf(by, promises).rows.map(lineOf), lines))
}

test('scoreboard by format: the one that the words name, else the one meeting that the document tells of', () => {
  const summit = itemOf({
    kind: 'meeting',
    type: 'summit',
    quote: 'the C5+1 summit on 30 September',
    agents: ['c5-plus-1:format:KAZ+USA'],
    time: '2025-09-30',
    document: 'wire.txt',
    published: '2025-10-01',
  })
  const of = (more: Partial<Told>) => itemOf(told(`will buy jets by ${JSON.stringify(more).length}`, more))
  const items = [
    of({ agents: ['KAZ'], recipients: ['USA'] }),
    of({ agents: ['KAZ'], recipients: ['FRA'] }),
    of({ agents: ['UZB'], recipients: ['USA'], document: 'other.txt' }),
    of({ agents: ['g7:format:USA+FRA'] }),
  ]
  const context = contextOf(world, [summit, ...items], '2025-11-30')
  const { rows } = scoreboardOf('format', runChecks([statusCheck], context), context)
  assert.deepEqual(
    rows.map(({ name, promised }) => `${name} ${promised}`),
    ['C5+1 1', 'G7 1', 'no format 2', 'all, each once 4'],
  )
  assert.deepEqual(rows[0]?.items.open, [items[0]?.id])
})

test('scoreboard: the delay runs from the due day to the day of the deed, over the promises that have both', () => {
  const of = (seen: string): readonly Told[] => [
    told(`will buy two ferries ${seen}`, ferries),
    later(`took delivery of two ferries, ${seen}`, { ...ferries, time: seen, document: `${seen}.txt` }),
  ]
  const delays = (...seen: readonly string[]) => {
    const row = boardOf('state', seen.map(of)).rows.at(-1)
    return [row?.medianDelay, row?.delays]
  }
  assert.deepEqual(delays('2026-04-10'), [10, 1])
  assert.deepEqual(delays('2026-04-10', '2026-03-30'), [4.5, 2])
  assert.deepEqual(delays('2026-04-10', '2026-03-30', '2026-04-02'), [2, 3])
  assert.deepEqual(delays('2026'), [null, 0], 'a year is no day')
})

test('scoreboard: a sum that was announced beside what was seen of it; no sum of two currencies', () => {
  const { rows } = boardOf('state', [...promises, [told('will lend €70 million', { ...loan, amount: '7e7 EUR', time: '/2027-12-31' })]])
  const germany = rows.find(({ name }) => name === 'Germany')
  assert.deepEqual(
    germany?.values.map(({ unit, announced, seen }) => [unit, announced.value, seen && [seen.value, seen.bound]]),
    [
      ['EUR', 7e7, null],
      ['USD', 2e8, [5e7, 'at-least']],
    ],
  )
})

test('scoreboard: what was seen of the parts is seen of the whole, which is announced once', () => {
  const deal = { agents: ['PER', 'NOR'] }
  const { rows } = boardOf('state', [
    [told('signed deals worth $35 billion', { ...deal, amount: '35e9 USD', factuality: 'happened' })],
    [
      told('will buy ferries for $1 billion', { ...ferries, amount: '1e9 USD' }),
      later('took delivery of the ferries for $1 billion', { ...ferries, amount: '1e9 USD', time: '2026-04-01' }),
    ],
    [told('will buy trams for $2 billion', { ...ferries, amount: '2e9 USD', time: '/2027-12-31' })],
  ])
  const all = rows.at(-1)
  assert.deepEqual(
    all?.values.map(({ announced, seen }) => [announced.value, announced.items.length, seen?.value, seen?.bound]),
    [[35e9, 1, 1e9, 'at-least']],
  )
  assert.deepEqual(
    all?.covered.map(({ why }) => why),
    ['part', 'part'],
  )
})

test('scoreboard: nothing promised, no row', () => {
  assert.deepEqual(boardOf('state', [[{ quote: 'met in Oslo', agents: ['NOR', 'PER'] }]]).rows, [])
})
