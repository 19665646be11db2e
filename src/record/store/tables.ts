/** Tables of the record as the query builder sees them. In: nothing. Out: types; the SQL itself stands in migrations/. */
import type { ColumnType, Generated } from 'kysely'
import type { ClaimKind, Factuality } from '../../reading/claim.ts'

/** JSON goes in as text and comes out as a value. */
export type Json = ColumnType<unknown, string, string>
type OptionalJson = ColumnType<unknown, string | null, string | null>

/** On every row: whose record, who put it there, since when it is known, and from and to which day it holds in the world (null: open or unknown). */
interface Common {
  project: string
  author: string
  known_at: string
  valid_from: string | null
  valid_to: string | null
}

export interface DocumentTable extends Common {
  id: string
  name: string
  title: string | null
  publisher: string | null
  url: string | null
  language: string
  published: string | null
  published_from: string | null
  retrieved: string | null
  hash: string
  text: string
  paragraphs: Json
  bytes: Uint8Array
}

/** One pass of a reader over a document; the one that is not superseded counts. */
export interface ReadingTable extends Common {
  id: Generated<number>
  document: string
  reader: string
  digest: string
  rejected: Json
  unread: Json
  superseded_at: string | null
}

export interface SpanTable extends Common {
  document: string
  span_start: number
  span_end: number
}

export interface ClaimTable extends Common {
  document: string
  reading: number
  id: string
  kind: ClaimKind
  type: string
  factuality: Factuality
  confidence: number
  span_start: number
  span_end: number
  quote: string
  words: ColumnType<string, never, never>
  reader: string
  rule: string
  claim: Json
}

export interface EntityTable extends Common {
  reading: number
  claim: string
  role: 'agent' | 'recipient' | 'attribution' | 'place'
  nth: number
  id: string | null
  name: string
  type: string
}

export interface DecisionTable extends Common {
  id: Generated<number>
  document: string
  claim: string
  kind: string
  type: string
  quote: string
  decision: string
  correction: OptionalJson
  note: string | null
}

export interface Tables {
  project: Common
  document: DocumentTable
  reading: ReadingTable
  span: SpanTable
  claim: ClaimTable
  entity: EntityTable
  decision: DecisionTable
  migration: { name: string; applied_at: string }
}
