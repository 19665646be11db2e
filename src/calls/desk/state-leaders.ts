/** State leaders: who held which office of a state or union, from when to when. In: its id, the world, a day. Out: terms, latest first, each with its sources. */
import { z } from 'zod'
import { coverageFor } from '../../world/facts.ts'
import { membersOf } from '../../world/members.ts'
import type { Row } from '../../world/tables.ts'
import type { World } from '../../world/world.ts'
import { namedParty, partySchema, sourceSchema, sourcesOf } from './sourced.ts'

export const leaderSchema = z.object({
  /** Whose office it is. */
  state: partySchema,
  person: z.string(),
  name: z.string(),
  office: z.string(),
  title: z.string(),
  from: z.string().nullable(),
  /** Null: no end is known. */
  to: z.string().nullable(),
  sources: z.array(sourceSchema),
})
export const leadersSchema = z.object({
  terms: z.array(leaderSchema),
  /** Offices whose list of holders is known to be complete, and to when. */
  complete: z.array(z.object({ office: z.string(), until: z.string().nullable() })),
})
export type StateLeaders = z.infer<typeof leadersSchema>

const order = ['head-of-state', 'head-of-government', 'foreign-minister']
const rankOf = (office: string): number => (order.includes(office) ? order.indexOf(office) : order.length)

/** Of a group without offices of its own the heads of state of its members on the day. */
const rowsOf = (world: World, of: string, day: string): readonly Row<'offices'>[] => {
  const own = world.tables.offices.filter(({ state }) => state === of)
  const members = membersOf(world, of, day)
  return own.length > 0
    ? own
    : world.tables.offices.filter(({ state, office }) => state !== of && office === 'head-of-state' && members.includes(state))
}

export const stateLeaders = (world: World, of: string, day: string): StateLeaders => {
  const rows = rowsOf(world, of, day)
  const terms = rows.map(({ state, person, name, office, title, from, to, source }) => ({
    state: namedParty(world, state),
    person,
    name,
    office,
    title,
    from,
    to,
    sources: sourcesOf(world, source),
  }))
  const offices = [...new Set(rows.map(({ office }) => office))]
  return {
    terms: terms.toSorted(
      (left, right) =>
        rankOf(left.office) - rankOf(right.office) ||
        (left.state.name < right.state.name ? -1 : left.state.name > right.state.name ? 1 : 0) ||
        (left.office < right.office ? -1 : left.office > right.office ? 1 : 0) ||
        ((left.from ?? '') < (right.from ?? '') ? 1 : -1),
    ),
    complete: offices.flatMap((office) => coverageFor(world, `offices:${of}:${office}`).map(({ end }) => ({ office, until: end }))),
  }
}
