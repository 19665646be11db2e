/** Days that cannot be. In: every table. Out: findings; an end before its beginning, a 30th of February. */
import type { RowReference, Tables } from '../tables.ts'
import type { ContradictionCheck, Finding } from './contradiction.ts'

type AnyRow = Readonly<Record<string, unknown>> & { readonly ref: RowReference }

const allRows = (tables: Tables): readonly AnyRow[] => Object.values(tables).flat()

const dayForm = /^\d{4}-\d{2}-\d{2}$/
const isDay = (cell: unknown): cell is string => typeof cell === 'string' && dayForm.test(cell)
const isInCalendar = (day: string): boolean => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)

export const noSuchDay: ContradictionCheck = {
  id: 'no-such-day',
  asks: 'Every day is in the calendar.',
  find: (tables) =>
    allRows(tables).flatMap((row) =>
      Object.entries(row)
        .filter(([, cell]) => isDay(cell) && !isInCalendar(cell))
        .map(([column, cell]) => ({ ref: row.ref, what: `${column} is ${cell}` })),
    ),
}

/** Columns that hold a beginning and an end. */
const spans = [
  ['from', 'to'],
  ['start', 'end'],
] as const

export const endBeforeStart: ContradictionCheck = {
  id: 'end-before-start',
  asks: 'Nothing ends before it begins.',
  find: (tables) =>
    allRows(tables).flatMap((row): Finding[] =>
      spans.flatMap(([start, end]) => {
        const [begins, ends] = [row[start], row[end]]
        return isDay(begins) && isDay(ends) && ends < begins ? [{ ref: row.ref, what: `${start} ${begins}, ${end} ${ends}` }] : []
      }),
    ),
}
