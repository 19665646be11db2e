/** Register documents: the documents of a record with what was read in each. In: a database, a filter. Out: pages of rows; one document with its text. */
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DocumentFilter, DocumentRow, DocumentSort, Page, PageOf } from '../register.ts'
import { searched } from './register-filter.ts'
import { COUNTED } from './register-items.ts'
import { type After, afterOf, cut, limitOf } from './register-page.ts'
import type { Tables } from './tables.ts'

const columnOf: Readonly<Record<DocumentSort, { readonly type: string; readonly down: boolean }>> = {
  published: { type: 'date', down: true },
  name: { type: 'text', down: false },
  claims: { type: 'integer', down: true },
  unsure: { type: 'integer', down: true },
}

const conditionsOf = (project: string, { words = '', since, until, unsure }: DocumentFilter): RawBuilder<boolean> =>
  sql.join(
    [
      sql<boolean>`project = ${project}`,
      ...(words.trim() === '' ? [] : [sql<boolean>`words @@ ${searched(words)}`]),
      ...(since === undefined ? [] : [sql<boolean>`published >= ${since}::date`]),
      ...(until === undefined ? [] : [sql<boolean>`published <= ${until}::date`]),
      ...(unsure === true ? [sql<boolean>`unsure > 0`] : []),
    ],
    sql` and `,
  )

interface Place {
  readonly id: string
  readonly key: string | null
}

const placesOf = async (
  database: Kysely<Tables>,
  where: RawBuilder<boolean>,
  {
    sort,
    down,
    after,
    limit,
  }: { readonly sort: DocumentSort; readonly down: boolean; readonly after: After | null; readonly limit: number },
): Promise<readonly Place[]> => {
  const [column, way, sign, type] = [sql.ref(sort), sql.raw(down ? 'desc' : 'asc'), sql.raw(down ? '<' : '>'), sql.raw(columnOf[sort].type)]
  const ask = async (beyond: RawBuilder<unknown>, order: RawBuilder<unknown>, most: number): Promise<readonly Place[]> =>
    (
      await sql<Place>`select id, ${column}::text as key from register_document where ${where} and ${beyond}
        order by ${order} limit ${sql.lit(most)}`.execute(database)
    ).rows
  const told =
    after === null || after.key !== null
      ? await ask(
          after === null ? sql`${column} is not null` : sql`(${column}, id) ${sign} (${after.key}::${type}, ${after.id})`,
          sql`${column} ${way}, id ${way}`,
          limit,
        )
      : []
  if (told.length >= limit) return told
  const beyond = after === null || after.key !== null ? sql`true` : sql`id ${sign} ${after.id}`
  return [...told, ...(await ask(sql`${column} is null and ${beyond}`, sql`id ${way}`, limit - told.length))]
}

/** In the order of the ids. */
export const documentRows = async (database: Kysely<Tables>, project: string, ids: readonly string[]): Promise<readonly DocumentRow[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<DocumentRow>`select counted.id, document.name, title, publisher, url, document.language,
      document.published::text as published, retrieved, to_char(reading.known_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "readAt",
      reading.reader, claims, unsure, decided, items, counted.unread, counted.rejected
    from register_document counted
    join document on document.project = counted.project and document.id = counted.id
    join reading on reading.project = counted.project and reading.document = counted.id and superseded_at is null
    where counted.project = ${project} and counted.id in (${sql.join(ids)})`.execute(database)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export const documentRow = async (database: Kysely<Tables>, project: string, id: string): Promise<DocumentRow | null> =>
  (await documentRows(database, project, [id]))[0] ?? null

export const documentsPage = async (
  database: Kysely<Tables>,
  project: string,
  filter: DocumentFilter,
  { sort = 'published', descending = columnOf[sort].down, cursor, limit }: PageOf<DocumentSort>,
): Promise<Page<DocumentRow>> => {
  const where = conditionsOf(project, filter)
  const most = limitOf(limit)
  const [places, counted] = await Promise.all([
    placesOf(database, where, { sort, down: descending, after: afterOf(cursor), limit: most + 1 }),
    sql<{ count: number }>`select count(*)::int as count from
      (select 1 from register_document where ${where} limit ${sql.lit(COUNTED + 1)}) enough`.execute(database),
  ])
  const { rows, next } = cut(places, most, (place) => place)
  const count = counted.rows[0]?.count ?? 0
  return {
    rows: await documentRows(
      database,
      project,
      rows.map(({ id }) => id),
    ),
    total: { count: Math.min(count, COUNTED), more: count > COUNTED },
    next,
  }
}
