/** Remind: set, change or drop a reminder. In: items and a day, or so many days before each is due. Out: the reminders that were kept, and the items for which none could be. */
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import { fnv1a } from '../../reading/claim.ts'
import type { ItemPage } from '../../record/register.ts'
import type { Store } from '../../record/store/open.ts'
import { deskCall } from './desk.ts'
import { type ReminderBody, reminderBodySchema, reminderKind } from './reminder.ts'

const MOST_ITEMS = 500

/** `daysBefore` days before `due`, ISO. */
const dayBefore = (due: string, daysBefore: number): string =>
  new Date(Date.parse(due) - daysBefore * 86_400_000).toISOString().slice(0, 10)

const aboutOf = ({ row, item }: ItemPage): ReminderBody['about'] =>
  item.claims.slice(0, 1).map(({ claim: { id, kind, type, quote }, documentId }) => ({
    item: row.id,
    claim: { documentId, claim: id, kind, type, quote },
  }))

const pagesOf = async (ids: readonly string[], { register }: Store): Promise<ReadonlyMap<string, ItemPage | null>> => {
  const pages = new Map<string, ItemPage | null>()
  for (const id of ids) pages.set(id, await register.item(id))
  return pages
}

const notDoneSchema = z.object({ item: z.string(), line: z.string(), why: z.string() })

export const remind = deskCall({
  method: 'POST',
  path: '/reminders',
  summary: 'Sets a reminder about items: on a day, or some days before each is due; items due on one day share one',
  input: z.object({
    items: z.array(z.string()).min(1).max(MOST_ITEMS),
    day: z.iso.date().optional(),
    daysBefore: z.number().int().min(0).max(3650).optional(),
    note: z.string().max(2000).default(''),
  }),
  output: z.object({
    kept: z.array(z.object({ id: z.string(), day: z.iso.date(), items: z.number().int() })),
    notDone: z.array(notDoneSchema),
  }),
  run: async ({ store, now, publish }, { items, day, daysBefore, note }) => {
    if ((day === undefined) === (daysBefore === undefined))
      throw new Problem('reminder/day', 'the reminder', 'it needs a day', 'Name a day, or how many days before the due date.')
    const pages = await pagesOf([...new Set(items)], store)
    const notDone: z.infer<typeof notDoneSchema>[] = []
    const byDay = new Map<string, ItemPage[]>()
    for (const [id, page] of pages) {
      const due = page?.row.due ?? null
      if (page === null) notDone.push({ item: id, line: '', why: 'the record holds no such item any more' })
      else if (day === undefined && due === null) notDone.push({ item: id, line: page.row.line, why: 'no date was promised: name a day' })
      else {
        const on = day ?? dayBefore(due ?? '', daysBefore ?? 0)
        byDay.set(on, [...(byDay.get(on) ?? []), page])
      }
    }
    const kept = []
    for (const [on, those] of byDay) {
      const about = those.flatMap(aboutOf)
      const id = fnv1a([reminderKind, now(), on, ...about.map(({ item }) => item)].join('|'))
      await store.keep({ kind: reminderKind, id, body: { about, line: those[0]?.row.line ?? '', day: on, note } satisfies ReminderBody })
      kept.push({ id, day: on, items: about.length })
    }
    publish({ event: 'changed' })
    return { kept, notDone }
  },
})

const keptReminder = async (id: string, store: Store): Promise<ReminderBody> => {
  const found = (await store.kept(reminderKind)).find((one) => one.id === id)
  if (found === undefined) throw new Problem('reminder/id', `the reminder ${id}`, 'it is not there any more', 'Load the page again.')
  return reminderBodySchema.parse(found.body)
}

export const changeReminder = deskCall({
  method: 'POST',
  path: '/reminders/{id}',
  summary: 'Puts a reminder on another day, or gives it another note',
  input: z.object({ id: z.string(), day: z.iso.date().optional(), note: z.string().max(2000).optional() }),
  output: z.object({ version: z.number().int() }),
  run: async ({ store, publish }, { id, day, note }) => {
    const body = await keptReminder(id, store)
    const version = await store.keep({ kind: reminderKind, id, body: { ...body, day: day ?? body.day, note: note ?? body.note } })
    publish({ event: 'changed' })
    return { version }
  },
})

export const dropReminder = deskCall({
  method: 'POST',
  path: '/reminders/{id}/drop',
  summary: 'Takes a reminder away; `back` brings one back that was taken away',
  input: z.object({ id: z.string(), back: z.boolean().default(false) }),
  output: z.object({ version: z.number().int() }),
  run: async ({ store, publish }, { id, back }) => {
    const before = (await store.keptVersions(reminderKind, id)).at(-1)
    if (before === undefined) throw new Problem('reminder/id', `the reminder ${id}`, 'there never was one', 'Load the page again.')
    const version = await store.keep({ kind: reminderKind, id, body: before.body, gone: !back })
    publish({ event: 'changed' })
    return { version }
  },
})
