/** Reading: a document as the reader's page shows it. In: its id. Out: its text in blocks, its claims as people left them, the sentences that gave none. */
import { z } from 'zod'
import { shownBlocks } from '../../text/shown-blocks.ts'
import { claimView, claimViewSchema } from './claim-view.ts'
import { deskCall } from './desk.ts'
import { documentWith, heldPages } from './held-pages.ts'

const offset = z.number().int().nonnegative()
const span = z.object({ start: offset, end: offset })
const inOrder = span.extend({ pages: z.array(z.number().int()).readonly() })

export const shownBlockSchema = z.discriminatedUnion('role', [
  inOrder.extend({ role: z.enum(['title', 'heading', 'paragraph']) }),
  inOrder.extend({ role: z.literal('list'), items: z.array(span.extend({ marker: z.string() })).readonly() }),
  inOrder.extend({ role: z.literal('table'), rows: z.array(z.array(span.nullable()).readonly()).readonly() }),
])

export const readingSchema = z.object({
  document: z.object({
    id: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string(),
    published: z.string().nullable(),
    text: z.string(),
  }),
  /** Offsets are UTF-16 code units of `document.text`, as everywhere. */
  blocks: z.array(shownBlockSchema).readonly(),
  claims: z.array(claimViewSchema).readonly(),
  /** Sentences with a figure, a day or a deal word that gave no claim. */
  unread: z.array(span).readonly(),
})

export const reading = deskCall({
  method: 'GET',
  path: '/documents/{id}/reading',
  summary: 'A document in blocks, its claims as people left them, and the sentences that gave no claim',
  input: z.object({ id: z.string() }),
  output: readingSchema,
  run: async ({ store }, { id }) => {
    const held = await heldPages(store, [id])
    const { document, unread } = documentWith(held, id)
    const { name, title, publisher, url, language, published, text } = document
    return {
      document: { id, name, title, publisher, url, language, published, text },
      blocks: shownBlocks(document),
      claims: held.claims.map(claimView).toSorted((one, other) => one.claim.start - other.claim.start || one.claim.end - other.claim.end),
      unread,
    }
  },
})
