/** Format meetings: a series of meetings as the record has it. In: a format, the world, a day. Out: meetings newest first, each with who took part, what it declared, what came of it; and how far the lists are complete. */
import { z } from 'zod'
import { meetingSpans } from '../../checks/coverage.ts'
import { isSummit } from '../../checks/following/contact-coverage.ts'
import { meetingsOf } from '../../world/facts.ts'
import type { Row } from '../../world/tables.ts'
import type { World } from '../../world/world.ts'
import { type DeclaredLine, declaredAt, declaredSchema } from './declared.ts'
import { namedParty, partySchema, sourceSchema, sourcesOf } from './sourced.ts'

export const meetingSchema = z.object({
  id: z.string(),
  start: z.string(),
  end: z.string(),
  level: z.string(),
  /** Of all summits of the format on record, or of its meetings below: 1 for the first. */
  number: z.number(),
  /** Is the list complete from the format's first day to this meeting, so that the number is its number? */
  isCounted: z.boolean(),
  place: z.string(),
  placeState: partySchema.nullable(),
  participants: z.array(partySchema),
  note: z.string(),
  sources: z.array(sourceSchema),
  declared: z.array(declaredSchema),
})
export type MeetingLine = z.infer<typeof meetingSchema>

export const formatCoverageSchema = z.object({
  level: z.string(),
  start: z.string(),
  end: z.string(),
  note: z.string(),
  sources: z.array(sourceSchema),
})

/** Which meetings of the format are listed completely, by level. */
export const formatCoverage = (world: World, format: string): z.infer<typeof formatCoverageSchema>[] =>
  (['heads-of-state', 'foreign-ministers'] as const).flatMap((level) =>
    meetingSpans(world, format, level).map(({ start, end, rows }) => ({
      level,
      start,
      end,
      note: rows.map(({ note }) => note).join('; '),
      sources: sourcesOf(world, [...new Set(rows.flatMap(({ source }) => source))]),
    })),
  )

const classOf = (row: Row<'meetings'>): 'summits' | 'others' => (isSummit(row) ? 'summits' : 'others')

export const formatMeetings = (world: World, format: string, asOf: string): MeetingLine[] => {
  const rows = meetingsOf(world, format).filter(({ start }) => start <= asOf)
  const declared: ReadonlyMap<string, readonly DeclaredLine[]> = declaredAt(world, format, asOf)
  const established = world.formats.get(format)?.established ?? null
  const lines = rows.map((row): MeetingLine => {
    const spans = meetingSpans(world, format, isSummit(row) ? 'heads-of-state' : row.level)
    return {
      id: row.id,
      start: row.start,
      end: row.end,
      level: row.level,
      number: rows.filter((one) => classOf(one) === classOf(row) && one.start <= row.start).length,
      isCounted: spans.some(({ start, end }) => start <= (established ?? row.start) && start <= row.start && end >= row.start),
      place: row.place,
      placeState: row.place_state === null ? null : namedParty(world, row.place_state),
      participants: row.participants.map((id) => namedParty(world, id)),
      note: row.note,
      sources: sourcesOf(world, row.source),
      declared: [...(declared.get(row.id) ?? [])],
    }
  })
  return lines.toReversed()
}
