/** State leaders: who held which office of a state or union, from when to when. In: its id, the world. Out: terms, latest first, each with its sources. */
import { z } from 'zod'
import { coverageFor } from '../../world/facts.ts'
import type { World } from '../../world/world.ts'
import { sourceSchema, sourcesOf } from './sourced.ts'

export const leaderSchema = z.object({
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

export const stateLeaders = (world: World, of: string): StateLeaders => {
  const rows = world.tables.offices.filter(({ state }) => state === of)
  const terms = rows.map(({ person, name, office, title, from, to, source }) => ({
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
        (left.office < right.office ? -1 : left.office > right.office ? 1 : 0) ||
        ((left.from ?? '') < (right.from ?? '') ? 1 : -1),
    ),
    complete: offices.flatMap((office) => coverageFor(world, `offices:${of}:${office}`).map(({ end }) => ({ office, until: end }))),
  }
}
