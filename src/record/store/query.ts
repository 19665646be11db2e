/** Query: what the record holds now, of one project. In: a database, search words. Out: documents, claims and decisions as plain data. */
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import { Problem } from '../../problem.ts'
import { type Claim, claimSchema } from '../../reading/claim.ts'
import type { Document, PageStart, Paragraph, Span } from '../../text/document.ts'
import { correctionSchema, type Decided, type RecordedDecision, referenceSchema } from '../decision.ts'
import type { RecordedClaim } from '../item.ts'
import type { Tables } from './tables.ts'

export interface StoredDocument {
  readonly document: Document
  readonly rejected: readonly { readonly reason: string; readonly quote: string }[]
  readonly unread: readonly Span[]
}

const day = sql<string | null>`document.published::text`

/** Publication order; documents without a day come last. Collation C: the same order on every server. */
const inOrder = <Found>(query: SelectQueryBuilder<Tables, 'reading' | 'document', Found>): typeof query =>
  query
    .orderBy('document.published', (order) => order.asc().nullsLast())
    .orderBy('document.name', (order) => order.collate('C').asc())
    .orderBy('document.id', (order) => order.collate('C').asc())

/**
 * Without a day: the readings that hold. With one (ISO, UTC): those that held at its end; of a document that was read only later, the
 * first, for what it says was known when it was published.
 */
const currentReadings = (database: Kysely<Tables>, project: string, asOf: string | null = null) => {
  const readings = database
    .selectFrom('reading')
    .innerJoin('document', (join) => join.onRef('document.project', '=', 'reading.project').onRef('document.id', '=', 'reading.document'))
    .where('reading.project', '=', project)
  if (asOf === null) return readings.where('reading.superseded_at', 'is', null)
  return readings.where(sql<boolean>`(superseded_at is null or (superseded_at at time zone 'UTC')::date > ${asOf}::date)`).where(
    sql<boolean>`((reading.known_at at time zone 'UTC')::date <= ${asOf}::date or not exists (select 1 from reading earlier
        where earlier.project = reading.project and earlier.document = reading.document and earlier.id < reading.id))`,
  )
}

/** `ids`: of these only. */
export const documentsOf = async (
  database: Kysely<Tables>,
  project: string,
  asOf: string | null,
  ids?: readonly string[],
): Promise<readonly StoredDocument[]> => {
  if (ids?.length === 0) return []
  const columns = ['document.id', 'document.name', 'title', 'publisher', 'url', 'document.language', 'retrieved', 'hash', 'text'] as const
  const readings = currentReadings(database, project, asOf)
  const rows = await inOrder(ids === undefined ? readings : readings.where('document.id', 'in', ids))
    .select(columns)
    .select(['paragraphs', 'pages', 'rejected', 'unread', 'published_from', day.as('day')])
    .execute()
  // The columns of JSON hold what write.ts put there.
  return rows.map(({ paragraphs, pages, rejected, unread, published_from, day: published, ...rest }) => ({
    document: {
      ...rest,
      published,
      publishedFrom: published_from as Document['publishedFrom'],
      paragraphs: paragraphs as readonly Paragraph[],
      pages: pages as readonly PageStart[],
    },
    rejected: rejected as StoredDocument['rejected'],
    unread: unread as readonly Span[],
  }))
}

const currentClaims = (database: Kysely<Tables>, project: string, asOf: string | null = null) =>
  inOrder(currentReadings(database, project, asOf))
    .innerJoin('claim', 'claim.reading', 'reading.id')
    .select(['claim.claim', 'claim.document as documentId', 'document.name', 'document.publisher', day.as('day')])
    .orderBy('claim.span_start')
    .orderBy('claim.span_end')
    .orderBy('claim.id', (order) => order.collate('C').asc())

type ClaimRow = Awaited<ReturnType<ReturnType<typeof currentClaims>['execute']>>[number]

const recorded = ({ claim, documentId, name, publisher, day: published }: ClaimRow): RecordedClaim => ({
  claim: claim as Claim,
  documentId,
  document: name,
  publisher,
  published,
})

/** As they were read; `ids`: of these documents only. */
export const claimsOf = async (
  database: Kysely<Tables>,
  project: string,
  asOf: string | null,
  ids?: readonly string[],
): Promise<readonly RecordedClaim[]> => {
  if (ids?.length === 0) return []
  const claims = currentClaims(database, project, asOf)
  return (await (ids === undefined ? claims : claims.where('reading.document', 'in', ids)).execute()).map(recorded)
}

/** All documents with the claims read in each, so many documents at a time, so that a large record need not be held at once. In no order that means anything. */
export async function* readThrough(
  database: Kysely<Tables>,
  project: string,
  atOnce: number,
): AsyncGenerator<{ readonly documents: readonly StoredDocument[]; readonly claims: readonly RecordedClaim[] }, void, undefined> {
  for (let last = ''; ; ) {
    const rows = await database
      .selectFrom('document')
      .select('id')
      .where('project', '=', project)
      .where('id', '>', last)
      .orderBy('id')
      .limit(atOnce)
      .execute()
    const ids = rows.map(({ id }) => id)
    if (ids.length > 0)
      yield { documents: await documentsOf(database, project, null, ids), claims: await claimsOf(database, project, null, ids) }
    if (ids.length < atOnce) return
    last = ids.at(-1) ?? last
  }
}

/** As they were read, by their own ids. */
export const claimsById = async (database: Kysely<Tables>, project: string, ids: readonly string[]): Promise<readonly RecordedClaim[]> =>
  (
    await currentClaims(database, project)
      .where('claim.project', '=', project)
      .where(sql<boolean>`claim.id = any(${[...ids]}::text[])`)
      .execute()
  ).map(recorded)

/** %, _ and \ are plain characters in a search. */
const partOf = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/**
 * Claims whose quote has all the words, in any of their forms ("agreed", "agreement"; quotation marks keep a phrase together, a minus
 * leaves out). Where none has, claims whose quote has all of them as parts of words.
 */
export const searchClaims = async (database: Kysely<Tables>, project: string, text: string): Promise<readonly RecordedClaim[]> => {
  const words = text.split(/\s+/u).filter((word) => word !== '')
  if (words.length === 0) return []
  const whole = await currentClaims(database, project)
    .where(sql<boolean>`claim.words @@ websearch_to_tsquery('english', ${text})`)
    .execute()
  if (whole.length > 0) return whole.map(recorded)
  let parts = currentClaims(database, project)
  for (const word of words) parts = parts.where('claim.quote', 'ilike', partOf(word))
  return (await parts.execute()).map(recorded)
}

/** The bytes that the document came from, or null where there is no such document. */
export const bytesOf = async (database: Kysely<Tables>, project: string, id: string): Promise<Uint8Array | null> => {
  const row = await database.selectFrom('document').select('bytes').where('project', '=', project).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : Uint8Array.from(row.bytes)
}

const utc = (column: string) => sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

type DecisionRow = Pick<RecordedDecision, 'claim'> & {
  readonly decision: string
  readonly correction: unknown
  readonly others: unknown
  readonly undoes: number | null
}

const decidedOf = ({ decision, correction, others, undoes, claim }: DecisionRow): Decided => {
  switch (decision) {
    case 'confirmed':
    case 'rejected':
      return { decision }
    case 'corrected':
      return { decision, correction: correctionSchema.parse(correction) }
    case 'added':
      return { decision, added: claimSchema.parse(correction) }
    case 'merged':
    case 'split':
      return { decision, others: referenceSchema.array().parse(others) }
    case 'undone':
      return { decision, undoes: undoes ?? 0 }
    default:
      throw new Problem(
        'store/decision',
        `the decision "${decision}" on claim ${claim}`,
        'this version knows no such decision',
        'Open the record with the version of Chancery that made it.',
      )
  }
}

/** All that was ever decided, oldest first: the last on a claim is the one that holds. `ids`: on claims of these documents only. */
export const decisionsOf = async (
  database: Kysely<Tables>,
  project: string,
  ids?: readonly string[],
): Promise<readonly RecordedDecision[]> => {
  if (ids?.length === 0) return []
  const rows = await database
    .selectFrom('decision')
    .innerJoin('document', (join) => join.onRef('document.project', '=', 'decision.project').onRef('document.id', '=', 'decision.document'))
    .select(['decision.id', 'decision.document as documentId', 'claim', 'kind', 'type', 'quote', 'decision', 'correction', 'note'])
    .select(['others', 'undoes', 'decision.author', utc('decision.known_at').as('knownAt')])
    .select(['document.name', 'document.publisher', day.as('day')])
    .select((field) =>
      field
        .or([
          field.exists(
            // one document's claims are looked through, never all of them
            database
              .selectFrom('claim')
              .select('claim.id')
              .where(
                'claim.reading',
                '=',
                sql<number>`(select held.id from reading held where held.project = decision.project and held.document = decision.document
                  and held.superseded_at is null)`,
              )
              .whereRef('claim.kind', '=', field.ref('decision.kind'))
              .whereRef('claim.type', '=', field.ref('decision.type'))
              .whereRef('claim.quote', '=', field.ref('decision.quote')),
          ),
          // a claim by hand is in no reading
          field.exists(
            database
              .selectFrom('decision as made')
              .select('made.id')
              .where('made.project', '=', project)
              .where('made.decision', '=', 'added')
              .whereRef('made.claim', '=', field.ref('decision.claim')),
          ),
        ])
        .as('stands'),
    )
    .where('decision.project', '=', project)
    .$if(ids !== undefined, (query) => query.where('decision.document', 'in', ids ?? []))
    .orderBy('decision.id')
    .execute()
  return rows.map(({ decision, correction, others, undoes, stands, name, day: published, ...rest }) => ({
    ...rest,
    ...decidedOf({ decision, correction, others, undoes, claim: rest.claim }),
    document: name,
    published,
    stands: Boolean(stands),
  }))
}

/** One reading of one document, and from when to when it was the one that held; `until` is null while it does. ISO times, UTC. */
export interface PastReading {
  readonly id: number
  readonly documentId: string
  readonly reader: string
  readonly from: string
  readonly until: string | null
  readonly claims: readonly RecordedClaim[]
}

/** Every reading of some documents, superseded ones too, oldest first. */
export const readingsOf = async (
  database: Kysely<Tables>,
  project: string,
  documents: readonly string[],
): Promise<readonly PastReading[]> => {
  if (documents.length === 0) return []
  const rows = await database
    .selectFrom('reading')
    .innerJoin('document', (join) => join.onRef('document.project', '=', 'reading.project').onRef('document.id', '=', 'reading.document'))
    .leftJoin('claim', 'claim.reading', 'reading.id')
    .select(['reading.id', 'reading.document as documentId', 'reading.reader', 'claim.claim', 'document.name', 'document.publisher'])
    .select([utc('reading.known_at').as('from'), sql<string | null>`${utc('reading.superseded_at')}`.as('until'), day.as('day')])
    .where('reading.project', '=', project)
    .where('reading.document', 'in', documents)
    .orderBy('reading.id')
    .orderBy('claim.span_start')
    .orderBy('claim.span_end')
    .orderBy('claim.id', (order) => order.collate('C').asc())
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((reading) => {
    const [first] = reading
    if (first === undefined) return []
    const { id, documentId, reader, from, until } = first
    const claims = reading.flatMap(({ claim, ...rest }) => (claim === null ? [] : [recorded({ ...rest, claim })]))
    return [{ id, documentId, reader, from, until, claims }]
  })
}
