/** Source note: a figure with its source, year and address, on hover and on focus. In: the figure, its source as evidence has it. Out: the figure; where the source has an address, a link to it. */
import type { ReactNode } from 'react'
import type { EvidenceSource } from '../../record/verdict.ts'
import { Note } from './note.tsx'
import styles from './source-note.module.css'

export interface SourceNoteProps {
  readonly source: Omit<EvidenceSource, 'id'>
  /** What is to know about this figure: "Rest of world is estimated". */
  readonly note?: string
  readonly children: ReactNode
}

export const SourceNote = ({ source, note, children }: SourceNoteProps) => {
  const { title, publisher, date, url } = source
  const told = [publisher, date].filter((part) => part !== '').join(', ')
  const words = `Source: ${[title, told].filter((part) => part !== '').join(', ')}${note === undefined ? '' : `. ${note}`}`
  const trigger =
    url === null ? (
      <button type="button" className={styles.figure} aria-description={words}>
        {children}
      </button>
    ) : (
      <a className={styles.figure} aria-description={words} href={url} target="_blank" rel="noreferrer">
        {children}
      </a>
    )
  return (
    <Note trigger={trigger}>
      <p className={styles.title}>{title}</p>
      <p className={styles.publisher}>{told}</p>
      {note === undefined ? null : <p>{note}</p>}
      {url === null ? null : <p className={styles.url}>{url}</p>}
    </Note>
  )
}
