/** Provenance: where documents have their words from. In: documents. Out: which passages repeat an earlier text, and which agency a text names as its own source. */
import { type Copies, copiesAmong } from '../record/copies/copies.ts'
import { type Agency, agencyNamedIn } from './agency.ts'
import type { CheckedDocument } from './evidence.ts'
import { isOfficialPublisher } from './origin.ts'

export interface Provenance {
  /** A document that was read, by id. */
  readonly documentOf: (documentId: string) => CheckedDocument | null
  readonly copies: Copies
  /** By document id; null where a document names none, or its text is not at hand. */
  readonly agencyOf: (documentId: string) => Agency | null
}

/** The order of documents does not matter. Documents without their text repeat nothing and name nobody. */
export const provenanceOf = (documents: readonly CheckedDocument[]): Provenance => {
  const texts = documents.flatMap(({ id, published, text }) => (text === undefined ? [] : [{ id, published, text }]))
  const byId = new Map(documents.map((document) => [document.id, document]))
  const known = new Map<string, Agency | null>()
  return {
    documentOf: (id) => byId.get(id) ?? null,
    copies: copiesAmong(texts),
    agencyOf: (id) => {
      const agency = known.get(id)
      if (agency !== undefined) return agency
      const document = byId.get(id)
      const named = agencyNamedIn(document?.text ?? '', isOfficialPublisher(document?.publisher ?? ''))
      known.set(id, named)
      return named
    },
  }
}
