import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runChecks } from './check.ts'
import { contextOf, itemOf, type Told } from './fixtures/claims.ts'
import { sampleWorld } from './fixtures/world.ts'
import { statusCheck } from './status.ts'

const world = sampleWorld()
const bare = sampleWorld({ measures: '', visits: '', coverage: '' })
const visa: Told = {
  kind: 'measure',
  type: 'visa',
  quote: 'will lift visa requirements for US citizens from 2026',
  agents: ['UZB'],
  recipients: ['USA'],
  time: '2026-01-01/',
  factuality: 'planned',
}
const trip: Told = {
  kind: 'commitment',
  type: 'visit',
  quote: 'would visit Kazakhstan in 2026',
  agents: ['marco-rubio:person:USA'],
  recipients: ['KAZ'],
  time: '2026',
  factuality: 'planned',
  attribution: ['marco-rubio:person:USA'],
}
const jets: Told = {
  kind: 'commitment',
  type: 'purchase',
  quote: 'signed an agreement to buy aircraft worth over $8 billion',
  agents: ['Uzbekistan Airways:company:UZB'],
  recipients: ['Boeing:company:USA'],
  amount: 'over 8e9 USD',
}
const loan: Told = {
  kind: 'commitment',
  type: 'loan',
  quote: 'will lend $200 million by the end of March 2026',
  agents: ['IND'],
  recipients: ['UZB'],
  amount: '2e8 USD',
  time: '/2026-03-31',
  factuality: 'planned',
  published: '2025-10-01',
}
const after = (quote: string, more: Partial<Told> = {}): Partial<Told> => ({
  quote,
  document: 'later.txt',
  published: '2026-05-02',
  publisher: 'Southern Wire',
  ...more,
})

type Case = readonly [
  name: string,
  asOf: string,
  told: readonly Told[],
  verdicts: readonly string[],
  words?: RegExp,
  note?: RegExp,
  others?: readonly Told[],
]
const cases: readonly Case[] = [
  ['no date promised', '2026-06-01', [jets], ['open'], /no date was promised/, /No date promised/],
  ['long before the date', '2025-11-30', [trip], ['open'], /Open: due by 31 December 2026, 396 days from 30 November 2025/],
  ['within 90 days', '2026-10-15', [trip], ['due-soon'], /77 days from 15 October 2026/],
  ['on the day itself', '2026-12-31', [trip], ['due-soon'], /today/],
  ['a measure before it takes effect', '2025-11-30', [visa], ['due-soon'], /to take effect on 1 January 2026, 32 days/],
  ['a measure far off', '2025-11-30', [{ ...visa, time: '2026-07-01/' }], ['open'], /to take effect on 1 July 2026/],
  [
    'date passed, nothing read since',
    '2026-02-01',
    [visa],
    ['unverifiable'],
    /due date, 1 January 2026, has passed, and nothing read since deals with it/,
    /Read since: 0 documents/,
  ],
  [
    'date passed, another document is about something else',
    '2026-06-01',
    [visa],
    ['unverifiable'],
    /nothing read since deals with it/,
    /Read since: 1 document published after that day, of 2 documents/,
    [{ ...jets, ...after('ordered jets') }],
  ],
  [
    'a change of policy promised, and a later ban is about something else',
    '2026-06-01',
    [
      {
        kind: 'commitment',
        type: 'policy',
        quote: 'to establish a joint secretariat in Tashkent by the end of next year',
        agents: ['KAZ'],
        time: '/2026-12-31',
      },
    ],
    ['open'],
    /Open: due by 31 December 2026/,
    undefined,
    [
      {
        ...after('bans exports of copper scrap until the end of next year'),
        quote: 'bans exports of copper scrap until the end of next year',
        kind: 'measure',
        type: 'export-control',
        agents: ['KAZ'],
        factuality: 'happened',
      },
    ],
  ],
  [
    'date passed, later words that it was done',
    '2026-06-01',
    [visa, { ...visa, ...after('lifted visa requirements for US citizens'), factuality: 'happened' }],
    ['kept'],
    /Kept, as told in later\.txt of 2 May 2026: "lifted/,
  ],
  [
    'later words published after the day asked for',
    '2026-03-01',
    [visa, { ...visa, ...after('lifted visa requirements for US citizens'), factuality: 'happened' }],
    ['unverifiable'],
  ],
  [
    "on the promiser's word alone",
    '2026-06-01',
    [visa, { ...visa, ...after('lifted visa requirements', { attribution: ['UZB'] }), factuality: 'happened' }],
    ['kept'],
    /^Kept, says UZB/,
    /Nobody but UZB/,
  ],
  [
    "on the promiser's own page",
    '2026-06-01',
    [
      visa,
      { ...visa, ...after('lifted visa requirements', { publisher: 'Ministry of Foreign Affairs of Uzbekistan' }), factuality: 'happened' },
    ],
    ['kept'],
    /^Kept, says Ministry of Foreign Affairs of Uzbekistan/,
  ],
  [
    'later words that it was not done',
    '2026-06-01',
    [visa, { ...visa, ...after('has not lifted visa requirements'), factuality: 'denied', time: undefined }],
    ['overdue'],
    /later\.txt of 2 May 2026 shows it not done/,
  ],
  [
    'not done, told before the date',
    '2025-12-20',
    [visa, { ...visa, ...after('has not lifted visa requirements', { published: '2025-12-01' }), factuality: 'denied', time: undefined }],
    ['due-soon'],
  ],
  [
    'still promised after the date',
    '2026-06-01',
    [visa, { ...visa, ...after('is to lift visa requirements'), time: undefined }],
    ['overdue'],
    /shows it not done/,
  ],
  [
    'withdrawn',
    '2026-06-01',
    [visa, { ...visa, ...after('will not lift visa requirements', { published: '2025-12-20' }), factuality: 'denied', time: undefined }],
    ['lapsed'],
    /Withdrawn.*will not lift/,
  ],
  [
    'put off',
    '2026-06-01',
    [visa, { ...visa, ...after('will lift visa requirements from 1 September 2026'), time: '2026-09-01/' }],
    ['open', 'superseded'],
    /1 September 2026.*\n.*It was promised for 1 January 2026 before, and is now for 1 September 2026/,
  ],
  [
    'a later day that is told as possible only',
    '2025-12-20',
    [
      visa,
      {
        ...visa,
        ...after('is unlikely to lift visa requirements before September 2026', { published: '2025-12-01' }),
        factuality: 'possible',
        time: '2026-09-01/',
      },
    ],
    ['due-soon'],
    /1 January 2026/,
  ],
  [
    'the whole sum',
    '2026-06-01',
    [loan, { ...loan, ...after('disbursed the loan of $200 million'), factuality: 'happened', time: '2026-03-02' }],
    ['kept'],
  ],
  [
    'part of the sum',
    '2026-06-01',
    [loan, { ...loan, ...after('disbursed $120 million'), factuality: 'happened', amount: '1.2e8 USD', time: '2026-03-02' }],
    ['partly-kept'],
    /Kept in part/,
  ],
  [
    'a first tranche',
    '2026-06-01',
    [loan, { ...loan, ...after('paid a first tranche of the loan'), factuality: 'happened', amount: undefined, time: '2026-03-02' }],
    ['partly-kept'],
  ],
  [
    'done, but nobody says how much',
    '2026-06-01',
    [loan, { ...loan, ...after('disbursed the loan'), factuality: 'happened', amount: undefined, time: undefined }],
    ['unverifiable'],
    /nothing read since says whether the whole of it was done/,
    /not whether the whole/,
  ],
  [
    'signing it again does not keep it',
    '2026-06-01',
    [loan, { ...loan, ...after('signed the loan agreement'), factuality: 'happened', time: undefined }],
    ['unverifiable'],
    /says whether it was done/,
  ],
  [
    'a visit promised is a visit made',
    '2026-06-01',
    [trip],
    ['kept'],
    /later\.txt/,
    undefined,
    [{ type: 'visit', kind: 'meeting', agents: ['marco-rubio:person:USA'], recipients: ['KAZ'], ...after('visited Astana') } as Told],
  ],
  [
    'a visit to another state does not keep it',
    '2026-06-01',
    [trip],
    ['open'],
    undefined,
    undefined,
    [{ type: 'visit', kind: 'meeting', agents: ['marco-rubio:person:USA'], recipients: ['UZB'], ...after('visited Tashkent') } as Told],
  ],
  [
    'another visitor does not keep it',
    '2026-06-01',
    [trip],
    ['open'],
    undefined,
    undefined,
    [{ type: 'visit', kind: 'meeting', agents: ['antony-blinken:person:USA'], recipients: ['KAZ'], ...after('visited Astana') } as Told],
  ],
  [
    'only considered',
    '2025-11-30',
    [{ ...trip, quote: 'may visit Kazakhstan in 2026', factuality: 'possible' }],
    ['open'],
    /Only under consideration/,
  ],
  [
    'the verb before the quote tells that it was paid',
    '2026-06-01',
    [
      loan,
      {
        ...loan,
        ...after('the full $200 million loan to Uzbekistan'),
        factuality: 'happened',
        text: 'India has disbursed the full $200 million loan to Uzbekistan.',
      },
    ],
    ['kept'],
    /Kept, as told in later\.txt/,
  ],
  [
    'a deal told as done that was called off is withdrawn',
    '2026-06-01',
    [
      loan,
      {
        ...loan,
        ...after('the $200 million loan to Uzbekistan'),
        factuality: 'happened',
        text: 'India has cancelled the $200 million loan to Uzbekistan.',
      },
    ],
    ['lapsed'],
  ],
  [
    'a verb beyond a comma tells of another matter',
    '2026-06-01',
    [
      loan,
      {
        ...loan,
        ...after('the $200 million loan to Uzbekistan'),
        factuality: 'happened',
        text: 'Having opened an embassy, India signed the $200 million loan to Uzbekistan.',
        published: '2026-03-02',
      },
    ],
    ['unverifiable'],
  ],
  [
    'a visitor whose name was not known before he took office',
    '2026-06-01',
    [{ ...trip, agents: ['Secretary of State Marco Rubio:person:USA'] }],
    ['kept'],
    undefined,
    undefined,
    [{ type: 'visit', kind: 'meeting', agents: ['marco-rubio:person:USA'], recipients: ['KAZ'], ...after('visited Astana') } as Told],
  ],
  ['denied from the start', '2025-11-30', [{ ...trip, quote: 'will not visit Kazakhstan', factuality: 'denied' }], []],
  ['a measure in force is no promise', '2025-11-30', [{ ...visa, factuality: 'happened', quote: 'introduced visas' }], []],
  ['a deal of years ago is history', '2025-11-30', [{ ...jets, quote: 'bought 20 aircraft in 2019', time: '2019' }], []],
]

for (const [name, asOf, told, verdicts, words, note, others = []] of cases) {
  test(`status: ${name}`, () => {
    const item = itemOf(...told)
    const found = runChecks([statusCheck], contextOf(bare, [item], asOf, others, told)).get(item.id) ?? []
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

test('status: a row of the record shows it too, with its source', () => {
  const items = [itemOf(visa), itemOf(trip), itemOf({ ...trip, quote: 'would visit Uzbekistan in 2026', recipients: ['UZB'] })]
  const found = runChecks([statusCheck], contextOf(world, items, '2027-01-10'))
  assert.deepEqual(
    items.map(({ id }) => found.get(id)?.[0]?.verdict),
    ['kept', 'kept', 'overdue'],
  )
  assert.match(found.get(items[1]?.id ?? '')?.[0]?.because ?? '', /Marco Rubio was in Kazakhstan \(Astana\), 12 to 13 May 2026/)
  assert.match(found.get(items[2]?.id ?? '')?.[0]?.because ?? '', /list of visits, complete up to 31 December 2026, does not have it/)
})

test('status: the same promise gives other answers on other days', () => {
  const item = itemOf(trip)
  const on = (asOf: string): string | undefined => runChecks([statusCheck], contextOf(bare, [item], asOf)).get(item.id)?.[0]?.verdict
  assert.deepEqual(['2025-11-07', '2025-11-08', '2026-10-02', '2026-12-31', '2027-01-01'].map(on), [
    undefined,
    'open',
    'due-soon',
    'due-soon',
    'unverifiable',
  ])
})

test('status: a promise told again for a later day is put off, though the record keeps the two apart', () => {
  const plant: Told = {
    kind: 'commitment',
    type: 'construction',
    quote: 'will build a smelter in Almaty by the end of 2026',
    agents: ['KAZ'],
    time: '/2026-12-31',
    factuality: 'planned',
    published: '2025-02-10',
  }
  const said = { document: 'later.txt', published: '2026-04-10' }
  const due2029 = { ...plant, ...said, quote: 'will build a smelter in Almaty by the end of 2029', time: '/2029-12-31' }
  const other = { ...plant, ...said, quote: 'will build a refinery in Almaty by the end of 2029', time: '/2029-12-31' }
  const verdictsOf = (again: Told): readonly string[] => {
    const items = [itemOf(plant), itemOf(again)]
    const found = runChecks([statusCheck], contextOf(bare, items, '2026-06-01'))
    return (found.get(items[0]?.id ?? '') ?? []).map(({ verdict }) => verdict)
  }
  assert.deepEqual(verdictsOf(due2029), ['open', 'superseded'])
  assert.deepEqual(verdictsOf(other), ['open'])
})

test('status: what was announced stands beside what was signed, paid and delivered', () => {
  const told = [
    loan,
    { ...loan, ...after('disbursed $50 million of the loan to Uzbekistan'), amount: '5e7 USD', factuality: 'happened' as const },
  ]
  const contract: Told = {
    ...after('signed the $150 million loan agreement'),
    kind: 'agreement',
    type: 'contract',
    agents: ['IND', 'UZB'],
    quote: 'signed the $150 million loan agreement',
    published: '2025-12-01',
    document: 'contract.txt',
  }
  const item = itemOf(...told)
  const [found] = runChecks([statusCheck], contextOf(bare, [item], '2026-06-01', [contract])).get(item.id) ?? []
  assert.equal(found?.verdict, 'partly-kept')
  assert.deepEqual(found?.notes, [
    'Announced: $200 million; signed: $150 million, 75 % of it (contract.txt); paid: $50 million, 25 % of it (later.txt).',
  ])
})
