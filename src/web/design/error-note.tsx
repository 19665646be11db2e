/** Error note: what happened, why, and what to do. In: an error, best a DeskProblem. Out: a note that is read out at once. */
import { DeskProblem } from '../client.ts'
import { Button } from './button.tsx'
import styles from './error-note.module.css'
import { Icon } from './icon.tsx'

export interface ErrorNoteProps {
  readonly error: unknown
  readonly onRetry?: () => void
}

const wordsOf = (error: unknown): { readonly what: string; readonly why: string; readonly fix: string } =>
  error instanceof DeskProblem
    ? error
    : {
        what: 'This part of the page failed',
        why: error instanceof Error ? error.message : String(error),
        fix: 'Load the page again; if it stays, report these words.',
      }

export const ErrorNote = ({ error, onRetry }: ErrorNoteProps) => {
  const { what, why, fix } = wordsOf(error)
  return (
    <div className={styles.note} role="alert">
      <Icon name="warning" />
      <div>
        <p className={styles.what}>{what}</p>
        <p>
          {why}. {fix}
        </p>
      </div>
      {onRetry === undefined ? null : (
        <Button small onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  )
}
