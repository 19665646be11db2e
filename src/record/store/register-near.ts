/** Register near: which items a change may touch. In: claims, and what items must share to be compared with them. Out: items with their claims. */
import { type Kysely, sql } from 'kysely'
import { tagOf } from '../register.ts'
import { textArray } from './register-filter.ts'
import type { Tables } from './tables.ts'

/** An item by the claims that it has now. */
export interface HeldItem {
  readonly item: string
  readonly claims: readonly string[]
}

/** What is looked for: items of the kind that share a party, told around a day. */
export interface NearTo {
  readonly kind: string
  /** Ids, and codes of states. */
  readonly parties: readonly string[]
  /** ISO day; null where none is known. */
  readonly day: string | null
  readonly limit: number
}

const DAYS_AROUND = 120
/** Of a pair of states that meet daily the nearest in time are looked at. */
const LOOKED_AT = 2000

export const itemsNear = async (
  database: Kysely<Tables>,
  project: string,
  { kind, parties, day, limit }: NearTo,
): Promise<readonly string[]> => {
  if (parties.length === 0) return []
  const tags = parties.map((party) => tagOf('party', party))
  const around =
    day === null ? sql`true` : sql`last between ${day}::date - ${sql.lit(DAYS_AROUND)} and ${day}::date + ${sql.lit(DAYS_AROUND)}`
  const far = day === null ? sql`0` : sql`abs(last - ${day}::date)`
  const { rows } = await sql<{ id: string }>`select id from (
      select id, tags, ${far} as far from register_item
      where project = ${project} and tags @> ${textArray([tagOf('kind', kind)])} and tags && ${textArray(tags)} and ${around}
      limit ${sql.lit(LOOKED_AT)}
    ) found order by (select count(*) from unnest(tags) tag where tag = any(${textArray(tags)})) desc, far, id limit ${sql.lit(limit)}`.execute(
    database,
  )
  return rows.map(({ id }) => id)
}

/** Items by id, or those that tell any of the claims. */
export const heldItems = async (
  database: Kysely<Tables>,
  project: string,
  { items = [], claims = [] }: { readonly items?: readonly string[]; readonly claims?: readonly string[] },
): Promise<readonly HeldItem[]> => {
  const { rows } = await sql<HeldItem>`select item, array_agg(distinct claim) as claims from register_claim
    where project = ${project} and item in (
      select unnest(${textArray(items)}) union
      select item from register_claim where project = ${project} and claim = any(${textArray(claims)})
    ) group by item`.execute(database)
  return rows
}
