/** Item view: all that an item's page shows. In: its id of any time, or that of one of its claims. Out: verdicts with evidence, tellings, values side by side, timeline, related items, reminders. */
import { z } from 'zod'
import type { Account } from '../../checks/account.ts'
import type { ItemPage } from '../../record/register.ts'
import { deskCall } from './desk.ts'
import { foundItem } from './found-item.ts'
import { itemAnswer, itemAnswerSchema } from './item-answer.ts'
import { relatedSchema, relatedTo } from './item-related.ts'
import { timelineEntrySchema, timelineOf } from './item-timeline.ts'
import { reminderSchema, remindersOn } from './reminder.ts'

/** A story told in many documents: a page shows how it stands, the list all of them. */
const MOST_CLAIMS = 200

export const itemView = deskCall({
  method: 'GET',
  path: '/items/{id}/view',
  summary: 'One item as its page shows it',
  input: z.object({ id: z.string().max(100) }),
  output: itemAnswerSchema.extend({
    today: z.iso.date(),
    timeline: z.array(timelineEntrySchema),
    related: z.array(relatedSchema),
    reminders: z.array(reminderSchema),
  }),
  run: async ({ store, today }, { id }) => {
    const found = await foundItem(id, store)
    // what the register keeps of it, checks/account.ts made
    const page = found as ItemPage<Account>
    const reminders = (await remindersOn(store, today())).filter(({ items }) => items.some((one) => one.id === page.row.id))
    const claims = page.item.claims.slice(0, MOST_CLAIMS).map(({ claim }) => claim.id)
    return {
      ...itemAnswer(page),
      today: today(),
      timeline: timelineOf(page, reminders, today()),
      related: await relatedTo(page.row, claims, store.register),
      reminders,
    }
  },
})
