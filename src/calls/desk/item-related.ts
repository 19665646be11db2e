/** Item related: what else the record tells of the same parties and the same materials. In: an item's row, the register. Out: a few rows with what they have in common. */
import { z } from 'zod'
import { type ItemFilter, type ItemRow, itemRowSchema } from '../../record/register.ts'
import type { Register } from '../../record/store/register.ts'

const EACH = 5
/** Beyond this many parties a list of them narrows nothing. */
const MOST_PARTIES = 10

export const relatedSchema = z.object({
  why: z.enum(['same-words', 'same-parties', 'same-material']),
  row: itemRowSchema
    .pick({ id: true, kind: true, type: true, line: true, due: true, status: true, last: true })
    /** Names of the other side: what tells apart what one sentence promises to several. */
    .extend({ whom: z.string() }),
})
export type Related = z.infer<typeof relatedSchema>

const idsOf = (parties: readonly { readonly id: string | null }[]): readonly string[] =>
  parties.flatMap(({ id }) => id ?? []).slice(0, MOST_PARTIES)

const asked = (row: ItemRow): readonly (readonly [Related['why'], ItemFilter])[] => {
  const [agents, recipients] = [idsOf(row.agents), idsOf(row.recipients)]
  return [
    ...(agents.length > 0 && recipients.length > 0 ? [['same-parties', { has: { agent: agents, recipient: recipients } }] as const] : []),
    ...(row.materials.length > 0 && row.states.length > 0
      ? [['same-material', { has: { material: row.materials, state: row.states.slice(0, MOST_PARTIES) } }] as const]
      : []),
  ]
}

/** `claims` are those that tell it: a promise to several states is one claim and an item for each. */
export const relatedTo = async (row: ItemRow, claims: readonly string[], register: Register): Promise<Related[]> => {
  const told = new Set<string>()
  for (const id of claims) for (const item of (await register.claim(id))?.items ?? []) told.add(item)
  const found: { readonly why: Related['why']; readonly row: ItemRow }[] = (await register.rows([...told])).map((one) => ({
    why: 'same-words' as const,
    row: one,
  }))
  for (const [why, filter] of asked(row)) {
    const { rows } = await register.items(filter, { limit: EACH + told.size })
    found.push(
      ...rows
        .filter(({ id }) => !found.some((one) => one.row.id === id))
        .slice(0, EACH)
        .map((one) => ({ why, row: one })),
    )
  }
  return found
    .filter((one) => one.row.id !== row.id)
    .map(({ why, row: { id, kind, type, line, due, status, last, recipients } }) => ({
      why,
      row: { id, kind, type, line, due, status, last, whom: recipients.map(({ name }) => name).join(', ') },
    }))
}
