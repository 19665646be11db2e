/** Format: one series of meetings. In: its id. Out: its meetings newest first, what each declared and what came of it, and how far the lists are complete. */
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import type { Row } from '../../world/tables.ts'
import type { World } from '../../world/world.ts'
import { deskCall } from './desk.ts'
import { formatCoverage, formatCoverageSchema, formatMeetings, meetingSchema } from './format-meetings.ts'
import { namedParty, partySchema, sourceSchema, sourcesOf } from './sourced.ts'

export const formatSchema = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  members: z.array(partySchema),
  established: z.string().nullable(),
  sources: z.array(sourceSchema),
  /** Empty: no list of its meetings is known to be complete. */
  coverage: z.array(formatCoverageSchema),
  meetings: z.array(meetingSchema),
})
export type FormatAnswer = z.infer<typeof formatSchema>

/** Throws Problem `desk/format`. */
export const checkedFormat = (world: World, id: string): Row<'formats'> => {
  const row = world.formats.get(id)
  if (row === undefined) throw new Problem('desk/format', `"${id}"`, 'no format has this id', 'Choose one from the list of formats.')
  return row
}

export const formatAnswer = (world: World, id: string, asOf: string): FormatAnswer => {
  const row = checkedFormat(world, id)
  return {
    id,
    name: row.name,
    aliases: [...row.aliases],
    members: row.members.map((member) => namedParty(world, member)),
    established: row.established,
    sources: sourcesOf(world, row.source),
    coverage: formatCoverage(world, id),
    meetings: formatMeetings(world, id, asOf),
  }
}

export const format = deskCall({
  method: 'GET',
  path: '/formats/{id}',
  summary: 'One series of meetings: what each declared and what came of it',
  input: z.object({ id: z.string() }),
  output: formatSchema,
  run: async ({ world, today }, { id }) => formatAnswer(world, id, today()),
})
