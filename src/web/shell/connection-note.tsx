/** Connection note: says that the desk no longer answers, and what to do. In: whether it does. Out: a line below the bar while it does not. */
import { Icon } from '../design/icon.tsx'
import type { Connection } from '../events.ts'
import styles from './connection-note.module.css'

export const ConnectionNote = ({ connection }: { readonly connection: Connection }) => (
  <div role="status">
    {connection === 'open' ? null : (
      <p className={styles.note}>
        <Icon name="warning" />
        The desk no longer answers: it was closed, or its window was. Start it again with “chancery desk”. This page goes on by itself once
        it answers.
      </p>
    )}
  </div>
)
