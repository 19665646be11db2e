/** Changes: what the record has since a time. In: the time; else that of the last visit. Out: documents read, items told anew or judged otherwise, promises come due. */
import { z } from 'zod'
import { itemRowSchema } from '../../record/register.ts'
import { deskCall } from './desk.ts'
import { documentRowSchema } from './document-schema.ts'
import { pageOf } from './fields.ts'

/** Beyond so many one reads lists, not news. */
const MOST = 200
/** Under which the last visit is kept; its version's time is when it was. */
export const visitId = 'watch'

const changeSchema = z.object({
  row: itemRowSchema,
  /** Verdicts that it had before; null where it is told for the first time. */
  was: z.array(z.string()).readonly().nullable(),
  at: z.string(),
})

export const changes = deskCall({
  method: 'GET',
  path: '/changes',
  summary: 'What the record has since a time, or since the last visit: documents, items, promises come due',
  input: z.object({ since: z.iso.datetime().optional() }),
  output: z.object({
    /** Null on the first visit: nothing is news then. */
    since: z.string().nullable(),
    documents: z.array(documentRowSchema),
    items: pageOf(changeSchema).omit({ next: true }),
    /** Due after the day of `since`, up to today. */
    due: z.array(itemRowSchema),
  }),
  run: async ({ store, today }, { since: asked }) => {
    const since = asked ?? (await store.kept('visit')).find(({ id }) => id === visitId)?.at ?? null
    if (since === null) return { since, documents: [], items: { rows: [], total: { count: 0, more: false } }, due: [] }
    const [documents, items, due] = await Promise.all([
      store.register.readSince(since, MOST),
      store.register.changes(since, MOST),
      store.register.items({ dueSince: since.slice(0, 10), dueUntil: today() }, { sort: 'due', limit: MOST }),
    ])
    return {
      since,
      documents: [...documents],
      items: { rows: [...items.rows], total: items.total },
      due: due.rows.filter((row) => row.due !== null && row.due > since.slice(0, 10)),
    }
  },
})
