/** Verdict: the type and the table of verdicts. checks/ makes them, calls/ hands them on; a status is computed for a date and never stored. */

export const verdicts = {
  corroborated: 'another source of another origin, or the record, says the same',
  contradicted: 'same thing, period and definition, and the values do not meet',
  disputed: 'sources on record differ; each is shown with its reporter',
  supported: 'the data on record agree',
  symbolic: 'every effect that the instrument declares is already so on record',
  new: 'nothing like it in a list that is complete for the period',
  'within-means': 'by the year a small part of what the payer does in a year',
  'stretches-means': 'by the year a large part of what the payer does in a year',
  'beyond-means': 'by the year more than the payer is known to be able to pay',
  unverifiable: 'the record and the data cannot settle it',
  open: 'promised, not due yet',
  'due-soon': 'due within 90 days',
  overdue: 'due date passed and a later document says or shows it not done',
  'partly-kept': 'done in part',
  kept: 'a later source says it is done',
  lapsed: 'withdrawn or expired',
  superseded: 'replaced by a later promise, or by what its own source gave later',
} as const

export type VerdictName = keyof typeof verdicts

/** What a verdict rests on: words of a document, or a row of world/ or record/ with its source. */
export type Evidence =
  | {
      readonly kind: 'claim'
      readonly claim: string
      readonly documentId: string
      readonly document: string
      readonly start: number
      readonly end: number
      readonly quote: string
      /** The quote in English, where its document is in another language. */
      readonly gloss?: string | undefined
    }
  | { readonly kind: 'row'; readonly table: string; readonly line: number; readonly text: string; readonly source: EvidenceSource }

/** The published source of a row: who, what, when, where. `url` is null where none is known. */
export interface EvidenceSource {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly date: string
  readonly url: string | null
}

/** `aspect` says what was judged (an item may have several verdicts); `because` is one sentence; `note` what stands beside it ("formally new: ..."). */
export interface Verdict {
  readonly check: string
  readonly aspect:
    | 'ordinal'
    | 'effect'
    | 'quantity'
    | 'status'
    | 'source'
    | 'novelty'
    | 'contact'
    | 'dependence'
    | 'relation'
    | 'plausibility'
  readonly verdict: VerdictName
  readonly because: string
  readonly evidence: readonly Evidence[]
  readonly notes: readonly string[]
  /** The claims judged, where not all of the item's are. */
  readonly claims?: readonly string[]
}
