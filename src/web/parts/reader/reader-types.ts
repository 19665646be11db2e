/** Reader types: what the calls of the reader give, by short names. */
import type { OutputOf } from '../../client.ts'

export type Reading = OutputOf<'reading'>
export type ReadingDocument = Reading['document']
export type ShownBlock = Reading['blocks'][number]
export type ClaimView = Reading['claims'][number]
export type Claim = ClaimView['claim']
export type ClaimTypes = OutputOf<'claimTypes'>
export type FieldOptions = OutputOf<'options'>
export type Decided = OutputOf<'decide'>

export interface Span {
  readonly start: number
  readonly end: number
}
