import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Claim, claimKinds, factualities } from '../reading/claim.ts'
import { company, format, people, person, span, state, tell, unknownParty, usd, year } from './fixtures/claims.ts'
import type { RecordedClaim } from './item.ts'
import { mergeClaims } from './merge.ts'
import { mergeInThreads } from './merging/crew.ts'
import { excluded } from './merging/excluded.ts'
import { featuresOf, likeness, logitOf } from './merging/likeness.ts'
import { sameThing } from './merging/same-thing.ts'
import { unitOf } from './merging/unit.ts'

/** Few values each, so that claims meet, clash and tie often. */
const pool = [
  state('KAZ'),
  state('DEU'),
  company('Condor Cargo', 'DEU'),
  company('Airbus', 'FRA'),
  person('Anna Lind', 'DEU'),
  people('three states', ['DEU', 'FRA', 'KAZ']),
  format('trio', 'Trio', ['DEU', 'FRA', 'KAZ']),
  unknownParty('the airline', ['DEU']),
  unknownParty('Somebody Ltd'),
]
const types: Readonly<Record<Claim['kind'], readonly string[]>> = {
  meeting: ['summit', 'talks', 'call'],
  agreement: ['mou', 'framework', 'accession'],
  commitment: ['purchase', 'supply', 'visit', 'policy', 'investment'],
  measure: ['visa', 'tariff'],
  relation: ['diplomatic', 'membership', 'ownership', 'format'],
  quantity: ['trade', 'share'],
  statement: ['invitation', 'position'],
  assessment: ['trend'],
}
const parties = fc.subarray(pool, { maxLength: 2 })
const quotes = [
  'will buy Airbus jets',
  'signed on locomotives at the Lisbon Convention',
  'lifted controls on exports',
  'trade grew',
  'told so',
]
const times = [null, year(2024), year(2025), span('2025-11-06', '2025-11-06'), span('2025-01-01', null), span(null, null)]
const change = { ...usd(5e9), from: { value: 4e9, time: year(2024) }, to: { value: 5e9, time: year(2025) } }
const documents = ['a@2025-11-07', 'b@2025-11-08', 'c@2023-01-01']

/** Claims that may be about one thing. */
const anyClaim: fc.Arbitrary<RecordedClaim> = fc
  .record({
    doc: fc.constantFrom(...documents),
    kind: fc.constantFrom(...claimKinds),
    nth: fc.nat(4),
    quote: fc.constantFrom(...quotes),
    at: fc.nat(40),
    agents: parties,
    recipients: parties,
    attribution: fc.subarray(pool, { maxLength: 1 }),
    time: fc.constantFrom(...times),
    amount: fc.constantFrom(null, usd(5e9), usd(4e9, 'over'), usd(1e8), change),
    materials: fc.subarray(['cobalt', 'graphite'], { maxLength: 1 }),
    factuality: fc.constantFrom(...factualities),
    ordinal: fc.constantFrom(null, { n: 1, scope: 'summits' }, { n: 2, scope: 'summits' }),
  })
  .map(({ doc, kind, nth, quote, ...rest }) => tell(doc, `${kind}/${types[kind][nth % types[kind].length]}`, quote, rest))

/** A set of claims with distinct ids, in one order and in another. */
const twoOrders = fc
  .uniqueArray(anyClaim, { maxLength: 25, selector: (one) => one.claim.id })
  .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })))

const units = anyClaim.map((recorded) =>
  unitOf([{ recorded, agents: recorded.claim.agents, recipients: recorded.claim.recipients, part: '' }]),
)

describe('laws of merging', () => {
  it('the order of documents and claims does not change the record', () => {
    fc.assert(
      fc.property(twoOrders, ([one, other]) => assert.deepEqual(mergeClaims(other), mergeClaims(one))),
      { numRuns: 300 },
    )
  })

  it('neither the number of threads nor the order of claims changes the record', () =>
    fc.assert(
      fc.asyncProperty(twoOrders, fc.integer({ min: 1, max: 3 }), async ([one, other], threads) => {
        assert.deepEqual(await mergeInThreads(other, { threads }), mergeClaims(one))
      }),
      { numRuns: 15 },
    ))

  it('a claim given twice changes nothing', () => {
    fc.assert(fc.property(twoOrders, ([one, other]) => assert.deepEqual(mergeClaims([...one, ...other]), mergeClaims(one))))
  })

  it('every claim is in the record, once unless its promise is split, and items have ids of their own', () => {
    fc.assert(
      fc.property(twoOrders, ([list]) => {
        const items = mergeClaims(list)
        const told = items.flatMap((item) => item.mentions.map((mention) => mention.claim))
        assert.deepEqual(new Set(told), new Set(list.map((one) => one.claim.id)))
        const whole = list.filter(({ claim }) => claim.type !== 'visit').map(({ claim }) => claim.id)
        for (const id of whole) assert.equal(told.filter((one) => one === id).length, 1)
        assert.equal(new Set(items.map((item) => item.id)).size, items.length)
      }),
    )
  })

  it('no item mixes kinds, and its value rows name its own claims', () => {
    fc.assert(
      fc.property(twoOrders, ([list]) => {
        for (const item of mergeClaims(list)) {
          const ids = new Set(item.claims.map(({ claim }) => claim.id))
          assert.ok(item.claims.every(({ claim }) => claim.kind === item.kind))
          assert.ok(item.values.every((row) => row.claims.length > 0 && row.claims.every((id) => ids.has(id))))
        }
      }),
    )
  })

  it('likeness is symmetric', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        assert.equal(sameThing(a, b), sameThing(b, a))
        assert.equal(excluded(a, b), excluded(b, a))
        if (a.kind === b.kind) assert.ok(Math.abs(likeness(a, b) - likeness(b, a)) < 1e-9)
      }),
      { numRuns: 3000 },
    )
  })

  it('likeness is what the weights make of the features that they are fitted to', () => {
    const alike = fc.tuple(units, units).filter(([a, b]) => a.kind === b.kind)
    fc.assert(fc.property(alike, ([a, b]) => assert.ok(Math.abs(likeness(a, b) - logitOf(featuresOf(a, b))) < 1e-9)))
  })
})
