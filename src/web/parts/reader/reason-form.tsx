/** Reason form: why a claim is accepted or rejected, one line. In: which of both. Out: the reason, with Enter. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Kbd } from '../../design/kbd.tsx'
import styles from './claim-form.module.css'

export interface ReasonFormProps {
  readonly review: 'accepted' | 'rejected'
  readonly onGive: (because: string) => void
  readonly onLeave: () => void
}

export const ReasonForm = ({ review, onGive, onLeave }: ReasonFormProps) => {
  const [words, setWords] = useState('')
  const input = useRef<HTMLInputElement | null>(null)
  useEffect(() => input.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Enter') onGive(words)
    if (event.key === 'Escape') onLeave()
  }
  return (
    <div className={styles.form}>
      <label className={styles.reason}>
        <span>{review === 'accepted' ? 'Why it is right' : 'Why it is wrong'}</span>
        <input
          ref={input}
          className={styles.input}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={onKeyDown}
          autoComplete="off"
        />
      </label>
      <p className={styles.foot}>
        <Kbd keys="Enter" /> {review === 'accepted' ? 'accepts' : 'rejects'}; the reason stands in the record. <Kbd keys="Esc" /> leaves
      </p>
    </div>
  )
}
