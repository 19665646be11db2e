/** Home: where the day begins. In: nothing. Out: what waits for review, what falls due, what changed, sources with errors; on an empty record what to do first. */
import { useQuery } from '@tanstack/react-query'
import { dayInWords } from '../../brief/days.ts'
import { asking } from '../client.ts'
import { ErrorNote } from '../design/error-note.tsx'
import { Loading } from '../design/loading.tsx'
import { PageHead } from '../design/page-head.tsx'
import { Panel } from '../design/panel.tsx'
import { digits } from '../parts/digits.ts'
import { DueReminders } from '../parts/due-reminders.tsx'
import { ReadingBox, ReadingButtons, ReadingJobs } from '../parts/reading-box.tsx'
import { DuePanel } from '../parts/today/due-panel.tsx'
import { FirstVisit } from '../parts/today/first-visit.tsx'
import { NewsPanel } from '../parts/today/news-panel.tsx'
import { ReviewPanel } from '../parts/today/review-panel.tsx'
import { SourcesPanel } from '../parts/today/sources-panel.tsx'
import styles from './home.module.css'

const documentsInWords = (count: number): string => (count === 1 ? 'One document on record.' : `${digits(count)} documents on record.`)

const Day = () => (
  <div className={styles.columns}>
    <div className={styles.column}>
      <DueReminders />
      <DuePanel />
      <NewsPanel />
    </div>
    <div className={styles.column}>
      <ReviewPanel />
      <SourcesPanel />
      <Panel title="Add documents">
        <div className={styles.add}>
          <p>Drop files anywhere on this page, or paste an address or a text.</p>
          <ReadingButtons />
          <ReadingJobs />
        </div>
      </Panel>
    </div>
  </div>
)

export const HomePage = () => {
  const { data, error, refetch } = useQuery(asking('about', {}))
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />
  return (
    <ReadingBox>
      <PageHead
        title={data === undefined ? 'Today' : dayInWords(data.today)}
        tab="Today"
        {...(data === undefined || data.documents === 0 ? {} : { about: documentsInWords(data.documents) })}
      />
      {data === undefined ? <Loading /> : data.documents === 0 ? <FirstVisit /> : <Day />}
    </ReadingBox>
  )
}
