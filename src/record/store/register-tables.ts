/** Register tables: the columns of what is derived, as Kysely sees them. What each means stands in migrations/register.ts. */
import type { ColumnType } from 'kysely'

type Iso = ColumnType<never, string, string>
type MaybeIso = ColumnType<never, string | null, string | null>
/** Written and asked for only within SQL. */
type Inner = ColumnType<unknown, never, never>

interface StateTable {
  readonly project: string
  readonly reading: number
  readonly decision: number
  readonly day: Iso
  readonly made_by: string
  readonly made_at: Iso
  readonly is_whole: boolean
  readonly items: number
  readonly claims: number
  readonly documents: number
}

interface ItemTable {
  readonly project: string
  readonly id: string
  /** Over the whole entry: one that is as it was is not written again. */
  readonly digest: string
  readonly tags: readonly string[]
  readonly first: MaybeIso
  readonly last: MaybeIso
  readonly due: MaybeIso
  readonly amount: number | null
  readonly sources: number
  readonly confidence: number
  readonly words: Inner
  readonly changed_at: MaybeIso
  readonly was: readonly string[] | null
}

interface BodyTable {
  readonly project: string
  readonly id: string
  readonly row: unknown
  readonly detail: unknown
}

interface PlaceTable {
  readonly project: string
  readonly claim: string
  readonly part: string
  readonly item: string | null
  readonly own: string
  readonly nth: number
  readonly document: string
  readonly reading: number | null
  readonly span_start: number
  readonly confidence: number
  readonly rank: number | null
  readonly changed: unknown
}

interface DocumentTable {
  readonly project: string
  readonly id: string
  readonly name: string
  readonly published: MaybeIso
  readonly claims: number
  readonly unsure: number
  readonly decided: number
  readonly items: number
  readonly unread: number
  readonly rejected: number
  readonly words: Inner
}

interface AliasTable {
  readonly project: string
  readonly id: string
  readonly claim: string
}

interface CountTable {
  readonly project: string
  /** A tag, or '' for all items. */
  readonly given: string
  readonly tag: string
  readonly items: number
}

export interface RegisterTables {
  readonly register_state: StateTable
  readonly register_item: ItemTable
  readonly register_body: BodyTable
  readonly register_claim: PlaceTable
  readonly register_document: DocumentTable
  readonly register_alias: AliasTable
  readonly register_count: CountTable
}

/** Derived from the record, in no export. */
export const registerTables = [
  'register_state',
  'register_item',
  'register_body',
  'register_claim',
  'register_document',
  'register_alias',
  'register_count',
] as const
