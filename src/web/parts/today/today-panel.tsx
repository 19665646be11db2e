/** Today panel: one list of the day. In: heading, where all of it stands, the answer, one line for each row. Out: a panel that loads, fails or is empty by itself. */
import type { ReactNode } from 'react'
import { ErrorNote } from '../../design/error-note.tsx'
import { Loading } from '../../design/loading.tsx'
import { PageLink } from '../../design/page-link.tsx'
import { Panel } from '../../design/panel.tsx'
import styles from './lines.module.css'

export interface TodayPanelProps {
  readonly title: string
  /** Where all of it stands, and in which words. */
  readonly all: { readonly href: string; readonly words: string }
  readonly error: unknown
  /** Undefined while it is asked. */
  readonly lines: readonly ReactNode[] | undefined
  /** What is said where there is nothing. */
  readonly none: string
}

export const TodayPanel = ({ title, all, error, lines, none }: TodayPanelProps) => (
  <Panel
    title={title}
    flush
    actions={
      <PageLink href={all.href} className={styles.more}>
        {all.words}
      </PageLink>
    }
  >
    {error !== null ? (
      <ErrorNote error={error} />
    ) : lines === undefined ? (
      <Loading lines={4} label={`Loading: ${title}`} />
    ) : lines.length === 0 ? (
      <p className={styles.none}>{none}</p>
    ) : (
      <ul className={styles.list}>{lines}</ul>
    )}
  </Panel>
)
