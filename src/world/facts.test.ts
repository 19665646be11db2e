/** Questions to the record of facts: what stands there, what does not, and where it stands. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  coverageFor,
  expandParties,
  importShares,
  instrumentNamed,
  isCovered,
  measuresBy,
  meetingsOf,
  membersOf,
  officeHolder,
  relationBetween,
  sourcesOf,
  termsOf,
  tradeSeries,
  visitsBy,
} from './facts.ts'
import { openWorld } from './open.ts'

const world = openWorld()

describe('facts', () => {
  it('meetings of a format come oldest first, each with its row and sources', () => {
    const meetings = meetingsOf(world, 'c5-plus-1')
    const summits = meetings.filter((row) => row.level === 'heads-of-state').map((row) => `${row.start} ${row.place_state}`)
    assert.deepEqual(summits.slice(0, 2), ['2023-09-19 USA', '2025-11-06 USA'])
    assert.deepEqual(
      meetings,
      meetings.toSorted((left, right) => left.start.localeCompare(right.start)),
    )
    assert.ok(
      meetings.every((row) => row.ref.table === 'meetings' && row.ref.line > 1 && sourcesOf(world, row).length === row.source.length),
    )
    assert.deepEqual(meetingsOf(world, 'no-such-format'), [])
  })

  it('no president of the United States on record went to Central Asia, and secretaries of state did', () => {
    const hosts = ['central-asia']
    assert.deepEqual(visitsBy(world, { visitorState: 'USA', office: 'head-of-state', hosts }), [])
    const secretaries = visitsBy(world, { visitorState: 'USA', office: 'foreign-minister', hosts })
    assert.ok(secretaries.length > 0 && secretaries.every((row) => ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'].includes(row.host_state)))
    assert.ok(visitsBy(world, { visitorState: 'USA', office: 'head-of-state', hosts: ['FRA'] }).length > 0)
  })

  it('relations hold from their day, whichever state is named first', () => {
    assert.equal(relationBetween(world, 'ISR', 'KAZ', 'diplomatic', '2025-11-06')?.start, '1992-04-10')
    assert.equal(relationBetween(world, 'KAZ', 'ISR', 'diplomatic', '1992-04-10')?.ref.table, 'relations')
    assert.equal(relationBetween(world, 'KAZ', 'ISR', 'diplomatic', '1992-04-09'), null)
    assert.equal(relationBetween(world, 'KAZ', 'ISR', 'alliance', '2025-11-06'), null)
    assert.equal(relationBetween(world, 'SAU', 'ISR', 'diplomatic', '2025-11-06'), null)
  })

  it('instruments are found by name in any case, with the effect that they declare', () => {
    for (const name of ['Abraham Accords', 'the Abraham Accords', 'so-called abraham accords']) {
      const row = instrumentNamed(world, name)
      assert.deepEqual([row?.effect, row?.effect_with], ['diplomatic', 'ISR'], name)
    }
    assert.equal(instrumentNamed(world, 'Treaty of Nowhere'), null)
  })

  it('offices are held from day to day', () => {
    assert.equal(officeHolder(world, 'USA', 'head-of-state', '2024-06-01')?.person, 'joe-biden')
    assert.equal(officeHolder(world, 'USA', 'head-of-state', '2025-11-06')?.person, 'donald-trump')
    assert.equal(officeHolder(world, 'ATA', 'head-of-state', '2025-11-06'), null)
    assert.equal(termsOf(world, 'donald-trump').length, 2)
    assert.deepEqual(termsOf(world, 'nobody'), [])
  })

  it('members are those of the day', () => {
    assert.deepEqual(membersOf(world, 'central-asia', '2025-01-01'), ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'])
    assert.equal(membersOf(world, 'eu', '2025-01-01').length, 27)
    assert.equal(membersOf(world, 'eu', '2019-01-01').length, 28)
    assert.deepEqual(membersOf(world, 'KAZ', null), ['KAZ'])
    assert.deepEqual(membersOf(world, 'africa', null), [])
    assert.deepEqual(expandParties(world, ['USA', 'central-asia', 'KAZ'], null), ['KAZ', 'KGZ', 'TJK', 'TKM', 'USA', 'UZB'])
  })

  it('coverage says from when to when a list is complete, and rows that meet end to end add up', () => {
    const rows = coverageFor(world, 'visits:USA:head-of-state:central-asia')
    assert.ok(isCovered(rows, '1991-12-26', '2025-11-06'))
    assert.ok(!isCovered(rows, '1980-01-01', '2025-11-06'))
    assert.ok(!isCovered(rows, '1992-01-01', '2199-01-01'))
    assert.ok(!isCovered(coverageFor(world, 'visits:nobody'), '2025-01-01', '2025-01-02'))
  })

  it('measures are those in force that touch the material', () => {
    assert.ok(measuresBy(world, 'CHN', ['gallium'], '2024-06-01').some((row) => row.type === 'export-control'))
    assert.deepEqual(measuresBy(world, 'CHN', ['gallium'], '2010-01-01'), [])
    assert.deepEqual(measuresBy(world, 'CHN', ['peat'], '2024-06-01'), [])
  })

  it('import shares come largest first', () => {
    const shares = importShares(world, 'USA', 'rare-earths')
    assert.equal(shares[0]?.country, 'CHN')
    assert.ok(shares.every((row, at) => at === 0 || row.share_pct <= (shares[at - 1]?.share_pct ?? 0)))
    assert.deepEqual(importShares(world, 'USA', 'peat'), [])
  })

  it('trade of a pair keeps its reporters apart', () => {
    const reporters = new Set(tradeSeries(world, 'USA', 'KAZ', '2024').map((row) => row.reporter))
    assert.deepEqual([...reporters].sort(), ['KAZ', 'USA'])
    assert.deepEqual(tradeSeries(world, 'USA', 'KAZ', '1901'), [])
  })
})
