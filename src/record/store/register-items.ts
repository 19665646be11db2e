/** Register items: a list of items in an order, how many there are, one item. In: a database, a filter. Out: pages of rows; the item of an id of any time. */
import { type Kysely, sql } from 'kysely'
import type { Item } from '../item.ts'
import type { ItemSort } from '../item-sorts.ts'
import {
  type Counted,
  hasTag,
  type ItemDetail,
  type ItemFilter,
  type ItemPage,
  type ItemRow,
  isParty,
  mayLack,
  type Page,
  type PageOf,
} from '../register.ts'
import { recordedOf } from './register-claims.ts'
import { conditionsOf, soleTags, tagGroups } from './register-filter.ts'
import { type After, afterOf, cut, limitOf } from './register-page.ts'
import type { Tables } from './tables.ts'

/** Beyond this many nobody counts on; a list of fewer is put in order by itself, one of more is read along an index. */
export const COUNTED = 5000

const columnOf: Readonly<Record<ItemSort, { readonly type: string; readonly down: boolean }>> = {
  last: { type: 'date', down: true },
  first: { type: 'date', down: true },
  due: { type: 'date', down: false },
  amount: { type: 'double precision', down: true },
  sources: { type: 'integer', down: true },
  confidence: { type: 'double precision', down: false },
}

/** Exact where the register has counted it, or where there are few. */
export const countItems = async (database: Kysely<Tables>, project: string, filter: ItemFilter): Promise<Counted> => {
  const tags = soleTags(filter)
  if (tags !== null && tags.length < 3) {
    const [given = '', tag = given] = tags
    if (!isParty(given) && !isParty(tag)) {
      const row = await database
        .selectFrom('register_count')
        .select('items')
        .where('project', '=', project)
        .where('given', '=', given)
        .where('tag', '=', tag)
        .executeTakeFirst()
      return { count: row?.items ?? 0, more: false }
    }
  }
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from
    (select 1 from register_item where ${conditionsOf(project, filter)} limit ${sql.lit(COUNTED + 1)}) enough`.execute(database)
  const count = rows[0]?.count ?? 0
  return { count: Math.min(count, COUNTED), more: count > COUNTED }
}

interface Place {
  readonly id: string
  readonly key: string | null
}

interface Asked {
  readonly sort: ItemSort
  readonly down: boolean
  readonly after: After | null
  readonly limit: number
}

const isMany = ({ count, more }: Counted): boolean => more || count > COUNTED

/** Few are found by what they have and then put in order; many are met soon enough along the order. */
const fromWhere = (project: string, filter: ItemFilter, sort: ItemSort, total: Counted) => {
  const where = conditionsOf(project, filter)
  return isMany(total)
    ? sql`register_item where ${where}`
    : sql`(select id, ${sql.ref(sort)} from register_item where ${where} offset 0) found where true`
}

/** Whether a tag that the filter asks for is known never to go with what the list is in the order of. */
const neverHas = async (database: Kysely<Tables>, project: string, filter: ItemFilter, sort: ItemSort): Promise<boolean> => {
  const lacking = mayLack.find((one) => one === sort)
  const groups = tagGroups(filter).filter((tags) => !tags.some(isParty))
  if (lacking === undefined || groups.length === 0) return false
  const rows = await database
    .selectFrom('register_count')
    .select('given')
    .where('project', '=', project)
    .where('given', 'in', groups.flat())
    .where('tag', '=', hasTag(lacking))
    .where('items', '>', 0)
    .execute()
  const having = new Set(rows.map(({ given }) => given))
  return groups.some((tags) => !tags.some((tag) => having.has(tag)))
}

/** Those that have what the list is in the order of. */
const placesWith = async (
  database: Kysely<Tables>,
  project: string,
  filter: ItemFilter,
  { sort, down, after, limit }: Asked,
  total: Counted,
): Promise<readonly Place[]> => {
  if (isMany(total) && (await neverHas(database, project, filter, sort))) return []
  const [column, way, sign, type] = [sql.ref(sort), sql.raw(down ? 'desc' : 'asc'), sql.raw(down ? '<' : '>'), sql.raw(columnOf[sort].type)]
  const beyond = after === null ? sql`${column} is not null` : sql`(${column}, id) ${sign} (${after.key}::${type}, ${after.id})`
  const { rows } = await sql<Place>`select id, ${column}::text as key from ${fromWhere(project, filter, sort, total)} and ${beyond}
    order by ${column} ${way}, id ${way} limit ${sql.lit(limit)}`.execute(database)
  return rows
}

/** In the order of a column; rows without one come last, whichever way it goes. */
const placesOf = async (
  database: Kysely<Tables>,
  project: string,
  filter: ItemFilter,
  asked: Asked,
  total: Counted,
): Promise<readonly Place[]> => {
  const { sort, down, after, limit } = asked
  const isPast = after !== null && after.key === null
  const told = isPast ? [] : await placesWith(database, project, filter, asked, total)
  // of how sure and how often told something is always known
  if (told.length >= limit || sort === 'sources' || sort === 'confidence') return told
  const beyond = isPast ? sql`id ${sql.raw(down ? '<' : '>')} ${after.id}` : sql`true`
  const { rows } =
    await sql<Place>`select id, null as key from ${fromWhere(project, filter, sort, total)} and ${sql.ref(sort)} is null and ${beyond}
    order by id ${sql.raw(down ? 'desc' : 'asc')} limit ${sql.lit(limit - told.length)}`.execute(database)
  return [...told, ...rows]
}

/** Rows by id, in the order of the ids. */
export const rowsOf = async (database: Kysely<Tables>, project: string, ids: readonly string[]): Promise<readonly ItemRow[]> => {
  if (ids.length === 0) return []
  const rows = await database
    .selectFrom('register_body')
    .select(['id', 'row'])
    .where('project', '=', project)
    .where('id', 'in', ids)
    .execute()
  const byId = new Map(rows.map(({ id, row }) => [id, row as ItemRow]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export const itemsPage = async (
  database: Kysely<Tables>,
  project: string,
  filter: ItemFilter,
  { sort = 'last', descending = columnOf[sort].down, cursor, limit }: PageOf<ItemSort>,
): Promise<Page<ItemRow>> => {
  const total = await countItems(database, project, filter)
  const most = limitOf(limit)
  const asked = { sort, down: descending, after: afterOf(cursor), limit: most + 1 }
  const places = total.count === 0 ? [] : await placesOf(database, project, filter, asked, total)
  const { rows, next } = cut(places, most, (place) => place)
  return {
    rows: await rowsOf(
      database,
      project,
      rows.map(({ id }) => id),
    ),
    total,
    next,
  }
}

/** The id of the item that has this id now; of one that is no more, of that which has its first claim, or another of its claims; of a claim, of that which tells it. */
export const currentId = async (database: Kysely<Tables>, project: string, id: string): Promise<string | null> => {
  const { rows } = await sql<{ item: string }>`select item from (
      select id as item, 0 as how, 0 as nth from register_item where project = ${project} and id = ${id}
      union all select item, 1, nth from register_claim where project = ${project} and own = ${id} and item is not null
      union all select item, 2, nth from register_claim where project = ${project} and claim = ${id} and item is not null
      union all select item, 3, nth from register_alias gone join register_claim place on place.project = gone.project
        and place.claim = gone.claim where gone.project = ${project} and gone.id = ${id} and item is not null
    ) found order by how, nth, item limit 1`.execute(database)
  return rows[0]?.item ?? null
}

/** What `register-write.ts` keeps beside the row. */
export interface StoredDetail extends ItemDetail {
  readonly item: Omit<Item, 'claims' | 'mentions'>
}

/** Items in full, those that are there, in the order of the ids. */
export const itemPages = async (database: Kysely<Tables>, project: string, ids: readonly string[]): Promise<readonly ItemPage[]> => {
  if (ids.length === 0) return []
  const bodies = await database
    .selectFrom('register_body')
    .select(['id', 'row', 'detail'])
    .where('project', '=', project)
    .where('id', 'in', ids)
    .execute()
  const claimsOf = await recordedOf(database, project, ids)
  const byId = new Map(bodies.map((body) => [body.id, body]))
  return ids.flatMap((id): readonly ItemPage[] => {
    const body = byId.get(id)
    if (body === undefined) return []
    const { item, ...detail } = body.detail as StoredDetail
    const claims = claimsOf.get(id) ?? []
    const mentions = claims.map(({ claim, document, documentId }) => ({
      document,
      documentId,
      claim: claim.id,
      start: claim.start,
      end: claim.end,
    }))
    return [{ ...detail, row: body.row as ItemRow, item: { ...item, claims, mentions } }]
  })
}

export const itemPage = async (database: Kysely<Tables>, project: string, id: string): Promise<ItemPage | null> => {
  const current = await currentId(database, project, id)
  return current === null ? null : ((await itemPages(database, project, [current]))[0] ?? null)
}
