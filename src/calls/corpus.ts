/** Corpus: documents with what was read in them, from memory or from a record. In: readings. Out: the plain data that merging, checks and the brief work on. */
import { unsureBelow } from '../reading/claim.ts'
import type { RecordedClaim } from '../record/item.ts'
import type { Document, Span } from '../text/document.ts'
import type { ReadResult } from './read.ts'

export interface ReadDocument {
  readonly document: Document
  readonly claims: readonly RecordedClaim[]
  readonly rejected: readonly { readonly reason: string; readonly quote: string }[]
  readonly unread: readonly Span[]
}

export type Corpus = readonly ReadDocument[]

export const recordedClaims = ({ document, claims }: ReadResult): readonly RecordedClaim[] =>
  claims.map((claim) => ({
    claim,
    documentId: document.id,
    document: document.name,
    publisher: document.publisher,
    published: document.published,
  }))

/** Readings made in memory, as `judge` and `makeBrief` take them. */
export const corpusOf = (results: readonly ReadResult[]): Corpus =>
  results.map((result) => ({ document: result.document, claims: recordedClaims(result), rejected: result.rejected, unread: result.unread }))

/** Without the claims whose confidence is less; what a record holds stays as it is. */
export const surerThan = (corpus: Corpus, least: number): Corpus =>
  least === 0 ? corpus : corpus.map((one) => ({ ...one, claims: one.claims.filter(({ claim }) => claim.confidence >= least) }))

/** Claims sure enough for verdicts, totals and the bottom line. */
export const sureClaims = (corpus: Corpus): readonly RecordedClaim[] =>
  corpus.flatMap(({ claims }) => claims.filter(({ claim }) => claim.confidence >= unsureBelow))

/** Claims that stand apart for people to look at. */
export const unsureClaims = (corpus: Corpus): readonly RecordedClaim[] =>
  corpus.flatMap(({ claims }) => claims.filter(({ claim }) => claim.confidence < unsureBelow))
