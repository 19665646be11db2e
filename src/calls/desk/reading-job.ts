/** Reading job: a file, an address or a text on its way into the record. In: nothing. Out: its schema, what may be given, what the queue does. */
import { z } from 'zod'

const count = z.number().int().nonnegative()

export const problemSchema = z.object({ code: z.string(), title: z.string(), detail: z.string(), fix: z.string() })

export const readingJobSchema = z.object({
  id: z.string(),
  /** Of the file, the address, the title of the text. */
  name: z.string(),
  /** `failed`: nothing of it could be read. `done` may have problems too: a part of a mail that could not be read. */
  state: z.enum(['waiting', 'reading', 'done', 'failed', 'cancelled']),
  /** Of the document under way, 0 to 1; null where nobody knows. */
  share: z.number().min(0).max(1).nullable(),
  /** Words of it that were read. */
  words: count,
  /** In the record by now. */
  claims: count,
  /** `unchanged`: it was there already. `reread`: it was there, and reads otherwise now. */
  documents: z.array(z.object({ id: z.string(), name: z.string(), outcome: z.enum(['added', 'unchanged', 'reread']), claims: count })),
  problems: z.array(problemSchema),
  /** One sentence each: what was done to a document, or passed over. */
  notices: z.array(z.string()),
})
export type ReadingJob = z.infer<typeof readingJobSchema>

export const jobsSchema = z.object({ jobs: z.array(readingJobSchema) })

/** The day holds for documents that do not say their own. */
export const publishedSchema = z.iso.date().nullable().default(null)

/** What is to be read. A folder is one of the desk's own. */
export type Readable =
  | {
      readonly is: 'bytes'
      readonly name: string
      readonly bytes: Uint8Array
      readonly title: string | null
      readonly publisher: string | null
    }
  | { readonly is: 'address'; readonly name: string }
  | { readonly is: 'folder'; readonly name: string; readonly folder: string }

export interface Reading {
  /** A job each, which waits for those before it. */
  readonly submit: (readables: readonly Readable[], published: string | null) => readonly ReadingJob[]
  /** Oldest first; of those that ended the last ones only. */
  readonly jobs: () => readonly ReadingJob[]
  /** What of it is in the record stays; null where there is no such job. */
  readonly cancel: (id: string) => ReadingJob | null
  /** The documents that come with Chancery. */
  readonly examples: Readable
}
