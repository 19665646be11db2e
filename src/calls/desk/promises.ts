/** Promises: what documents of the record tell as promised, and how it stands. In: the store, whose or in which format. Out: the first to fall due, with counts by status. */
import { z } from 'zod'
import { facetSchema, type ItemFilter, itemRowSchema } from '../../record/register.ts'
import type { Store } from '../../record/store/open.ts'

export const promisesSchema = z.object({
  total: z.number().int(),
  /** There are at least so many. */
  more: z.boolean(),
  byStatus: facetSchema.shape.values,
  items: z.array(itemRowSchema),
})
export type Promises = z.infer<typeof promisesSchema>

const MOST = 20

/** Commitments and planned measures. */
export const promises = async (store: Store, whose: NonNullable<ItemFilter['has']>): Promise<Promises> => {
  const filter: ItemFilter = { has: { ...whose, kind: ['commitment', 'measure'] } }
  const [page, facets] = await Promise.all([store.register.items(filter, { sort: 'due', limit: MOST }), store.register.facets(filter)])
  return { total: page.total.count, more: page.total.more, byStatus: facets.status.values, items: [...page.rows] }
}
