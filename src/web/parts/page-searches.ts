/** Page searches: what may stand in the address of the pages of items and commitments. In: an address. Out: schemas; what is not understood is as if it were not there. */

import { itemSorts } from '../../record/register.ts'
import { z } from '../schema.ts'
import { itemSearchSchema } from './item-search.ts'

const order = z
  .enum([...itemSorts, ...itemSorts.map((sort) => `-${sort}` as const)])
  .optional()
  .catch(undefined)

export const itemsSearchSchema = itemSearchSchema.extend({ sort: order })

export const commitmentViews = ['table', 'board', 'calendar'] as const
export const boardGroupings = ['status', 'state', 'format', 'material', 'month'] as const

export const commitmentsSearchSchema = itemSearchSchema.extend({
  view: z.enum(commitmentViews).optional().catch(undefined),
  /** What the columns of the board are. */
  by: z.enum(boardGroupings).optional().catch(undefined),
  /** Of the calendar: "2026-03". */
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  sort: order,
})
export type CommitmentsSearch = z.output<typeof commitmentsSearchSchema>

export type ItemsSearch = z.output<typeof itemsSearchSchema>

export const itemPageSearchSchema = z.object({ asOf: z.iso.date().optional().catch(undefined) })
