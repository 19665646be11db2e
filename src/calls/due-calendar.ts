/** Due calendar: promises and reminders as all-day events of iCalendar (RFC 5545). In: rows of `dueItems`, reminders, a day. Out: the text of an .ics file, the same for the same rows. */
import ical, { ICalAlarmType, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { VerdictName } from '../record/verdict.ts'
import type { DueRow } from './due.ts'

/** What an event tells of a promise. */
export type CalendarRow = Pick<DueRow, 'item' | 'due' | 'status' | 'because' | 'who' | 'whom' | 'quote' | 'document' | 'documents'>

/** A day on which somebody wants to be told of something. */
export interface CalendarReminder {
  readonly id: string
  /** From 1: how often it was changed. */
  readonly version: number
  /** ISO day. */
  readonly day: string
  /** What it is about, one sentence. */
  readonly line: string
  readonly note: string
}

/** What still may come; what was withdrawn stands crossed out in a calendar that had it before. */
const statusOf = (status: VerdictName): ICalEventStatus =>
  status === 'lapsed'
    ? ICalEventStatus.CANCELLED
    : status === 'kept' || status === 'partly-kept'
      ? ICalEventStatus.CONFIRMED
      : ICalEventStatus.TENTATIVE

const dayOf = (day: string): Date => new Date(`${day}T00:00:00Z`)

const words = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const partiesOf = ({ who, whom }: CalendarRow): string => [who, whom].filter((part) => part !== '').join(' → ')

const summaryOf = (row: CalendarRow): string => {
  const parties = partiesOf(row)
  return `${row.status.replace('-', ' ')}: ${parties === '' ? '' : `${parties}: `}${words(row.quote)}`
}

type Calendar = ReturnType<typeof ical>

const addPromise = (calendar: Calendar, row: CalendarRow, asOf: string): void => {
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
}

/** It rings as its day begins. */
const addReminder = (calendar: Calendar, { id, version, day, line, note }: CalendarReminder, asOf: string): void => {
  const summary = `Reminder: ${words(line)}`
  calendar.createEvent({
    id: `${id}.reminder@chancery`,
    start: dayOf(day),
    allDay: true,
    stamp: dayOf(asOf),
    sequence: version - 1,
    summary,
    description: note,
    transparency: ICalEventTransparency.TRANSPARENT,
    categories: [{ name: 'reminder' }],
    alarms: [{ type: ICalAlarmType.display, trigger: 0, description: summary }],
  })
}

/**
 * One event a promise, on the day on which it is due, and one a reminder. The UID of a promise is its item's, so that a calendar which
 * takes the file again changes the event and makes no second one; SEQUENCE grows with every document that tells of the promise anew, and
 * with every change of a reminder. DTSTAMP is the day asked for.
 */
export const dueCalendar = (rows: readonly CalendarRow[], asOf: string, reminders: readonly CalendarReminder[] = []): string => {
  const calendar = ical({ name: 'Promises due', prodId: { company: 'Chancery', product: 'due', language: 'EN' } })
  for (const row of rows) addPromise(calendar, row, asOf)
  for (const reminder of reminders) addReminder(calendar, reminder, asOf)
  return `${calendar.toString()}\r\n`
}
