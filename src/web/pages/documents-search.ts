/** Documents search: what the address of the list of documents may say. In: the address. Out: words, order, and whether only those with unsure claims. */
import { lenient, z } from '../schema.ts'

export const documentsSearch = z.object({
  words: lenient(z.string()),
  unsure: lenient(z.boolean()),
  sort: lenient(z.enum(['name', 'published', 'claims', 'unsure'])),
  descending: lenient(z.boolean()),
})
export type DocumentsSearch = z.output<typeof documentsSearch>

/** `claim` or `at` (an offset): where to begin. */
export const documentSearch = z.object({
  claim: lenient(z.string()),
  at: lenient(z.coerce.number().check(z.int(), z.nonnegative())),
})
