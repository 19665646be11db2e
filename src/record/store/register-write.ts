/** Register write: items and claims into the register's tables. In: a database, a change. Out: nothing; all of it or none. What the record itself holds is not touched. */
import { type Kysely, sql, type Transaction } from 'kysely'
import { type ClaimPlace, partyNames, type RegisterChange, type RegisterEntry } from '../register.ts'
import { textArray } from './register-filter.ts'
import type { Tables } from './tables.ts'

type Open = Transaction<Tables>

const ROWS_AT_ONCE = 500

const batches = <Row>(rows: readonly Row[]): readonly (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, n) => rows.slice(n * ROWS_AT_ONCE, (n + 1) * ROWS_AT_ONCE))

/** Tags of which each pair is counted, so that a list with one filter has its counts at hand. Parties are too many. */
const countedTags = sql`select tag from unnest(tags) tag where tag !~ ${`^(${partyNames.join('|')}):`} union all select ''`

const addCounts = async (open: Open, project: string, ids: readonly string[] | null, sign: 1 | -1): Promise<void> => {
  const those = ids === null ? sql`true` : sql`id = any(${textArray(ids)})`
  await sql`insert into register_count (project, given, tag, items)
    select ${project}, one.tag, other.tag, ${sql.lit(sign)} * count(*)::int from register_item,
      lateral (${countedTags}) one, lateral (${countedTags}) other
    where project = ${project} and ${those} group by one.tag, other.tag
    on conflict (project, given, tag) do update set items = register_count.items + excluded.items`.execute(open)
}

const removeAll = async (open: Open, project: string): Promise<void> => {
  for (const table of ['register_item', 'register_body', 'register_claim', 'register_document', 'register_count'] as const)
    await open.deleteFrom(table).where('project', '=', project).execute()
}

/** Items of the claims, and the claims themselves. */
const removeScope = async (open: Open, project: string, scope: readonly string[]): Promise<void> => {
  const { rows } = await sql<{ item: string }>`select distinct item from register_claim
    where project = ${project} and claim = any(${textArray(scope)}) and item is not null`.execute(open)
  const ids = rows.map(({ item }) => item)
  await addCounts(open, project, ids, -1)
  for (const table of ['register_item', 'register_body'] as const)
    await sql`delete from ${sql.table(table)} where project = ${project} and id = any(${textArray(ids)})`.execute(open)
  await sql`delete from register_claim where project = ${project} and (claim = any(${textArray(scope)}) or item = any(${textArray(ids)}))`.execute(
    open,
  )
}

const insertItems = async (open: Open, project: string, entries: readonly RegisterEntry[]): Promise<void> => {
  for (const some of batches(entries)) {
    const rows = some.map(({ row, item: { claims: _claims, mentions: _mentions, ...item }, tags, detail, words }) => ({
      ...{ id: row.id, tags, first: row.first, last: row.last, due: row.due, amount: row.amount?.value ?? null },
      ...{ sources: row.sources, confidence: row.confidence, row, detail: { ...detail, item }, ...words },
    }))
    const given = sql`json_to_recordset(${JSON.stringify(rows)}::json) as given(id text, tags text[], first date, last date, due date,
      amount double precision, sources integer, confidence double precision, names text, quotes text, titles text, "row" json, detail json)`
    await sql`insert into register_item (project, id, tags, first, last, due, amount, sources, confidence, words)
      select ${project}, id, tags, first, last, due, amount, sources, confidence, setweight(to_tsvector('english', names), 'A') ||
        setweight(to_tsvector('english', quotes), 'B') || setweight(to_tsvector('english', titles), 'D') from ${given}`.execute(open)
    await sql`insert into register_body (project, id, "row", detail) select ${project}, id, "row", detail from ${given}`.execute(open)
  }
}

interface Placed extends ClaimPlace {
  readonly item: string | null
  readonly nth: number
}

const insertPlaces = async (open: Open, project: string, placed: readonly Placed[]): Promise<void> => {
  for (const some of batches(placed))
    await sql`insert into register_claim (project, claim, part, item, own, nth, document, reading, span_start, confidence, rank, changed)
      select ${project}, given.claim, part, item, own, nth, "documentId", claim.reading, start, given.confidence, rank, changed
      from json_to_recordset(${JSON.stringify(some)}::json) as given(claim text, part text, item text, own text, nth integer, "documentId" text,
        start integer, confidence double precision, rank integer, changed json)
      left join reading on reading.project = ${project} and reading.document = given."documentId" and superseded_at is null
      left join claim on claim.reading = reading.id and claim.id = given.claim`.execute(open)
}

/** Counts of documents from the claims that stand in the register now. */
const countDocuments = async (open: Open, project: string, documents: readonly string[] | null): Promise<void> => {
  const those = documents === null ? sql`true` : sql`document.id = any(${textArray(documents)})`
  if (documents !== null)
    await sql`delete from register_document where project = ${project} and id = any(${textArray(documents)})`.execute(open)
  await sql`insert into register_document (project, id, name, published, claims, unsure, decided, items, unread, rejected, words)
    select ${project}, document.id, document.name, document.published, coalesce(counted.claims, 0), coalesce(counted.unsure, 0),
      coalesce(counted.decided, 0), coalesce(counted.items, 0), json_array_length(reading.unread), json_array_length(reading.rejected),
      to_tsvector('english', concat_ws(' ', document.title, document.name, document.publisher))
    from document join reading on reading.project = document.project and reading.document = document.id and superseded_at is null
    left join (
      select document, count(distinct claim)::int as claims, count(distinct claim) filter (where rank = 0)::int as unsure,
        count(distinct claim) filter (where changed is not null)::int as decided, count(distinct item)::int as items
      from register_claim where project = ${project} group by document
    ) counted on counted.document = document.id
    where document.project = ${project} and ${those}`.execute(open)
}

const writeState = async (open: Open, project: string, { made }: RegisterChange, version: string): Promise<void> => {
  await open.deleteFrom('register_state').where('project', '=', project).execute()
  await sql`insert into register_state (project, reading, decision, day, made_by, made_at, is_whole, items, claims, documents)
    select ${project}, ${made.reading}::int, ${made.decision}::int, ${made.day}::date, ${version}, ${made.madeAt}::timestamptz,
      ${made.isWhole}::boolean,
      (select count(*) from register_item where project = ${project}),
      (select count(distinct claim) from register_claim where project = ${project}),
      (select count(*) from register_document where project = ${project})`.execute(open)
}

const placedOf = ({ entries, loose }: RegisterChange): readonly Placed[] => [
  ...entries.flatMap(({ row, places }) => places.map((place, nth) => ({ ...place, item: row.id, nth }))),
  ...loose.map((place) => ({ ...place, item: null, nth: 0 })),
]

/** One change at a time; whoever reads meanwhile finds what was there before. */
export const writeRegister = (database: Kysely<Tables>, project: string, change: RegisterChange, version: string): Promise<void> =>
  database.transaction().execute(async (open) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`register ${project}`}))`.execute(open)
    const placed = placedOf(change)
    if (change.scope === null) await removeAll(open, project)
    else await removeScope(open, project, change.scope)
    await insertItems(open, project, change.entries)
    await insertPlaces(open, project, placed)
    const ids = change.scope === null ? null : change.entries.map(({ row }) => row.id)
    await addCounts(open, project, ids, 1)
    await countDocuments(open, project, change.scope === null ? null : [...new Set(placed.map(({ documentId }) => documentId))])
    await writeState(open, project, change, version)
    if (change.scope === null)
      for (const table of ['register_item', 'register_claim', 'register_document'] as const)
        await sql`analyze ${sql.table(table)}`.execute(open)
  })
