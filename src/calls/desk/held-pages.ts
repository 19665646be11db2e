/** Held pages: what a decision on some documents needs, and no more of the record. In: a store, ids of documents. Out: their texts, their claims as people left them, what was decided. */

import { Problem } from '../../problem.ts'
import { claimsAsLeft, type LeftClaim } from '../../record/decided.ts'
import type { RecordedDecision } from '../../record/decision.ts'
import type { Store } from '../../record/store/open.ts'
import type { StoredDocument } from '../../record/store/query.ts'

export interface HeldPages {
  readonly documents: readonly StoredDocument[]
  /** Rejected ones too. */
  readonly claims: readonly LeftClaim[]
  readonly decisions: readonly RecordedDecision[]
}

export const heldPages = async (store: Store, documentIds: readonly string[]): Promise<HeldPages> => {
  const { documents, claims, decisions } = await store.pages(documentIds)
  return { documents, claims: claimsAsLeft(claims, decisions), decisions }
}

/** Throws Problem `document/none`. */
export const documentWith = ({ documents }: HeldPages, id: string): StoredDocument => {
  const found = documents.find(({ document }) => document.id === id)
  if (found) return found
  throw new Problem('document/none', `There is no document ${id}`, 'the record does not have it', 'Choose one from the list of documents.')
}
