/** Document schema: documents as lists and the reader have them. In: nothing. Out: schemas of a row, and of a whole document. */
import { z } from 'zod'

const count = z.number().int()

export const documentRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string(),
  published: z.string().nullable(),
  retrieved: z.string().nullable(),
  readAt: z.string(),
  reader: z.string(),
  claims: count,
  unsure: count,
  decided: count,
  items: count,
  unread: count,
  rejected: count,
})

const spanSchema = z.object({ start: count, end: count })
const place = z.object({ table: count, row: count, column: count })

export const wholeDocumentSchema = z.object({
  row: documentRowSchema,
  document: z.object({
    id: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string(),
    published: z.string().nullable(),
    publishedFrom: z.enum(['option', 'documents.csv', 'metadata', 'byline']).nullable(),
    retrieved: z.string().nullable(),
    hash: z.string(),
    text: z.string(),
    paragraphs: z
      .array(
        z.union([
          spanSchema.extend({ role: z.enum(['title', 'heading', 'paragraph', 'item']) }),
          spanSchema.extend({ role: z.literal('cell'), cell: place }),
        ]),
      )
      .readonly(),
    pages: z.array(z.object({ page: count, start: count })).readonly(),
  }),
  /** Sentences with a figure, a day or a deal word that gave no claim. */
  unread: z.array(spanSchema).readonly(),
  rejected: z.array(z.object({ reason: z.string(), quote: z.string() })).readonly(),
})
