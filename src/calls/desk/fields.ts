/** Fields: what calls take in an address or a body alike. In: nothing. Out: zod fields for lists, yes or no, numbers, and the page of a list. */
import { z } from 'zod'
import { countedSchema } from '../../record/register.ts'

/** What comes once in an address comes as text. */
export const listOf = <One extends z.ZodType>(one: One) =>
  z
    .union([z.array(one), one])
    .transform((value) => (Array.isArray(value) ? value : [value]) as z.output<One>[])
    .optional()

export const flag = z.union([z.boolean(), z.stringbool()]).optional()

export const number = z.coerce.number<number | string>()

/** `cursor` is `next` of the page before. */
export const pageFields = {
  cursor: z.string().max(1000).optional(),
  limit: number.int().min(1).max(500).optional(),
  descending: flag,
}

export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({
    rows: z.array(row),
    total: countedSchema,
    /** Null after the last row. */
    next: z.string().nullable(),
  })
