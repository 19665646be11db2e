/** Documents: what a record was made from. In: words of titles, days, an order, a place to go on from. Out: rows with how much was read and reviewed in each. */
import { z } from 'zod'
import { documentSorts } from '../../record/register.ts'
import { deskCall } from './desk.ts'
import { documentRowSchema } from './document-schema.ts'
import { flag, pageFields, pageOf } from './fields.ts'

export const documents = deskCall({
  method: 'GET',
  path: '/documents',
  summary: 'Documents of the record, with how much was read and reviewed in each',
  input: z.object({
    words: z.string().max(1000).optional(),
    since: z.iso.date().optional(),
    until: z.iso.date().optional(),
    unsure: flag,
    sort: z.enum(documentSorts).optional(),
    ...pageFields,
  }),
  output: pageOf(documentRowSchema),
  run: async ({ store }, { sort, descending, cursor, limit, words, since, until, unsure }) => {
    const { rows, ...rest } = await store.register.documents({ words, since, until, unsure }, { sort, descending, cursor, limit })
    return { rows: [...rows], ...rest }
  },
})
