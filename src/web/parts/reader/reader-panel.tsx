/** Reader panel: what stands in the card of the chosen claim in each mode, and the form of a claim by hand. In: the review, the mode, what the sentence offers. Out: facts with buttons, a form, a reason, a list to merge with. */
import { say } from '../../design/toast.tsx'
import { ClaimActions } from './claim-actions.tsx'
import { ClaimFacts } from './claim-card.tsx'
import { ClaimForm } from './claim-form.tsx'
import { MergeList } from './merge-list.tsx'
import { type Around, type Mode, viewOf } from './reader-acts.ts'
import type { ClaimView, FieldOptions, Span } from './reader-types.ts'
import { ReasonForm } from './reason-form.tsx'
import type { ReaderActs } from './use-reader-keys.ts'
import type { Review } from './use-review.ts'

export interface ReaderPanelProps {
  readonly review: Review
  readonly around: Around
  readonly mode: Mode
  readonly setMode: (mode: Mode) => void
  readonly options: FieldOptions | undefined
  readonly acts: ReaderActs
}

const wordsAt = ({ text, from }: Around, { start, end }: Span): string => text.slice(start - from, end - from)

const leaving =
  ({ review, setMode }: ReaderPanelProps) =>
  (): void => {
    review.forgive()
    setMode({ is: 'list' })
  }

const Mending = ({ view, ...props }: ReaderPanelProps & { readonly view: ClaimView }) => {
  const { review, around, options, setMode } = props
  const { refused } = review
  const own = refused?.claim === view.claim.id ? refused : null
  return (
    <ClaimForm
      key={`${view.claim.id} ${refused === null}`}
      claim={view.claim}
      options={options}
      draft={own?.draft ?? {}}
      problem={own?.problem ?? null}
      picked={around.picked === null ? null : wordsAt(around, around.picked)}
      onKeep={(kept) => {
        setMode({ is: 'list' })
        around.pick(null)
        if (Object.keys(kept).length > 0) review.correct(kept)
      }}
      onLeave={leaving(props)}
    />
  )
}

const merge =
  ({ review, setMode }: ReaderPanelProps, view: ClaimView) =>
  (item: string, line: string): void => {
    setMode({ is: 'list' })
    void review
      .perform(view, { act: 'merge', claim: view.claim.id, document: view.documentId, item })
      .then((done) => (done ? say(`One thing now with: ${line}`, { undo: review.undo }) : undefined))
  }

export const ReaderPanel = (props: ReaderPanelProps) => {
  const { review, mode, setMode, acts } = props
  const view = viewOf(review)
  if (view === undefined) return null
  if (mode.is === 'form') return <Mending {...props} view={view} />
  if (mode.is === 'merge') return <MergeList claim={view.claim.id} onMerge={merge(props, view)} onLeave={leaving(props)} />
  if (mode.is === 'why')
    return (
      <ReasonForm
        review={mode.review}
        onGive={(because) => {
          setMode({ is: 'list' })
          review.judge(mode.review, because.trim() === '' ? null : because.trim())
        }}
        onLeave={leaving(props)}
      />
    )
  return (
    <>
      <ClaimFacts view={view} />
      <ClaimActions claim={view.claim.id} acts={acts} />
    </>
  )
}

export const AddingForm = (props: ReaderPanelProps & { readonly span: Span }) => {
  const { review, around, options, setMode, span } = props
  const own = review.refused?.claim === null ? review.refused : null
  return (
    <ClaimForm
      key={`${span.start}-${span.end} ${own === null}`}
      claim={null}
      options={options}
      draft={own?.draft ?? {}}
      problem={own?.problem ?? null}
      picked={null}
      onKeep={(kept) => {
        void review.add(around.document, wordsAt(around, span), span, kept).then((done) => {
          if (!done) return
          setMode({ is: 'list' })
          around.pick(null)
        })
      }}
      onLeave={leaving(props)}
    />
  )
}
