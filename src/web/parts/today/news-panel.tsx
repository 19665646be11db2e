/** News panel: what changed since the last visit. In: nothing. Out: documents read, and how many items are new or judged otherwise. */
import { useQuery } from '@tanstack/react-query'
import { asking } from '../../client.ts'
import { PageLink } from '../../design/page-link.tsx'
import { VerdictBadge } from '../../design/verdict-badge.tsx'
import { timeInWords } from '../time-in-words.ts'
import { isVerdict } from '../verdict-name.ts'
import styles from './lines.module.css'
import { TodayPanel } from './today-panel.tsx'

const SHOWN = 8

export const NewsPanel = () => {
  const { data, error } = useQuery(asking('changes', {}))
  const since = data?.since ?? null
  return (
    <TodayPanel
      title={since === null ? 'Changed since the last visit' : `Changed since ${timeInWords(since)}`}
      all={{ href: '/watch', words: 'All changes' }}
      error={error}
      none={
        since === null
          ? 'Nothing was marked as seen yet. Watch shows what is new from the day on which you say so.'
          : 'Nothing. That nothing was read is no evidence that nothing happened.'
      }
      lines={
        data === undefined
          ? undefined
          : data.items.rows.slice(0, SHOWN).map(({ row, was }) => (
              <li key={row.id} className={styles.line}>
                <PageLink className={styles.words} href={`/items/${encodeURIComponent(row.id)}`}>
                  {row.line}
                </PageLink>
                <span className={styles.quiet}>{was === null ? 'new' : 'told or judged otherwise'}</span>
                {row.verdicts.filter(isVerdict).map((verdict) => (
                  <VerdictBadge key={verdict} verdict={verdict} />
                ))}
              </li>
            ))
      }
    />
  )
}
