/** Sourced: words or a figure with all its sources, on hover and on focus. In: these. Out: the words, the first source a link; plain words where none is told. */
import type { ReactNode } from 'react'
import type { EvidenceSource } from '../../record/verdict.ts'
import { SourceNote } from '../design/source-note.tsx'
import facts from './facts.module.css'

export interface SourcedProps {
  readonly sources: readonly EvidenceSource[]
  readonly note?: string
  readonly children: ReactNode
}

const alsoOf = (others: readonly EvidenceSource[]): string => {
  const names = [...new Set(others.map(({ publisher, title }) => (publisher === '' ? title : publisher)))]
  return names.length === 0 ? '' : `Also ${names.join(', ')}.`
}

export const Sourced = ({ sources, note = '', children }: SourcedProps) => {
  const [first, ...others] = sources
  if (first === undefined) return children
  const words = [note, alsoOf(others)].filter((part) => part !== '').join(' ')
  return (
    <SourceNote source={first} {...(words === '' ? {} : { note: words })}>
      {children}
    </SourceNote>
  )
}

/** Behind a sentence: the word "source", so that the sentence itself stays calm. */
export const SourceMark = ({ sources }: Pick<SourcedProps, 'sources'>) => (
  <small className={facts.mark}>
    <Sourced sources={sources}>{sources.length > 1 ? 'sources' : 'source'}</Sourced>
  </small>
)
