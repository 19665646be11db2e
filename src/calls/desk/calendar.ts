/** Calendar: what is due in a month, and the reminders of it. In: the filters of a list, a month. Out: rows in the order of their days, and how many more there are. */
import { z } from 'zod'
import { countedSchema, itemRowSchema } from '../../record/register.ts'
import { deskCall } from './desk.ts'
import { filterOf, itemFilterFields } from './item-filter.ts'
import { firstDayOf, lastDayOf, monthOf, monthSchema } from './months.ts'
import { dueWithin, promisesOnly } from './promised.ts'
import { reminderSchema, remindersOn } from './reminder.ts'

/** A page shows no more of one month. */
const MOST = 500

export const calendar = deskCall({
  method: 'GET',
  path: '/calendar',
  summary: 'Promises due in a month, by day, with the reminders of that month',
  input: z.object({ ...itemFilterFields, month: monthSchema.optional() }),
  output: z.object({
    today: z.iso.date(),
    month: monthSchema,
    total: countedSchema,
    rows: z.array(itemRowSchema),
    reminders: z.array(reminderSchema),
  }),
  run: async ({ store, today }, { month = monthOf(today()), ...fields }) => {
    const [first, last] = [firstDayOf(month), lastDayOf(month)]
    const filter = dueWithin(promisesOnly(filterOf(fields)), first, last)
    const found =
      filter === null ? { rows: [], total: { count: 0, more: false } } : await store.register.items(filter, { sort: 'due', limit: MOST })
    const reminders = (await remindersOn(store, today())).filter(({ day }) => day >= first && day <= last)
    return { today: today(), month, total: found.total, rows: [...found.rows], reminders }
  },
})
