/** Due calendar: promises as all-day events of iCalendar (RFC 5545). In: rows of `dueItems` and a day. Out: the text of an .ics file, the same for the same rows. */
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { VerdictName } from '../record/verdict.ts'
import type { DueRow } from './due.ts'

/** What still may come; what was withdrawn stands crossed out in a calendar that had it before. */
const statusOf = (status: VerdictName): ICalEventStatus =>
  status === 'lapsed'
    ? ICalEventStatus.CANCELLED
    : status === 'kept' || status === 'partly-kept'
      ? ICalEventStatus.CONFIRMED
      : ICalEventStatus.TENTATIVE

const dayOf = (day: string): Date => new Date(`${day}T00:00:00Z`)

const words = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const partiesOf = ({ who, whom }: DueRow): string => [who, whom].filter((part) => part !== '').join(' → ')

const summaryOf = (row: DueRow): string => {
  const parties = partiesOf(row)
  return `${row.status.replace('-', ' ')}: ${parties === '' ? '' : `${parties}: `}${words(row.quote)}`
}

/**
 * One event a promise, on the day on which it is due. Its UID is the item's, so that a calendar which takes the file again changes the
 * event and makes no second one; SEQUENCE grows with every document that tells of the promise anew. DTSTAMP is the day asked for.
 */
export const dueCalendar = (rows: readonly DueRow[], asOf: string): string => {
  const calendar = ical({ name: 'Promises due', prodId: { company: 'Chancery', product: 'due', language: 'EN' } })
  for (const row of rows)
    calendar.createEvent({
      id: `${row.item}@chancery`,
      start: dayOf(row.due),
      allDay: true,
      stamp: dayOf(asOf),
      sequence: row.documents - 1,
      summary: summaryOf(row),
      description: `${row.because}\n“${words(row.quote)}” (${row.document})\nAs of ${asOf}.`,
      status: statusOf(row.status),
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: [{ name: row.status }],
    })
  return `${calendar.toString()}\r\n`
}
