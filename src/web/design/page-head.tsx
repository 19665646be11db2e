/** Page head: the heading of a page, one line about it, and what can be done; it names the tab of the browser. In: these. Out: the head. */
import type { ReactNode } from 'react'
import styles from './page-head.module.css'

export interface PageHeadProps {
  /** The heading, and the tab's name where `tab` is not given. */
  readonly title: string
  readonly tab?: string
  readonly about?: ReactNode
  readonly actions?: ReactNode
}

export const PageHead = ({ title, tab, about, actions }: PageHeadProps) => (
  <header className={styles.head}>
    <title>{`${tab ?? title} · Chancery`}</title>
    <div className={styles.words}>
      <h1 tabIndex={-1}>{title}</h1>
      {about === undefined ? null : <p className={styles.about}>{about}</p>}
    </div>
    {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
  </header>
)
