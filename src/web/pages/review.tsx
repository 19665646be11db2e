/** Review: claims of all documents that wait for a person, the least sure first, with the keys of the reader. */
import { Link } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ask, type OutputOf } from '../client.ts'
import { Empty } from '../design/empty.tsx'
import { ErrorNote } from '../design/error-note.tsx'
import { FullPage } from '../design/full-page.tsx'
import { Loading } from '../design/loading.tsx'
import { PageHead } from '../design/page-head.tsx'
import { PageLink } from '../design/page-link.tsx'
import { Split } from '../design/split.tsx'
import { ClaimList } from '../parts/reader/claim-list.tsx'
import { ContextView } from '../parts/reader/context-view.tsx'
import { ReaderHead } from '../parts/reader/reader-head.tsx'
import type { Span } from '../parts/reader/reader-types.ts'
import { useReader } from '../parts/reader/use-reader.tsx'
import { useReview } from '../parts/reader/use-review.ts'
import styles from './review.module.css'

type Row = OutputOf<'review'>['rows'][number]
type Page = OutputOf<'review'>

const PAGE = 40
/** So many before the end more are asked for. */
const AHEAD = 20

interface Queue {
  readonly rows: readonly Row[]
  readonly total: Page['total'] | null
  readonly error: unknown
  readonly isEnd: boolean
  readonly more: () => void
}

/** The queue as it was when the page was opened: what is decided here stays in sight and can be undone. */
const useQueue = (): Queue => {
  const [pages, setPages] = useState<readonly Page[]>([])
  const [error, setError] = useState<unknown>(null)
  const asking = useRef(false)
  const next = useRef<string | null | undefined>(undefined)
  const more = useCallback(() => {
    if (asking.current || next.current === null) return
    asking.current = true
    setError(null)
    ask('review', { limit: PAGE, ...(next.current === undefined ? {} : { cursor: next.current }) })
      .then((page) => {
        next.current = page.next
        setPages((all) => [...all, page])
      }, setError)
      .finally(() => {
        asking.current = false
      })
  }, [])
  useEffect(more, [more])
  const rows = useMemo(() => pages.flatMap((page) => page.rows), [pages])
  return { rows, total: pages[0]?.total ?? null, error, isEnd: pages.length > 0 && pages.at(-1)?.next === null, more }
}

const rankWords: Readonly<Record<Row['rank'], string>> = {
  unsure: 'too unsure to count',
  differs: 'sources differ',
  waiting: 'nobody has looked at it',
}

const aboutLine = ({ document: { publisher, published }, rank }: Row): string =>
  [publisher, published, rankWords[rank]].filter((part) => part !== null).join(' · ')

const Reviewing = ({ queue }: { readonly queue: Queue }) => {
  const views = useMemo(() => queue.rows.map(({ view }) => view), [queue.rows])
  const review = useReview(views)
  const { claims, chosen, choose } = review
  const [picked, setPicked] = useState<Span | null>(null)
  const row = useMemo(() => queue.rows.find(({ view }) => view.claim.id === chosen), [queue.rows, chosen])
  const at = claims.findIndex(({ claim }) => claim.id === chosen)
  const first = claims[0]?.claim.id
  useEffect(() => {
    if (chosen === null && first !== undefined) choose(first)
  }, [chosen, first, choose])
  useEffect(() => {
    if (at >= claims.length - AHEAD) queue.more()
  }, [at, claims.length, queue.more])
  // biome-ignore lint/correctness/useExhaustiveDependencies: words belong to the claim at which they were chosen
  useEffect(() => setPicked(null), [chosen])

  const document = row?.view.documentId ?? ''
  const openDocument = useCallback(() => {
    if (chosen !== null && document !== '') location.assign(`/documents/${document}?claim=${chosen}`)
  }, [chosen, document])
  const around = useMemo(
    () => ({
      document,
      text: row?.context.text ?? '',
      from: row?.context.from ?? 0,
      picked,
      pick: setPicked,
      unread: null,
      openDocument,
    }),
    [document, row, picked, openDocument],
  )
  const { panel, adding } = useReader(review, around)
  return (
    <Split
      name="review"
      label="Width of the words"
      first={50}
      start={
        <section aria-label="Words of the document" className={styles.words}>
          {row === undefined ? null : (
            <>
              <h2 className={styles.title}>
                <PageLink href={`/documents/${document}?claim=${chosen}`}>{row.document.title ?? row.document.name}</PageLink>
              </h2>
              <p className={styles.about}>{aboutLine(row)}</p>
              <ContextView
                key={row.view.claim.id}
                claim={row.view.claim}
                text={row.context.text}
                from={row.context.from}
                picked={picked}
                onPick={setPicked}
              />
            </>
          )}
        </section>
      }
      end={
        <section aria-label="Claims to review">
          <ReaderHead claims={claims} sending={review.sending} />
          {adding === null ? null : <div className={styles.adding}>{adding}</div>}
          <ClaimList claims={claims} chosen={chosen} onChoose={choose} panel={panel} />
        </section>
      }
    />
  )
}

const totalLine = ({ total }: Queue): string =>
  total === null ? 'Claims that wait for a person' : `${total.more ? 'At least ' : ''}${total.count} claims wait, the least sure first`

export const ReviewPage = () => {
  const queue = useQueue()
  const isEmpty = queue.isEnd && queue.rows.length === 0
  return (
    <FullPage>
      <PageHead title="Review" about={totalLine(queue)} />
      {queue.error === null ? null : <ErrorNote error={queue.error} onRetry={queue.more} />}
      {queue.total === null && queue.error === null ? <Loading lines={12} /> : null}
      {isEmpty ? (
        <Empty title="Nothing waits for review" actions={<Link to="/documents">Documents</Link>}>
          Claims come here once documents are read. Each can be accepted, mended or rejected with a key.
        </Empty>
      ) : null}
      {queue.rows.length > 0 ? <Reviewing queue={queue} /> : null}
    </FullPage>
  )
}
