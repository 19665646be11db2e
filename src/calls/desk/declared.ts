/** Declared: what meetings on record declared and what came of it. In: the starter record, a state, group or format, a day. Out: rows with their sides, sources and outcomes. */
import { z } from 'zod'
import { expandParties } from '../../world/members.ts'
import { type Declared, declaredRows } from '../../world/starter.ts'
import type { World } from '../../world/world.ts'
import { namedParty, partySchema, sourceSchema, sourcesOf } from './sourced.ts'

/** Who binds himself: it, the other side, or all sides alike. */
export const sideNames = ['given', 'received', 'shared'] as const
/** `passed`: its day has passed and nothing on record tells of it; `no-day`: none was promised, and nothing tells of it. */
export const declaredStatuses = ['told', 'passed', 'open', 'no-day'] as const

export const declaredSchema = z.object({
  id: z.string(),
  meeting: z.object({
    id: z.string(),
    format: partySchema,
    place: z.string(),
    start: z.string(),
    end: z.string(),
  }),
  kind: z.string(),
  type: z.string(),
  agents: z.array(partySchema),
  recipients: z.array(partySchema),
  materials: z.array(z.object({ slug: z.string(), name: z.string() })),
  amount: z.object({ value: z.number(), unit: z.string() }).nullable(),
  due: z.string().nullable(),
  sentence: z.string(),
  status: z.enum(declaredStatuses),
  outcomes: z.array(z.object({ day: z.string(), outcome: z.string(), sources: z.array(sourceSchema) })),
  sources: z.array(sourceSchema),
})
export type DeclaredLine = z.infer<typeof declaredSchema>

export const sidedSchema = declaredSchema.extend({ side: z.enum(sideNames) })
export type SidedLine = z.infer<typeof sidedSchema>

/** Of meetings that ended by the day; what came of it later is left out. */
const known = (world: World, asOf: string): readonly Declared[] => declaredRows(world).filter(({ meeting }) => meeting.end <= asOf)

const statusOf = (due: string | null, outcomes: readonly unknown[], asOf: string): DeclaredLine['status'] => {
  if (outcomes.length > 0) return 'told'
  return due === null ? 'no-day' : due < asOf ? 'passed' : 'open'
}

const lineOf = (world: World, { row, meeting, outcomes }: Declared, asOf: string): DeclaredLine => {
  const seen = outcomes.filter(({ day }) => day <= asOf)
  const materials = new Map(world.tables.materials.map(({ slug, name }) => [slug, name]))
  return {
    id: row.id,
    meeting: {
      id: meeting.id,
      format: namedParty(world, meeting.format, 'format'),
      place: meeting.place,
      start: meeting.start,
      end: meeting.end,
    },
    kind: row.kind,
    type: row.type,
    agents: row.agents.map((id) => namedParty(world, id)),
    recipients: row.recipients.map((id) => namedParty(world, id)),
    materials: row.materials.map((slug) => ({ slug, name: materials.get(slug) ?? slug })),
    amount: row.amount === null || row.unit === null ? null : { value: row.amount, unit: row.unit },
    due: row.due,
    sentence: row.sentence,
    status: statusOf(row.due, seen, asOf),
    outcomes: seen.map(({ day, outcome, source }) => ({ day, outcome, sources: sourcesOf(world, source) })),
    sources: sourcesOf(world, row.source),
  }
}

/** Newest meeting first. A state is on the side of a group that it was a member of at the time; a group where it is named. */
export const declaredBy = (world: World, of: string, asOf: string): readonly SidedLine[] =>
  known(world, asOf).flatMap((declared): SidedLine[] => {
    const { row, meeting } = declared
    const isIn = (parties: readonly string[]): boolean =>
      parties.includes(of) || (world.states.has(of) && expandParties(world, parties, meeting.start).includes(of))
    const [gives, receives] = [isIn(row.agents), isIn(row.recipients)]
    if (!gives && !receives) return []
    const side = gives && (receives || row.recipients.length === 0) ? 'shared' : gives ? 'given' : 'received'
    return [{ ...lineOf(world, declared, asOf), side }]
  })

/** By id of the meeting, in the order of the table. */
export const declaredAt = (world: World, format: string, asOf: string): ReadonlyMap<string, readonly DeclaredLine[]> =>
  Map.groupBy(
    known(world, asOf)
      .filter(({ meeting }) => meeting.format === format)
      .map((declared) => lineOf(world, declared, asOf)),
    ({ meeting }) => meeting.id,
  )
