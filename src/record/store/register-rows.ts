/** Register rows: items, bodies, places and counts, in and out. In: a transaction, some entries or ids. Out: nothing; `register-write.ts` says in which order. */
import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { type ClaimPlace, partyNames, type RegisterEntry } from '../register.ts'
import { textArray } from './register-filter.ts'
import type { Tables } from './tables.ts'

export type Open = Transaction<Tables>

/** An entry with its digest. */
export interface Digested {
  readonly entry: RegisterEntry
  readonly digest: string
}

export const digested = (entry: RegisterEntry): Digested => {
  const { row, tags, detail, words, places, item } = entry
  const { claims: _claims, mentions: _mentions, ...rest } = item
  const digest = createHash('sha1')
    .update(JSON.stringify([row, tags, detail, words, places, rest]))
    .digest('base64')
  return { entry, digest }
}

/** Tags of which each pair is counted, so that a list with one filter has its counts at hand. Parties are too many. */
const countedTags = sql`select tag from unnest(tags) tag where tag !~ ${sql.lit(`^(${partyNames.join('|')}):`)} union all select ''`

/** `ids` null: of all items. */
export const addCounts = async (open: Open, project: string, ids: readonly string[] | null, sign: 1 | -1): Promise<void> => {
  if (ids?.length === 0) return
  const those = ids === null ? sql`true` : sql`id = any(${textArray(ids)})`
  await sql`insert into register_count (project, given, tag, items)
    select ${project}, one.tag, other.tag, ${sql.lit(sign)} * count(*)::int from register_item,
      lateral (${countedTags}) one, lateral (${countedTags}) other
    where project = ${project} and ${those} group by one.tag, other.tag
    on conflict (project, given, tag) do update set items = register_count.items + excluded.items`.execute(open)
}

/** Items with their places; which claims they had stays, so that whoever has their id is led to what became of them. */
export const removeItems = async (open: Open, project: string, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await sql`insert into register_alias (project, id, claim) select distinct ${project}, item, claim from register_claim
    where project = ${project} and item = any(${textArray(ids)}) on conflict do nothing`.execute(open)
  await addCounts(open, project, ids, -1)
  for (const [table, column] of [
    ['register_item', 'id'],
    ['register_body', 'id'],
    ['register_claim', 'item'],
  ] as const)
    await sql`delete from ${sql.table(table)} where project = ${project} and ${sql.ref(column)} = any(${textArray(ids)})`.execute(open)
}

export const insertItems = async (open: Open, project: string, some: readonly Digested[]): Promise<void> => {
  if (some.length === 0) return
  const rows = some.map(({ digest, entry: { row, item, tags, detail, words } }) => {
    const { claims: _claims, mentions: _mentions, ...rest } = item
    return {
      ...{ id: row.id, digest, tags, first: row.first, last: row.last, due: row.due, amount: row.amount?.value ?? null },
      ...{ sources: row.sources, confidence: row.confidence, row, detail: { ...detail, item: rest }, ...words },
    }
  })
  const given = sql`json_to_recordset(${JSON.stringify(rows)}::json) as given(id text, digest text, tags text[], first date, last date, due date,
    amount double precision, sources integer, confidence double precision, names text, quotes text, titles text, "row" json, detail json)`
  await sql`insert into register_item (project, id, digest, tags, first, last, due, amount, sources, confidence, words)
    select ${project}, id, digest, tags, first, last, due, amount, sources, confidence, setweight(to_tsvector('english', names), 'A') ||
      setweight(to_tsvector('english', quotes), 'B') || setweight(to_tsvector('english', titles), 'D') from ${given}`.execute(open)
  await sql`insert into register_body (project, id, "row", detail) select ${project}, id, "row", detail from ${given}`.execute(open)
}

export interface Placed extends ClaimPlace {
  readonly item: string | null
  readonly nth: number
}

export const placedOf = ({ row, places }: RegisterEntry): readonly Placed[] => places.map((place, nth) => ({ ...place, item: row.id, nth }))

const ROWS_AT_ONCE = 1000

/** A claim that stood elsewhere stands here now. */
export const insertPlaces = async (open: Open, project: string, placed: readonly Placed[]): Promise<void> => {
  for (let at = 0; at < placed.length; at += ROWS_AT_ONCE) {
    const given = sql`json_to_recordset(${JSON.stringify(placed.slice(at, at + ROWS_AT_ONCE))}::json) as given(claim text, part text, item text,
      own text, nth integer, "documentId" text, start integer, confidence double precision, rank integer, changed json)`
    await sql`insert into register_claim (project, claim, part, item, own, nth, document, reading, span_start, confidence, rank, changed)
      select ${project}, given.claim, part, item, own, nth, "documentId", claim.reading, start, given.confidence, rank, changed from ${given}
      left join reading on reading.project = ${project} and reading.document = given."documentId" and superseded_at is null
      left join claim on claim.reading = reading.id and claim.id = given.claim
      on conflict (project, claim, part) do update set item = excluded.item, own = excluded.own, nth = excluded.nth,
        document = excluded.document, reading = excluded.reading, span_start = excluded.span_start, confidence = excluded.confidence,
        rank = excluded.rank, changed = excluded.changed`.execute(open)
  }
}
