/** Review state: claims under review, and which is chosen. In: what a person did, or what the record answered. Out: the claims as they are drawn at once. */
import type { ClaimView, Decided } from './reader-types.ts'

export interface ReviewState {
  readonly claims: readonly ClaimView[]
  readonly chosen: string | null
}

export type ReviewEvent =
  /** Claims came; those that are known stay as they are drawn. */
  | { readonly did: 'came'; readonly claims: readonly ClaimView[] }
  | { readonly did: 'chose'; readonly claim: string | null }
  /** Drawn before the record answers. */
  | { readonly did: 'judged'; readonly claim: string; readonly review: ClaimView['review']; readonly advance: boolean }
  /** What was before, of a claim: after an undo, or a decision that failed. `null`: there was none. */
  | { readonly did: 'restored'; readonly claim: string; readonly before: ClaimView | null }
  | { readonly did: 'answered'; readonly answer: Decided }

const isAfter = (one: ClaimView, other: ClaimView): boolean =>
  one.documentId === other.documentId &&
  (one.claim.start > other.claim.start || (one.claim.start === other.claim.start && one.claim.end > other.claim.end))

/** A new one goes before the first of its document that stands after it in the text; where there is none, behind all. */
const put = (claims: readonly ClaimView[], view: ClaimView): readonly ClaimView[] => {
  const at = claims.findIndex(({ claim }) => claim.id === view.claim.id)
  if (at >= 0) return claims.with(at, view)
  const before = claims.findIndex((one) => isAfter(one, view))
  return before < 0 ? [...claims, view] : claims.toSpliced(before, 0, view)
}

/** The next claim that waits; where none does, the next one; at the end the same. */
export const nextWaiting = (claims: readonly ClaimView[], chosen: string | null): string | null => {
  const at = claims.findIndex(({ claim }) => claim.id === chosen)
  const next = claims.slice(at + 1).find(({ review }) => review === 'waiting') ?? claims[at + 1] ?? claims[at]
  return next?.claim.id ?? null
}

export const neighbour = (claims: readonly ClaimView[], chosen: string | null, step: 1 | -1): string | null => {
  if (claims.length === 0) return null
  const at = claims.findIndex(({ claim }) => claim.id === chosen)
  const to = at < 0 ? (step === 1 ? 0 : claims.length - 1) : Math.min(Math.max(at + step, 0), claims.length - 1)
  return claims[to]?.claim.id ?? null
}

const came = (state: ReviewState, claims: readonly ClaimView[]): ReviewState => {
  const drawn = new Set(state.claims.map(({ claim }) => claim.id))
  return { ...state, claims: [...state.claims, ...claims.filter(({ claim }) => !drawn.has(claim.id))] }
}

export const reviewed = (state: ReviewState, event: ReviewEvent): ReviewState => {
  switch (event.did) {
    case 'came':
      return came(state, event.claims)
    case 'chose':
      return state.chosen === event.claim ? state : { ...state, chosen: event.claim }
    case 'judged': {
      const claims = state.claims.map((view) => (view.claim.id === event.claim ? { ...view, review: event.review } : view))
      return { claims, chosen: event.advance ? nextWaiting(claims, event.claim) : event.claim }
    }
    case 'restored': {
      const { claim, before } = event
      if (before !== null) return { claims: put(state.claims, before), chosen: claim }
      return { claims: state.claims.filter((view) => view.claim.id !== claim), chosen: state.chosen === claim ? null : state.chosen }
    }
    case 'answered': {
      const { claims, gone } = event.answer
      const left = state.claims.filter((view) => !gone.includes(view.claim.id))
      return { ...state, claims: claims.reduce(put, left) }
    }
  }
}
