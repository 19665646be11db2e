/** Due panel: promises that are overdue or fall due soon, earliest first. In: nothing. Out: the first of them. */
import { useQuery } from '@tanstack/react-query'
import { dayInWords } from '../../../brief/days.ts'
import { PageLink } from '../../design/page-link.tsx'
import { StatusBadge } from '../../design/status-badge.tsx'
import { digits } from '../digits.ts'
import { isStatus } from '../item-status.ts'
import { apartText } from '../item-words.ts'
import { askingDue } from '../page-questions.ts'
import styles from './lines.module.css'
import { TodayPanel } from './today-panel.tsx'

export const DuePanel = () => {
  const { data, error } = useQuery(askingDue)
  return (
    <TodayPanel
      title={data === undefined ? 'Due' : `Due: ${digits(data.total.count)}${data.total.more ? ' or more' : ''}`}
      all={{ href: '/commitments', words: 'All commitments' }}
      error={error}
      none="Nothing is overdue, and nothing falls due in the next 90 days, as far as the record tells."
      lines={data?.rows.map(({ id, line, recipients, status, due }) => (
        <li key={id} className={styles.line}>
          <PageLink className={styles.words} href={`/items/${encodeURIComponent(id)}`}>
            {apartText({ line, recipients }) === '' ? line : `${apartText({ line, recipients })}: ${line}`}
          </PageLink>
          {isStatus(status) ? <StatusBadge status={status} {...(due === null ? {} : { due: dayInWords(due) })} /> : null}
        </li>
      ))}
    />
  )
}
