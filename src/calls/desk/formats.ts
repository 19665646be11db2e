/** Formats: all series of meetings on record. In: nothing. Out: one row each, with how many meetings and declarations are on record and how far its list of summits is complete. */
import { z } from 'zod'
import type { World } from '../../world/world.ts'
import { deskCall } from './desk.ts'
import { formatCoverage, formatCoverageSchema } from './format-meetings.ts'
import { namedParty, partySchema } from './sourced.ts'

export const formatRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  members: z.array(partySchema),
  established: z.string().nullable(),
  meetings: z.number().int(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  declared: z.number().int(),
  /** Of those declared, how many have something told of what came of them. */
  outcomes: z.number().int(),
  /** To which day the list of its summits is known to be complete; null: it is not known to be. */
  complete: formatCoverageSchema.nullable(),
  /** Items that documents of the record tell of it. */
  told: z.number().int(),
})
export type FormatRow = z.infer<typeof formatRowSchema>

/** Those met last come first; those without a meeting on record last. */
export const formatRows = (world: World, asOf: string, items: ReadonlyMap<string, number>): readonly FormatRow[] => {
  const meetings = world.tables.meetings.filter(({ start }) => start <= asOf)
  const told = new Set(world.tables.outcomes.filter(({ day }) => day <= asOf).map(({ declared }) => declared))
  const rows = world.tables.formats.map(({ id, name, aliases, members, established }): FormatRow => {
    const own = meetings.filter(({ format }) => format === id)
    const days = own.map(({ start }) => start).toSorted()
    const ids = new Set(own.map((row) => row.id))
    const declared = world.tables.declarations.filter(({ meeting }) => ids.has(meeting))
    return {
      id,
      name,
      aliases: [...aliases],
      members: members.map((member) => namedParty(world, member)),
      established,
      meetings: own.length,
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
      declared: declared.length,
      outcomes: declared.filter((row) => told.has(row.id)).length,
      complete: formatCoverage(world, id).findLast(({ level }) => level === 'heads-of-state') ?? null,
      told: items.get(id) ?? 0,
    }
  })
  return rows.toSorted((left, right) =>
    (left.last ?? '') < (right.last ?? '') ? 1 : (left.last ?? '') > (right.last ?? '') ? -1 : left.name < right.name ? -1 : 1,
  )
}

export const formats = deskCall({
  method: 'GET',
  path: '/formats',
  summary: 'Series of meetings on record, those that met last first',
  input: z.object({}),
  output: z.object({ formats: z.array(formatRowSchema) }),
  run: async ({ store, world, today }) => {
    const { format } = await store.register.facets({})
    return { formats: [...formatRows(world, today(), new Map(format.values.map(({ value, items }) => [value, items])))] }
  },
})
