import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contextOf, itemOf, type Told } from './fixtures/claims.ts'
import { sampleWorld } from './fixtures/world.ts'
import { ordinalCheck } from './ordinal.ts'

const world = sampleWorld()
const C5 = 'c5-plus-1:format:KAZ+KGZ+TJK+TKM+UZB+USA'

/** Verdicts in order, and words that the sentences must hold. */
type Case = readonly [name: string, told: Told, verdicts: readonly string[], words?: RegExp, note?: RegExp]
const summit = (n: number, scope: string, quote: string, more: Partial<Told> = {}): Told => ({
  quote,
  agents: [C5],
  ordinal: [n, scope],
  time: '2025-11-06',
  ...more,
})

const cases: readonly Case[] = [
  [
    'second of heads of state',
    summit(2, 'C5+1 summits at the level of heads of state', 'the second C5+1 summit of heads of state'),
    ['corroborated'],
    /1 C5\+1 summit of heads of state on record \(New York, 19 September 2023\).*so this one is the second/,
  ],
  [
    'first of heads of state',
    summit(1, 'C5+1 summit of heads of state', 'the first C5+1 summit of heads of state'),
    ['contradicted'],
    /the second, not the first/,
  ],
  [
    'third of heads of state',
    summit(3, 'C5+1 summit of heads of state', 'the third C5+1 summit of heads of state'),
    ['contradicted'],
    /the second, not the third/,
  ],
  [
    'first told of the place where it was held',
    summit(1, 'C5+1 summit', 'the first C5+1 summit', { place: 'White House:place:USA' }),
    ['contradicted'],
    /not the first/,
    /It would hold of C5\+1 summits of heads of state in Washington alone/,
  ],
  [
    'first in Washington',
    summit(1, 'C5+1 summits in Washington', 'the first to take place in Washington'),
    ['corroborated'],
    /no C5\+1 summit of heads of state in Washington on record/,
  ],
  [
    'second in Washington, place counted',
    summit(2, 'C5+1 summits in Washington', 'the second to be held in Washington'),
    ['contradicted'],
    /the first, not the second/,
  ],
  [
    'second summit in Washington, read both ways',
    summit(2, 'C5+1 summit in Washington', 'the second C5+1 summit in Washington'),
    ['corroborated', 'contradicted'],
    /Read one way: .*Read another way: /s,
  ],
  ['a bare summit is one of leaders', summit(2, 'C5+1 summit', 'the second C5+1 summit'), ['corroborated']],
  [
    'meetings of ministers are another count',
    summit(3, 'C5+1 meeting of foreign ministers', 'the third C5+1 meeting of foreign ministers', { type: 'talks', time: '2024-09-27' }),
    ['unverifiable'],
    /2 C5\+1 meetings of foreign ministers on record .* stays open/,
  ],
  [
    'more on record than the ordinal allows needs no complete list',
    summit(2, 'C5+1 meeting of foreign ministers', 'the second ministerial', { type: 'talks', time: '2024-09-27' }),
    ['contradicted'],
    /at least the third, not the second/,
  ],
  [
    'a level that nobody told is read both ways',
    summit(2, 'C5+1 meeting', 'the second C5+1 meeting'),
    ['corroborated', 'contradicted'],
    /at any level/,
  ],
  [
    'the day of the event comes from the record where the text has none',
    summit(2, 'C5+1 summit of heads of state', 'the second C5+1 summit', { time: undefined }),
    ['corroborated'],
  ],
  [
    'no day and nothing near on record',
    summit(2, 'C5+1 summit of heads of state', 'the second C5+1 summit', { time: undefined, published: '2028-03-01' }),
    ['unverifiable'],
    /does not say when/,
  ],
  [
    'a third summit after the list ends',
    summit(3, 'C5+1 summit of heads of state', 'the third C5+1 summit', { time: '2027-05-20', published: '2027-05-21' }),
    ['unverifiable'],
    /the list is known to be complete only up to 6 November 2025/,
  ],
  [
    'another format: third India-Nordic summit',
    {
      quote: 'the third India-Nordic summit',
      agents: ['IND', 'nordic:group:DNK+FIN+ISL+NOR+SWE'],
      ordinal: [3, 'summit of heads of government'],
      time: '2025-10-02',
    },
    ['corroborated'],
    /Stockholm, 17 April 2018; Copenhagen, 4 May 2022/,
  ],
  [
    'another format: fourth India-Nordic summit',
    {
      quote: 'the fourth summit',
      agents: ['IND', 'nordic:group:DNK+FIN+ISL+NOR+SWE'],
      ordinal: [4, 'India-Nordic summit of prime ministers'],
      time: '2025-10-02',
    },
    ['contradicted'],
    /the third, not the fourth/,
  ],
  [
    'summits in person and by video are two counts',
    {
      quote: 'the second summit with China',
      agents: ['CHN', 'central-asia:group:KAZ+KGZ+TJK+TKM+UZB'],
      ordinal: [2, 'summit with China'],
      time: '2025-06-16',
    },
    ['unverifiable', 'contradicted'],
    /in person.*by video too/s,
  ],
  [
    'first-ever trip by a sitting president',
    {
      kind: 'commitment',
      type: 'visit',
      quote: 'the first-ever trip by a sitting US president to Central Asia',
      agents: ['donald-trump:person:USA'],
      recipients: ['UZB'],
      ordinal: [1, 'trips by a sitting US president to Central Asia'],
      factuality: 'possible',
    },
    ['corroborated'],
    /no visit by a President of the United States to Central Asia on record.*26 December 1991/,
    /list ends on 6 November 2025; 2 days/,
  ],
  [
    'second trip by a sitting president',
    {
      kind: 'commitment',
      type: 'visit',
      quote: 'the second trip by a US president to Central Asia',
      agents: ['donald-trump:person:USA'],
      ordinal: [2, 'trips by a US president to Central Asia'],
      factuality: 'possible',
    },
    ['contradicted'],
    /would be the first, not the second/,
  ],
  [
    'first trip long after the list ends',
    {
      kind: 'commitment',
      type: 'visit',
      quote: 'the first trip by a US president to Central Asia',
      agents: ['donald-trump:person:USA'],
      ordinal: [1, 'trips by a US president to Central Asia'],
      factuality: 'possible',
      published: '2026-04-01',
    },
    ['unverifiable'],
    /known to be complete only up to 6 November 2025/,
  ],
  [
    'to one state of a covered region',
    {
      kind: 'commitment',
      type: 'visit',
      quote: 'the first visit by an American president to Kyrgyzstan',
      agents: ['donald-trump:person:USA'],
      ordinal: [1, 'visit by an American president to Kyrgyzstan'],
      factuality: 'planned',
    },
    ['corroborated'],
  ],
  [
    'to a state visited before',
    {
      type: 'visit',
      quote: 'the first visit by a US president to Saudi Arabia',
      agents: ['donald-trump:person:USA'],
      ordinal: [1, 'visit by a US president to Saudi Arabia'],
      time: '2025-05-13',
    },
    ['contradicted'],
    /Donald Trump in Saudi Arabia, 20 May 2017/,
  ],
  [
    'first since a year',
    {
      type: 'visit',
      quote: 'the first visit by a US president to Saudi Arabia since 2018',
      agents: ['donald-trump:person:USA'],
      ordinal: [1, 'visit by a US president to Saudi Arabia since 2018'],
      time: '2025-05-13',
    },
    ['corroborated'],
    /since 1 January 2018/,
  ],
  [
    'the person, not the office',
    {
      kind: 'commitment',
      type: 'visit',
      quote: 'his first visit to Kazakhstan',
      agents: ['marco-rubio:person:USA'],
      recipients: ['KAZ'],
      ordinal: [1, 'visit to Kazakhstan'],
      factuality: 'planned',
      published: '2025-11-20',
    },
    ['corroborated'],
    /visit by Marco Rubio to Kazakhstan/,
  ],
  [
    'the office, not the person',
    {
      kind: 'commitment',
      type: 'visit',
      quote: 'the first visit by a secretary of state to Kazakhstan',
      agents: ['marco-rubio:person:USA'],
      recipients: ['KAZ'],
      ordinal: [1, 'visit by a US secretary of state to Kazakhstan'],
      factuality: 'planned',
      published: '2025-11-20',
    },
    ['contradicted'],
    /Antony Blinken/,
  ],
  [
    'a visitor nobody keeps a list of',
    {
      type: 'visit',
      quote: 'the first visit by a Chilean president to Oman',
      agents: ['CHL'],
      recipients: ['OMN'],
      ordinal: [1, 'visit by a Chilean president to Oman'],
      time: '2025-05-13',
    },
    ['unverifiable'],
    /No list on record/,
  ],
  [
    'a thing nobody counts',
    { kind: 'agreement', type: 'contract', quote: 'the first uranium contract', agents: ['IND', 'UZB'], ordinal: [1, 'uranium contract'] },
    ['unverifiable'],
    /No list on record/,
  ],
  [
    'two ordinals in one scope, the second of them',
    summit(
      2,
      'second summit of the C5+1 format at the level of heads of state and the first to take place in Washington',
      'the second summit of the C5+1 format',
    ),
    ['corroborated'],
  ],
  [
    'two ordinals in one scope, the first of them',
    summit(
      1,
      'second summit of the C5+1 format at the level of heads of state and the first to take place in Washington',
      'the second summit and the first to take place in Washington',
    ),
    ['corroborated'],
    /in Washington/,
  ],
  [
    'a day in the midst of the meeting on record is that meeting',
    {
      quote: 'the second summit with China',
      agents: ['CHN', 'central-asia:group:KAZ+KGZ+TJK+TKM+UZB'],
      ordinal: [2, 'summit with China'],
      time: '2025-06-17',
    },
    ['unverifiable', 'contradicted'],
    /in person.*by video too/s,
  ],
  ['denied', summit(2, 'C5+1 summit of heads of state', 'it was not the second C5+1 summit', { factuality: 'denied' }), []],
  ['not counted at all', { quote: 'a C5+1 summit took place', agents: [C5], time: '2025-11-06' }, []],
]

for (const [name, told, verdicts, words, note] of cases) {
  test(`ordinal: ${name}`, () => {
    const item = itemOf(told)
    const found = ordinalCheck.decide(item, contextOf(world, [item]))
    assert.deepEqual(
      found.map(({ verdict }) => verdict),
      verdicts,
      found.map(({ because }) => because).join('\n'),
    )
    if (words) assert.match(found.map(({ because }) => because).join('\n'), words)
    if (note) assert.match(found.flatMap(({ notes }) => notes).join('\n'), note)
  })
}

test('ordinal: told without a day, it is counted from the meeting of the same states told just before', () => {
  const before = itemOf({ quote: 'met on 20 May 2028', agents: [C5], time: '2028-05-20', published: '2028-05-21' })
  const item = itemOf(summit(2, 'C5+1 summit of heads of state', 'the second C5+1 summit', { time: undefined, published: '2028-05-21' }))
  const far = item.claims.map((one) => ({ ...one, claim: { ...one.claim, start: 200, end: 230 } }))
  const told = { ...item, claims: far }
  const [verdict] = ordinalCheck.decide(told, contextOf(world, [before, told], '2028-06-01'))
  assert.equal(verdict?.verdict, 'contradicted')
  assert.match(verdict?.because ?? '', /Before 20 May 2028/)
})

test('ordinal: every meeting counted is a row of the evidence, with its source', () => {
  const item = itemOf(summit(2, 'C5+1 summit of heads of state', 'the second C5+1 summit of heads of state'))
  const [verdict] = ordinalCheck.decide(item, contextOf(world, [item]))
  const rows = verdict?.evidence.filter((one) => one.kind === 'row') ?? []
  assert.deepEqual(
    rows.map(({ table }) => table),
    ['meetings', 'coverage'],
  )
  assert.equal(rows[0]?.source.publisher, 'Gazette of Record')
})

test('ordinal: a list that only the document under check vouches for does not count', () => {
  const item = itemOf(
    summit(2, 'C5+1 summit of heads of state', 'the second C5+1 summit', { publisher: 'Gazette of Record', published: '2025-12-31' }),
  )
  const [verdict] = ordinalCheck.decide(item, contextOf(world, [item], '2026-01-31'))
  assert.equal(verdict?.verdict, 'unverifiable')
  assert.match(verdict?.because ?? '', /rests on this document itself/)
})
