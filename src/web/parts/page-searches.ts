/** Page searches: what may stand in the address of the pages of items and commitments. In: an address. Out: schemas; what is not understood is as if it were not there. */

import { itemSorts } from '../../record/item-sorts.ts'
import { lenient, z } from '../schema.ts'
import { itemSearchSchema } from './item-search.ts'

const order = lenient(z.enum([...itemSorts, ...itemSorts.map((sort) => `-${sort}` as const)]))

export const itemsSearchSchema = z.extend(itemSearchSchema, { sort: order })

export const commitmentViews = ['table', 'board', 'calendar'] as const
export const boardGroupings = ['status', 'state', 'format', 'material', 'month'] as const

export const commitmentsSearchSchema = z.extend(itemSearchSchema, {
  view: lenient(z.enum(commitmentViews)),
  /** What the columns of the board are. */
  by: lenient(z.enum(boardGroupings)),
  /** Of the calendar: "2026-03". */
  month: lenient(z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/))),
  sort: order,
})
export type CommitmentsSearch = z.output<typeof commitmentsSearchSchema>

export type ItemsSearch = z.output<typeof itemsSearchSchema>

export const itemPageSearchSchema = z.object({ asOf: lenient(z.iso.date()) })
