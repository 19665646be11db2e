/** Empty: nothing here, why, and what to do now. In: these. Out: a note in the place of the list. */
import type { ReactNode } from 'react'
import styles from './empty.module.css'

export interface EmptyProps {
  readonly title: string
  readonly children?: ReactNode
  /** What to do now: a button or two. */
  readonly actions?: ReactNode
}

export const Empty = ({ title, children, actions }: EmptyProps) => (
  <div className={styles.empty}>
    <p className={styles.title}>{title}</p>
    {children === undefined ? null : <div className={styles.words}>{children}</div>}
    {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
  </div>
)
