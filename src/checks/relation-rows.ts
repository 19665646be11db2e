/** Relations on record between two states. In: the world, a type, two states in any order. Out: rows, oldest first. */
import type { Row } from '../world/tables.ts'
import type { World } from '../world/world.ts'

export const relationsBetween = (world: World, type: string, a: string, b: string): readonly Row<'relations'>[] =>
  world.tables.relations
    .filter((row) => row.type === type && ((row.a === a && row.b === b) || (row.a === b && row.b === a)))
    .toSorted((left, right) => (left.start ?? '').localeCompare(right.start ?? ''))

/** Days entered as 1 January may stand for the year alone; the row's note says so. */
export const isYearOnly = (row: Pick<Row<'relations'>, 'start' | 'note'>): boolean =>
  (row.start?.endsWith('-01-01') ?? false) && /\byear\b/i.test(row.note)
