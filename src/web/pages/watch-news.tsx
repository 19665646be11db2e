/** Watch news: what changed since the last visit. In: the answer. Out: verdicts that are others now, what came due, what is told for the first time or again, documents read. */
import type { ReactNode } from 'react'
import { dayInWords } from '../../brief/days.ts'
import type { OutputOf } from '../client.ts'
import { Empty } from '../design/empty.tsx'
import { PageLink } from '../design/page-link.tsx'
import { Panel } from '../design/panel.tsx'
import { VerdictBadge } from '../design/verdict-badge.tsx'
import { digits } from '../parts/digits.ts'
import { timeInWords } from '../parts/time-in-words.ts'
import { isVerdict } from '../parts/verdict-name.ts'
import styles from './watch.module.css'

type News = OutputOf<'changes'>
type Change = News['items']['rows'][number]

const sameNames = (left: readonly string[], right: readonly string[]): boolean => left.toSorted().join() === right.toSorted().join()

const Entry = ({ row, children }: { readonly row: Change['row']; readonly children?: ReactNode }) => (
  <li className={styles.entry}>
    <PageLink href={`/items/${encodeURIComponent(row.id)}`}>{row.line}</PageLink>
    {children}
  </li>
)

const Part = ({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) =>
  children.length === 0 ? null : (
    <Panel title={`${title} (${children.length})`} flush>
      <ul className={styles.list}>{children}</ul>
    </Panel>
  )

const Badges = ({ names }: { readonly names: readonly string[] }) => (
  <>
    {names.filter(isVerdict).map((name) => (
      <VerdictBadge key={name} verdict={name} />
    ))}
  </>
)

export const WatchNews = ({ news: { since, documents, items, due } }: { readonly news: News }) => {
  if (since === null)
    return (
      <Empty title="Nothing was marked as seen yet">
        “Begin here” says that you have seen what the record holds now. From then on this page shows what is new, judged otherwise, or come
        due.
      </Empty>
    )
  const judged = items.rows.filter(({ row, was }) => was !== null && !sameNames(was, row.verdicts))
  const fresh = items.rows.filter(({ was }) => was === null)
  const again = items.rows.filter(({ row, was }) => was !== null && sameNames(was, row.verdicts))
  const isQuiet = documents.length === 0 && items.rows.length === 0 && due.length === 0
  if (isQuiet)
    return <Empty title={`Nothing new since ${timeInWords(since)}`}>That nothing was read is no evidence that nothing happened.</Empty>
  return (
    <>
      <p className={styles.quiet}>
        Since {timeInWords(since)}
        {items.total.count > items.rows.length ? `; the last ${items.rows.length} of ${digits(items.total.count)} items that changed` : ''}.
      </p>
      <Part title="Judged otherwise">
        {judged.map(({ row, was }) => (
          <Entry key={row.id} row={row}>
            <div className={styles.row}>
              <span className={styles.quiet}>was</span>
              {(was ?? []).length === 0 ? <span className={styles.quiet}>not judged</span> : <Badges names={was ?? []} />}
              <span className={styles.quiet}>is now</span>
              {row.verdicts.length === 0 ? <span className={styles.quiet}>not judged</span> : <Badges names={row.verdicts} />}
            </div>
          </Entry>
        ))}
      </Part>
      <Part title="Come due">
        {due.map((row) => (
          <Entry key={row.id} row={row}>
            <div className={styles.row}>
              <span className={styles.quiet}>Due {row.due === null ? '' : dayInWords(row.due)}</span>
              {row.status === null ? null : <VerdictBadge verdict={row.status} />}
            </div>
          </Entry>
        ))}
      </Part>
      <Part title="Told for the first time">
        {fresh.map(({ row }) => (
          <Entry key={row.id} row={row}>
            <div className={styles.row}>
              <Badges names={row.verdicts} />
            </div>
          </Entry>
        ))}
      </Part>
      <Part title="Told again, or otherwise">
        {again.map(({ row }) => (
          <Entry key={row.id} row={row}>
            <span className={styles.quiet}>
              {row.sources} {row.sources === 1 ? 'source' : 'sources'}
            </span>
          </Entry>
        ))}
      </Part>
      <Part title="Documents read">
        {documents.map(({ id, title, name, publisher, published, claims }) => (
          <li key={id} className={styles.entry}>
            <PageLink href={`/documents/${encodeURIComponent(id)}`}>{title ?? name}</PageLink>
            <span className={styles.quiet}>
              {[publisher, published === null ? null : dayInWords(published), `${claims} ${claims === 1 ? 'claim' : 'claims'}`]
                .filter((part) => part !== null)
                .join(', ')}
            </span>
          </li>
        ))}
      </Part>
    </>
  )
}
