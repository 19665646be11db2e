/** Query: what the record holds now, of one project. In: a database, search words. Out: documents, claims and decisions as plain data. */
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { Claim } from '../../reading/claim.ts'
import type { Document, PageStart, Paragraph, Span } from '../../text/document.ts'
import type { RecordedClaim } from '../item.ts'
import type { Tables } from './tables.ts'
import type { Decision } from './write.ts'

export interface StoredDocument {
  readonly document: Document
  readonly rejected: readonly { readonly reason: string; readonly quote: string }[]
  readonly unread: readonly Span[]
}

/** `stands` is false when the current reading has no claim with these words, kind and type: a person should look again. */
export interface RecordedDecision extends Decision {
  readonly author: string
  readonly stands: boolean
}

const day = sql<string | null>`document.published::text`

/** Publication order; documents without a day come last. Collation C: the same order on every server. */
const inOrder = <Found>(query: SelectQueryBuilder<Tables, 'reading' | 'document', Found>): typeof query =>
  query
    .orderBy('document.published', (order) => order.asc().nullsLast())
    .orderBy('document.name', (order) => order.collate('C').asc())
    .orderBy('document.id', (order) => order.collate('C').asc())

const currentReadings = (database: Kysely<Tables>, project: string) =>
  database
    .selectFrom('reading')
    .innerJoin('document', (join) => join.onRef('document.project', '=', 'reading.project').onRef('document.id', '=', 'reading.document'))
    .where('reading.project', '=', project)
    .where('reading.superseded_at', 'is', null)

export const documentsOf = async (database: Kysely<Tables>, project: string): Promise<readonly StoredDocument[]> => {
  const columns = ['document.id', 'document.name', 'title', 'publisher', 'url', 'document.language', 'retrieved', 'hash', 'text'] as const
  const rows = await inOrder(currentReadings(database, project))
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

const currentClaims = (database: Kysely<Tables>, project: string) =>
  inOrder(currentReadings(database, project))
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

export const claimsOf = async (database: Kysely<Tables>, project: string): Promise<readonly RecordedClaim[]> =>
  (await currentClaims(database, project).execute()).map(recorded)

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

/** All that was ever decided, oldest first: the last on a claim is the one that holds. */
export const decisionsOf = async (database: Kysely<Tables>, project: string): Promise<readonly RecordedDecision[]> => {
  const rows = await database
    .selectFrom('decision')
    .select(['document as documentId', 'claim', 'kind', 'type', 'quote', 'decision', 'correction', 'note', 'author'])
    .select((field) =>
      field
        .exists(
          currentReadings(database, project)
            .innerJoin('claim', 'claim.reading', 'reading.id')
            .select('claim.id')
            .whereRef('claim.document', '=', field.ref('decision.document'))
            .whereRef('claim.kind', '=', field.ref('decision.kind'))
            .whereRef('claim.type', '=', field.ref('decision.type'))
            .whereRef('claim.quote', '=', field.ref('decision.quote')),
        )
        .as('stands'),
    )
    .where('project', '=', project)
    .orderBy('id')
    .execute()
  return rows.map(({ decision, correction, stands, ...rest }) => ({
    ...rest,
    decision: decision as Decision['decision'],
    correction: correction as Decision['correction'],
    stands: Boolean(stands),
  }))
}
