/** Cite line: words of a document or a row of the record, as a verdict rests on them. In: evidence. Out: the words as a link to the document at them; of a row its text with the source. */
import type { Evidence } from '../../record/verdict.ts'
import { PageLink } from '../design/page-link.tsx'
import { SourceNote } from '../design/source-note.tsx'
import styles from './cite-line.module.css'

/** The document, opened at the claim's words. */
export const wordsAddress = (documentId: string, claim: string): string => `/documents/${documentId}?claim=${claim}`

const plain = (quote: string): string => quote.replace(/\s+/gu, ' ').trim()

export const CiteLine = ({ evidence }: { readonly evidence: Evidence }) =>
  evidence.kind === 'claim' ? (
    <span className={styles.line}>
      <PageLink className={styles.quote} href={wordsAddress(evidence.documentId, evidence.claim)} dir="auto">
        “{plain(evidence.quote)}”
      </PageLink>
      {evidence.gloss === undefined ? null : <span className={styles.from}> (in English: {evidence.gloss})</span>}
      <span className={styles.from}> {evidence.document}</span>
    </span>
  ) : (
    <span className={styles.line}>
      {evidence.text}{' '}
      <span className={styles.from}>
        On record: <SourceNote source={evidence.source}>{evidence.source.publisher || evidence.source.title}</SourceNote>
        {evidence.source.date === '' ? '' : `, ${evidence.source.date}`}
      </span>
    </span>
  )
