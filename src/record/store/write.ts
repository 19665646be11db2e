/** Write: readings and decisions become rows. In: a database and what was read. Out: whether anything is new. Nothing is overwritten, nothing half written. */
import { createHash } from 'node:crypto'
import type { Insertable, Kysely, Transaction } from 'kysely'
import type { Claim, ClaimEntity } from '../../reading/claim.ts'
import type { Document, Span } from '../../text/document.ts'
import type { Decision } from '../decision.ts'
import type { Tables } from './tables.ts'

/** One document as it was read. */
export interface StoreEntry {
  readonly document: Document
  readonly bytes: Uint8Array
  readonly claims: readonly Claim[]
  readonly rejected: readonly { readonly reason: string; readonly quote: string }[]
  readonly unread: readonly Span[]
  readonly reader: string
}

export interface Writer {
  readonly project: string
  readonly author: string
  /** ISO time. */
  readonly now: string
}

interface Stamp {
  readonly project: string
  readonly author: string
  readonly known_at: string
  readonly valid_from: string | null
  readonly valid_to: string | null
}

const stamp = ({ project, author, now }: Writer, from: string | null = null, to: string | null = null): Stamp => ({
  project,
  author,
  known_at: now,
  valid_from: from,
  valid_to: to,
})

/** A statement holds 65,535 parameters at most. */
const ROWS_A_STATEMENT = 1000

const batches = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, n) => rows.slice(n * ROWS_A_STATEMENT, (n + 1) * ROWS_A_STATEMENT))

const digestOf = ({ claims, rejected, unread, reader }: StoreEntry): string =>
  createHash('sha256')
    .update(JSON.stringify([reader, claims, rejected, unread]))
    .digest('hex')

const documentRow = ({ document, bytes }: StoreEntry, writer: Writer): Insertable<Tables['document']> => ({
  ...stamp(writer, document.published),
  id: document.id,
  name: document.name,
  title: document.title,
  publisher: document.publisher,
  url: document.url,
  language: document.language,
  published: document.published,
  published_from: document.publishedFrom,
  retrieved: document.retrieved,
  hash: document.hash,
  text: document.text,
  paragraphs: JSON.stringify(document.paragraphs),
  pages: JSON.stringify(document.pages),
  bytes,
})

const claimRow = (claim: Claim, document: string, reading: number, writer: Writer): Insertable<Tables['claim']> => ({
  ...stamp(writer, claim.time?.start, claim.time?.end),
  document,
  reading,
  id: claim.id,
  kind: claim.kind,
  type: claim.type,
  factuality: claim.factuality,
  confidence: claim.confidence,
  span_start: claim.start,
  span_end: claim.end,
  quote: claim.quote,
  reader: claim.reader,
  rule: claim.rule,
  claim: JSON.stringify(claim),
})

const entityRows = (claim: Claim, reading: number, writer: Writer): Insertable<Tables['entity']>[] => {
  const rows = (role: Tables['entity']['role'], entities: readonly ClaimEntity[]) =>
    entities.map(({ id, name, type }, nth) => ({ ...stamp(writer), reading, claim: claim.id, role, nth, id, name, type }))
  return [
    ...rows('agent', claim.agents),
    ...rows('recipient', claim.recipients),
    ...rows('attribution', claim.attribution),
    ...rows('place', claim.place === null ? [] : [claim.place]),
  ]
}

const spanRows = (claims: readonly Claim[], document: string, writer: Writer): Insertable<Tables['span']>[] => [
  ...new Map(
    claims.map(({ start, end }) => [`${start}-${end}`, { ...stamp(writer), document, span_start: start, span_end: end }]),
  ).values(),
]

const writeReading = async (transaction: Transaction<Tables>, entry: StoreEntry, digest: string, writer: Writer): Promise<void> => {
  const document = entry.document.id
  const { id: reading } = await transaction
    .insertInto('reading')
    .values({
      ...stamp(writer),
      document,
      reader: entry.reader,
      digest,
      rejected: JSON.stringify(entry.rejected),
      unread: JSON.stringify(entry.unread),
      superseded_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const rows of batches(spanRows(entry.claims, document, writer)))
    await transaction
      .insertInto('span')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  for (const rows of batches(entry.claims.map((claim) => claimRow(claim, document, reading, writer))))
    await transaction.insertInto('claim').values(rows).execute()
  for (const rows of batches(entry.claims.flatMap((claim) => entityRows(claim, reading, writer))))
    await transaction.insertInto('entity').values(rows).execute()
}

/**
 * One transaction. `unchanged`: the record holds this very reading already; `reread`: another reader, or the same one with another
 * outcome, has read a document that was there: its reading is now the current one. Two writers of one document wait for each other.
 */
export const addDocument = (database: Kysely<Tables>, writer: Writer, entry: StoreEntry): Promise<'added' | 'unchanged' | 'reread'> =>
  database.transaction().execute(async (transaction) => {
    const { project, now } = writer
    const digest = digestOf(entry)
    await transaction
      .insertInto('project')
      .values(stamp(writer))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await transaction
      .insertInto('document')
      .values(documentRow(entry, writer))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const document = entry.document.id
    await transaction.selectFrom('document').select('id').where('project', '=', project).where('id', '=', document).forUpdate().execute()
    const current = await transaction
      .selectFrom('reading')
      .select(['id', 'digest'])
      .where('project', '=', project)
      .where('document', '=', document)
      .where('superseded_at', 'is', null)
      .executeTakeFirst()
    if (current?.digest === digest) return 'unchanged'
    if (current !== undefined) await transaction.updateTable('reading').set({ superseded_at: now }).where('id', '=', current.id).execute()
    await writeReading(transaction, entry, digest, writer)
    return current === undefined ? 'added' : 'reread'
  })

const correctionOf = (decision: Decision): string | null =>
  decision.decision === 'corrected'
    ? JSON.stringify(decision.correction)
    : decision.decision === 'added'
      ? JSON.stringify(decision.added)
      : null

const decisionRow = (decision: Decision, writer: Writer): Insertable<Tables['decision']> => {
  const { documentId, claim, kind, type, quote, note } = decision
  return {
    ...stamp(writer),
    ...{ document: documentId, claim, kind, type, quote, note, decision: decision.decision },
    correction: correctionOf(decision),
    others: JSON.stringify('others' in decision ? decision.others : []),
    undoes: decision.decision === 'undone' ? decision.undoes : null,
  }
}

/** One more row each, in one transaction; what was decided before stays. Their numbers. */
export const decide = (database: Kysely<Tables>, writer: Writer, decisions: readonly Decision[]): Promise<readonly number[]> =>
  database.transaction().execute(async (transaction) => {
    const ids: number[] = []
    for (const decision of decisions)
      ids.push(
        (await transaction.insertInto('decision').values(decisionRow(decision, writer)).returning('id').executeTakeFirstOrThrow()).id,
      )
    return ids
  })
