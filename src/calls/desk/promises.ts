/** Promises: what documents of the record tell as promised, and how it stands. In: the store, whose or in which format. Out: the first to fall due, with counts by status. */
import { z } from 'zod'
import { facetSchema, type ItemFilter, itemRowSchema } from '../../record/register.ts'
import type { Store } from '../../record/store/open.ts'
import { promisesOnly } from './promised.ts'

export const promisesSchema = z.object({
  total: z.number().int(),
  /** There are at least so many. */
  more: z.boolean(),
  byStatus: facetSchema.shape.values,
  items: z.array(itemRowSchema),
})
export type Promises = z.infer<typeof promisesSchema>

const MOST = 20

/** Only what is promised or planned as a measure has a status. */
export const promises = async (store: Store, whose: NonNullable<ItemFilter['has']>): Promise<Promises> => {
  const filter = promisesOnly({ has: whose })
  const [facets, { rows, total }] = await Promise.all([
    store.register.facets(filter),
    store.register.items(filter, { sort: 'due', limit: MOST }),
  ])
  return { total: total.count, more: total.more, byStatus: facets.status.values, items: [...rows] }
}
