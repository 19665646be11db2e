/** Register claims: claims as people left them, with the items that they are told in. In: a database, a document, item or claim. Out: rows in the order of the text, or of the queue. */
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Claim } from '../../reading/claim.ts'
import type { RecordedClaim } from '../item.ts'
import { type ChangedClaim, type ClaimRow, type Page, type PageOf, type QueueRow, queueRanks } from '../register.ts'
import { COUNTED } from './register-items.ts'
import { afterOf, cut, limitOf } from './register-page.ts'
import type { Tables } from './tables.ts'

interface Found {
  readonly id: string
  readonly claim: Claim | null
  readonly changed: ChangedClaim | null
  readonly documentId: string
  readonly document: string
  readonly publisher: string | null
  readonly published: string | null
  readonly items: readonly (string | null)[] | null
  readonly rank: number | null
  readonly key: string | null
}

/** A claim is read where its reading has it; one by hand stands in `changed` alone. */
const placesJoined = sql`register_claim place
  join document on document.project = place.project and document.id = place.document
  left join claim on claim.reading = place.reading and claim.id = place.claim`

const columns = sql`place.claim as id, claim.claim, place.changed, place.document as "documentId", document.name as document,
  document.publisher, document.published::text as published, place.rank`

const partOf = ({
  id,
  claim,
  changed,
  documentId,
  document,
  publisher,
  published,
}: Omit<Found, 'items' | 'rank' | 'key'>): RecordedClaim => {
  const own = changed?.claim ?? claim
  if (own === null) throw new Error(`the register names the claim ${id}, which no reading has`)
  return {
    ...{ claim: own, documentId, document, publisher, published },
    ...(changed?.decisions === undefined ? {} : { decisions: changed.decisions }),
    ...(changed?.together === undefined ? {} : { together: changed.together }),
    ...(changed?.apart === undefined ? {} : { apart: changed.apart }),
  }
}

/** Claims by the item that they are told in, in its order. */
export const recordedOf = async (
  database: Kysely<Tables>,
  project: string,
  items: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordedClaim[]>> => {
  if (items.length === 0) return new Map()
  const { rows } = await sql<Found & { readonly item: string }>`select place.item, ${columns} from ${placesJoined}
    where place.project = ${project} and place.item in (${sql.join(items)}) order by place.nth`.execute(database)
  return new Map([...Map.groupBy(rows, ({ item }) => item)].map(([item, found]) => [item, found.map(partOf)]))
}

const rowOf = (found: Found): ClaimRow => {
  const { claim, documentId, document, publisher, published, decisions = [] } = partOf(found)
  const review = found.changed?.isRejected === true ? 'rejected' : found.rank === null ? 'accepted' : 'waiting'
  return {
    ...{ claim, documentId, document, publisher, published, decisions, review },
    items: (found.items ?? []).flatMap((one) => one ?? []),
  }
}

/** Parts of one claim are one row. */
const itemsOfClaim = sql`(select array_agg(other.item order by other.part) from register_claim other
  where other.project = place.project and other.claim = place.claim) as items`

const claimRows = async (database: Kysely<Tables>, project: string, where: RawBuilder<boolean>): Promise<readonly ClaimRow[]> => {
  const { rows } = await sql<Found>`select ${columns}, ${itemsOfClaim} from ${placesJoined}
    where place.project = ${project} and ${where}
      and not exists (select 1 from register_claim other where other.project = place.project and other.claim = place.claim and other.part < place.part)
    order by place.span_start, place.claim collate "C"`.execute(database)
  return rows.map(rowOf)
}

/** In the order of the text; rejected ones too. */
export const claimsOfDocument = (database: Kysely<Tables>, project: string, document: string): Promise<readonly ClaimRow[]> =>
  claimRows(database, project, sql<boolean>`place.document = ${document}`)

export const claimRow = async (database: Kysely<Tables>, project: string, id: string): Promise<ClaimRow | null> =>
  (await claimRows(database, project, sql<boolean>`place.claim = ${id}`))[0] ?? null

/** Claims on which nobody decided: the unsure, least sure first; those whose sources differ; the others, least sure first. */
export const queuePage = async (
  database: Kysely<Tables>,
  project: string,
  { cursor, limit }: Pick<PageOf<never>, 'cursor' | 'limit'>,
): Promise<Page<QueueRow>> => {
  const most = limitOf(limit)
  const after = afterOf(cursor)
  const [rank = '0', confidence = '0'] = after?.key?.split(' ') ?? []
  const beyond =
    after === null
      ? sql`true`
      : sql`(place.rank, place.confidence, place.claim) > (${rank}::int, ${confidence}::double precision, ${after.id})`
  const [{ rows }, counted] = await Promise.all([
    sql<Found>`select ${columns}, ${itemsOfClaim}, place.rank || ' ' || place.confidence::text as key from (
        select * from register_claim place where place.project = ${project} and place.rank is not null and ${beyond}
        order by place.rank, place.confidence, place.claim limit ${sql.lit(most + 1)}
      ) place join document on document.project = place.project and document.id = place.document
      left join claim on claim.reading = place.reading and claim.id = place.claim
      order by place.rank, place.confidence, place.claim`.execute(database),
    sql<{ count: number }>`select count(*)::int as count from
      (select 1 from register_claim where project = ${project} and rank is not null limit ${sql.lit(COUNTED + 1)}) enough`.execute(
      database,
    ),
  ])
  const { rows: shown, next } = cut(rows, most, ({ id, key }) => ({ id, key }))
  const count = counted.rows[0]?.count ?? 0
  return {
    rows: shown.map((found) => ({ ...rowOf(found), rank: queueRanks[found.rank ?? 0] ?? 'waiting' })),
    total: { count: Math.min(count, COUNTED), more: count > COUNTED },
    next,
  }
}
