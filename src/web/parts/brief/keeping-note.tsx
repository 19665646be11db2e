/** Keeping note: whether the words are kept. In: how it stands, what settles two windows. Out: a word or two; a note with what to do where they are not. */
import { Button } from '../../design/button.tsx'
import { Icon } from '../../design/icon.tsx'
import type { Keeping } from './keeper.ts'
import styles from './keeping-note.module.css'

export interface KeepingNoteProps {
  readonly keeping: Keeping
  readonly onMine: () => void
  readonly onOther: () => void
}

const quiet = { kept: 'Kept', waiting: 'Not kept yet', keeping: 'Keeping…' } as const

export const KeepingNote = ({ keeping, onMine, onOther }: KeepingNoteProps) => {
  if (keeping.is === 'unsent')
    return (
      <div className={styles.note} role="alert">
        <Icon name="warning" />
        <p>
          {keeping.why}{' '}
          {keeping.held
            ? 'Your words are held in this browser, and are kept as soon as the desk answers.'
            : 'This browser holds nothing: leave this page open, or copy your words, until the desk answers.'}
        </p>
      </div>
    )
  if (keeping.is === 'newer')
    return (
      <div className={styles.note} role="alert">
        <Icon name="warning" />
        <p>
          {keeping.author} kept another version in another window, at {keeping.at.slice(11, 16)} UTC. Both stay among the versions of this
          brief.
        </p>
        <Button small onClick={onMine}>
          Go on with mine
        </Button>
        <Button small onClick={onOther}>
          Take the other
        </Button>
      </div>
    )
  return (
    <p className={styles.quiet} role="status">
      {quiet[keeping.is]}
    </p>
  )
}
