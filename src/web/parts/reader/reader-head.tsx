/** Reader head: what is under review, how far it is, and the keys that matter most. In: the claims. Out: counts and keys in one line. */
import { Kbd } from '../../design/kbd.tsx'
import styles from './reader-head.module.css'
import type { ClaimView } from './reader-types.ts'

const shown = [
  ['j', 'next'],
  ['a', 'accept'],
  ['r', 'reject'],
  ['e', 'mend'],
  ['m', 'merge'],
  ['u', 'undo'],
  ['?', 'all keys'],
] as const

export interface ReaderHeadProps {
  readonly claims: readonly ClaimView[]
  /** Decisions on their way to the record. */
  readonly sending: number
}

export const ReaderHead = ({ claims, sending }: ReaderHeadProps) => {
  const waiting = claims.filter(({ review }) => review === 'waiting').length
  return (
    <div className={styles.head}>
      <h2 className={styles.count}>
        {claims.length} {claims.length === 1 ? 'claim' : 'claims'}, {waiting === 0 ? 'all reviewed' : `${waiting} to review`}
        {sending === 0 ? null : <span className={styles.sending}>, {sending} being saved</span>}
      </h2>
      <p className={styles.keys}>
        {shown.map(([key, says]) => (
          <span key={key}>
            <Kbd keys={key} /> {says}
          </span>
        ))}
      </p>
    </div>
  )
}
