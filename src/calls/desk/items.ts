/** Items: a list of events, promises, measures, relations and figures. In: filters, an order, a place to go on from. Out: rows with one sentence each, how many there are, where to go on. */
import { z } from 'zod'
import { itemSorts } from '../../record/item-sorts.ts'
import { itemRowSchema } from '../../record/register.ts'
import { deskCall } from './desk.ts'
import { pageFields, pageOf } from './fields.ts'
import { filterOf, itemFilterFields } from './item-filter.ts'

export const items = deskCall({
  method: 'GET',
  path: '/items',
  summary: 'Events, promises, measures, relations and figures, filtered and in order',
  input: z.object({ ...itemFilterFields, sort: z.enum(itemSorts).optional(), ...pageFields }),
  output: pageOf(itemRowSchema),
  run: async ({ store }, { sort, descending, cursor, limit, ...filter }) => {
    const { rows, ...rest } = await store.register.items(filterOf(filter), { sort, descending, cursor, limit })
    return { rows: [...rows], ...rest }
  },
})
