import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Problem } from '../problem.ts'
import { openWorld } from '../world/open.ts'
import { addedSupply, assumedFor, assumptionOf } from './supply-assumptions.ts'
import { meetingsNamed } from './supply-pick.ts'

const world = openWorld()

describe('assumptionOf', () => {
  const cases: readonly (readonly [words: string, key: string, of: string | null, low: number, high: number])[] = [
    ['delivered=0.5..0.9', 'delivered', null, 0.5, 0.9],
    ['delivered:4987=50%', 'delivered', '4987', 0.5, 0.5],
    ['start=2028', 'start', null, 2028, 2028],
    ['total=12087.5', 'total', null, 12087.5, 12087.5],
    ['demand-elasticity=-0.3', 'demand-elasticity', null, -0.3, -0.3],
    ['spare:KAZ=1500', 'spare', 'KAZ', 1500, 1500],
  ]
  for (const [words, key, of, low, high] of cases)
    it(`reads ${words}`, () => {
      const { words: written, ...read } = assumptionOf(words)
      assert.equal(written, words)
      assert.deepEqual(read, { key, of, low, high })
    })
  for (const words of [
    'delivered',
    'delivery=1',
    'delivered=2',
    'delivered=0.9..0.5',
    'start=2028..2030',
    'tonnes=-5',
    'demand-elasticity=0.3',
    'total=many',
  ])
    it(`refuses ${words}`, () => assert.throws(() => assumptionOf(words), Problem))
  it('takes what is said of one deal before what is said of all', () => {
    const all = ['delivered:abc=0.2', 'delivered=0.8'].map(assumptionOf)
    assert.deepEqual([assumedFor(all, 'delivered', 'abcdef')?.low, assumedFor(all, 'delivered', 'xyz')?.low], [0.2, 0.8])
  })
})

describe('addedSupply', () => {
  const cases: readonly (readonly [
    words: string,
    supplier: string,
    low: number,
    high: number,
    start: number | null,
    full: number | null,
  ])[] = [
    ['KAZ 1500 t/yr', 'KAZ', 1500, 1500, null, null],
    ['Kazakhstan 1,500..2,000 t/yr from 2028 to 2030', 'KAZ', 1500, 2000, 2028, 2030],
    ['Peru 2 kt a year from 2027', 'PER', 2000, 2000, 2027, 2027],
  ]
  for (const [words, supplier, low, high, start, full] of cases)
    it(`reads ${words}`, () => {
      const added = addedSupply(words, world)
      assert.deepEqual(
        [added.supplier, added.tonnes?.how === 'record' ? null : added.tonnes?.range, added.startYear, added.fullYear],
        [supplier, { low, high }, start, full],
      )
    })
  for (const words of ['1500 t/yr', 'Atlantis 5 t/yr', 'KAZ 1500', 'KAZ 9..5 t/yr'])
    it(`refuses ${words}`, () => assert.throws(() => addedSupply(words, world), Problem))
})

describe('meetingsNamed', () => {
  const cases: readonly (readonly [words: string, ids: readonly string[]])[] = [
    ['c5+1-2025', ['c5-plus-1-2025-11-06']],
    ['C5+1 2023', ['c5-plus-1-2023-09-19']],
    ['c5+1-2023-02', ['c5-plus-1-2023-02-28']],
    ['c5-plus-1-2015-11-01', ['c5-plus-1-2015-11-01']],
    ['Central Asia-China 2025', ['central-asia-china-2025-06-16']],
  ]
  for (const [words, ids] of cases)
    it(`finds ${words}, summits of leaders where the year has any`, () =>
      assert.deepEqual(
        meetingsNamed(world, words).map(({ id }) => id),
        ids,
      ))
  for (const words of ['c5+1', 'c5+1-1999', 'no such format-2025'])
    it(`refuses ${words}`, () => assert.throws(() => meetingsNamed(world, words), Problem))
})
