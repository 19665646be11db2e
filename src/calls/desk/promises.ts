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

/** Only what is promised or planned as a measure has a status. Kinds are asked for one by one: an index meets one value at once, and several slowly. */
export const promises = async (store: Store, whose: NonNullable<ItemFilter['has']>): Promise<Promises> => {
  const [facets, ...pages] = await Promise.all([
    store.register.facets({ has: whose }),
    ...(['commitment', 'measure'] as const).map((kind) =>
      store.register.items({ has: { ...whose, kind: [kind] } }, { sort: 'due', limit: MOST }),
    ),
  ])
  const rows = pages.flatMap((page) => page.rows).toSorted((left, right) => ((left.due ?? '9999') < (right.due ?? '9999') ? -1 : 1))
  return {
    total: pages.reduce((sum, { total }) => sum + total.count, 0),
    more: pages.some(({ total }) => total.more),
    byStatus: facets.status.values,
    items: rows.slice(0, MOST),
  }
}
