/** Item timeline: days on which something is told of an item, happened or falls due. In: an item of the register, reminders, today. Out: entries, earliest first, each with the words it rests on. */
import { z } from 'zod'
import type { Account } from '../../checks/account.ts'
import { daysBetween, listText, timeText } from '../../checks/wording.ts'
import type { Factuality } from '../../reading/claim.ts'
import type { RecordedClaim } from '../../record/item.ts'
import type { ItemPage } from '../../record/register.ts'

export const timelineEntrySchema = z.object({
  /** ISO day; what has only an end stands at its end. */
  day: z.iso.date(),
  /** Where it lasts or is not known to the day: when, in words. */
  when: z.string(),
  what: z.enum(['time', 'told', 'replaced', 'due', 'decided', 'reminder', 'today']),
  text: z.string(),
  claim: z.string().nullable(),
})
export type TimelineEntry = z.infer<typeof timelineEntrySchema>

export interface TimelineReminder {
  readonly day: string
  readonly note: string
}

const labels: Readonly<Record<Factuality, string>> = {
  happened: 'It happened',
  planned: 'Planned for then',
  possible: 'Possible then',
  denied: 'Denied or withdrawn for then',
}

/** What does not happen at a time, but is so in it. */
const labelsOfKind: Readonly<Record<string, string>> = { quantity: 'What the figure is for', relation: 'It holds' }

const sourceOf = ({ publisher, document }: RecordedClaim): string => publisher ?? document

const whenEntries = ({ item, row }: ItemPage<Account>): readonly TimelineEntry[] =>
  item.values.flatMap((one): readonly TimelineEntry[] => {
    if (one.field !== 'time') return []
    const day = one.value.start ?? one.value.end
    const told = item.claims.filter(({ claim }) => one.claims.includes(claim.id))
    const [first] = told
    // the promised day has an entry of its own
    if (day === null || first === undefined || (one.value.end === row.due && row.due !== null)) return []
    const text = labelsOfKind[item.kind] ?? labels[first.claim.factuality]
    const from =
      item.values.filter(({ field }) => field === 'time').length > 1 ? `, says ${listText([...new Set(told.map(sourceOf))])}` : ''
    return [{ day, when: timeText(one.value), what: 'time', text: `${text}${from}`, claim: first.claim.id }]
  })

const toldEntries = ({ item }: ItemPage<Account>): readonly TimelineEntry[] =>
  [...Map.groupBy(item.claims, ({ published, documentId }) => `${published} ${documentId}`).values()].flatMap(([first]) =>
    first === undefined || first.published === null
      ? []
      : [{ day: first.published, when: '', what: 'told' as const, text: `Told by ${sourceOf(first)}`, claim: first.claim.id }],
  )

const replacedEntries = ({ account }: ItemPage<Account>): readonly TimelineEntry[] =>
  account.revisions.flatMap(({ source, first, now }) =>
    now.on === null
      ? []
      : [
          {
            day: now.on,
            when: '',
            what: 'replaced' as const,
            text: `${source} gives ${now.value}, before ${first.value}`,
            claim: now.claim,
          },
        ],
  )

const dueEntries = ({ item, row }: ItemPage<Account>): readonly TimelineEntry[] =>
  row.due === null ? [] : [{ day: row.due, when: '', what: 'due', text: 'Due', claim: item.claims[0]?.claim.id ?? null }]

const decidedEntries = ({ item }: ItemPage<Account>): readonly TimelineEntry[] =>
  item.claims.flatMap(({ claim, decisions = [] }) =>
    decisions.map(({ at, author, decision, note }) => ({
      ...{ day: at.slice(0, 10), when: '', what: 'decided' as const, claim: claim.id },
      text: `${author} ${decision} it${note === null || note === '' ? '' : `: ${note}`}`,
    })),
  )

const order: readonly TimelineEntry['what'][] = ['time', 'told', 'replaced', 'decided', 'today', 'reminder', 'due']

const todayText = (row: ItemPage['row'], today: string): string => {
  if (row.due === null) return 'Today'
  const days = daysBetween(today, row.due)
  const left = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`
  return days === 0 ? 'Today, the day on which it is due' : days > 0 ? `Today, ${left} before it is due` : `Today, ${left} after it was due`
}

/** Entries of one day and text are one. */
export const timelineOf = (page: ItemPage<Account>, reminders: readonly TimelineReminder[], today: string): TimelineEntry[] => {
  const entries: readonly TimelineEntry[] = [
    ...whenEntries(page),
    ...toldEntries(page),
    ...replacedEntries(page),
    ...decidedEntries(page),
    ...dueEntries(page),
    ...reminders.map(({ day, note }) => ({
      day,
      when: '',
      what: 'reminder' as const,
      text: note === '' ? 'Reminder' : `Reminder: ${note}`,
      claim: null,
    })),
    { day: today, when: '', what: 'today', text: todayText(page.row, today), claim: null },
  ]
  return entries
    .filter((one, at) => entries.findIndex(({ day, when, text }) => day === one.day && when === one.when && text === one.text) === at)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : order.indexOf(a.what) - order.indexOf(b.what)))
}
