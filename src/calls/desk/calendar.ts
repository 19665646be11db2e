/** Calendar: what is due in a month, and the reminders of it. In: the filters of a list, a month. Out: rows in the order of their days, and how many more there are. */
import { z } from 'zod'
import { countedSchema, type ItemFilter, itemRowSchema } from '../../record/register.ts'
import type { Store } from '../../record/store/open.ts'
import { deskCall } from './desk.ts'
import { filterOf, itemFilterFields } from './item-filter.ts'
import { firstDayOf, lastDayOf, monthAfter, monthOf, monthSchema } from './months.ts'
import { dueWithin, EARLIEST, promisesOnly } from './promised.ts'
import { reminderSchema, remindersOn } from './reminder.ts'

/** The day nearest to a month, on one side of it. */
const nearestDue = async (filter: ItemFilter | null, descending: boolean, { register }: Store): Promise<string | null> =>
  filter === null ? null : ((await register.items(filter, { sort: 'due', descending, limit: 1 })).rows[0]?.due ?? null)

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
    /** The nearest days before and after the month on which something is due. */
    before: z.iso.date().nullable(),
    after: z.iso.date().nullable(),
  }),
  run: async ({ store, today }, { month = monthOf(today()), ...fields }) => {
    const [first, last] = [firstDayOf(month), lastDayOf(month)]
    const promises = promisesOnly(filterOf(fields))
    const filter = dueWithin(promises, first, last)
    const [past, future] = [lastDayOf(monthAfter(month, -1)), firstDayOf(monthAfter(month, 1))]
    const found =
      filter === null ? { rows: [], total: { count: 0, more: false } } : await store.register.items(filter, { sort: 'due', limit: MOST })
    const reminders = (await remindersOn(store, today())).filter(({ day }) => day >= first && day <= last)
    return {
      ...{ today: today(), month, total: found.total, rows: [...found.rows], reminders },
      before: await nearestDue(dueWithin(promises, EARLIEST, past), true, store),
      after: await nearestDue(dueWithin(promises, future, undefined), false, store),
    }
  },
})
