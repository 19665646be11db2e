/** Due reminders: what one wanted to be told of by today. In: nothing. Out: a panel; nothing where none is due. */
import { useQuery } from '@tanstack/react-query'
import { asking } from '../client.ts'
import { Panel } from '../design/panel.tsx'
import { ReminderList } from './reminder-list.tsx'

export const DueReminders = () => {
  const { data } = useQuery(asking('reminders', {}))
  const due = data?.reminders.filter(({ days }) => days <= 0) ?? []
  return due.length === 0 ? null : (
    <Panel title={due.length === 1 ? 'A reminder is due' : `${due.length} reminders are due`}>
      <ReminderList reminders={due} />
    </Panel>
  )
}
