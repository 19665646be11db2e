/** Warning list: where the record is no longer what a block was written from. In: its warnings, what to do with each. Out: a note with a choice for each: the new value, or what is written. */
import type { DriftWarning } from '../../../brief/draft-drift.ts'
import { Button } from '../../design/button.tsx'
import { Icon } from '../../design/icon.tsx'
import styles from './warning-list.module.css'

export interface WarningListProps {
  readonly warnings: readonly DriftWarning[]
  readonly onSettle: (warning: DriftWarning, choice: 'take' | 'keep') => void
}

export const WarningList = ({ warnings, onSettle }: WarningListProps) =>
  warnings.length === 0 ? null : (
    <ul className={styles.list} aria-label="The record has changed">
      {warnings.map((warning) => (
        <li key={warning.id} className={styles.warning}>
          <Icon name="warning" />
          <p className={styles.words}>{warning.message}</p>
          <div className={styles.choices}>
            {warning.take === null ? null : (
              <Button small onClick={() => onSettle(warning, 'take')}>
                Take the new value
              </Button>
            )}
            <Button small look="bare" onClick={() => onSettle(warning, 'keep')}>
              Keep mine
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
