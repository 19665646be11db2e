/** What cannot be in the starter record. In: what meetings declared and what came of it, with meetings and sources. Out: findings; an outcome older than the promise. */
import type { Row } from '../tables.ts'
import type { ContradictionCheck, Finding } from './contradiction.ts'

type Fault = (row: Row<'declarations'>, meeting: Row<'meetings'> | undefined) => string | null

const faults: readonly Fault[] = [
  (row, meeting) => (meeting ? null : `"${row.meeting}" is in no row of meetings.csv`),
  (row, meeting) => (meeting && row.due !== null && row.due < meeting.start ? `due on ${row.due}, declared on ${meeting.start}` : null),
  (row) => ((row.amount === null) === (row.unit === null) ? null : 'an amount needs a unit, and a unit an amount'),
]

export const declaredWrongly: ContradictionCheck = {
  id: 'declared-wrongly',
  asks: 'What was declared stands by a meeting on record and is due after it; a sum has a unit.',
  find: ({ declarations, meetings }) => {
    const byId = new Map(meetings.map((row) => [row.id, row]))
    return declarations.flatMap((row) =>
      faults.flatMap((fault) => {
        const what = fault(row, byId.get(row.meeting))
        return what === null ? [] : [{ ref: row.ref, what }]
      }),
    )
  },
}

export const outcomeOfNothing: ContradictionCheck = {
  id: 'outcome-of-nothing',
  asks: 'What came of something came of a row of declarations.csv, and later.',
  find: ({ declarations, meetings, outcomes }) => {
    const days = new Map(meetings.map((row) => [row.id, row.start]))
    const declaredOn = new Map(declarations.map((row) => [row.id, days.get(row.meeting) ?? null]))
    return outcomes.flatMap((row): Finding[] => {
      const since = declaredOn.get(row.declared)
      if (since === undefined) return [{ ref: row.ref, what: `"${row.declared}" is in no row of declarations.csv` }]
      return since !== null && row.day < since ? [{ ref: row.ref, what: `came of it on ${row.day}, declared on ${since}` }] : []
    })
  },
}

/** A reader must be able to open what the starter record rests on. */
export const declaredWithoutAddress: ContradictionCheck = {
  id: 'declared-without-address',
  asks: 'Each source of the starter record has a title, a publisher, a day and an address.',
  find: ({ declarations, outcomes, sources }) => {
    const whole = new Set(
      sources.filter(({ title, publisher, date, url }) => title && publisher && date !== null && url !== '').map(({ id }) => id),
    )
    return [...declarations, ...outcomes].flatMap((row) =>
      row.source
        .filter((id) => !whole.has(id))
        .map((id) => ({ ref: row.ref, what: `source "${id}" lacks a title, publisher, day or address` })),
    )
  },
}
