/** Pages of formats over the record of facts as it lies: their meetings, what these declared, what came of it. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Problem } from '../../problem.ts'
import { openWorld } from '../../world/open.ts'
import { formatAnswer, formatSchema } from './format.ts'
import { formatRows } from './formats.ts'

const world = openWorld()
const asOf = '2026-01-31'
const c5 = formatAnswer(world, 'c5-plus-1', asOf)
const focac = formatAnswer(world, 'focac', asOf)

describe('a format’s page', () => {
  it('is as its schema says', () => {
    for (const id of world.formats.keys()) {
      const answer = formatAnswer(world, id, asOf)
      assert.deepEqual(formatSchema.parse(answer), answer)
    }
  })

  it('has its meetings newest first, each with a source, and none after the day', () => {
    assert.deepEqual(
      c5.meetings.slice(0, 3).map(({ start, level, place }) => `${start} ${level} ${place}`),
      ['2025-11-06 heads-of-state Washington', '2024-09-27 foreign-ministers New York', '2023-09-19 heads-of-state New York'],
    )
    assert.ok(c5.meetings.every(({ sources }) => sources.length > 0))
    assert.equal(formatAnswer(world, 'c5-plus-1', '2025-11-05').meetings[0]?.start, '2024-09-27')
  })

  it('numbers a meeting only where the list to it is known to be complete', () => {
    const summits = c5.meetings.filter(({ level }) => level === 'heads-of-state')
    assert.deepEqual(
      summits.map(({ number, isCounted }) => [number, isCounted]),
      [
        [2, true],
        [1, true],
      ],
    )
    assert.ok(c5.meetings.filter(({ level }) => level === 'foreign-ministers').every(({ isCounted }) => !isCounted))
  })

  for (const [id, day, number] of [
    ['ticad', '2025-08-20', 9],
    ['focac', '2024-09-05', 4],
    ['eu-celac', '2025-11-09', 4],
    ['quad', '2024-09-21', 6],
  ] as const)
    it(`counts ${id} of ${day} as number ${number}, on the word of a source that lists them all`, () => {
      const answer = formatAnswer(world, id, asOf)
      const meeting = answer.meetings.find(({ start }) => start === day)
      assert.deepEqual([meeting?.number, meeting?.isCounted], [number, true])
      assert.ok(answer.coverage.some(({ sources }) => sources.some(({ date, url }) => date !== '' && url !== null)))
    })

  it('has what each meeting declared, and what came of it where a source tells', () => {
    const beijing = focac.meetings.find(({ start }) => start.startsWith('2024-09'))
    assert.ok((beijing?.declared.length ?? 0) >= 10)
    const dialogue = c5.meetings.flatMap(({ declared }) => declared).find(({ id }) => id === 'c5-plus-1-2023-09-19-1')
    assert.equal(dialogue?.status, 'told')
    assert.match(dialogue?.outcomes[0]?.outcome ?? '', /8 February 2024/)
  })

  it('says what to do where there is no such format', () =>
    assert.throws(
      () => formatAnswer(world, 'no-such', asOf),
      (error) => error instanceof Problem && error.code === 'desk/format',
    ))
})

describe('the list of formats', () => {
  const rows = formatRows(world, asOf, new Map([['focac', 2]]))
  it('has every format once, those that met last first', () => {
    assert.equal(rows.length, world.tables.formats.length)
    const days = rows.flatMap(({ last }) => last ?? [])
    assert.deepEqual(days, days.toSorted().toReversed())
    assert.equal(rows.at(-1)?.last, null)
  })
  it('has what documents tell beside it', () => {
    assert.deepEqual(
      rows.filter(({ told }) => told > 0).map(({ id, told }) => [id, told]),
      [['focac', 2]],
    )
  })
  it('counts what the pages show', () => {
    for (const { id, meetings, declared, outcomes } of rows) {
      const page = formatAnswer(world, id, asOf)
      const lines = page.meetings.flatMap((one) => one.declared)
      assert.deepEqual(
        [meetings, declared, outcomes],
        [page.meetings.length, lines.length, lines.filter(({ status }) => status === 'told').length],
      )
    }
  })
})
