import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { anyClaim, twoOrders } from './fixtures/any-claims.ts'
import { mergeClaims } from './merge.ts'
import { excluded } from './merging/excluded.ts'
import { featuresOf, likeness, logitOf } from './merging/likeness.ts'
import { sameThing } from './merging/same-thing.ts'
import { unitOf } from './merging/unit.ts'

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
