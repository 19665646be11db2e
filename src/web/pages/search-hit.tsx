/** Search hit: an item that was found. In: its row, where the words asked for stand. Out: its line, its badges, the quotes with the words, each a link to them in the document. */
import type { OutputOf } from '../client.ts'
import { Badge } from '../design/badge.tsx'
import { PageLink } from '../design/page-link.tsx'
import { VerdictBadge } from '../design/verdict-badge.tsx'
import { Marked } from '../parts/marked.tsx'
import styles from './search.module.css'

type Hit = OutputOf<'search'>['items']['rows'][number]

const MOST_QUOTES = 3

export const SearchHit = ({ hit: { row, line, quotes } }: { readonly hit: Hit }) => (
  <article className={styles.hit}>
    <PageLink className={styles.line} href={`/items/${encodeURIComponent(row.id)}`} tabIndex={-1}>
      <Marked {...line} />
    </PageLink>
    <div className={styles.tail}>
      <Badge>{row.kind}</Badge>
      {row.verdicts.map((verdict) => (
        <VerdictBadge key={verdict} verdict={verdict} />
      ))}
      <span className={styles.count}>
        {row.sources} {row.sources === 1 ? 'source' : 'sources'}
        {row.last === null ? '' : `, last told ${row.last}`}
      </span>
    </div>
    {quotes.slice(0, MOST_QUOTES).map((quote) => (
      <p key={quote.claim} className={styles.quote}>
        “<Marked text={quote.text} spans={quote.spans} />”{' '}
        <PageLink href={`/documents/${encodeURIComponent(quote.documentId)}?claim=${encodeURIComponent(quote.claim)}`} tabIndex={-1}>
          {quote.document}
        </PageLink>
      </p>
    ))}
  </article>
)
