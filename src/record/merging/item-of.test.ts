import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { company, day, people, person, span, state, tell, usd, year } from '../fixtures/claims.ts'
import type { Item, RecordedClaim } from '../item.ts'
import { mergeClaims } from '../merge.ts'

const three = people('three Baltic states', ['EST', 'LTU', 'LVA'])
const minister = person('Anna Lind', 'SWE')
const [deu, uzb] = [state('DEU', 'Germany'), state('UZB', 'Uzbekistan')]
const airbus = company('Airbus', 'FRA')
const condor = company('Condor Cargo', 'DEU')

const only = (claims: readonly RecordedClaim[]): Item => {
  const items = mergeClaims(claims)
  assert.equal(items.length, 1)
  return items[0] as Item
}

const jets = [
  tell('late@2026-02-01', 'commitment/purchase', 'Condor Cargo bought Airbus jets for $3.4 billion', {
    agents: [condor],
    recipients: [airbus],
    amount: usd(3.4e9),
  }),
  tell('early@2025-11-03', 'commitment/purchase', 'Berlin will buy Airbus aircraft worth over $3 billion by 2028', {
    agents: [deu],
    recipients: [airbus],
    amount: usd(3e9, 'over'),
    time: span(null, '2028-12-31'),
    factuality: 'planned',
  }),
  tell('seller@2025-12-01', 'commitment/supply', 'Airbus denied that it would supply jets to Berlin', {
    agents: [airbus],
    recipients: [deu],
    factuality: 'denied',
  }),
] as const

describe('an item', () => {
  it('holds its claims from the earliest on, and a mention for each', () => {
    const item = only(jets)
    assert.deepEqual(
      item.claims.map((one) => one.document),
      ['early.txt', 'seller.txt', 'late.txt'],
    )
    assert.deepEqual(
      item.mentions.map(({ document, claim, end }) => [document, claim, end]),
      item.claims.map(({ document, claim }) => [document, claim.id, claim.end]),
    )
  })

  it('sets values that differ side by side, each with its claims', () => {
    const rows = only(jets).values.map((row) => [
      row.field,
      row.field === 'amount' ? row.value.value : row.field === 'factuality' ? row.value : '',
      row.claims,
    ])
    const [late, early, seller] = jets.map((one) => one.claim.id)
    assert.deepEqual(rows, [
      ['amount', 3e9, [early]],
      ['amount', 3.4e9, [late]],
      ['time', '', [early]],
      ['factuality', 'planned', [early]],
      ['factuality', 'denied', [seller]],
      ['factuality', 'happened', [late]],
    ])
  })

  it('has the buyer as agent also where the seller tells it, and a denial among sources does not make it denied', () => {
    const item = only(jets)
    assert.deepEqual([item.type, item.factuality], ['purchase', 'happened'])
    assert.deepEqual(
      item.agents.map((one) => one.name),
      ['Germany', 'Condor Cargo'],
    )
    assert.deepEqual(
      item.recipients.map((one) => [one.name, one.start]),
      [['Airbus', null]],
    )
  })

  it('counts one value told by two sources once', () => {
    const [a, b] = ['x', 'y'].map((doc) =>
      tell(doc, 'quantity/trade', 'trade was $6 billion in 2023', { agents: [deu, uzb], time: year(2023), amount: usd(6e9) }),
    )
    const item = only([a, b] as RecordedClaim[])
    assert.deepEqual(
      item.values.filter((row) => row.field === 'amount').map((row) => new Set(row.claims)),
      [new Set([a?.claim.id, b?.claim.id])],
    )
  })

  it('is denied only where every source denies', () => {
    const denied = tell('a', 'relation/membership', 'will not apply to join ASEAN', { agents: [uzb], factuality: 'denied' })
    assert.equal(only([denied]).factuality, 'denied')
  })
})

describe('a promise to several states', () => {
  const tour = tell('a', 'commitment/visit', 'would visit all three in 2026', {
    agents: [minister],
    recipients: [three],
    time: year(2026),
    factuality: 'planned',
  })
  const stateName = (code: string) => ({ EST: 'Estonia', LVA: 'Latvia', LTU: 'Lithuania' })[code] ?? code

  it('is one item for each, all on the one claim', () => {
    const items = mergeClaims([tour], { stateName })
    assert.deepEqual(items.map((item) => item.recipients.map((one) => one.name)).toSorted(), [['Estonia'], ['Latvia'], ['Lithuania']])
    assert.deepEqual(
      items.map((item) => [item.due, item.claims[0]?.claim.id]),
      Array(3).fill(['2026-12-31', tour.claim.id]),
    )
    assert.equal(new Set(items.map((item) => item.id)).size, 3)
  })

  it('meets a promise to one of them, and leaves the others as they were', () => {
    const one = tell('b', 'commitment/visit', 'will travel to Riga next year', {
      agents: [minister],
      recipients: [state('LVA', 'Latvia')],
      time: year(2026),
      factuality: 'planned',
    })
    const items = mergeClaims([one, tour], { stateName })
    assert.deepEqual(items.map((item) => [item.recipients[0]?.name, item.claims.length]).toSorted(), [
      ['Estonia', 1],
      ['Latvia', 2],
      ['Lithuania', 1],
    ])
  })

  it('has no item for the visitor’s own state', () => {
    const all = people('members of the format', ['EST', 'LVA', 'SWE'])
    assert.equal(
      mergeClaims([tell('a', 'commitment/visit', 'will visit the members', { agents: [minister], recipients: [all] })]).length,
      2,
    )
  })

  it('is not split where it is counted: the first trip to a region is one trip', () => {
    const trip = {
      agents: [minister],
      recipients: [three],
      ordinal: { n: 1, scope: 'trips to the region' },
      factuality: 'possible' as const,
    }
    assert.equal(mergeClaims([tell('a', 'commitment/visit', 'would be her first trip to the region', trip)]).length, 1)
  })

  it('is not split where the act is one: a meeting with three is one meeting', () => {
    assert.equal(mergeClaims([tell('a', 'meeting/summit', 'received the three', { agents: [minister], recipients: [three] })]).length, 1)
  })
})

const dueCases: readonly { name: string; claims: readonly RecordedClaim[]; due: string | null }[] = [
  {
    name: 'by the end of a year',
    due: '2035-12-31',
    claims: [tell('a', 'commitment/purchase', 'q', { agents: [deu], time: span(null, '2035-12-31'), factuality: 'planned' })],
  },
  {
    name: 'a planned measure from a day',
    due: '2026-01-01',
    claims: [tell('a', 'measure/visa', 'q', { agents: [deu], time: span('2026-01-01', null), factuality: 'planned' })],
  },
  {
    name: 'a measure in force promises nothing',
    due: null,
    claims: [tell('a', 'measure/visa', 'q', { agents: [deu], time: span('2025-01-01', null) })],
  },
  {
    name: 'a promise from a day on has no last day',
    due: null,
    claims: [tell('a', 'commitment/supply', 'q', { agents: [deu], time: span('2026-01-01', null), factuality: 'planned' })],
  },
  {
    name: 'the day of signing is no due date',
    due: null,
    claims: [tell('a', 'commitment/purchase', 'q', { agents: [deu], time: day('2025-11-06') })],
  },
  {
    name: 'a signed deal with a later day',
    due: '2027-06-30',
    claims: [tell('a', 'commitment/purchase', 'q', { agents: [deu], time: span(null, '2027-06-30') })],
  },
  {
    name: 'what is denied is not due',
    due: null,
    claims: [tell('a', 'commitment/purchase', 'q', { agents: [deu], time: year(2027), factuality: 'denied' })],
  },
  {
    name: 'a meeting is not due',
    due: null,
    claims: [tell('a', 'meeting/talks', 'q', { agents: [deu, uzb], time: year(2027), factuality: 'planned' })],
  },
  {
    name: 'the narrowest of the times that sources name',
    due: '2027-03-31',
    claims: [
      tell('a', 'commitment/visit', 'q', { agents: [minister], recipients: [uzb], time: year(2027), factuality: 'planned' }),
      tell('b', 'commitment/visit', 'q', {
        agents: [minister],
        recipients: [uzb],
        time: span('2027-03-01', '2027-03-31'),
        factuality: 'planned',
      }),
    ],
  },
]

describe('due', () => {
  for (const { name, claims, due } of dueCases) it(name, () => assert.equal(only(claims).due, due))
})
