/** Item: one event, commitment, measure, relation or figure into which claims of several documents merge; values that differ stay side by side. */
import type { Claim, ClaimAmount, ClaimEntity, ClaimKind, ClaimOrdinal, ClaimTime, Factuality } from '../reading/claim.ts'
import type { DecisionName } from './decision.ts'

export interface Mention {
  /** `Document.name`. */
  readonly document: string
  readonly documentId: string
  readonly claim: string
  readonly start: number
  readonly end: number
}

/** One value of one field with the claims that give it; two values of a field are a difference between sources. */
export type ItemValue =
  | { readonly field: 'amount'; readonly value: ClaimAmount; readonly claims: readonly string[] }
  | { readonly field: 'time'; readonly value: ClaimTime; readonly claims: readonly string[] }
  | { readonly field: 'ordinal'; readonly value: ClaimOrdinal; readonly claims: readonly string[] }
  | { readonly field: 'place'; readonly value: ClaimEntity; readonly claims: readonly string[] }
  | { readonly field: 'factuality'; readonly value: Factuality; readonly claims: readonly string[] }

/** What a person decided on a claim, as a reader is shown it. */
export interface ClaimDecision {
  readonly id: number
  readonly decision: DecisionName
  readonly author: string
  /** ISO time, UTC. */
  readonly at: string
  readonly note: string | null
}

/** A claim with the document it stands in: what merging and checks work on. */
export interface RecordedClaim {
  readonly claim: Claim
  readonly documentId: string
  readonly document: string
  readonly publisher: string | null
  /** ISO day, null where the document does not say. */
  readonly published: string | null
  /** What people decided on it, oldest first; absent where nobody did. */
  readonly decisions?: readonly ClaimDecision[]
  /** Ids of claims that people hold to be about the same thing, and about another. */
  readonly together?: readonly string[]
  readonly apart?: readonly string[]
}

/**
 * `claims` are the merged claims, earliest publication first. `agents` and `recipients` are united over them; a promise to several states
 * ("will visit all five") is one item for each state. `due` is the last day of the promised time, null where none was promised.
 */
export interface Item {
  readonly id: string
  readonly kind: ClaimKind
  readonly type: string
  readonly agents: readonly ClaimEntity[]
  readonly recipients: readonly ClaimEntity[]
  readonly materials: readonly string[]
  readonly factuality: Factuality
  readonly due: string | null
  readonly claims: readonly RecordedClaim[]
  readonly mentions: readonly Mention[]
  readonly values: readonly ItemValue[]
}
