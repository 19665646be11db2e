/** Related items: what else the record tells of the same words, parties or material. In: related items. Out: a list by what they have in common. */
import { Link } from '@tanstack/react-router'
import type { OutputOf } from '../client.ts'
import { StatusBadge } from '../design/status-badge.tsx'
import { isStatus } from './item-status.ts'
import { shortDay } from './item-words.ts'
import styles from './related-items.module.css'

type Related = OutputOf<'itemView'>['related'][number]

const heads: Readonly<Record<Related['why'], string>> = {
  'same-words': 'Told by the same words',
  'same-parties': 'Between the same parties',
  'same-material': 'About the same material',
}

export interface RelatedItemsProps {
  readonly related: readonly Related[]
}

export const RelatedItems = ({ related }: RelatedItemsProps) =>
  [...Map.groupBy(related, ({ why }) => why)].map(([why, those]) => (
    <section key={why} className={styles.group} aria-label={heads[why]}>
      <h3 className={styles.head}>{heads[why]}</h3>
      <ul className={styles.list}>
        {those.map(({ row }) => (
          <li key={row.id}>
            <Link to="/items/$id" params={{ id: row.id }} className={styles.link}>
              {row.line}
            </Link>{' '}
            <span className={styles.more}>
              {row.whom === '' ? '' : `To ${row.whom}. `}
              {isStatus(row.status) ? <StatusBadge status={row.status} {...(row.due === null ? {} : { due: shortDay(row.due) })} /> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  ))
