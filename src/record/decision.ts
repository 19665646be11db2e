/** Decision: what a person holds of a claim, as a statement with author, time and reason. In: nothing. Out: the types; the schema of what a correction may change. */
import { z } from 'zod'
import { type Claim, claimSchema } from '../reading/claim.ts'

/** A claim by what outlives a new reading of its document: its words, kind and type. `claim` is the id it had when the decision was made. */
export interface ClaimReference {
  readonly documentId: string
  readonly claim: string
  readonly kind: string
  readonly type: string
  readonly quote: string
}

/** Fields of a claim as they should be; the rest stays. */
export const correctionSchema = claimSchema
  .pick({
    kind: true,
    type: true,
    plover: true,
    agents: true,
    recipients: true,
    sectors: true,
    materials: true,
    amount: true,
    time: true,
    place: true,
    ordinal: true,
    factuality: true,
    attribution: true,
  })
  .partial()
  .strict()

export type Correction = z.infer<typeof correctionSchema>

export const referenceSchema = z.object({
  documentId: z.string(),
  claim: z.string(),
  kind: z.string(),
  type: z.string(),
  quote: z.string(),
})

/**
 * `merged`: the claim and the others are one thing, whatever the matcher says; `split`: it is another thing than each of the others;
 * `added`: the claim was entered by hand from words of the document; `undone`: the decision of that number holds no longer.
 */
export type Decided =
  | { readonly decision: 'confirmed' }
  | { readonly decision: 'rejected' }
  | { readonly decision: 'corrected'; readonly correction: Correction }
  | { readonly decision: 'added'; readonly added: Claim }
  | { readonly decision: 'merged'; readonly others: readonly ClaimReference[] }
  | { readonly decision: 'split'; readonly others: readonly ClaimReference[] }
  | { readonly decision: 'undone'; readonly undoes: number }

export type DecisionName = Decided['decision']

/** `note` is the reason that the person gave. */
export type Decision = ClaimReference & Decided & { readonly note: string | null }

/** `stands` is false when the current reading has no claim with these words, kind and type: a person should look again. */
export type RecordedDecision = Decision & {
  readonly id: number
  readonly author: string
  /** ISO time, UTC. */
  readonly knownAt: string
  readonly stands: boolean
  /** Of the document: name, publisher and publication day. */
  readonly document: string
  readonly publisher: string | null
  readonly published: string | null
}
