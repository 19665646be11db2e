/** Panel: a part of a page with its heading. In: heading, what can be done with it, content. Out: a region. */
import { type ReactNode, useId } from 'react'
import styles from './panel.module.css'

export interface PanelProps {
  readonly title: ReactNode
  /** Buttons, at the end of the heading's line. */
  readonly actions?: ReactNode
  /** Content up to the edge: for tables and lists. */
  readonly flush?: boolean
  readonly children: ReactNode
}

export const Panel = ({ title, actions, flush = false, children }: PanelProps) => {
  const id = useId()
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {actions}
      </div>
      <div className={flush ? styles.flush : styles.body}>{children}</div>
    </section>
  )
}
