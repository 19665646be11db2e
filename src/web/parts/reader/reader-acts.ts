/** Reader acts: what can be done in each mode of reviewing. In: the review, what stands around the chosen claim, the mode. Out: acts for keys and buttons. */
import { say } from '../../design/toast.tsx'
import type { ClaimView, Span } from './reader-types.ts'
import type { ReaderActs } from './use-reader-keys.ts'
import type { Review } from './use-review.ts'
import { stepWords, type WordStep } from './words.ts'

export type Mode =
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

export const viewOf = ({ claims, chosen }: Review): ClaimView | undefined => claims.find(({ claim }) => claim.id === chosen)

/** Words are stepped through in the text that the page has; places are those of the document. */
const stepIn = ({ text, from }: Around, sentence: Span, chosen: Span | null, step: WordStep): Span | null => {
  const inText = (span: Span): Span => ({ start: span.start - from, end: span.end - from })
  const found = stepWords(text, inText(sentence), chosen === null ? null : inText(chosen), step)
  return found === null ? null : { start: found.start + from, end: found.end + from }
}

interface Within {
  readonly review: Review
  readonly around: Around
  readonly mode: Mode
  readonly setMode: (mode: Mode) => void
  readonly goTo: (path: string) => void
}

type WithClaim = (act: (chosen: ClaimView) => void) => () => void

const withClaimOf =
  (review: Review): WithClaim =>
  (act) =>
  () => {
    const view = viewOf(review)
    if (view === undefined) say('Choose a claim first: j goes to the next.')
    else act(view)
  }

const splitOff = (review: Review, view: ClaimView): void => {
  void review
    .perform(view, { act: 'split', claim: view.claim.id, document: view.documentId })
    .then((done) => (done ? say('It is an item of its own now.', { undo: review.undo }) : undefined))
}

const wordActs = ({ review, around, mode, setMode }: Within): Pick<ReaderActs, 'beginWords' | 'stepWords' | 'add'> => ({
  beginWords: () => {
    const place = around.picked ?? viewOf(review)?.claim.sentence ?? null
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
})

export const readerActs = (within: Within): ReaderActs => {
  const { review, around, setMode, goTo } = within
  const withClaim = withClaimOf(review)
  return {
    step: review.step,
    judge: (judged) => withClaim(() => review.judge(judged, null))(),
    askWhy: (judged) => withClaim(() => setMode({ is: 'why', review: judged }))(),
    edit: withClaim(() => setMode({ is: 'form' })),
    merge: withClaim(() => setMode({ is: 'merge' })),
    split: withClaim((view) => splitOff(review, view)),
    undo: () => (review.canUndo ? review.undo() : say('There is nothing to undo.')),
    unread: around.unread,
    ...wordActs(within),
    openItem: withClaim(({ claim }) => goTo(`/items/${claim.id}`)),
    openDocument: around.openDocument,
    leave: () => {
      setMode({ is: 'list' })
      around.pick(null)
    },
  }
}
