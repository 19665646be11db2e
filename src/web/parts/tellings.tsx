/** Tellings: who tells an item, with what interest, in which words. In: sources and their tellings. Out: one block a source; its copies stand below what they copy. */
import { dayInWords } from '../../brief/days.ts'
import { countText } from '../../checks/wording.ts'
import type { OutputOf } from '../client.ts'
import { PageLink } from '../design/page-link.tsx'
import { wordsAddress } from './cite-line.tsx'
import styles from './tellings.module.css'

type View = OutputOf<'itemView'>
type Telling = View['tellings'][number]

const SHOWN = 5

const interests: Readonly<Record<Telling['interest'], string>> = { party: 'a party to it', 'third party': 'no party to it', copy: 'a copy' }

const TellingLine = ({ telling }: { readonly telling: Telling }) => {
  const { documentId, claim, quote, publisher, document, published, said, copyOf } = telling
  const from = [publisher ?? document, ...(published === null ? [] : [dayInWords(published)])].join(', ')
  const word = said.length === 0 ? '' : `, on the word of ${said.join(', ')}`
  return (
    <li className={styles.telling}>
      <PageLink className={styles.quote} href={wordsAddress(documentId, claim)} dir="auto">
        “{quote}”
      </PageLink>
      <span className={styles.from}>
        {from}
        {word}
        {copyOf === null ? '' : `; repeats the text of ${copyOf}`}
      </span>
    </li>
  )
}

const Source = ({ source, tellings }: { readonly source: View['sources'][number]; readonly tellings: readonly Telling[] }) => {
  const [shown, folded] = [tellings.slice(0, SHOWN), tellings.slice(SHOWN)]
  return (
    <article className={styles.source}>
      <h3>
        {source.name}
        <span className={styles.interest}>
          {source.kind}, {interests[source.interest]}
        </span>
      </h3>
      <ul className={styles.list}>
        {shown.map((one) => (
          <TellingLine key={one.claim} telling={one} />
        ))}
      </ul>
      {folded.length === 0 ? null : (
        <details>
          <summary className={styles.more}>{countText(folded.length, 'more telling')}</summary>
          <ul className={styles.list}>
            {folded.map((one) => (
              <TellingLine key={one.claim} telling={one} />
            ))}
          </ul>
        </details>
      )}
    </article>
  )
}

export const Tellings = ({ sources, tellings, independent }: Pick<View, 'sources' | 'tellings' | 'independent'>) => {
  const byClaim = new Map(tellings.map((one) => [one.claim, one]))
  return (
    <>
      <p className={styles.count}>
        {countText(independent, 'source')} that {independent === 1 ? 'does' : 'do'} not rest on another, in{' '}
        {countText(new Set(tellings.map(({ documentId }) => documentId)).size, 'document')}.
      </p>
      {sources.map((source) => (
        <Source
          key={`${source.name} ${source.claims[0]}`}
          source={source}
          tellings={source.claims.flatMap((id) => byClaim.get(id) ?? [])}
        />
      ))}
    </>
  )
}
