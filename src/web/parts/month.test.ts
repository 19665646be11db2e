import assert from 'node:assert/strict'
import { it } from 'node:test'
import { dayByKey, monthAfter, weeksOf } from './month.ts'

const months: readonly (readonly [month: string, first: string, last: string, weeks: number])[] = [
  ['2026-02', '2026-01-26', '2026-03-01', 5],
  ['2027-02', '2027-02-01', '2027-02-28', 4],
  ['2026-03', '2026-02-23', '2026-04-05', 6],
  ['2024-02', '2024-01-29', '2024-03-03', 5],
]
for (const [month, first, last, weeks] of months)
  it(`${month} is ${weeks} weeks from Monday to Sunday`, () => {
    const days = weeksOf(month)
    assert.deepEqual([days.length, days[0]?.[0], days.at(-1)?.[6]], [weeks, first, last])
    assert.equal(new Set(days.flat()).size, weeks * 7)
  })

const keys: readonly (readonly [key: string, day: string, to: string | null])[] = [
  ['ArrowRight', '2026-02-28', '2026-03-01'],
  ['ArrowLeft', '2026-01-01', '2025-12-31'],
  ['ArrowDown', '2026-02-25', '2026-03-04'],
  ['ArrowUp', '2026-03-04', '2026-02-25'],
  ['Home', '2026-03-04', '2026-03-02'],
  ['End', '2026-03-04', '2026-03-08'],
  ['PageDown', '2026-01-31', '2026-02-28'],
  ['PageUp', '2026-03-15', '2026-02-15'],
  ['x', '2026-03-15', null],
]
for (const [key, day, to] of keys) it(`${key} on ${day} leads to ${to ?? 'nothing'}`, () => assert.equal(dayByKey(key, day), to))

it('months go over the turn of a year', () => {
  assert.equal(monthAfter('2025-12', 1), '2026-01')
  assert.equal(monthAfter('2026-01', -1), '2025-12')
  assert.equal(monthAfter('2026-01', -25), '2023-12')
})
