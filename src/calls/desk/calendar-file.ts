/** Calendar file: promises and reminders for a calendar of the person's own. In: the filters of a list. Out: an .ics file's name and text, and how many events it holds. */
import { z } from 'zod'
import type { ItemFilter, ItemRow } from '../../record/register.ts'
import type { Store } from '../../record/store/open.ts'
import { type CalendarRow, dueCalendar } from '../due-calendar.ts'
import { deskCall } from './desk.ts'
import { filterOf, itemFilterFields } from './item-filter.ts'
import { dueWithin, EARLIEST, promisesOnly, statuses } from './promised.ts'
import { calendarReminder, remindersOn } from './reminder.ts'

const PAGE = 500
/** Calendars choke on more. */
const MOST = 5000

/** Whatever the filter, only what has a day. */
const dated = (filter: ItemFilter): ItemFilter | null => dueWithin(promisesOnly(filter), EARLIEST, undefined)

const rowsOf = async (filter: ItemFilter | null, { register }: Store): Promise<readonly ItemRow[]> => {
  const rows: ItemRow[] = []
  for (let cursor: string | null = null; filter !== null && rows.length < MOST; ) {
    const page = await register.items(filter, { sort: 'due', limit: PAGE, cursor })
    rows.push(...page.rows)
    cursor = page.next
    if (cursor === null) break
  }
  return rows.slice(0, MOST)
}

const names = (entities: readonly { readonly name: string }[]): string => entities.map(({ name }) => name).join(', ')

const calendarRow = ({ id, due, status, line, agents, recipients, quote, documents }: ItemRow): readonly CalendarRow[] => {
  const told = statuses.find((one) => one === status)
  if (due === null || told === undefined) return []
  const document = documents === 1 ? 'told in 1 document' : `told in ${documents} documents`
  return [{ item: id, due, status: told, because: line, who: names(agents), whom: names(recipients), quote, document, documents }]
}

export const calendarFile = deskCall({
  method: 'GET',
  path: '/calendar-file',
  summary: 'The promises that a list holds and all reminders, as an iCalendar file',
  input: z.object(itemFilterFields),
  output: z.object({ name: z.string(), text: z.string(), promises: z.number().int(), reminders: z.number().int() }),
  run: async ({ store, today }, fields) => {
    const rows = (await rowsOf(dated(filterOf(fields)), store)).flatMap(calendarRow)
    const reminders = (await remindersOn(store, today())).map(calendarReminder)
    const text = dueCalendar(rows, today(), reminders)
    return { name: `chancery-${today()}.ics`, text, promises: rows.length, reminders: reminders.length }
  },
})
