/** Tables: the columns of the record as Kysely sees them, the same on PGlite and PostgreSQL. What each means stands in migrations/. */
import type { ColumnType, Generated } from 'kysely'
import type { RegisterTables } from './register-tables.ts'

/** Drivers make Date objects, in the machine's time zone, of days and times: they go in as ISO text and come out by `::text` only. */
type Iso = ColumnType<never, string, string>
type MaybeIso = ColumnType<never, string | null, string | null>
/** Goes in as text, comes out parsed. `json`, not `jsonb`: it keeps the order of keys. */
type Json = ColumnType<unknown, string, string>

interface EveryRow {
  readonly project: string
  readonly author: string
  readonly known_at: Iso
  readonly valid_from: MaybeIso
  readonly valid_to: MaybeIso
}

interface DocumentTable extends EveryRow {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly language: string
  readonly published: MaybeIso
  readonly published_from: string | null
  readonly retrieved: string | null
  readonly hash: string
  readonly text: string
  readonly paragraphs: Json
  readonly pages: Json
  readonly bytes: Uint8Array
}

interface ReadingTable extends EveryRow {
  readonly id: Generated<number>
  readonly document: string
  readonly reader: string
  readonly digest: string
  readonly rejected: Json
  readonly unread: Json
  readonly superseded_at: ColumnType<unknown, string | null, string>
}

interface SpanTable extends EveryRow {
  readonly document: string
  readonly span_start: number
  readonly span_end: number
}

interface ClaimTable extends SpanTable {
  readonly reading: number
  readonly id: string
  readonly kind: string
  readonly type: string
  readonly factuality: string
  readonly confidence: number
  readonly quote: string
  readonly words: ColumnType<unknown, never, never>
  readonly reader: string
  readonly rule: string
  readonly claim: Json
}

interface EntityTable extends EveryRow {
  readonly reading: number
  readonly claim: string
  readonly role: 'agent' | 'recipient' | 'attribution' | 'place'
  readonly nth: number
  readonly id: string | null
  readonly name: string
  readonly type: string
}

interface DecisionTable extends EveryRow {
  readonly id: Generated<number>
  readonly document: string
  readonly claim: string
  readonly kind: string
  readonly type: string
  readonly quote: string
  readonly decision: string
  /** Fields as they should be; of an added claim, all of it. */
  readonly correction: ColumnType<unknown, string | null, never>
  readonly note: string | null
  readonly others: Json
  readonly undoes: number | null
}

interface KeptTable extends EveryRow {
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly body: ColumnType<unknown, string | null, never>
  readonly gone: boolean
}

interface ImportedFileTable extends EveryRow {
  readonly id: Generated<number>
  readonly name: string
  readonly format: string
  readonly hash: string
  /** Drivers give numbers of 64 bits as text. */
  readonly size: ColumnType<string, number, never>
  readonly read_to: ColumnType<string, number, number>
  readonly lines: number
  readonly rows: number
  readonly entities: number
  readonly links: number
  readonly faults: number
  readonly first_faults: Json
  readonly passed_over: Json
  readonly finished_at: MaybeIso
  readonly superseded_at: MaybeIso
}

interface ImportedEntityTable {
  readonly file: number
  readonly nth: number
  readonly entity: string
  readonly type: string
  readonly name: string
  /** Asked for only within SQL. */
  readonly keys: ColumnType<unknown, never, never>
  readonly body: Json
}

interface ImportedLinkTable {
  readonly file: number
  readonly nth: number
  readonly subject: string
  readonly object: string | null
  readonly kind: string
  readonly role: string | null
  readonly held_from: string | null
  readonly held_to: string | null
  readonly datasets: Json
}

export interface Tables extends RegisterTables {
  readonly project: EveryRow
  readonly document: DocumentTable
  readonly reading: ReadingTable
  readonly span: SpanTable
  readonly claim: ClaimTable
  readonly entity: EntityTable
  readonly decision: DecisionTable
  readonly kept: KeptTable
  readonly imported_file: ImportedFileTable
  readonly imported_entity: ImportedEntityTable
  readonly imported_link: ImportedLinkTable
  readonly migration: { readonly name: string; readonly applied_at: Iso }
}
