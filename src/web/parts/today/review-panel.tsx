/** Review panel: claims that wait for a person, the unsure first. In: nothing. Out: how many, and the first of them in their own words. */
import { useQuery } from '@tanstack/react-query'
import { PageLink } from '../../design/page-link.tsx'
import { digits } from '../digits.ts'
import { askingWaiting } from '../page-questions.ts'
import styles from './lines.module.css'
import { TodayPanel } from './today-panel.tsx'

export const ReviewPanel = () => {
  const { data, error } = useQuery(askingWaiting)
  return (
    <TodayPanel
      title={data === undefined ? 'To review' : `To review: ${digits(data.total.count)}${data.total.more ? ' or more' : ''}`}
      all={{ href: '/review', words: 'Begin' }}
      error={error}
      none="A person has decided on every claim."
      lines={data?.rows.map(({ claim, documentId, document }) => (
        <li key={claim.id} className={styles.line}>
          <PageLink
            className={`${styles.words} ${styles.quote}`}
            href={`/documents/${documentId}?claim=${encodeURIComponent(claim.id)}`}
            dir="auto"
          >
            “{claim.quote}”
          </PageLink>
          <span className={styles.quiet}>{document}</span>
        </li>
      ))}
    />
  )
}
