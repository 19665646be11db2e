/** Merge list: items that a claim may be the same as. In: the claim's id. Out: the item chosen, by its number or a click. */
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { asking } from '../../client.ts'
import { ErrorNote } from '../../design/error-note.tsx'
import { Kbd } from '../../design/kbd.tsx'
import { Loading } from '../../design/loading.tsx'
import styles from './claim-form.module.css'

export interface MergeListProps {
  readonly claim: string
  readonly onMerge: (item: string, line: string) => void
  readonly onLeave: () => void
}

export const MergeList = ({ claim, onMerge, onLeave }: MergeListProps) => {
  const { data, error } = useQuery(asking('likely', { id: claim }))
  const box = useRef<HTMLDivElement | null>(null)
  useEffect(() => box.current?.focus(), [])
  const others = data?.others ?? []
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    const other = others[Number(event.key) - 1]
    if (event.key === 'Escape') onLeave()
    else if (other !== undefined) onMerge(other.id, other.line)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot take the focus
    <div ref={box} role="group" tabIndex={-1} className={styles.form} aria-label="Merge with" onKeyDown={onKeyDown}>
      <p className={styles.about}>The same thing as, by number:</p>
      {error === null ? null : <ErrorNote error={error} />}
      {data === undefined && error === null ? <Loading lines={3} /> : null}
      {data?.own === null ? <p>The claim is in no item yet: accept it first, then merge.</p> : null}
      {data !== undefined && data.own !== null && others.length === 0 ? <p>The record has no other item of this kind.</p> : null}
      {others.map(({ id, line, type, first, documents }, n) => (
        <button key={id} type="button" className={styles.candidate} onClick={() => onMerge(id, line)}>
          <Kbd keys={String(n + 1)} />
          <span>
            {line}
            <span className={styles.about}>
              {' '}
              {type}, {documents} {documents === 1 ? 'document' : 'documents'}
              {first === null ? '' : `, first on ${first}`}
            </span>
          </span>
        </button>
      ))}
      <p className={styles.foot}>
        <Kbd keys="Esc" /> leaves
      </p>
    </div>
  )
}
