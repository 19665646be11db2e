/** The calendar of what is due, read back by a parser of another make. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import ICAL from 'ical.js'
import type { DueRow } from './due.ts'
import { type CalendarReminder, dueCalendar } from './due-calendar.ts'

const row = (over: Partial<DueRow> = {}): DueRow => ({
  item: '0f5df971bf9aea43',
  due: '2026-12-31',
  status: 'open',
  because: 'Open: due by 31 December 2026, 60 days from 1 November 2026.',
  evidence: [],
  who: 'Peru',
  whom: 'Norway',
  kind: 'commitment',
  type: 'purchase',
  quote: 'will buy two ferries by the end of 2026',
  document: 'note.txt',
  documents: 1,
  ...over,
})

const eventsOf = (text: string): readonly ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

const texts: readonly (readonly [name: string, over: Partial<DueRow>, summary: string])[] = [
  ['plain words', {}, 'open: Peru → Norway: will buy two ferries by the end of 2026'],
  ['commas, semicolons, backslashes', { whom: 'A, B; C\\D' }, 'open: Peru → A, B; C\\D: will buy two ferries by the end of 2026'],
  ['line ends within a quote', { quote: 'will buy\r\n  two ferries' }, 'open: Peru → Norway: will buy two ferries'],
  ['nobody named', { who: '', whom: '' }, 'open: will buy two ferries by the end of 2026'],
  [
    'letters of several bytes, far over a line',
    { who: 'Қазақстан 🇰🇿 '.repeat(12).trim() },
    `open: ${'Қазақстан 🇰🇿 '.repeat(12).trim()} → Norway: will buy two ferries by the end of 2026`,
  ],
  [
    'words that look like another property',
    { quote: 'will pay\nDTSTART:20010101\nEND:VEVENT' },
    'open: Peru → Norway: will pay DTSTART:20010101 END:VEVENT',
  ],
]

for (const [name, over, summary] of texts) {
  test(`a calendar keeps ${name}`, () => {
    const text = dueCalendar([row(over)], '2026-11-01')
    const [event, ...more] = eventsOf(text)
    assert.equal(more.length, 0)
    assert.equal(event?.summary, summary)
    assert.equal(event?.startDate.toString(), '2026-12-31')
    assert.equal(event?.startDate.isDate, true)
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} bytes: ${line}`)
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/)
    assert.ok(text.endsWith('END:VCALENDAR\r\n'))
  })
}

test('a calendar tells what the promise rests on, and when it was asked', () => {
  const [event] = eventsOf(dueCalendar([row()], '2026-11-01'))
  assert.equal(
    event?.description,
    'Open: due by 31 December 2026, 60 days from 1 November 2026.\n“will buy two ferries by the end of 2026” (note.txt)\nAs of 2026-11-01.',
  )
  assert.equal(event?.component.getFirstPropertyValue('dtstamp')?.toString(), '2026-11-01T00:00:00Z')
})

test('the same promise on another day and from one more document is the same event, with a higher sequence', () => {
  const before = dueCalendar([row()], '2026-11-01')
  const [first, later] = [before, dueCalendar([row({ due: '2027-03-31', documents: 2 })], '2027-01-01')].map((text) => eventsOf(text)[0])
  assert.equal(first?.uid, later?.uid)
  assert.deepEqual([first?.sequence, later?.sequence], [0, 1])
  assert.equal(dueCalendar([row()], '2026-11-01'), before)
})

const statuses: readonly (readonly [DueRow['status'], string])[] = [
  ['open', 'TENTATIVE'],
  ['overdue', 'TENTATIVE'],
  ['kept', 'CONFIRMED'],
  ['lapsed', 'CANCELLED'],
]
for (const [status, expected] of statuses) {
  test(`a promise that is ${status} is ${expected}`, () => {
    const [event] = eventsOf(dueCalendar([row({ status })], '2026-11-01'))
    assert.equal(event?.component.getFirstPropertyValue('status'), expected)
  })
}

test('no promise: a calendar without an event, which a parser takes', () => {
  assert.deepEqual(eventsOf(dueCalendar([], '2026-11-01')), [])
})

const reminder = (over: Partial<CalendarReminder> = {}): CalendarReminder => ({
  id: 'r1',
  version: 1,
  day: '2026-12-01',
  line: 'Norway’s foreign minister will visit Peru in 2026',
  note: 'Ask the embassy for the day.',
  ...over,
})

test('a reminder is an event on its own day that rings, beside the promise', () => {
  const events = eventsOf(dueCalendar([row()], '2026-11-01', [reminder()]))
  assert.deepEqual(
    events.map(({ summary, startDate }) => [startDate.toString(), summary]),
    [
      ['2026-12-31', 'open: Peru → Norway: will buy two ferries by the end of 2026'],
      ['2026-12-01', 'Reminder: Norway’s foreign minister will visit Peru in 2026'],
    ],
  )
  const [, ringing] = events
  assert.equal(ringing?.description, 'Ask the embassy for the day.')
  assert.equal(ringing?.component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('action'), 'DISPLAY')
})

test('a reminder put off is the same event, with a higher sequence', () => {
  const [before, after] = [reminder(), reminder({ version: 2, day: '2026-12-08' })].map(
    (one) => eventsOf(dueCalendar([], '2026-11-01', [one]))[0],
  )
  assert.equal(before?.uid, after?.uid)
  assert.deepEqual([before?.sequence, after?.sequence], [0, 1])
})
