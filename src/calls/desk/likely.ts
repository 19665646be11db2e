/** Likely: with which items a claim may be one thing. In: the id of a claim. Out: its item, and others of its kind that share parties, goods or time, the likeliest first. */
import { z } from 'zod'
import type { ItemFilter, ItemRow } from '../../record/register.ts'
import { itemRowSchema } from '../../record/register.ts'
import { deskCall } from './desk.ts'

const LOOKED_AT = 50
/** As many as there are digits to choose by. */
const MOST = 9

const shownRow = itemRowSchema.pick({
  id: true,
  kind: true,
  type: true,
  line: true,
  first: true,
  documents: true,
  claims: true,
  verdicts: true,
})

const idsOf = (parties: ItemRow['agents']): readonly string[] => parties.flatMap(({ id }) => id ?? [])

const shared = (one: readonly string[], other: readonly string[]): number => one.filter((value) => other.includes(value)).length

/** Points for what two items have in common: parties count double. */
const likeness = (one: ItemRow, other: ItemRow): number =>
  2 * shared(idsOf(one.agents), idsOf(other.agents)) +
  2 * shared(idsOf(one.recipients), idsOf(other.recipients)) +
  shared(one.states, other.states) +
  shared(one.materials, other.materials) +
  (one.type === other.type ? 1 : 0) +
  (one.due !== null && one.due === other.due ? 1 : 0) +
  (one.amount !== null && one.amount.unit === other.amount?.unit && one.amount.value === other.amount.value ? 2 : 0)

const filtersFor = (row: ItemRow): readonly ItemFilter[] => {
  const kind = [row.kind]
  return [
    ...(row.states.length > 0 ? [{ has: { kind, state: row.states } }] : []),
    ...(row.materials.length > 0 ? [{ has: { kind, material: row.materials } }] : []),
    { has: { kind, type: [row.type] } },
  ]
}

export const likely = deskCall({
  method: 'GET',
  path: '/claims/{id}/likely',
  summary: 'Items that a claim may belong to: of its kind, with the same parties, goods or time',
  input: z.object({ id: z.string() }),
  output: z.object({
    /** Null for a claim that is in no item: too unsure, rejected, or the lists are still being made. */
    own: shownRow.nullable(),
    others: z.array(shownRow).readonly(),
  }),
  run: async ({ store }, { id }) => {
    const page = await store.register.item(id)
    if (page === null) return { own: null, others: [] }
    const { row } = page
    const found = new Map<string, ItemRow>()
    for (const filter of filtersFor(row))
      for (const one of (await store.register.items(filter, { limit: LOOKED_AT })).rows) if (one.id !== row.id) found.set(one.id, one)
    const others = [...found.values()].toSorted((one, other) => likeness(row, other) - likeness(row, one)).slice(0, MOST)
    return { own: row, others }
  },
})
