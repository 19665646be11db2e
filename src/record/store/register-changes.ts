/** Register changes: which items became otherwise, and since when. In: a transaction and entries about to be written; a time. Out: their former verdicts; items that changed after it, last first. */
import { type Kysely, sql } from 'kysely'
import type { ItemChange, Page } from '../register.ts'
import { rowsOf } from './register-items.ts'
import type { Digested, Open } from './register-rows.ts'
import type { Tables } from './tables.ts'

export type Former = ReadonlyMap<string, readonly string[]>

/** By the id of each entry the verdicts of the items that told its claims until now; of what is new, nothing. Asked before those are taken away. */
export const formerVerdicts = async (open: Open, project: string, some: readonly Digested[]): Promise<Former> => {
  if (some.length === 0) return new Map()
  const claims = some.flatMap(({ entry: { row, places } }) => places.map(({ claim }) => ({ id: row.id, claim })))
  const { rows } = await sql<{
    id: string
    was: string[]
  }>`select given.id, array_agg(distinct substr(tag, 9)) filter (where tag like 'verdict:%') as was
    from json_to_recordset(${JSON.stringify(claims)}::json) as given(id text, claim text)
    join register_claim place on place.project = ${project} and place.claim = given.claim
    join register_item item on item.project = ${project} and item.id = place.item
    left join lateral unnest(item.tags) tag on true
    group by given.id`.execute(open)
  return new Map(rows.map(({ id, was }) => [id, was ?? []]))
}

/** `at`: ISO time, UTC. */
export const markChanged = async (open: Open, project: string, ids: readonly string[], former: Former, at: string): Promise<void> => {
  if (ids.length === 0) return
  const given = ids.map((id) => ({ id, was: former.get(id) ?? null }))
  await sql`update register_item set changed_at = ${at}::timestamptz, was = given.was
    from json_to_recordset(${JSON.stringify(given)}::json) as given(id text, was text[])
    where register_item.project = ${project} and register_item.id = given.id`.execute(open)
}

export const changedSince = async (
  database: Kysely<Tables>,
  project: string,
  since: string,
  limit: number,
): Promise<Pick<Page<ItemChange>, 'rows' | 'total'>> => {
  const { rows } = await sql<{ id: string; was: string[] | null; at: string; total: number }>`select id, was,
      to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, (count(*) over ())::int as total
    from register_item where project = ${project} and changed_at > ${since}::timestamptz
    order by changed_at desc, id limit ${sql.lit(limit)}`.execute(database)
  const found = new Map(
    (
      await rowsOf(
        database,
        project,
        rows.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  )
  return {
    rows: rows.flatMap(({ id, was, at }) => {
      const row = found.get(id)
      return row === undefined ? [] : [{ row, was, at }]
    }),
    total: { count: rows[0]?.total ?? 0, more: false },
  }
}

/** Ids of documents that were read for the first time after a time, last first. */
export const readSince = async (database: Kysely<Tables>, project: string, since: string, limit: number): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`select document as id from reading where project = ${project} and superseded_at is null
    and known_at > ${since}::timestamptz order by known_at desc, id desc limit ${sql.lit(limit)}`.execute(database)
  return rows.map(({ id }) => id)
}
