/** Sources panel: sources that are followed and could not be read. In: nothing. Out: each with what went wrong and what to do; nothing where all is well. */
import { useQuery } from '@tanstack/react-query'
import { asking } from '../../client.ts'
import styles from './lines.module.css'
import { TodayPanel } from './today-panel.tsx'

export const SourcesPanel = () => {
  const { data } = useQuery(asking('watched', {}))
  const broken = (data?.sources ?? []).flatMap(({ id, source, last }) =>
    last === null || last.problems.length === 0 ? [] : [{ id, source, problems: last.problems }],
  )
  if (broken.length === 0) return null
  return (
    <TodayPanel
      title={`Sources with errors: ${broken.length}`}
      all={{ href: '/watch', words: 'All sources' }}
      error={null}
      none=""
      lines={broken.map(({ id, source, problems }) => (
        <li key={id} className={styles.line}>
          <span className={styles.words}>{source}</span>
          {problems.map(({ code, title, detail, fix }) => (
            <span key={code + title} className={styles.quiet}>
              {title}: {detail}. {fix}
            </span>
          ))}
        </li>
      ))}
    />
  )
}
