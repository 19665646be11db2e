/** Starter record: what earlier meetings of powers with regions declared, one row each. In: the World. Out: rows with their meeting and what came of them; or a World without them. */
import { membersOf } from './members.ts'
import type { Row } from './tables.ts'
import type { World } from './world.ts'

export interface Declared {
  readonly row: Row<'declarations'>
  readonly meeting: Row<'meetings'>
  /** What came of it, earliest first; none where no source says so. */
  readonly outcomes: readonly Row<'outcomes'>[]
}

/** Newest meeting first, in the order of the table within a meeting; a row without a meeting on record is left out. */
export const declaredRows = (world: World): readonly Declared[] => {
  const meetings = new Map(world.tables.meetings.map((row) => [row.id, row]))
  const outcomes = Map.groupBy(
    world.tables.outcomes.toSorted((left, right) => left.day.localeCompare(right.day)),
    (row) => row.declared,
  )
  return world.tables.declarations
    .flatMap((row) => {
      const meeting = meetings.get(row.meeting)
      return meeting ? [{ row, meeting, outcomes: outcomes.get(row.id) ?? [] }] : []
    })
    .toSorted((left, right) => right.meeting.start.localeCompare(left.meeting.start))
}

/** The states of each side, alpha-3; of a group that is the only side, each member is one. */
export const sidesOf = (world: World, { row, meeting }: Declared): readonly (readonly string[])[] => {
  const parties = [...row.agents, ...row.recipients].map((party) => membersOf(world, party, meeting.start))
  const [only] = parties
  return parties.length === 1 && only ? only.map((state) => [state]) : parties
}

/** The same World with an empty starter record; every other table is still read only when it is asked for. */
export const withoutStarter = (world: World): World => {
  const empty = { value: Object.freeze([]), enumerable: true }
  const properties = { ...Object.getOwnPropertyDescriptors(world.tables), declarations: empty, outcomes: empty }
  return Object.freeze({ ...world, tables: Object.freeze(Object.defineProperties({}, properties)) as World['tables'] })
}
