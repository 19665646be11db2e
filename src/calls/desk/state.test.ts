/** Pages of states over the record of facts as it lies: who leads, who met whom, what was promised, and what is not known. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Problem } from '../../problem.ts'
import { openWorld } from '../../world/open.ts'
import { checkedState, type StateAnswer, stateAnswer, stateSchema } from './state.ts'
import { contactsIn } from './state-contacts.ts'
import { stateRows } from './states.ts'

const world = openWorld()
const asOf = '2026-01-31'
const page = (id: string): StateAnswer => stateAnswer(world, id, '2015', asOf)
const [kazakhstan, uzbekistan, america, union] = ['KAZ', 'UZB', 'USA', 'eu'].map(page) as [
  StateAnswer,
  StateAnswer,
  StateAnswer,
  StateAnswer,
]

/** "2023: 1 complete". */
const cellsOf = ({ contacts }: StateAnswer, power: string, kind: string, years: readonly string[]): readonly string[] =>
  contacts.rows
    .filter((row) => row.power.id === power && row.kind === kind)
    .flatMap(({ cells }) => cells.filter(({ year }) => years.includes(year)))
    .map(({ year, count, coverage }) => `${year}: ${count} ${coverage}`)

describe('a state’s page', () => {
  it('is as its schema says', () => {
    for (const answer of [kazakhstan, uzbekistan, america, union]) assert.deepEqual(stateSchema.parse(answer), answer)
  })

  it('tells who led on a day, with a source for each term', () => {
    const led = (day: string): readonly string[] =>
      kazakhstan.leaders.terms
        .filter(({ office, from, to }) => office === 'head-of-state' && (from ?? '') <= day && day < (to ?? '9999'))
        .map(({ name }) => name)
    assert.deepEqual(led('2015-01-01'), ['Nursultan Nazarbayev'])
    assert.deepEqual(led('2025-11-06'), ['Kassym-Jomart Tokayev'])
    for (const { terms } of [kazakhstan, america, union].map(({ leaders }) => leaders))
      assert.ok(terms.length > 0 && terms.every(({ sources }) => sources.length > 0))
  })

  it('names for a region the heads of state of its members', () => {
    const { terms } = page('central-asia').leaders
    const led = terms
      .filter(({ from, to }) => (from ?? '') <= '2025-11-06' && (to ?? '9999') > '2025-11-06')
      .map(({ state, name }) => `${state.id} ${name}`)
    assert.ok(led.includes('KAZ Kassym-Jomart Tokayev') && led.includes('UZB Shavkat Mirziyoyev') && led.length === 5, led.join())
  })

  it('calls no list of holders complete where no source does', () => assert.deepEqual(kazakhstan.leaders.complete, []))

  it('counts contacts by power and year, and says whether each count is whole', () => {
    assert.deepEqual(cellsOf(kazakhstan, 'USA', 'summits', ['2022', '2023', '2025', '2026']), [
      '2022: 0 complete',
      '2023: 1 complete',
      '2025: 1 partial',
      '2026: 0 none',
    ])
    assert.deepEqual(cellsOf(uzbekistan, 'CHN', 'summits', ['2019', '2023']), ['2019: 0 none', '2023: 1 complete'])
    assert.deepEqual(cellsOf(america, 'central-asia', 'summits', ['2023']), ['2023: 1 complete'])
  })

  it('opens each count at as many rows, each with its source', () => {
    for (const answer of [kazakhstan, uzbekistan, america])
      for (const { power, kind, total, cells } of answer.contacts.rows) {
        const asked = { of: answer.id, since: '2015', told: [], asOf }
        const all = contactsIn(world, asked, { power: power.id, kind, year: null })
        assert.equal(all.length, total)
        assert.equal(
          cells.reduce((sum, { count }) => sum + count, 0),
          total,
        )
        assert.ok(all.every(({ evidence }) => evidence.kind === 'row' && evidence.source.publisher !== ''))
      }
  })

  it('says on whose word a list is complete', () => {
    const [row] = kazakhstan.contacts.rows.filter(({ power, kind }) => power.id === 'USA' && kind === 'summits')
    assert.deepEqual(
      row?.lists.map(({ what, spans }) => [what, spans.map(({ start, end }) => `${start} ${end}`)]),
      [['summits of C5+1', ['2015-11-01 2025-11-06']]],
    )
    assert.ok(row?.lists.every(({ spans }) => spans.every(({ sources }) => sources.length > 0)))
  })

  it('has what was declared on the right side: given, received, or by all', () => {
    const dialogue = 'c5-plus-1-2023-09-19-1'
    const sideOf = ({ declared }: StateAnswer): string | undefined => declared.find(({ id }) => id === dialogue)?.side
    assert.equal(sideOf(america), 'given')
    assert.equal(sideOf(kazakhstan), 'received')
    assert.equal(sideOf(union), undefined)
    assert.ok(kazakhstan.declared.some(({ side, recipients }) => side === 'shared' && recipients.length === 0))
  })

  it('tells what came of it only where a source does, and else that nothing is told', () => {
    const [told] = kazakhstan.declared.filter(({ id }) => id === 'c5-plus-1-2023-09-19-1')
    assert.equal(told?.status, 'told')
    assert.deepEqual(
      told?.outcomes.map(({ day }) => day),
      ['2024-02-08'],
    )
    const before = stateAnswer(world, 'KAZ', '2015', '2023-12-31').declared.find(({ id }) => id === 'c5-plus-1-2023-09-19-1')
    assert.equal(before?.status, 'no-day')
    for (const { status, due, outcomes } of kazakhstan.declared) {
      assert.equal(status === 'told', outcomes.length > 0)
      if (status === 'passed') assert.ok(due !== null && due < asOf)
      if (status === 'open') assert.ok(due !== null && due >= asOf)
    }
  })

  it('has its part of the world’s production, and who takes it in', () => {
    const uranium = kazakhstan.supply.produces.find(({ material }) => material.slug === 'uranium')
    assert.equal(uranium?.period, '2024')
    assert.equal(uranium?.rank, 1)
    assert.ok((uranium?.share ?? 0) > 0.35 && (uranium?.share ?? 1) < 0.45)
    assert.ok(kazakhstan.supply.supplies.some(({ importer, material }) => importer.id === 'USA' && material.slug === 'uranium'))
    assert.deepEqual(kazakhstan.supply.imports, [])
    assert.ok(america.supply.imports.length > 40)
    assert.ok(america.supply.imports.every(({ sources, suppliers }) => sources.length > 0 && suppliers.length > 0))
  })

  it('has the multi-vector index of the years whose figures are all on record, and bounds for the others', () => {
    const vector = (period: string) => uzbekistan.vectors?.periods.find((one) => one.period === period)
    assert.deepEqual(
      uzbekistan.vectors?.poles.map(({ id }) => id),
      ['RUS', 'CHN', 'eu', 'USA'],
    )
    assert.ok((vector('2024')?.amongPoles?.evenness.value ?? 0) > 0)
    assert.equal(vector('2023')?.amongPoles?.evenness.value, null)
    assert.ok(vector('2024')?.figures.every(({ sources }) => sources.length > 0))
  })

  it('shows trade that is not on record as unknown', () => {
    assert.equal(page('FJI').vectors, null)
    assert.deepEqual(
      page('FJI').contacts.rows.filter(({ kind }) => kind === 'summits'),
      [],
    )
  })

  it('says what to do where there is no such state', () =>
    assert.throws(
      () => checkedState(world, 'XXX'),
      (error) => error instanceof Problem && error.code === 'desk/state',
    ))
})

describe('the list of states', () => {
  const rows = stateRows(world, asOf, new Map([['FJI', 3]]))
  it('has every state and every group with members, those with most on record first', () => {
    assert.equal(rows.filter(({ kind }) => kind === 'state').length, world.tables.states.length)
    assert.equal(rows[0]?.id, 'USA')
    assert.ok(rows.findIndex(({ id }) => id === 'central-asia') < rows.findIndex(({ id }) => id === 'FJI'))
  })
  it('has what documents tell beside it', () => {
    const toldOf = (id: string) => rows.find((row) => row.id === id)?.told
    assert.deepEqual([toldOf('FJI'), toldOf('KAZ'), toldOf('eu')], [3, 0, null])
  })
  it('counts what the pages show', () => {
    const row = rows.find(({ id }) => id === 'KAZ')
    assert.equal(row?.terms, kazakhstan.leaders.terms.length)
    assert.equal(row?.declared, stateAnswer(world, 'KAZ', '2015', '2026-12-31').declared.length)
    for (const answer of [kazakhstan, union, page('central-asia')])
      assert.equal(
        rows.find(({ id }) => id === answer.id)?.meetings,
        answer.formats.reduce((sum, { meetings }) => sum + meetings, 0),
      )
  })
})
