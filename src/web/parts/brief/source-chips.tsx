/** Source chips: what a block cites, each with its words on hover and focus; a claim opens its document at the words. In: the numbers, the sources of the draft. Out: a row of chips. */

import { dayInWords } from '../../../brief/days.ts'
import type { Source } from '../../../brief/draft.ts'
import { Cite } from '../../design/cite.tsx'
import { SourceNote } from '../../design/source-note.tsx'
import styles from './source-chips.module.css'

/** "Caspian Wire, 7 November 2025". */
export const sourceLabel = (source: Source): string => {
  const [name, day] =
    source.kind === 'claim' ? [source.publisher ?? source.document, source.published ?? ''] : [source.source.publisher, source.source.date]
  const told = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? dayInWords(day) : day
  return [name, told].filter((part) => part !== '').join(', ')
}

const Chip = ({ n, source }: { readonly n: string; readonly source: Source }) =>
  source.kind === 'claim' ? (
    <Cite
      n={Number(n)}
      document={sourceLabel(source)}
      quote={source.quote}
      gloss={source.gloss}
      href={`/documents/${encodeURIComponent(source.documentId)}?claim=${encodeURIComponent(source.claim)}&at=${source.start}`}
    />
  ) : (
    <SourceNote source={source.source} note={source.text}>
      {n}
    </SourceNote>
  )

export const SourceChips = ({
  keys,
  sources,
}: {
  readonly keys: readonly string[]
  readonly sources: Readonly<Record<string, Source>>
}) => {
  const known = keys.flatMap((key) => [sources[key] ?? []].flat().map((source) => ({ key, source })))
  if (known.length === 0) return null
  return (
    <ul className={styles.chips} aria-label="Sources">
      {known.map(({ key, source }) => (
        <li key={key}>
          <Chip n={key} source={source} />
          <span className={styles.label}>{sourceLabel(source)}</span>
        </li>
      ))}
    </ul>
  )
}
