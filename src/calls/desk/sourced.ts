/** Sourced: how the desk's answers name what they rest on. In: ids of sources, evidence of a check. Out: schemas, and sources with title, publisher, day and address. */
import { z } from 'zod'
import { evidenceSource } from '../../checks/evidence.ts'
import type { EvidenceSource } from '../../record/verdict.ts'
import type { World } from '../../world/world.ts'

export const sourceSchema = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  date: z.string(),
  url: z.string().nullable(),
})

/** Words of a document, or a row of the record with its source. */
export const evidenceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('claim'),
    claim: z.string(),
    documentId: z.string(),
    document: z.string(),
    start: z.number(),
    end: z.number(),
    quote: z.string(),
    gloss: z.string().optional(),
  }),
  z.object({ kind: z.literal('row'), table: z.string(), line: z.number(), text: z.string(), source: sourceSchema }),
])

/** A state, union, region or format by name, with what its page is found by. */
export const partySchema = z.object({ id: z.string(), name: z.string(), page: z.enum(['state', 'format']).nullable() })
export type NamedParty = z.infer<typeof partySchema>

export const sourcesOf = (world: World, ids: readonly string[]): EvidenceSource[] => ids.map((id) => evidenceSource(world, id))

/** A format bears its group's own id at times (G7): the group is meant where somebody acts, the format where somebody meets. */
export const namedParty = (world: World, id: string, prefers: 'state' | 'format' = 'state'): NamedParty => {
  const party = world.states.get(id) ?? world.groups.get(id)
  const format = world.formats.get(id)
  const isFormat = format !== undefined && (prefers === 'format' || party === undefined)
  return {
    id,
    name: (isFormat ? format.name : party?.name) ?? world.organisations.get(id)?.name ?? id,
    page: isFormat ? 'format' : party === undefined ? null : 'state',
  }
}
