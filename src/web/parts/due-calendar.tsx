/** Due calendar: promises by their days, a month at a time. In: filters, a month. Out: the month, its list, a file for a calendar of one's own. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dayInWords } from '../../brief/days.ts'
import { countText } from '../../checks/wording.ts'
import { ask, type OutputOf } from '../client.ts'
import { Button } from '../design/button.tsx'
import { ErrorNote } from '../design/error-note.tsx'
import { IconButton } from '../design/icon-button.tsx'
import { Loading } from '../design/loading.tsx'
import { StatusBadge } from '../design/status-badge.tsx'
import { say } from '../design/toast.tsx'
import styles from './due-calendar.module.css'
import type { FilterFields } from './item-search.ts'
import { isStatus } from './item-status.ts'
import { apartText, monthText, worthText } from './item-words.ts'
import { monthAfter } from './month.ts'
import { MonthGrid } from './month-grid.tsx'
import { askingCalendar } from './page-questions.ts'
import { ReminderList } from './reminder-list.tsx'
import { sayProblem } from './say-problem.ts'

type Calendar = OutputOf<'calendar'>

/** As the browser keeps what it downloads. */
const saveFile = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

const download = (fields: FilterFields): void =>
  void ask('calendarFile', fields).then(({ name, text, promises, reminders }) => {
    saveFile(name, text)
    say(`${name} holds ${countText(promises, 'promise')} and ${countText(reminders, 'reminder')}`)
  }, sayProblem)

const DueRow = ({ row }: { readonly row: Calendar['rows'][number] }) => (
  <li className={styles.row}>
    <Link to="/items/$id" params={{ id: row.id }}>
      {apartText(row) === '' ? null : <span className={styles.apart}>{apartText(row)}: </span>}
      {row.line}
    </Link>
    <span className={styles.more}>
      {isStatus(row.status) ? <StatusBadge status={row.status} /> : null}
      {worthText(row)}
    </span>
  </li>
)

/** By day; of the picked day alone where one is picked. */
const DueList = ({ calendar, picked }: { readonly calendar: Calendar; readonly picked: string | null }) => {
  const rows = calendar.rows.filter(({ due }) => picked === null || due === picked)
  const reminders = calendar.reminders.filter(({ day }) => picked === null || day === picked)
  return (
    <>
      {reminders.length === 0 ? null : <ReminderList reminders={reminders} />}
      {[...Map.groupBy(rows, ({ due }) => due ?? '')].map(([day, those]) => (
        <section key={day} aria-label={dayInWords(day)}>
          <h3 className={styles.day}>{dayInWords(day)}</h3>
          <ul className={styles.rows}>
            {those.map((row) => (
              <DueRow key={row.id} row={row} />
            ))}
          </ul>
        </section>
      ))}
      {rows.length + reminders.length === 0 ? (
        <p className={styles.none}>Nothing is due {picked === null ? 'in this month' : 'on this day'}.</p>
      ) : null}
    </>
  )
}

interface HeadProps {
  readonly calendar: Calendar
  readonly fields: FilterFields
  readonly onMonth: (month: string) => void
}

const Nearest = ({ calendar: { before, after }, onMonth }: Pick<HeadProps, 'calendar' | 'onMonth'>) => (
  <>
    {before === null ? null : (
      <Button small look="bare" icon="back" onClick={() => onMonth(before.slice(0, 7))}>
        Last before: {dayInWords(before)}
      </Button>
    )}
    {after === null ? null : (
      <Button small look="bare" icon="arrow" onClick={() => onMonth(after.slice(0, 7))}>
        Next after: {dayInWords(after)}
      </Button>
    )}
  </>
)

const Head = ({ calendar, fields, onMonth }: HeadProps) => (
  <div className={styles.head}>
    <IconButton label="The month before" icon="back" onClick={() => onMonth(monthAfter(calendar.month, -1))} />
    <IconButton label="The month after" icon="arrow" onClick={() => onMonth(monthAfter(calendar.month, 1))} />
    <h2 aria-live="polite">{monthText(calendar.month)}</h2>
    <span className={styles.count}>
      {calendar.total.count} due{calendar.total.more ? ' and more' : ''}
      {calendar.rows.length < calendar.total.count ? `, the first ${calendar.rows.length} shown` : ''}
    </span>
    <Button small onClick={() => onMonth(calendar.today.slice(0, 7))}>
      Today
    </Button>
    <Nearest calendar={calendar} onMonth={onMonth} />
    <span className={styles.end}>
      <Button small icon="download" onClick={() => download(fields)}>
        Calendar file (.ics)
      </Button>
    </span>
  </div>
)

export interface DueCalendarProps {
  readonly fields: FilterFields
  readonly month: string | undefined
  readonly onMonth: (month: string) => void
}

export const DueCalendar = ({ fields, month, onMonth }: DueCalendarProps) => {
  const [picked, setPicked] = useState<string | null>(null)
  const { data, error, refetch } = useQuery({
    ...askingCalendar(fields, month),
    placeholderData: keepPreviousData,
  })
  if (error !== null) return <ErrorNote error={error} onRetry={() => refetch()} />
  if (data === undefined) return <Loading lines={14} />
  const pick = (day: string): void => {
    setPicked(day)
    if (day.slice(0, 7) !== data.month) onMonth(day.slice(0, 7))
  }
  const goTo = (to: string): void => {
    setPicked(null)
    onMonth(to)
  }
  return (
    <div className={styles.calendar}>
      <Head calendar={data} fields={fields} onMonth={goTo} />
      <MonthGrid calendar={data} picked={picked} onPick={pick} />
      <section className={styles.list} aria-label={picked === null ? 'Due in this month' : `Due on ${dayInWords(picked)}`}>
        {picked === null ? null : (
          <p className={styles.picked}>
            {dayInWords(picked)}{' '}
            <Button small look="bare" onClick={() => setPicked(null)}>
              Show the whole month
            </Button>
          </p>
        )}
        <DueList calendar={data} picked={picked} />
      </section>
    </div>
  )
}
