/** Reminder: a day on which a person wants to be told of items. In: what is kept, the register, today. Out: reminders as the desk shows them, the items of today in place of those of then. */
import { z } from 'zod'
import { daysBetween } from '../../checks/wording.ts'
import { referenceSchema } from '../../record/decision.ts'
import type { Kept } from '../../record/kept.ts'
import { type ItemRow, itemRowSchema } from '../../record/register.ts'
import type { Store } from '../../record/store/open.ts'
import type { CalendarReminder } from '../due-calendar.ts'

export const reminderKind = 'reminder'

/** Ids of items change with new readings: each stands with the words that tell it. A promise to five states is one claim and five items. */
export const reminderBodySchema = z.object({
  about: z.array(z.object({ item: z.string(), claim: referenceSchema })).min(1),
  /** What it is about, as it was told when the reminder was set. */
  line: z.string(),
  day: z.iso.date(),
  note: z.string().max(2000),
})
export type ReminderBody = z.infer<typeof reminderBodySchema>

export const reminderSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  day: z.iso.date(),
  note: z.string(),
  /** As it is told now. */
  line: z.string(),
  author: z.string(),
  /** Until its day; negative after it. */
  days: z.number().int(),
  items: z.array(itemRowSchema.pick({ id: true, line: true, due: true, status: true })),
  /** How many of its items nobody tells any more. */
  gone: z.number().int(),
})
export type Reminder = z.infer<typeof reminderSchema>

type About = ReminderBody['about'][number]

/** By its id of then, else by the claim's, else by the words, kind and type that a new reading has under another id. */
const rowNow = async ({ item, claim }: About, { register }: Store): Promise<ItemRow | null> => {
  const found = (await register.item(item)) ?? (await register.item(claim.claim))
  if (found !== null) return found.row
  const { documentId, kind, type, quote } = claim
  const same = (await register.claimsOf(documentId)).find(
    (one) => one.claim.kind === kind && one.claim.type === type && one.claim.quote === quote,
  )
  return (await register.rows(same?.items.slice(0, 1) ?? []))[0] ?? null
}

const uniqueRows = (rows: readonly ItemRow[]): readonly ItemRow[] => [...new Map(rows.map((row) => [row.id, row])).values()]

const reminderOf = async ({ id, version, author, body }: Kept, store: Store, today: string): Promise<Reminder> => {
  const { about, line, day, note } = reminderBodySchema.parse(body)
  const there = new Map((await store.register.rows(about.map(({ item }) => item))).map((row) => [row.id, row]))
  const rows: (ItemRow | null)[] = []
  for (const one of about) rows.push(there.get(one.item) ?? (await rowNow(one, store)))
  const items = uniqueRows(rows.flatMap((row) => row ?? [])).map(({ id: item, line: told, due, status }) => ({
    id: item,
    line: told,
    due,
    status,
  }))
  return {
    ...{ id, version, day, note, author, items },
    line: items[0]?.line ?? line,
    days: daysBetween(today, day),
    gone: rows.filter((row) => row === null).length,
  }
}

/** Earliest first. */
export const remindersOn = async (store: Store, today: string): Promise<Reminder[]> => {
  const reminders: Reminder[] = []
  for (const kept of await store.kept(reminderKind)) reminders.push(await reminderOf(kept, store, today))
  return reminders.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1))
}

export const calendarReminder = ({ id, version, day, line, note }: Reminder): CalendarReminder => ({ id, version, day, line, note })
