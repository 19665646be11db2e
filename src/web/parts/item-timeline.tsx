/** Item timeline: the days of an item, one below the other. In: entries. Out: a list along a line; today stands out. */
import { dayInWords } from '../../brief/days.ts'
import type { OutputOf } from '../client.ts'
import { Icon } from '../design/icon.tsx'
import type { IconName } from '../design/icons.ts'
import { PageLink } from '../design/page-link.tsx'
import { wordsAddress } from './cite-line.tsx'
import styles from './item-timeline.module.css'

type View = OutputOf<'itemView'>
type Entry = View['timeline'][number]

const icons: Readonly<Record<Entry['what'], IconName>> = {
  time: 'calendar',
  told: 'document',
  replaced: 'undo',
  due: 'commitments',
  decided: 'user',
  reminder: 'bell',
  today: 'clock',
}

export const ItemTimeline = ({ timeline, tellings }: Pick<View, 'timeline' | 'tellings'>) => {
  const documents = new Map(tellings.map(({ claim, documentId }) => [claim, documentId]))
  return (
    <ol className={styles.line}>
      {timeline.map(({ day, when, what, text, claim }) => {
        const document = claim === null ? undefined : documents.get(claim)
        return (
          <li key={`${day} ${what} ${text} ${when}`} className={styles.entry} data-what={what}>
            <Icon name={icons[what]} />
            <time dateTime={day} className={styles.day}>
              {when === '' ? dayInWords(day) : when}
            </time>
            <span className={styles.text}>
              {claim === null || document === undefined ? text : <PageLink href={wordsAddress(document, claim)}>{text}</PageLink>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
