/** Kind colours: how the words of a claim are marked, by its kind. Data: names of tokens. */
import type { ClaimKind } from '../../reading/claim.ts'

export interface KindColour {
  /** Behind the words. */
  readonly ground: string
  /** Below the words, and for marks beside them. */
  readonly line: string
}

const colour = (name: string): KindColour => ({ ground: `var(--${name})`, line: `var(--${name}-line)` })

export const kindColours: Readonly<Record<ClaimKind, KindColour>> = {
  meeting: colour('meeting'),
  agreement: colour('agreement'),
  commitment: colour('commitment'),
  measure: colour('measure-kind'),
  relation: colour('relation'),
  quantity: colour('quantity'),
  statement: colour('statement'),
  assessment: colour('assessment'),
}
