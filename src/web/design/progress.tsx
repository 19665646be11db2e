/** Progress: how far a piece of work is. In: words, done of all; no `done` where it cannot be told. Out: a line that fills, with its words. */
import { Progress as Base } from '@base-ui/react/progress'
import styles from './progress.module.css'

export interface ProgressProps {
  readonly label: string
  readonly done?: number
  readonly all?: number
  /** Of `all` 100. */
  readonly unit?: '%'
}

export const Progress = ({ label, done, all = 1, unit }: ProgressProps) => (
  <Base.Root className={styles.progress} value={done ?? null} max={all}>
    <Base.Label className={styles.label}>{label}</Base.Label>
    {done === undefined ? null : <span className={styles.count}>{unit === undefined ? `${done} of ${all}` : `${done} %`}</span>}
    <Base.Track className={styles.track}>
      <Base.Indicator className={styles.fill} />
    </Base.Track>
  </Base.Root>
)
