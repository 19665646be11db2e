/** Reminder list: reminders with their days, those that are due first. In: reminders. Out: a list; each can be put off or taken away. */
import { Link } from '@tanstack/react-router'
import { dayInWords } from '../../brief/days.ts'
import { countText } from '../../checks/wording.ts'
import { ask, type OutputOf, queryClient } from '../client.ts'
import { IconButton } from '../design/icon-button.tsx'
import { Menu } from '../design/menu.tsx'
import { say } from '../design/toast.tsx'
import styles from './reminder-list.module.css'
import { sayProblem } from './say-problem.ts'

export type Reminder = OutputOf<'reminders'>['reminders'][number]

const refresh = () => queryClient.invalidateQueries()

const drop = (id: string): void => {
  const put = (back: boolean) => ask('dropReminder', { id, back }).then(refresh)
  put(false).then(() => say('The reminder is gone', { undo: () => void put(true).catch(sayProblem) }), sayProblem)
}

const later = (day: string, by: number): string => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10)

const putOff = ({ id, day, days }: Reminder, by: number): void => {
  // what is past is put off from today on
  const from = days < 0 ? later(day, -days) : day
  const to = (on: string) => ask('changeReminder', { id, day: on }).then(refresh)
  to(later(from, by)).then(
    () => say(`Put off to ${dayInWords(later(from, by))}`, { undo: () => void to(day).catch(sayProblem) }),
    sayProblem,
  )
}

const daysText = (days: number): string =>
  days === 0 ? 'today' : days > 0 ? `in ${countText(days, 'day')}` : `${countText(-days, 'day')} ago`

const One = ({ reminder }: { readonly reminder: Reminder }) => {
  const { id, day, days, line, note, items, gone } = reminder
  const [first] = items
  return (
    <li className={styles.one} data-due={days <= 0 || undefined}>
      <div className={styles.words}>
        <p>
          {first === undefined ? (
            line
          ) : (
            <Link to="/items/$id" params={{ id: first.id }}>
              {line}
            </Link>
          )}
        </p>
        {note === '' ? null : <p>{note}</p>}
        <p className={styles.from}>
          <time dateTime={day}>{dayInWords(day)}</time>, {daysText(days)}
          {items.length > 1 ? `; ${items.length} items` : ''}
          {gone === 0 ? '' : `; ${countText(gone, 'item')} that nobody tells any more`}
        </p>
      </div>
      <Menu
        trigger={<IconButton label={`Change the reminder of ${dayInWords(day)}`} icon="more" />}
        items={[
          { label: 'Put off a week', icon: 'clock', onSelect: () => putOff(reminder, 7) },
          { label: 'Put off 30 days', icon: 'clock', onSelect: () => putOff(reminder, 30) },
          null,
          { label: 'Take it away', icon: 'trash', onSelect: () => drop(id) },
        ]}
      />
    </li>
  )
}

export const ReminderList = ({ reminders }: { readonly reminders: readonly Reminder[] }) => (
  <ul className={styles.list}>
    {reminders.map((one) => (
      <One key={one.id} reminder={one} />
    ))}
  </ul>
)
