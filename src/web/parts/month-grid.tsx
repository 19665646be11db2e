/** Month grid: what is due on which day, with reminders. In: a month, its rows and reminders, the day that is picked. Out: a table of weeks; arrows move from day to day, page up and down from month to month. */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { dayInWords } from '../../brief/days.ts'
import { verdictMarks } from '../../brief/marks.ts'
import { countText } from '../../checks/wording.ts'
import type { OutputOf } from '../client.ts'
import { Drawing, Icon } from '../design/icon.tsx'
import { isStatus } from './item-status.ts'
import { whomText, whoText } from './item-words.ts'
import { dayByKey, weeksOf } from './month.ts'
import styles from './month-grid.module.css'

type Calendar = OutputOf<'calendar'>
type Row = Calendar['rows'][number]

const SHOWN = 3
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

export interface MonthGridProps {
  readonly calendar: Calendar
  readonly picked: string | null
  readonly onPick: (day: string) => void
}

interface DayProps {
  readonly day: string
  readonly month: string
  readonly today: string
  readonly rows: readonly Row[]
  readonly reminders: Calendar['reminders']
  readonly isPicked: boolean
  readonly isReached: boolean
  readonly onPick: () => void
}

const shortOf = (row: Row): string => {
  const [who, whom] = [whoText(row), whomText(row)]
  return [who, whom].filter((part) => part !== '').join(' → ') || row.line
}

const Due = ({ row }: { readonly row: Row }) => (
  <span className={styles.due} data-tone={isStatus(row.status) ? verdictMarks[row.status].tone : 'quiet'}>
    {isStatus(row.status) ? <Drawing path={verdictMarks[row.status].path} /> : null}
    <span className={styles.cut}>{shortOf(row)}</span>
  </span>
)

/** For those who listen: " December 2026, 5 due, 1 reminder". */
const restOf = ({ day, rows, reminders }: DayProps): string =>
  [
    dayInWords(day).replace(/^\d+/, ''),
    ...(rows.length === 0 ? [] : [`${rows.length} due`]),
    ...(reminders.length === 0 ? [] : [countText(reminders.length, 'reminder')]),
  ].join(', ')

const Day = (props: DayProps) => {
  const { day, month, today, rows, reminders, isPicked, isReached, onPick } = props
  const room = Math.max(1, SHOWN - reminders.length)
  return (
    <td className={styles.day} data-other={day.slice(0, 7) !== month || undefined}>
      <button
        type="button"
        className={styles.press}
        data-day={day}
        aria-pressed={isPicked}
        aria-current={day === today ? 'date' : undefined}
        tabIndex={isReached ? 0 : -1}
        onClick={onPick}
      >
        <span className={styles.number}>
          {Number(day.slice(8, 10))}
          <span className={styles.unseen}>{restOf(props)}</span>
        </span>
        {reminders.slice(0, SHOWN - 1).map(({ id, line }) => (
          <span key={id} className={styles.due} data-tone="news">
            <Icon name="bell" />
            <span className={styles.cut}>{line}</span>
          </span>
        ))}
        {rows.slice(0, room).map((row) => (
          <Due key={row.id} row={row} />
        ))}
        {rows.length > room ? <span className={styles.more}>{rows.length - room} more</span> : null}
        {rows.length + reminders.length === 0 ? null : (
          <span className={styles.few} aria-hidden="true">
            {rows.length + reminders.length}
          </span>
        )}
      </button>
    </td>
  )
}

export const MonthGrid = ({ calendar, picked, onPick }: MonthGridProps) => {
  const { month, today, rows, reminders } = calendar
  const table = useRef<HTMLTableElement>(null)
  const wantsFocus = useRef(false)
  const byDay = Map.groupBy(rows, ({ due }) => due ?? '')
  const remindersBy = Map.groupBy(reminders, ({ day }) => day)
  const isHere = (day: string | null): day is string => day !== null && day.slice(0, 7) === month
  const reached = isHere(picked) ? picked : isHere(today) ? today : `${month}-01`
  useEffect(() => {
    if (!wantsFocus.current || picked === null) return
    const button = table.current?.querySelector<HTMLElement>(`[data-day="${picked}"]`)
    if (button == null || picked.slice(0, 7) !== month) return
    wantsFocus.current = false
    button.focus()
  }, [picked, month])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const day = event.target instanceof HTMLElement ? event.target.dataset.day : undefined
    const to = day === undefined ? null : dayByKey(event.key, day)
    if (to === null) return
    event.preventDefault()
    event.stopPropagation()
    wantsFocus.current = true
    onPick(to)
  }
  return (
    <table ref={table} className={styles.month} onKeyDown={onKeyDown} aria-label="Days on which promises are due">
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col">
              <abbr title={name}>{name.slice(0, 3)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Day
                key={day}
                day={day}
                month={month}
                today={today}
                rows={byDay.get(day) ?? []}
                reminders={remindersBy.get(day) ?? []}
                isPicked={day === picked}
                isReached={day === reached}
                onPick={() => onPick(day)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
