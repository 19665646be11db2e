/** Register write: a change into the register's tables. In: a database, the change. Out: nothing; all of it or none. Entries that are as they were are not written again; what the record itself holds is not touched. */
import { type Kysely, sql } from 'kysely'
import type { RegisterChange } from '../register.ts'
import { formerVerdicts, markChanged } from './register-changes.ts'
import { textArray } from './register-filter.ts'
import { addCounts, type Digested, digested, insertItems, insertPlaces, type Open, placedOf, removeItems } from './register-rows.ts'
import type { Tables } from './tables.ts'

const ENTRIES_AT_ONCE = 500

async function* inBatches<One>(list: Iterable<One> | AsyncIterable<One>): AsyncGenerator<readonly One[], void, undefined> {
  let some: One[] = []
  for await (const one of list) {
    some.push(one)
    if (some.length < ENTRIES_AT_ONCE) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

const loosePlaced = (loose: RegisterChange['loose']) => loose.map((place) => ({ ...place, item: null, nth: 0 }))

const removeAll = async (open: Open, project: string): Promise<void> => {
  for (const table of ['register_item', 'register_body', 'register_claim', 'register_document', 'register_count'] as const)
    await open.deleteFrom(table).where('project', '=', project).execute()
}

/** Items of the claims, and the claims themselves. */
const removeScope = async (open: Open, project: string, scope: readonly string[]): Promise<void> => {
  const { rows } = await sql<{ item: string }>`select distinct item from register_claim
    where project = ${project} and claim = any(${textArray(scope)}) and item is not null`.execute(open)
  await removeItems(
    open,
    project,
    rows.map(({ item }) => item),
  )
  await sql`delete from register_claim where project = ${project} and claim = any(${textArray(scope)})`.execute(open)
}

const insertEntries = async (open: Open, project: string, some: readonly Digested[]): Promise<void> => {
  await insertItems(open, project, some)
  await insertPlaces(
    open,
    project,
    some.flatMap(({ entry }) => placedOf(entry)),
  )
}

/** Ids and digests of what is there. */
const thereNow = async (open: Open, project: string, ids: readonly string[] | null = null): Promise<Map<string, string>> => {
  const those = ids === null ? sql`true` : sql`id = any(${textArray(ids)})`
  const { rows } = await sql<{
    id: string
    digest: string
  }>`select id, digest from register_item where project = ${project} and ${those}`.execute(open)
  return new Map(rows.map(({ id, digest }) => [id, digest]))
}

type WholeChange = Extract<RegisterChange, { readonly scope: null }>
type ScopeChange = Exclude<RegisterChange, WholeChange>

/** Only what is otherwise than it was; how many of all that were. */
const writeWhole = async (open: Open, project: string, { entries, loose, made }: WholeChange): Promise<number> => {
  const before = await thereNow(open, project)
  const isNew = before.size === 0
  if (isNew) await removeAll(open, project)
  let changed = 0
  const seen = new Set<string>()
  for await (const some of inBatches(entries)) {
    const others = some.map(digested).filter(({ entry: { row }, digest }) => {
      seen.add(row.id)
      return before.get(row.id) !== digest
    })
    const ids = others.map(({ entry }) => entry.row.id)
    changed += ids.length
    const former = isNew ? null : await formerVerdicts(open, project, others)
    if (!isNew) await removeItems(open, project, ids)
    await insertEntries(open, project, others)
    if (former !== null) await markChanged(open, project, ids, former, made.madeAt)
    if (!isNew) await addCounts(open, project, ids, 1)
  }
  const gone = [...before.keys()].filter((id) => !seen.has(id))
  for await (const some of inBatches(gone)) await removeItems(open, project, some)
  await sql`delete from register_claim where project = ${project} and item is null`.execute(open)
  await insertPlaces(open, project, loosePlaced(loose))
  if (isNew) await addCounts(open, project, null, 1)
  // a document that was read anew has its claims in another reading
  await sql`update register_claim place set reading = reading.id from reading where place.project = ${project} and place.reading is not null
    and reading.project = place.project and reading.document = place.document and superseded_at is null and reading.id <> place.reading`.execute(
    open,
  )
  return changed + gone.length
}

const writeScope = async (open: Open, project: string, { scope, entries, loose, made }: ScopeChange): Promise<void> => {
  const all = entries.map(digested)
  const former = await formerVerdicts(open, project, all)
  const before = await thereNow(
    open,
    project,
    all.map(({ entry }) => entry.row.id),
  )
  await removeScope(open, project, scope)
  await insertEntries(open, project, all)
  const others = all.filter(({ entry, digest }) => before.get(entry.row.id) !== digest).map(({ entry }) => entry.row.id)
  await markChanged(open, project, others, former, made.madeAt)
  await insertPlaces(open, project, loosePlaced(loose))
  await addCounts(
    open,
    project,
    entries.map(({ row }) => row.id),
    1,
  )
}

/** Counts of documents from the claims that stand in the register now; `documents` null: of all. */
const countDocuments = async (open: Open, project: string, documents: readonly string[] | null): Promise<void> => {
  const those = (column: string) => (documents === null ? sql`true` : sql`${sql.ref(column)} = any(${textArray(documents)})`)
  await sql`delete from register_document where project = ${project} and ${those('id')}`.execute(open)
  await sql`insert into register_document (project, id, name, published, claims, unsure, decided, items, unread, rejected, words)
    select ${project}, document.id, document.name, document.published, coalesce(counted.claims, 0), coalesce(counted.unsure, 0),
      coalesce(counted.decided, 0), coalesce(counted.items, 0), json_array_length(reading.unread), json_array_length(reading.rejected),
      to_tsvector('english', concat_ws(' ', document.title, document.name, document.publisher))
    from document join reading on reading.project = document.project and reading.document = document.id and superseded_at is null
    left join (
      select document, count(distinct claim)::int as claims, count(distinct claim) filter (where rank = 0)::int as unsure,
        count(distinct claim) filter (where changed is not null)::int as decided, count(distinct item)::int as items
      from register_claim where project = ${project} and ${those('document')} group by document
    ) counted on counted.document = document.id
    where document.project = ${project} and ${those('document.id')}`.execute(open)
}

const writeState = async (open: Open, project: string, { made }: RegisterChange, version: string): Promise<void> => {
  await open.deleteFrom('register_state').where('project', '=', project).execute()
  await sql`insert into register_state (project, reading, decision, day, made_by, made_at, is_whole, items, claims, documents)
    select ${project}, ${made.reading}::int, ${made.decision}::int, ${made.day}::date, ${version}, ${made.madeAt}::timestamptz,
      ${made.isWhole}::boolean,
      (select coalesce(sum(items), 0) from register_count where project = ${project} and given = '' and tag = ''),
      (select coalesce(sum(claims), 0) from register_document where project = ${project}),
      (select count(*) from register_document where project = ${project})`.execute(open)
}

/** The server plans by what it knows of the tables: after many changes it looks again. */
const MANY = 1000
const analyse = async (open: Open): Promise<void> => {
  for (const table of ['register_item', 'register_claim', 'register_document', 'register_count'] as const)
    await sql`analyze ${sql.table(table)}`.execute(open)
}

const documentsIn = async (open: Open, project: string, { scope, entries, loose }: ScopeChange): Promise<readonly string[]> => {
  const { rows } = await sql<{ document: string }>`select distinct document from register_claim
    where project = ${project} and claim = any(${textArray(scope)})`.execute(open)
  const places = [...entries.flatMap(({ places: own }) => own), ...loose]
  return [...new Set([...rows.map(({ document }) => document), ...places.map(({ documentId }) => documentId)])]
}

/** One change at a time; whoever reads meanwhile finds what was there before. */
export const writeRegister = (database: Kysely<Tables>, project: string, change: RegisterChange, version: string): Promise<void> =>
  database.transaction().execute(async (open) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`register ${project}`}))`.execute(open)
    if (change.scope === null) {
      const changed = await writeWhole(open, project, change)
      await countDocuments(open, project, null)
      if (changed > MANY) await analyse(open)
    } else {
      const documents = await documentsIn(open, project, change)
      await writeScope(open, project, change)
      await countDocuments(open, project, documents)
    }
    await writeState(open, project, change, version)
  })
