/** Use reader: the modes of reviewing, for a document and for the queue alike. In: claims under review, the text around them. Out: what stands in the card of the chosen claim; keys hold while it is shown. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { asking } from '../../client.ts'
import { say } from '../../design/toast.tsx'
import { type Around, type Mode, readerActs, viewOf } from './reader-acts.ts'
import { AddingForm, ReaderPanel } from './reader-panel.tsx'
import type { Span } from './reader-types.ts'
import { useReaderKeys } from './use-reader-keys.ts'
import type { Review } from './use-review.ts'

export interface Reader {
  /** What stands in the card of the chosen claim. */
  readonly panel: ReactNode
  /** The form of a claim by hand; null where none is being made. */
  readonly adding: ReactNode
}

/** What the sentence offers is asked for as soon as a claim is chosen, and of the next too: a form opens full. */
const useOptions = (review: Review, document: string, span: Span | null) => {
  const client = useQueryClient()
  const view = viewOf(review)
  const at = review.claims.findIndex(({ claim }) => claim.id === review.chosen)
  const next = review.claims[at + 1]
  useEffect(() => {
    if (next === undefined) return
    const { start, end } = next.claim.sentence
    void client.prefetchQuery(asking('options', { id: next.documentId, start, end }))
  }, [client, next])
  const place = span ?? view?.claim.sentence ?? null
  const id = span === null ? (view?.documentId ?? document) : document
  const { data } = useQuery({
    ...asking('options', { id, start: place?.start ?? 0, end: place?.end ?? 0 }),
    enabled: place !== null && id !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data
}

/** A correction that was refused opens its form again; anything else is said. */
const useRefused = ({ refused }: Review, setMode: (mode: Mode) => void): void => {
  useEffect(() => {
    if (refused === null) return
    const { what, why, fix } = refused.problem
    if (refused.draft === null) say(`${what}: ${why}. ${fix}`, { wrong: true })
    else if (refused.claim !== null) setMode({ is: 'form' })
  }, [refused, setMode])
}

export const useReader = (review: Review, around: Around): Reader => {
  const [mode, setMode] = useState<Mode>({ is: 'list' })
  const { history } = useRouter()
  const span = mode.is === 'adding' ? mode.span : null
  const options = useOptions(review, around.document, span)
  useRefused(review, setMode)
  const acts = useMemo(
    () => readerActs({ review, around, mode, setMode, goTo: (path) => history.push(path) }),
    [review, around, mode, history],
  )
  useReaderKeys(acts, mode.is === 'list' || mode.is === 'words' ? mode.is : 'other')
  const props = { review, around, mode, setMode, options, acts }
  return { panel: <ReaderPanel {...props} />, adding: span === null ? null : <AddingForm {...props} span={span} /> }
}
