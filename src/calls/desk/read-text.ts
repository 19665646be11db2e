/** Read text: words that somebody pasted into the record. In: the text, and what is known of it. Out: the job that reads it. */
import { z } from 'zod'
import { deskCall } from './desk.ts'
import { jobsSchema, publishedSchema } from './reading-job.ts'

const MOST_NAME = 60

/** The title, or how the text begins, as the name of a file. */
const nameOf = (title: string | null, text: string): string => {
  const words = (title ?? text).replaceAll(/[^\p{L}\p{N} .,'’-]+/gu, ' ').trim()
  return `${words.slice(0, MOST_NAME).trim() || 'pasted text'}.txt`
}

const said = z.string().trim().min(1).max(300).nullable().default(null)

export const readText = deskCall({
  method: 'POST',
  path: '/read/text',
  summary: 'Reads a text into the record, as a file of plain text',
  input: z.object({ text: z.string().min(1, 'there is no text'), title: said, publisher: said, published: publishedSchema }),
  output: jobsSchema,
  run: async ({ reading }, { text, title, publisher, published }) => {
    const bytes = new TextEncoder().encode(text)
    return { jobs: [...reading.submit([{ is: 'bytes', name: nameOf(title, text), bytes, title, publisher }], published)] }
  },
})
