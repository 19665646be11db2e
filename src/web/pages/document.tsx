/** Document: the text at the left, what was read in it at the right, reviewed by keyboard. In: the document's id; the claim or place to begin at. Out: the page. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { asking } from '../client.ts'
import { ErrorNote } from '../design/error-note.tsx'
import { FullPage } from '../design/full-page.tsx'
import { Loading } from '../design/loading.tsx'
import { PageHead } from '../design/page-head.tsx'
import { Split } from '../design/split.tsx'
import { ClaimList } from '../parts/reader/claim-list.tsx'
import { DocumentView } from '../parts/reader/document-view.tsx'
import { ReaderHead } from '../parts/reader/reader-head.tsx'
import type { Reading, ReadingDocument, Span } from '../parts/reader/reader-types.ts'
import { useReader } from '../parts/reader/use-reader.tsx'
import { useReview } from '../parts/reader/use-review.ts'
import styles from './document.module.css'

const route = getRouteApi('/documents/$id')

/** Asked for once a visit: what is decided here is drawn here, and a long text is not fetched again for each decision. */
const useReading = (id: string) => {
  const [isThere, setThere] = useState(false)
  const found = useQuery({ ...asking('reading', { id }), enabled: !isThere, staleTime: 0 })
  useEffect(() => setThere(found.data !== undefined && !found.isFetching), [found.data, found.isFetching])
  return found
}

const aboutLine = ({ publisher, published, name, title }: ReadingDocument): string =>
  [publisher, published, title === null ? null : name].filter((part) => part !== null).join(' · ')

/** The sentence after or before a place that gave no claim; round the end to the beginning. */
const nextUnread = (unread: readonly Span[], from: number | null, by: 1 | -1): Span | null => {
  if (unread.length === 0) return null
  if (by === 1) return unread.find(({ start }) => start > (from ?? -1)) ?? unread[0] ?? null
  return unread.findLast(({ start }) => start < (from ?? Number.POSITIVE_INFINITY)) ?? unread.at(-1) ?? null
}

const Reader = ({ reading }: { readonly reading: Reading }) => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const review = useReview(reading.claims)
  const [picked, setPicked] = useState<Span | null>(null)
  const [shown, setShown] = useState<Span | null>(null)
  const { choose, chosen, claims } = review

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address says where to begin, once
  useEffect(() => {
    const first = reading.claims.find(({ claim }) => claim.id === search.claim) ?? null
    if (first !== null) choose(first.claim.id)
    else if (search.at !== undefined) setShown({ start: search.at, end: search.at + 1 })
  }, [])
  useEffect(() => {
    const view = claims.find(({ claim }) => claim.id === chosen)
    if (view !== undefined) setShown({ start: view.claim.start, end: view.claim.end })
  }, [claims, chosen])
  useEffect(() => {
    const timer = setTimeout(() => {
      if (chosen !== null) void navigate({ search: { claim: chosen }, replace: true, resetScroll: false })
    }, ADDRESS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [chosen, navigate])

  const unread = useCallback(
    (by: 1 | -1) => {
      const from = picked?.start ?? claims.find(({ claim }) => claim.id === chosen)?.claim.start ?? null
      const found = nextUnread(reading.unread, from, by)
      setPicked(found)
      setShown(found)
    },
    [picked, claims, chosen, reading.unread],
  )
  const { text, id } = reading.document
  const around = useMemo(
    () => ({ document: id, text, from: 0, picked, pick: setPicked, unread, openDocument: null }),
    [id, text, picked, unread],
  )
  const { panel, adding } = useReader(review, around)
  return (
    <Split
      name="reader"
      label="Width of the document"
      first={58}
      start={
        <DocumentView
          reading={reading}
          claims={claims}
          chosen={chosen}
          picked={picked}
          shown={shown}
          onChoose={choose}
          onPick={setPicked}
        />
      }
      end={
        <section aria-label="Claims of the document">
          <ReaderHead claims={claims} sending={review.sending} />
          {adding === null ? null : <div className={styles.adding}>{adding}</div>}
          {claims.length === 0 ? <p className={styles.none}>{noClaims(reading)}</p> : null}
          <ClaimList claims={claims} chosen={chosen} onChoose={choose} panel={panel} />
        </section>
      }
    />
  )
}

/** The address follows once a person stays. */
const ADDRESS_AFTER_MS = 400

const noClaims = ({ document: { language }, unread }: Reading): string => {
  if (language !== 'en') return 'Nothing was read in it: the built-in reader reads English only.'
  return unread.length > 0
    ? `Nothing was read in it. ${unread.length} sentences hold a figure, a day or a deal word: n goes through them, c adds a claim.`
    : 'Nothing was read in it. Choose words in the text and press c to add a claim.'
}

export const DocumentPage = () => {
  const { id } = route.useParams()
  const { data, error, refetch } = useReading(id)
  const title = data === undefined ? 'Document' : (data.document.title ?? data.document.name)
  return (
    <FullPage>
      <PageHead title={title} {...(data === undefined ? {} : { about: aboutLine(data.document) })} />
      {error === null ? null : <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading lines={12} /> : null}
      {data === undefined ? null : <Reader key={id} reading={data} />}
    </FullPage>
  )
}
