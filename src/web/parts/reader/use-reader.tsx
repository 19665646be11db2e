/** Use reader: the modes of reviewing and what is done in them, for a document and for the queue alike. In: claims under review, the text around them. Out: the mode, what keys and buttons do, what stands in the card of the chosen claim. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { asking } from '../../client.ts'
import { say } from '../../design/toast.tsx'
import { ClaimActions } from './claim-actions.tsx'
import { ClaimFacts } from './claim-card.tsx'
import { ClaimForm } from './claim-form.tsx'
import type { Draft } from './form-fields.ts'
import { MergeList } from './merge-list.tsx'
import type { ClaimView, Span } from './reader-types.ts'
import { ReasonForm } from './reason-form.tsx'
import { type ReaderActs, useReaderKeys } from './use-reader-keys.ts'
import type { Review } from './use-review.ts'
import { stepWords, type WordStep } from './words.ts'

type Mode =
  | { readonly is: 'list' }
  | { readonly is: 'form' }
  | { readonly is: 'why'; readonly review: 'accepted' | 'rejected' }
  | { readonly is: 'merge' }
  | { readonly is: 'words'; readonly sentence: Span }
  | { readonly is: 'adding'; readonly span: Span }

/** What stands around the chosen claim. */
export interface Around {
  readonly document: string
  readonly text: string
  /** Offset of the first unit of `text` in the document. */
  readonly from: number
  /** Words chosen, or the sentence that `n` came to. */
  readonly picked: Span | null
  readonly pick: (span: Span | null) => void
  /** Null on pages without the whole text. */
  readonly unread: ((by: 1 | -1) => void) | null
  readonly openDocument: (() => void) | null
}

export interface Reader {
  readonly acts: ReaderActs
  readonly mode: Mode['is']
  /** What stands in the card of the chosen claim. */
  readonly panel: ReactNode
  /** The form of a claim by hand. */
  readonly adding: ReactNode
}

const viewOf = ({ claims, chosen }: Review): ClaimView | undefined => claims.find(({ claim }) => claim.id === chosen)

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

export const useReader = (review: Review, around: Around): Reader => {
  const [mode, setMode] = useState<Mode>({ is: 'list' })
  const navigate = useNavigate()
  const view = viewOf(review)
  const adding = mode.is === 'adding' ? mode.span : null
  const options = useOptions(review, around.document, adding)
  const { refused, forgive } = review

  useEffect(() => {
    if (refused === null) return
    const { what, why, fix } = refused.problem
    if (refused.draft === null) say(`${what}: ${why}. ${fix}`, { wrong: true })
    else if (refused.claim !== null) setMode({ is: 'form' })
  }, [refused])

  const acts = useMemo((): ReaderActs => {
    const withClaim = (act: (chosen: ClaimView) => void) => () => {
      if (view === undefined) say('Choose a claim first: j goes to the next.')
      else act(view)
    }
    const sentence = (): Span | null => around.picked ?? view?.claim.sentence ?? null
    return {
      step: review.step,
      judge: (judged) => withClaim(() => review.judge(judged, null))(),
      askWhy: (judged) => withClaim(() => setMode({ is: 'why', review: judged }))(),
      edit: withClaim(() => setMode({ is: 'form' })),
      merge: withClaim(() => setMode({ is: 'merge' })),
      split: withClaim((chosen) => {
        const { documentId, claim } = chosen
        void review
          .perform(chosen, { act: 'split', claim: claim.id, document: documentId })
          .then((done) => (done ? say('It is an item of its own now.', { undo: review.undo }) : undefined))
      }),
      undo: () => (review.canUndo ? review.undo() : say('There is nothing to undo.')),
      unread: around.unread,
      beginWords: () => {
        const place = sentence()
        if (place === null) return say('Choose a claim or a sentence first: j or n.')
        setMode({ is: 'words', sentence: place })
        around.pick(stepIn(around, place, null, 'begin'))
      },
      stepWords: (step) => {
        if (mode.is === 'words') around.pick(stepIn(around, mode.sentence, around.picked, step))
      },
      add: () => {
        if (around.picked === null) return say('Choose words first: with the mouse, with v, or a sentence with n.')
        setMode({ is: 'adding', span: around.picked })
      },
      openItem: withClaim(({ claim }) => void navigate({ to: `/items/${claim.id}` as string })),
      openDocument: around.openDocument,
      leave: () => {
        setMode({ is: 'list' })
        around.pick(null)
      },
    }
  }, [review, around, view, mode, navigate])

  useReaderKeys(acts, mode.is === 'list' || mode.is === 'words' ? mode.is : 'other')

  const leave = (): void => {
    forgive()
    setMode({ is: 'list' })
  }
  const words = around.picked === null ? null : around.text.slice(around.picked.start - around.from, around.picked.end - around.from)
  const draft: Draft = refused?.draft ?? {}

  const panel = ((): ReactNode => {
    if (view === undefined) return null
    if (mode.is === 'form')
      return (
        <ClaimForm
          key={`${view.claim.id} ${refused === null}`}
          claim={view.claim}
          options={options}
          draft={refused?.claim === view.claim.id ? draft : {}}
          problem={refused?.claim === view.claim.id ? refused.problem : null}
          picked={words}
          onKeep={(kept) => {
            setMode({ is: 'list' })
            around.pick(null)
            if (Object.keys(kept).length > 0) review.correct(kept)
          }}
          onLeave={leave}
        />
      )
    if (mode.is === 'why')
      return (
        <ReasonForm
          review={mode.review}
          onGive={(because) => {
            setMode({ is: 'list' })
            review.judge(mode.review, because.trim() === '' ? null : because.trim())
          }}
          onLeave={leave}
        />
      )
    if (mode.is === 'merge')
      return (
        <MergeList
          claim={view.claim.id}
          onMerge={(item, line) => {
            setMode({ is: 'list' })
            void review
              .perform(view, { act: 'merge', claim: view.claim.id, document: view.documentId, item })
              .then((done) => (done ? say(`One thing now with: ${line}`, { undo: review.undo }) : undefined))
          }}
          onLeave={leave}
        />
      )
    return (
      <>
        <ClaimFacts view={view} />
        <ClaimActions claim={view.claim.id} acts={acts} />
      </>
    )
  })()

  const addingForm =
    adding === null ? null : (
      <ClaimForm
        key={`${adding.start}-${adding.end}`}
        claim={null}
        options={options}
        draft={refused?.claim === null ? draft : {}}
        problem={refused?.claim === null ? refused.problem : null}
        picked={null}
        onKeep={(kept) => {
          const chosenWords = around.text.slice(adding.start - around.from, adding.end - around.from)
          void review.add(around.document, chosenWords, adding, kept).then((done) => {
            if (!done) return
            setMode({ is: 'list' })
            around.pick(null)
          })
        }}
        onLeave={leave}
      />
    )

  return { acts, mode: mode.is, panel, adding: addingForm }
}

/** Words are stepped through in the text that the page has; places are those of the document. */
const stepIn = ({ text, from }: Around, sentence: Span, chosen: Span | null, step: WordStep): Span | null => {
  const inText = (span: Span): Span => ({ start: span.start - from, end: span.end - from })
  const found = stepWords(text, inText(sentence), chosen === null ? null : inText(chosen), step)
  return found === null ? null : { start: found.start + from, end: found.end + from }
}
