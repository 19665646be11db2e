/** The store's register: one set of questions over its tables. In: a database, a project. Out: a Register. */
import { type Kysely, sql } from 'kysely'
import type { ItemSort } from '../item-sorts.ts'
import type {
  ClaimRow,
  DocumentFilter,
  DocumentRow,
  DocumentSort,
  Facets,
  ItemChange,
  ItemFilter,
  ItemPage,
  ItemRow,
  Page,
  PageOf,
  QueueRow,
  RegisterChange,
  RegisterState,
  SearchHit,
} from '../register.ts'
import { chanceryVersion } from './made-by.ts'
import { documentsOf, type StoredDocument } from './query.ts'
import { changedSince, readSince } from './register-changes.ts'
import { claimRow, claimsOfDocument, queuePage } from './register-claims.ts'
import { documentRow, documentRows, documentsPage } from './register-documents.ts'
import { facetsOf } from './register-facets.ts'
import { itemPage, itemPages, itemsPage, rowsOf } from './register-items.ts'
import { type HeldItem, heldItems, itemsNear, type NearTo } from './register-near.ts'
import { searchPage } from './register-search.ts'
import { writeRegister } from './register-write.ts'
import type { Tables } from './tables.ts'

/** What lists, counts and searches ask: answers come from derived tables, which `write` fills; a record without them answers as an empty one. */
export interface Register {
  /** Null where it was never made. */
  state(): Promise<RegisterState | null>
  /** The last reading and the last decision that the record holds now: a register made from others is behind. */
  newest(): Promise<Pick<RegisterState, 'reading' | 'decision'>>
  /** How many documents the record holds, whether lists show them yet or not. */
  size(): Promise<number>
  /** Without a sort: last told first. A page after another may come after a change between them: no row is shown twice for that. */
  items(filter: ItemFilter, page?: PageOf<ItemSort>): Promise<Page<ItemRow>>
  /** Those that are there, in the order of the ids. */
  rows(ids: readonly string[]): Promise<readonly ItemRow[]>
  facets(filter: ItemFilter): Promise<Facets>
  /** `id` of an item now or before, or of a claim; null where none has it. */
  item(id: string): Promise<ItemPage | null>
  /** Items in full, those that are there, in the order of the ids. */
  whole(ids: readonly string[]): Promise<readonly ItemPage[]>
  claim(id: string): Promise<ClaimRow | null>
  /** In the order of the text; rejected ones too. */
  claimsOf(documentId: string): Promise<readonly ClaimRow[]>
  /** Claims on which nobody decided, those that need it most first. */
  queue(page?: Pick<PageOf<never>, 'cursor' | 'limit'>): Promise<Page<QueueRow>>
  documents(filter: DocumentFilter, page?: PageOf<DocumentSort>): Promise<Page<DocumentRow>>
  documentRow(id: string): Promise<DocumentRow | null>
  /** With its text. */
  document(id: string): Promise<StoredDocument | null>
  /** Those that are there, with their texts. */
  texts(ids: readonly string[]): Promise<readonly StoredDocument[]>
  /** Items that became otherwise after a time (ISO, UTC), last first. What the making of the whole for the first time found is no change. */
  changes(since: string, limit: number): Promise<Pick<Page<ItemChange>, 'rows' | 'total'>>
  /** Documents read after a time, last first. */
  readSince(since: string, limit: number): Promise<readonly DocumentRow[]>
  search(words: string, filter: ItemFilter, page?: PageOf<ItemSort>): Promise<Page<SearchHit>>
  /** With their texts, in the order of publication. */
  documentsOf(ids: readonly string[]): Promise<readonly StoredDocument[]>
  /** Items of one kind that share a party with what is sought and were told around its day, the likest first. */
  near(sought: NearTo): Promise<readonly string[]>
  /** Items by id, and those that tell any of the claims, with all their claims. */
  held(of: { readonly items?: readonly string[]; readonly claims?: readonly string[] }): Promise<readonly HeldItem[]>
  /** Names the rules of this version: what others made is made anew. */
  readonly version: string
  /** All of it or nothing. */
  write(change: RegisterChange): Promise<void>
}

/** The number counts changes of what entries hold. */
const version = `${chanceryVersion()}/3`

const stateOf = async (database: Kysely<Tables>, project: string): Promise<RegisterState | null> => {
  const { rows } = await sql<RegisterState>`select reading, decision, day::text as day, made_by as "madeBy", is_whole as "isWhole",
      to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "madeAt", items, claims, documents
    from register_state where project = ${project}`.execute(database)
  return rows[0] ?? null
}

const newestOf = async (database: Kysely<Tables>, project: string): Promise<Pick<RegisterState, 'reading' | 'decision'>> => {
  const { rows } = await sql<Pick<RegisterState, 'reading' | 'decision'>>`select
    coalesce((select max(id) from reading where project = ${project}), 0) as reading,
    coalesce((select max(id) from decision where project = ${project}), 0) as decision`.execute(database)
  return rows[0] ?? { reading: 0, decision: 0 }
}

const sizeOf = async (database: Kysely<Tables>, project: string): Promise<number> => {
  const { rows } = await sql<{ size: number }>`select count(*)::int as size from reading
    where project = ${project} and superseded_at is null`.execute(database)
  return rows[0]?.size ?? 0
}

export const registerOn = (database: Kysely<Tables>, project: string): Register => ({
  state: () => stateOf(database, project),
  newest: () => newestOf(database, project),
  size: () => sizeOf(database, project),
  items: (filter, page = {}) => itemsPage(database, project, filter, page),
  rows: (ids) => rowsOf(database, project, ids),
  facets: (filter) => facetsOf(database, project, filter),
  item: (id) => itemPage(database, project, id),
  whole: (ids) => itemPages(database, project, ids),
  claim: (id) => claimRow(database, project, id),
  claimsOf: (documentId) => claimsOfDocument(database, project, documentId),
  queue: (page = {}) => queuePage(database, project, page),
  documents: (filter, page = {}) => documentsPage(database, project, filter, page),
  documentRow: (id) => documentRow(database, project, id),
  document: async (id) => (await documentsOf(database, project, null, [id]))[0] ?? null,
  texts: (ids) => documentsOf(database, project, null, ids),
  documentsOf: (ids) => documentsOf(database, project, null, ids),
  near: (sought) => itemsNear(database, project, sought),
  held: (of) => heldItems(database, project, of),
  version,
  changes: (since, limit) => changedSince(database, project, since, limit),
  readSince: async (since, limit) => documentRows(database, project, await readSince(database, project, since, limit)),
  search: (words, filter, page = {}) => searchPage(database, project, words, filter, page),
  write: (change) => writeRegister(database, project, change, version),
})
