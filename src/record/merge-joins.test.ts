import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { company, count, day, format, people, person, span, state, tell, unknownParty, usd, year } from './fixtures/claims.ts'
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

const oneThing: readonly Case[] = [
  {
    name: 'a state and its airline buy the same jets, two sums',
    items: 1,
    claims: [
      tell('a', 'commitment/purchase', 'Berlin signed to buy Airbus aircraft worth over $3 billion', {
        agents: [deu],
        recipients: [airbus],
        amount: usd(3e9, 'over'),
      }),
      tell('b', 'commitment/purchase', 'Condor Cargo will buy 20 Airbus jets worth $3.4 billion', {
        agents: [condor],
        recipients: [airbus],
        amount: usd(3.4e9),
        factuality: 'planned',
      }),
    ],
  },
  {
    name: 'a deal told by buyer and seller',
    items: 1,
    claims: [
      tell('a', 'commitment/purchase', 'Kazakhstan will order 300 locomotives from Alstom', {
        agents: [kaz],
        recipients: [alstom],
        amount: count(300),
      }),
      tell('b', 'commitment/supply', 'Alstom will supply locomotives to Kazakhstan', { agents: [alstom], recipients: [kaz] }),
    ],
  },
  {
    name: 'a sum and a number of aircraft are two amounts of one deal',
    items: 1,
    claims: [
      tell('a', 'commitment/purchase', 'Condor Cargo ordered 15 Airbus aircraft', {
        agents: [condor],
        recipients: [airbus],
        amount: count(15),
      }),
      tell('b', 'commitment/purchase', 'Condor Cargo ordered Airbus jets for $2 billion', {
        agents: [condor],
        recipients: [airbus],
        amount: usd(2e9),
      }),
    ],
  },
  {
    name: 'one source affirms and the other denies',
    items: 1,
    claims: [
      tell('a', 'commitment/supply', 'Germany will deliver helicopters to Japan', {
        agents: [deu],
        recipients: [jpn],
        factuality: 'planned',
      }),
      tell('b', 'commitment/supply', 'no such delivery had been promised', { agents: [deu], recipients: [jpn], factuality: 'denied' }),
    ],
  },
  {
    name: 'the second of all and the first in one city: two counts of one summit',
    items: 1,
    claims: [
      tell('a', 'meeting/summit', 'the second forum summit of leaders', {
        agents: [c5plus1],
        ordinal: { n: 2, scope: 'second forum summit of leaders' },
      }),
      tell('a', 'meeting/summit', 'the first in Lima', {
        at: 60,
        agents: [c5plus1],
        ordinal: { n: 1, scope: 'first in Lima (forum summit of leaders)' },
      }),
    ],
  },
  {
    name: 'a group in two words with the same members, and its guest',
    items: 1,
    claims: [
      tell('a', 'meeting/summit', 'held a summit with President Erdogan on 3 October', {
        agents: [people("The region's leaders", fiveStates), person('Recep Tayyip Erdogan', 'TUR')],
        time: day('2025-10-03'),
      }),
      tell('b', 'meeting/summit', 'met President Erdogan on 3 October', {
        agents: [people('Central Asian leaders', fiveStates.toReversed()), person('Recep Tayyip Erdogan', 'TUR')],
        time: day('2025-10-03'),
      }),
    ],
  },
  {
    name: 'told twice in one document, the second time without a day: one summit',
    items: 1,
    claims: [
      tell('a', 'meeting/summit', 'hosted the five presidents', { agents: [trump], recipients: [five], time: day('2025-11-06') }),
      tell('a', 'meeting/summit', 'the second C5+1 summit at the level of heads of state', {
        at: 90,
        agents: [c5plus1],
        ordinal: { n: 2, scope: 'C5+1 summits at the level of heads of state' },
      }),
      tell('a', 'meeting/summit', 'the first in Washington', {
        at: 120,
        agents: [c5plus1],
        ordinal: { n: 1, scope: 'C5+1 summits in Washington' },
      }),
      tell('b', 'meeting/summit', 'received five leaders for the first C5+1 summit of heads of state', {
        agents: [trump],
        recipients: [five],
        time: day('2025-11-06'),
        ordinal: { n: 1, scope: 'C5+1 summit of heads of state' },
      }),
      tell('c', 'meeting/summit', 'took part in the summit on 6 November', {
        agents: [person('Kassym-Jomart Tokayev', 'KAZ')],
        recipients: [trump],
        time: day('2025-11-06'),
      }),
    ],
  },
  {
    name: 'a summit without a day, counted as one of two sources that differ counts it',
    items: 1,
    claims: [
      tell('a', 'meeting/summit', 'hosted five leaders for the first C5+1 summit', {
        agents: [trump],
        recipients: [five],
        time: day('2025-11-06'),
        ordinal: { n: 1, scope: 'C5+1 summit of leaders' },
      }),
      tell('b', 'meeting/summit', 'the five came for the second C5+1 summit of leaders', {
        agents: [five],
        recipients: [trump],
        time: day('2025-11-06'),
        ordinal: { n: 2, scope: 'second C5+1 summit of leaders' },
      }),
      tell('c', 'meeting/summit', 'took part in the second C5+1 summit of leaders', {
        agents: [c5plus1],
        ordinal: { n: 2, scope: 'second C5+1 summit in Washington' },
      }),
    ],
  },
  {
    name: 'a guest on one day, with a group whose states only one source tells',
    items: 1,
    claims: [
      tell('a', 'meeting/summit', 'met President Erdogan on 3 October', {
        agents: [five, person('Recep Tayyip Erdogan', 'TUR')],
        time: day('2025-10-03'),
      }),
      tell('b', 'meeting/summit', "the region's leaders held a summit with Erdogan", {
        agents: [people("the region's leaders", []), person('Recep Tayyip Erdogan', 'TUR')],
        time: day('2025-10-03'),
      }),
    ],
  },
  {
    name: 'a point figure of either end of a change',
    items: 1,
    claims: [
      tell('a', 'quantity/trade', 'trade fell from $7 billion in 2021 to $6 billion in 2023', {
        agents: [deu, jpn],
        time: year(2023),
        amount: { ...usd(6e9), from: { value: 7e9, time: year(2021) }, to: { value: 6e9, time: year(2023) } },
      }),
      tell('b', 'quantity/trade', 'trade with Germany was $6.4 billion in 2023', {
        agents: [jpn, deu],
        time: year(2023),
        amount: usd(6.4e9),
      }),
      tell('c', 'quantity/trade', 'trade was $7.1 billion in 2021', { agents: [jpn, deu], time: year(2021), amount: usd(7.1e9) }),
    ],
  },
  {
    name: 'an accession on the word of two presidents',
    items: 1,
    claims: [
      tell('a', 'agreement/accession', 'Kazakhstan would join the Lisbon Convention', {
        agents: [kaz],
        attribution: [trump],
        factuality: 'planned',
      }),
      tell('b', 'agreement/accession', 'Kazakhstan will accede to the Lisbon Convention', { agents: [kaz], factuality: 'planned' }),
    ],
  },
  {
    name: 'a visa rule from a year and from its first day',
    items: 1,
    claims: [
      tell('a', 'measure/visa', 'decided to lift visa requirements for German citizens from 2027', {
        agents: [uzb],
        recipients: [people('German citizens', ['DEU'])],
        time: span('2027-01-01', null),
        factuality: 'planned',
      }),
      tell('b', 'measure/visa', 'will drop visa requirements for Germans from January 1, 2027', {
        agents: [uzb],
        recipients: [deu],
        time: span('2027-01-01', null),
        factuality: 'planned',
      }),
    ],
  },
  {
    name: 'relations since a year and set up in that year',
    items: 1,
    claims: [
      tell('a', 'relation/diplomatic', 'has had relations with Japan since 1993', { agents: [uzb, jpn], time: span('1993-01-01', null) }),
      tell('b', 'relation/diplomatic', 'the two established relations in 1993', { agents: [uzb], recipients: [jpn], time: year(1993) }),
    ],
  },
  {
    name: 'a memorandum with parties as equals and as agent and recipient',
    items: 1,
    claims: [
      tell('a', 'agreement/mou', 'signed a memorandum on graphite', { agents: [kaz, jpn], materials: ['graphite'] }),
      tell('b', 'agreement/framework', 'signed a framework on graphite with Tokyo', {
        agents: [kaz],
        recipients: [jpn],
        materials: ['graphite'],
      }),
    ],
  },
  {
    name: 'the same charge in nearly the same words',
    items: 1,
    claims: [
      tell('a', 'statement/accusation', 'accused Germany of dumping steel on its market', { agents: [chn], recipients: [deu] }),
      tell('b', 'statement/accusation', 'accused Germany of dumping steel', { agents: [chn], recipients: [deu] }),
    ],
  },
  {
    name: 'an investor named and an investor by his company alone',
    items: 1,
    claims: [
      tell('a', 'commitment/investment', 'Tidewater Metals will invest $900 million in a graphite mine', {
        agents: [company('Tidewater Metals', 'USA')],
        amount: usd(9e8),
        materials: ['graphite'],
        place: kaz,
      }),
      tell('b', 'commitment/construction', 'agreed with Tidewater to develop a graphite deposit for $900 million', {
        agents: [unknownParty('Tidewater', ['USA'])],
        amount: usd(9e8),
        materials: ['graphite'],
      }),
    ],
  },
  {
    name: 'a vague word, told first, joins the one deal that it can be about',
    items: 2,
    claims: [
      tell('a@2025-11-01', 'commitment/purchase', 'will buy from Alstom', { agents: [kaz], recipients: [alstom] }),
      tell('b@2025-11-02', 'commitment/purchase', 'Kazakhstan will buy locomotives from Alstom', {
        agents: [kaz],
        recipients: [alstom],
        amount: count(300),
      }),
      tell('c@2025-11-03', 'commitment/purchase', 'Tashkent will buy locomotives from Alstom', { agents: [uzb], recipients: [alstom] }),
    ],
  },
  {
    name: 'a point figure told before the change it belongs to, and one of the change’s other end',
    items: 1,
    claims: [
      tell('a@2025-10-01', 'quantity/trade', 'trade was $6.4 billion in 2023', {
        agents: [deu, jpn],
        time: year(2023),
        amount: usd(6.4e9),
      }),
      tell('b@2025-10-02', 'quantity/trade', 'trade was $7.1 billion in 2021', {
        agents: [deu, jpn],
        time: year(2021),
        amount: usd(7.1e9),
      }),
      tell('c@2025-10-03', 'quantity/trade', 'trade fell from $7 billion in 2021 to $6 billion in 2023', {
        agents: [deu, jpn],
        time: year(2023),
        amount: { ...usd(6e9), from: { value: 7e9, time: year(2021) }, to: { value: 6e9, time: year(2023) } },
      }),
    ],
  },
]

/** Which quotes stand together: what a failure prints. */
const together = (claims: readonly RecordedClaim[]) => mergeClaims(claims).map((item) => item.claims.map(({ claim }) => claim.quote))

describe('mergeClaims joins', () => {
  for (const { name, claims, items } of oneThing)
    it(name, () => assert.equal(together(claims).length, items, JSON.stringify(together(claims), null, 1)))
})
