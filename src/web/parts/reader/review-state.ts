/** Review state: claims under review, and which is chosen. In: what a person did, or what the record answered. Out: the claims as they are drawn at once. */
import type { ClaimView, Decided } from './reader-types.ts'

export interface ReviewState {
  readonly claims: readonly ClaimView[]
  readonly chosen: string | null
}

export type ReviewEvent =
  /** The claims came, or came anew: those still on their way to the record stay as drawn. */
  | { readonly did: 'came'; readonly claims: readonly ClaimView[]; readonly pending: ReadonlySet<string> }
  | { readonly did: 'chose'; readonly claim: string | null }
  /** Drawn before the record answers. */
  | { readonly did: 'judged'; readonly claim: string; readonly review: ClaimView['review']; readonly advance: boolean }
  /** What was before, of a claim: after an undo, or a decision that failed. `null`: there was none. */
  | { readonly did: 'restored'; readonly claim: string; readonly before: ClaimView | null }
  | { readonly did: 'answered'; readonly answer: Decided }

const byPlace = (one: ClaimView, other: ClaimView): number => one.claim.start - other.claim.start || one.claim.end - other.claim.end

const put = (claims: readonly ClaimView[], view: ClaimView): readonly ClaimView[] => {
  const at = claims.findIndex(({ claim }) => claim.id === view.claim.id)
  if (at >= 0) return claims.with(at, view)
  const sameDocument = claims.some(({ documentId }) => documentId === view.documentId)
  return sameDocument ? [...claims, view].toSorted(byPlace) : [...claims, view]
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

const came = (state: ReviewState, claims: readonly ClaimView[], pending: ReadonlySet<string>): ReviewState => {
  const drawn = new Map(state.claims.map((view) => [view.claim.id, view]))
  const merged = claims.map((view) => (pending.has(view.claim.id) ? (drawn.get(view.claim.id) ?? view) : view))
  const isThere = merged.some(({ claim }) => claim.id === state.chosen)
  return { claims: merged, chosen: isThere ? state.chosen : null }
}

export const reviewed = (state: ReviewState, event: ReviewEvent): ReviewState => {
  switch (event.did) {
    case 'came':
      return came(state, event.claims, event.pending)
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
