/** Cite: the number of a source, its words on hover and focus; it opens the document at these words. In: number, document, quote, address on the desk. Out: a link. */
import styles from './cite.module.css'
import { Note } from './note.tsx'
import { PageLink } from './page-link.tsx'

export interface CiteProps {
  readonly n: number
  /** The document's title or name, with its publisher and day where these are known. */
  readonly document: string
  readonly quote: string
  /** The quote in English, where it is in another language. */
  readonly gloss?: string | undefined
  readonly href: string
}

export const Cite = ({ n, document, quote, gloss, href }: CiteProps) => (
  <Note
    trigger={
      <PageLink href={href} className={styles.cite} aria-label={`Source ${n}: ${document}`} aria-description={`“${quote}”`}>
        {n}
      </PageLink>
    }
  >
    <blockquote className={styles.quote} dir="auto">
      “{quote}”
    </blockquote>
    {gloss === undefined ? null : <p className={styles.gloss}>{gloss}</p>}
    <p className={styles.document}>{document}</p>
  </Note>
)
