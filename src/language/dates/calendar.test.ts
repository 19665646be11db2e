/** The calendar against Date's own arithmetic. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addUnits, fromIso, realDay, shiftPeriod, toIso, unitAround, weekdayOf } from './calendar.ts'

const days = fc.integer({ min: -30_000, max: 60_000 })

describe('calendar', () => {
  it('turns days into ISO and back', () => fc.assert(fc.property(days, (day) => assert.equal(fromIso(toIso(day) ?? ''), day))))
  it('knows weekdays', () =>
    fc.assert(fc.property(days, (day) => assert.equal(weekdayOf(day) % 7, new Date(day * 86_400_000).getUTCDay()))))
  it('finds the unit that holds a day', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('day', 'week', 'month', 'quarter', 'year', 'decade'), (day, unit) => {
        const { from, to } = unitAround(day, unit)
        assert.ok(from <= day && day <= to)
        assert.deepEqual(unitAround(from, unit), unitAround(to, unit))
      }),
    )
  })
  it('moves whole months and years onto whole ones', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('month', 'quarter', 'year'), fc.integer({ min: -30, max: 30 }), (day, unit, n) => {
        const moved = shiftPeriod(unitAround(day, unit), unit, n)
        assert.deepEqual(moved, unitAround(moved.from, unit))
        assert.deepEqual(shiftPeriod(moved, unit, -n), unitAround(day, unit))
      }),
    )
  })
  it('keeps to the month’s last day', () => assert.equal(toIso(addUnits(fromIso('2024-01-31') ?? 0, 'month', 1)), '2024-02-29'))
  it('refuses days that are none', () =>
    assert.deepEqual([fromIso('2023-02-29'), fromIso('2024-13-01'), fromIso('6 May'), realDay(2024, 4, 31)], [null, null, null, null]))
})
