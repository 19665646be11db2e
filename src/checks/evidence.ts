/** Evidence: what a verdict shows. In: a row of world/ or a recorded claim. Out: an Evidence with its source; and which rows may not count for a document. */
import type { RecordedClaim } from '../record/item.ts'
import type { Evidence, EvidenceSource } from '../record/verdict.ts'
import type { Span } from '../text/document.ts'
import type { RowReference } from '../world/tables.ts'
import type { World } from '../world/world.ts'
import { documentById } from './lookup.ts'

/** A row of world/data that names its sources. */
export interface SourcedRow {
  readonly ref: RowReference
  readonly source: readonly string[]
}

/** What a check needs to know of a document that is read. */
export interface CheckedDocument {
  readonly id: string
  readonly name: string
  readonly publisher: string | null
  readonly published: string | null
  readonly url: string | null
  /** The plain text, where it is at hand: quotes can be shorter than what a figure's words need. */
  readonly text?: string
  /** Where they are at hand: what one paragraph tells belongs together. */
  readonly paragraphs?: readonly Span[]
}

export const evidenceSource = (world: World, id: string): EvidenceSource => {
  const row = world.sources.get(id)
  return { id, title: row?.title ?? id, publisher: row?.publisher ?? '', date: row?.date ?? '', url: row?.url ? row.url : null }
}

/** A row with the first of its sources; the others stand in the text. */
export const rowEvidence = (world: World, row: SourcedRow, text: string): Evidence => {
  const [first = '', ...others] = row.source
  const also = others.map((id) => world.sources.get(id)?.publisher ?? '').filter((name) => name !== '')
  const more = also.length === 0 ? '' : ` (also ${[...new Set(also)].join(', ')})`
  return { kind: 'row', table: row.ref.table, line: row.ref.line, text: `${text}${more}`, source: evidenceSource(world, first) }
}

export const claimEvidence = ({ claim, documentId, document }: RecordedClaim): Evidence => ({
  kind: 'claim',
  claim: claim.id,
  documentId,
  document,
  start: claim.start,
  end: claim.end,
  quote: claim.quote,
  ...(claim.gloss === undefined ? {} : { gloss: claim.gloss }),
})

/** The sentence of a claim where its document's text is at hand, else its quote. */
export const sentenceOf = ({ claim, documentId }: RecordedClaim, documents: readonly CheckedDocument[]): string => {
  const text = documentById(documents, documentId)?.text
  return text === undefined ? claim.quote : text.slice(claim.sentence.start, claim.sentence.end)
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Is the publication a row rests on the very document: the same address, or the same publisher on the same day? */
const isDocument = (source: EvidenceSource, document: CheckedDocument): boolean =>
  (source.url !== null && source.url === document.url) ||
  (document.publisher !== null &&
    document.published !== null &&
    plain(source.publisher) === plain(document.publisher) &&
    source.date === document.published)

/** Rows that do not rest on one of these documents alone: no verdict rests on the document under check. */
export const independentRows = <Row extends SourcedRow>(
  world: World,
  rows: readonly Row[],
  documents: readonly CheckedDocument[],
): readonly Row[] =>
  rows.filter((row) => row.source.some((id) => !documents.some((document) => isDocument(evidenceSource(world, id), document))))
