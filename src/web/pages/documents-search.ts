/** Documents search: what the address of the list of documents may say. In: the address. Out: words, order, and whether only those with unsure claims. */
import { z } from '../schema.ts'

export const documentsSearch = z.object({
  words: z.string().optional().catch(undefined),
  unsure: z.boolean().optional().catch(undefined),
  sort: z.enum(['name', 'published', 'claims', 'unsure']).optional().catch(undefined),
  descending: z.boolean().optional().catch(undefined),
})
export type DocumentsSearch = z.output<typeof documentsSearch>

/** `claim` or `at` (an offset): where to begin. */
export const documentSearch = z.object({
  claim: z.string().optional().catch(undefined),
  at: z.coerce.number().int().nonnegative().optional().catch(undefined),
})
