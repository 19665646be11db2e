/** Making note: says that lists are being made, and how far they are. In: what the desk told last. Out: a line below the bar as long as it lasts. */
import { Progress } from '../design/progress.tsx'
import type { Making } from '../events.ts'
import styles from './making-note.module.css'

const words = {
  reading: 'Lists are being made anew: reading the record',
  comparing: 'Lists are being made anew: comparing claims, which takes longest',
  writing: 'Lists are being made anew: writing them',
} as const

export const MakingNote = ({ making }: { readonly making: Making }) =>
  making === null ? null : (
    <div className={styles.note}>
      <Progress
        label={words[making.what]}
        {...(making.share === null ? {} : { done: Math.floor(making.share * 100), all: 100, unit: '%' as const })}
      />
    </div>
  )
