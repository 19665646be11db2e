/** The starter record as it lies: how much it holds, of which meetings, and that words and days choose from it. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openWorld } from '../world/open.ts'
import { withoutStarter } from '../world/starter.ts'
import { starterRows } from './starter.ts'

const world = openWorld()
const all = starterRows(world, '2026-11-01')

describe('starterRows', () => {
  it('has a hundred declarations of eight meetings and more, each with an address', () => {
    assert.ok(all.length >= 100)
    assert.equal(all.length, world.tables.declarations.length)
    assert.ok(new Set(all.map(({ meeting }) => meeting)).size >= 8)
    const sources = all.flatMap((row) => [...row.sources, ...row.outcomes.flatMap((one) => one.sources)])
    assert.deepEqual(
      sources.filter(({ url }) => url === null),
      [],
    )
  })

  it('has the meetings of Central Asia with six powers, and those of other regions', () => {
    for (const format of [
      'C5+1',
      'EU-Central Asia',
      'Central Asia-China',
      'Central Asia-Russia',
      'Central Asia plus Japan',
      'Central Asia-GCC',
    ])
      assert.ok(
        all.some((row) => row.format === format),
        format,
      )
    assert.ok(all.some(({ recipients }) => recipients.includes('African Union')))
  })

  it('comes newest meeting first', () => {
    assert.deepEqual(
      all.map(({ start }) => start),
      all.map(({ start }) => start).toSorted((left, right) => right.localeCompare(left)),
    )
  })

  it('has of each row only words that all stand in it', () => {
    const [found] = starterRows(world, '2026-11-01', ['c5+1', 'CRITICAL', 'minerals'])
    assert.equal(found?.id, 'c5-plus-1-2023-09-19-1')
    assert.deepEqual(starterRows(world, '2026-11-01', ['phlogiston']), [])
  })

  it('knows on a day nothing that came later', () => {
    const early = starterRows(world, '2023-11-30')
    assert.ok(early.length > 0 && early.every(({ end, outcomes }) => end <= '2023-11-30' && outcomes.length === 0))
  })

  it('is empty where it is switched off, and no other table is', () => {
    const off = withoutStarter(world)
    assert.deepEqual(starterRows(off, '2026-11-01'), [])
    assert.equal(off.tables.meetings, world.tables.meetings)
  })
})
