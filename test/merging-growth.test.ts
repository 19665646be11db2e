import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { madeClaims } from '../bench/merging/made/made-claims.ts'
import { mentionsIn } from '../bench/merging/measure.ts'
import { metPairs } from '../bench/merging/met.ts'
import { recordedOf } from '../bench/merging/score-merging.ts'
import { mergeClaims } from '../src/record/merge.ts'
import { mergeInThreads } from '../src/record/merging/crew.ts'
import { openWorld } from '../src/world/open.ts'

const world = openWorld()
/** Enough that what is told of the United States and China fills shelves and is divided. */
const made = madeClaims(4000, world)

describe('merging of many claims', () => {
  const items = mergeClaims(made.claims)

  it('documents in any order give the same items, where shelves are crowded too', () => {
    const orders = fc.shuffledSubarray([...made.claims], { minLength: made.claims.length, maxLength: made.claims.length })
    fc.assert(
      fc.property(orders, (order) => assert.deepEqual(mergeClaims(order), items)),
      { numRuns: 3 },
    )
  })

  it('two threads give the same items', async () => assert.deepEqual(await mergeInThreads(made.claims, { threads: 2 }), items))

  it('the same seed gives the same claims, another gives others', () => {
    assert.deepEqual(madeClaims(200, world), madeClaims(200, world))
    assert.notDeepEqual(madeClaims(200, world, 1).claims, madeClaims(200, world).claims)
  })

  it('hardly a pair of one thing is lost by not being compared', () => {
    const things = new Map(made.claims.map(({ claim }, at) => [claim.id, made.things[at]]))
    const { pairs, met } = metPairs(made.claims, (id) => things.get(id))
    assert.ok(pairs > 3000 && met / pairs > 0.995, `${met} of ${pairs}`)
  })

  it('of labelled pairs none is lost that names a common party', () => {
    const mentions = mentionsIn('dev')
    const things = new Map(mentions.map((one) => [recordedOf(one).claim.id, `${one.story} ${one.item}`]))
    // 16 have no state and no word of a name in common: a firm under its seat, a group under its place
    assert.deepEqual(
      metPairs(mentions.map(recordedOf), (id) => things.get(id)),
      { pairs: 570, met: 554 },
    )
  })
})
