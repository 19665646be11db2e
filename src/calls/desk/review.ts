/** Review: claims that wait for a person, each with the sentences around it. In: a place to go on from. Out: the queue's claims in its order, with their documents and a few words of context. */
import { z } from 'zod'
import { queueRanks } from '../../record/register.ts'
import type { Span } from '../../text/document.ts'
import { claimViewSchema } from './claim-view.ts'
import { deskCall } from './desk.ts'
import { pageFields, pageOf } from './fields.ts'

/** Sentences before and after. */
const AROUND = 2
/** Code units in which they are looked for. */
const REACH = 900

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** By Unicode's rules (UAX 29): what stands around a sentence need not be cut as the reader cuts it. */
export const contextOf = (text: string, { start, end }: Span): Span => {
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  const starts = [...sentences.segment(before)].map(({ index }) => index).slice(-AROUND)
  const followers = [...sentences.segment(after)].filter(({ segment }) => segment.trim() !== '').slice(0, AROUND)
  const last = followers.at(-1)
  const from = start - before.length + (starts[0] ?? before.length)
  return { start: from, end: end + (last === undefined ? 0 : last.index + last.segment.trimEnd().length) }
}

export const review = deskCall({
  method: 'GET',
  path: '/review',
  summary: 'Claims on which nobody has decided, those that need it most first, each with the sentences around it',
  input: z.object({ cursor: pageFields.cursor, limit: pageFields.limit }),
  output: pageOf(
    z.object({
      view: claimViewSchema,
      rank: z.enum(queueRanks),
      document: z.object({
        name: z.string(),
        title: z.string().nullable(),
        publisher: z.string().nullable(),
        published: z.string().nullable(),
      }),
      /** `from`: where `text` begins in the document. */
      context: z.object({ from: z.number().int(), text: z.string() }),
    }),
  ),
  run: async ({ store }, { cursor, limit }) => {
    const page = await store.register.queue({ cursor, limit })
    const texts = new Map<string, { readonly text: string; readonly title: string | null }>()
    for (const id of new Set(page.rows.map(({ documentId }) => documentId))) {
      const stored = await store.register.document(id)
      if (stored !== null) texts.set(id, { text: stored.document.text, title: stored.document.title })
    }
    const rows = page.rows.map(({ claim, documentId, document, publisher, published, decisions, review: state, rank }) => {
      const { text = '', title = null } = texts.get(documentId) ?? {}
      const { start, end } = contextOf(text, claim.sentence)
      return {
        view: { claim, documentId, decisions, review: state },
        rank,
        document: { name: document, title, publisher, published },
        context: { from: start, text: text.slice(start, end) },
      }
    })
    return { ...page, rows }
  },
})
