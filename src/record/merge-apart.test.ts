import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { company, day, format, people, person, span, state, tell, usd, year } from './fixtures/claims.ts'
import type { RecordedClaim } from './item.ts'
import { mergeClaims } from './merge.ts'

const fiveStates = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB']
const six = [...fiveStates, 'USA'].toSorted()
const five = people('five Central Asian states', fiveStates)
const c5plus1 = format('c5-plus-1', 'C5+1', six)
const [kaz, uzb, chn, deu, jpn] = [state('KAZ', 'Kazakhstan'), state('UZB', 'Tashkent'), state('CHN'), state('DEU'), state('JPN')]
const airbus = company('Airbus', 'FRA')
const condor = company('Condor Cargo', 'DEU')
const alstom = company('Alstom', 'FRA')
const trump = person('Donald Trump', 'USA')

interface Case {
  readonly name: string
  readonly claims: readonly RecordedClaim[]
  readonly items: number
}

const twoThings: readonly Case[] = [
  {
    name: 'what one judge held likely and then unlikely',
    items: 2,
    claims: [
      tell('a', 'assessment/expectation', 'The pact is likely to reduce dependence on China', { attribution: [trump] }),
      tell('b', 'assessment/expectation', 'The pact is unlikely to reduce dependence on China', { attribution: [trump] }),
    ],
  },
  {
    name: 'a judgement and the same denied outside its words',
    items: 2,
    claims: [
      tell('a', 'assessment/significance', 'a breakthrough for the Lobito railway', { attribution: [trump] }),
      tell('b', 'assessment/significance', 'a breakthrough for the Lobito railway', { attribution: [trump], factuality: 'denied' }),
    ],
  },
  {
    name: 'jets and locomotives from the same seller',
    items: 2,
    claims: [
      tell('a', 'commitment/purchase', 'Kazakhstan will buy locomotives from Alstom', { agents: [kaz], recipients: [alstom] }),
      tell('b', 'commitment/purchase', 'Kazakhstan will buy aircraft from Alstom', { agents: [kaz], recipients: [alstom] }),
    ],
  },
  {
    name: 'two airlines of two states at one maker',
    items: 2,
    claims: [
      tell('a', 'commitment/purchase', 'ordered 15 Airbus aircraft', { agents: [condor], recipients: [airbus] }),
      tell('b', 'commitment/purchase', 'ordered 15 Airbus aircraft', { agents: [company('Sakura Air', 'JPN')], recipients: [airbus] }),
    ],
  },
  {
    name: 'two airlines of one state',
    items: 2,
    claims: [
      tell('a', 'commitment/purchase', 'ordered 15 Airbus aircraft', { agents: [condor], recipients: [airbus] }),
      tell('b', 'commitment/purchase', 'ordered 15 Airbus aircraft', { agents: [company('Nordwind Air', 'DEU')], recipients: [airbus] }),
    ],
  },
  {
    name: 'the same buyer, seller and thing, years apart',
    items: 2,
    claims: [
      tell('a@2019-05-01', 'commitment/purchase', 'Condor Cargo will buy Airbus jets', { agents: [condor], recipients: [airbus] }),
      tell('b@2025-05-01', 'commitment/purchase', 'Condor Cargo will buy Airbus jets', { agents: [condor], recipients: [airbus] }),
    ],
  },
  {
    name: 'two sums of one voice in one document',
    items: 2,
    claims: [
      tell('a', 'commitment/purchase', 'bought Airbus jets for $1 billion', { agents: [condor], recipients: [airbus], amount: usd(1e9) }),
      tell('a', 'commitment/purchase', 'bought Airbus jets for $2 billion', {
        at: 70,
        agents: [condor],
        recipients: [airbus],
        amount: usd(2e9),
      }),
    ],
  },
  {
    name: 'a dozen times the sum is another deal',
    items: 2,
    claims: [
      tell('a', 'commitment/purchase', 'bought Airbus jets for $300 million', { agents: [condor], recipients: [airbus], amount: usd(3e8) }),
      tell('b', 'commitment/purchase', 'bought Airbus jets for $4 billion', { agents: [condor], recipients: [airbus], amount: usd(4e9) }),
    ],
  },
  {
    name: 'the five with two powers, and bilateral talks beside a summit',
    items: 3,
    claims: [
      tell('a', 'meeting/summit', 'met Xi on 16-18 June', {
        agents: [five, person('Xi Jinping', 'CHN')],
        time: span('2025-06-16', '2025-06-18'),
      }),
      tell('a', 'meeting/summit', 'hosted the five', { at: 50, agents: [trump], recipients: [five], time: day('2025-11-06') }),
      tell('b', 'meeting/talks', 'met President Tokayev before it', { agents: [trump], recipients: [kaz], time: day('2025-11-06') }),
    ],
  },
  {
    name: 'the first summit, of which the day is told, is not the second without a day',
    items: 2,
    claims: [
      tell('a', 'meeting/summit', 'the first C5+1 summit of heads of state', {
        agents: [c5plus1],
        time: day('2023-09-19'),
        ordinal: { n: 1, scope: 'C5+1 summits of heads of state' },
      }),
      tell('a', 'meeting/summit', 'the second C5+1 summit of heads of state', {
        at: 60,
        agents: [c5plus1],
        ordinal: { n: 2, scope: 'C5+1 summits of heads of state' },
      }),
    ],
  },
  {
    name: 'ministers and presidents of the same two states on one day',
    items: 2,
    claims: [
      tell('a', 'meeting/talks', 'Rubio met Saidov', {
        agents: [person('Marco Rubio', 'USA')],
        recipients: [person('Bakhtiyor Saidov', 'UZB')],
        time: day('2025-11-06'),
      }),
      tell('b', 'meeting/talks', 'Trump met Mirziyoyev', {
        agents: [trump],
        recipients: [person('Shavkat Mirziyoyev', 'UZB')],
        time: day('2025-11-06'),
      }),
    ],
  },
  {
    name: 'trade of two years',
    items: 2,
    claims: [
      tell('a', 'quantity/trade', 'trade was $6 billion in 2022', { agents: [deu, jpn], time: year(2022), amount: usd(6e9) }),
      tell('b', 'quantity/trade', 'trade was $6 billion in 2023', { agents: [deu, jpn], time: year(2023), amount: usd(6e9) }),
    ],
  },
  {
    name: 'exports are not all trade, and tonnes are not a sum',
    items: 3,
    claims: [
      tell('a', 'quantity/trade', 'trade was $6 billion in 2023', { agents: [deu, jpn], time: year(2023), amount: usd(6e9) }),
      tell('b', 'quantity/trade', 'exports were $4 billion in 2023', {
        agents: [deu],
        recipients: [jpn],
        time: year(2023),
        amount: usd(4e9),
      }),
      tell('c', 'quantity/trade', 'exports were 300 tonnes in 2023', {
        agents: [deu],
        recipients: [jpn],
        time: year(2023),
        amount: { value: 300, unit: 't', qualifier: 'exact', text: '300 tonnes' },
      }),
    ],
  },
  {
    name: 'shares of two materials',
    items: 2,
    claims: [
      tell('a', 'quantity/share', 'accounts for 70% of cobalt output', {
        agents: [chn],
        materials: ['cobalt'],
        amount: { value: 70, unit: '%', qualifier: 'exact', text: '70%' },
      }),
      tell('b', 'quantity/share', 'accounts for 70% of graphite output', {
        agents: [chn],
        materials: ['graphite'],
        amount: { value: 70, unit: '%', qualifier: 'exact', text: '70%' },
      }),
    ],
  },
  {
    name: 'imposing a control and lifting it',
    items: 2,
    claims: [
      tell('a', 'measure/export-control', 'imposed controls on graphite exports', { agents: [chn], materials: ['graphite'] }),
      tell('b', 'measure/export-control', 'suspended its controls on graphite exports', { agents: [chn], materials: ['graphite'] }),
    ],
  },
  {
    name: 'memoranda of two neighbours, and of one with two fields',
    items: 3,
    claims: [
      tell('a', 'agreement/mou', 'signed a memorandum on graphite', { agents: [kaz, jpn], materials: ['graphite'] }),
      tell('b', 'agreement/mou', 'signed a memorandum on graphite', { agents: [uzb, jpn], materials: ['graphite'] }),
      tell('c', 'agreement/mou', 'signed a memorandum on water use', { agents: [kaz, jpn] }),
    ],
  },
  {
    name: 'accessions to two instruments',
    items: 2,
    claims: [
      tell('a', 'agreement/accession', 'would join the Lisbon Convention', { agents: [kaz] }),
      tell('b', 'agreement/accession', 'would join the Geneva Convention', { agents: [kaz] }),
    ],
  },
  {
    name: 'two judgements in the voice of two documents',
    items: 2,
    claims: [
      tell('a', 'assessment/significance', 'the step is symbolic', {}),
      tell('b', 'assessment/significance', 'the step is symbolic', {}),
    ],
  },
  {
    name: 'two sums of one document stay two when another document tells one of them',
    items: 2,
    claims: [
      tell('a', 'commitment/purchase', 'bought Airbus jets for $1 billion', { agents: [condor], recipients: [airbus], amount: usd(1e9) }),
      tell('a', 'commitment/purchase', 'bought Airbus jets for $2 billion', {
        at: 70,
        agents: [condor],
        recipients: [airbus],
        amount: usd(2e9),
      }),
      tell('b', 'commitment/purchase', 'bought Airbus jets for $1 billion', { agents: [condor], recipients: [airbus], amount: usd(1e9) }),
    ],
  },
  {
    name: 'a guest with a vague group on two days',
    items: 2,
    claims: [
      tell('a', 'meeting/summit', 'met President Erdogan on 3 October', {
        agents: [five, person('Recep Tayyip Erdogan', 'TUR')],
        time: day('2025-10-03'),
      }),
      tell('b', 'meeting/summit', 'regional leaders met Erdogan', {
        agents: [people('regional leaders', []), person('Recep Tayyip Erdogan', 'TUR')],
        time: day('2025-07-04'),
      }),
    ],
  },
  {
    name: 'a sum that fits two deals joins neither',
    items: 3,
    claims: [
      tell('a', 'agreement/mou', 'signed a memorandum on graphite', {
        agents: [kaz, jpn],
        materials: ['graphite'],
        time: day('2025-11-03'),
      }),
      tell('b', 'agreement/mou', 'signed a memorandum on graphite', {
        agents: [kaz, jpn],
        materials: ['graphite'],
        time: day('2025-11-05'),
      }),
      tell('c', 'agreement/mou', 'signed a memorandum on graphite', { agents: [kaz, jpn], materials: ['graphite'] }),
    ],
  },
  {
    name: 'invitations by two presidents',
    items: 2,
    claims: [
      tell('a', 'statement/invitation', 'invited Trump to his country', {
        agents: [person('Shavkat Mirziyoyev', 'UZB')],
        recipients: [trump],
      }),
      tell('b', 'statement/invitation', 'invited Trump to his country', {
        agents: [person('Kassym-Jomart Tokayev', 'KAZ')],
        recipients: [trump],
      }),
    ],
  },
]

/** Which quotes stand together: what a failure prints. */
const together = (claims: readonly RecordedClaim[]) => mergeClaims(claims).map((item) => item.claims.map(({ claim }) => claim.quote))

describe('mergeClaims keeps apart', () => {
  for (const { name, claims, items } of twoThings)
    it(name, () => assert.equal(together(claims).length, items, JSON.stringify(together(claims), null, 1)))
})
