/** A made record on a PostgreSQL server, for measuring the desk. In: an empty record, made claims. Out: documents whose text has the claims' words, with readings, spans and claims, as `add` would leave them. */
import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { RecordedClaim } from '../../src/record/item.ts'
import type { Tables } from '../../src/record/store/tables.ts'
import type { Document } from '../../src/text/document.ts'

const AT_ONCE = 500
const KNOWN = '2026-01-01T00:00:00Z'

export interface MadeDocument {
  readonly document: Document
  readonly claims: readonly RecordedClaim[]
}

/** Claims stand in the text where they say: two code units between one and the next. */
export const madeDocument = (id: string, claims: readonly RecordedClaim[]): MadeDocument => {
  const told = claims.toSorted((a, b) => a.claim.start - b.claim.start)
  const text = `${told.map(({ claim }) => claim.quote).join('. ')}.`
  const [first] = told
  const subject = first?.claim.agents[0]?.name ?? ''
  return {
    document: {
      ...{ id, name: `${id}.txt`, title: `${subject}: the news of ${first?.published ?? ''}`, publisher: first?.publisher ?? null },
      ...{ url: null, language: 'en', published: first?.published ?? null, publishedFrom: 'byline', retrieved: null },
      ...{ hash: createHash('sha256').update(text).digest('hex'), text, pages: [] },
      paragraphs: [{ start: 0, end: text.length, role: 'paragraph' }],
    },
    claims: told,
  }
}

const stamp = sql`'bench', ${KNOWN}::timestamptz, null::date, null::date`

const insert = async (database: Kysely<Tables>, made: readonly MadeDocument[], first: number): Promise<void> => {
  const documents = made.map(({ document: { paragraphs, ...document }, claims }, n) => ({
    ...{ ...document, paragraphs: JSON.stringify(paragraphs), reading: first + n },
    digest: createHash('sha256').update(`${document.id} ${claims.length}`).digest('hex'),
  }))
  const given = sql`json_to_recordset(${JSON.stringify(documents)}::json) as given(id text, name text, title text, publisher text, language text,
    published date, hash text, text text, paragraphs text, reading integer, digest text)`
  await sql`insert into document (project, id, name, title, publisher, language, published, published_from, hash, text, paragraphs, pages, bytes,
      author, known_at, valid_from, valid_to)
    select 'main', id, name, title, publisher, language, published, 'byline', hash, text, paragraphs::json, '[]'::json, convert_to(text, 'UTF8'),
      ${stamp} from ${given}`.execute(database)
  await sql`insert into reading (id, project, document, reader, digest, rejected, unread, author, known_at, valid_from, valid_to)
    overriding system value select reading, 'main', id, 'made', digest, '[]'::json, '[]'::json, ${stamp} from ${given}`.execute(database)
  const claims = made.flatMap(({ document, claims: own }, n) =>
    own.map(({ claim }) => ({ document: document.id, reading: first + n, claim })),
  )
  for (let at = 0; at < claims.length; at += AT_ONCE * 4) {
    const some = sql`json_to_recordset(${JSON.stringify(claims.slice(at, at + AT_ONCE * 4))}::json) as given(document text, reading integer, claim json)`
    await sql`insert into span (project, document, span_start, span_end, author, known_at, valid_from, valid_to)
      select distinct 'main', document, (claim->>'start')::int, (claim->>'end')::int, ${stamp} from ${some}`.execute(database)
    await sql`insert into claim (project, document, reading, id, kind, type, factuality, confidence, span_start, span_end, quote, reader, rule, claim,
        author, known_at, valid_from, valid_to)
      select 'main', document, reading, claim->>'id', claim->>'kind', claim->>'type', claim->>'factuality', (claim->>'confidence')::float8,
        (claim->>'start')::int, (claim->>'end')::int, claim->>'quote', claim->>'reader', claim->>'rule', claim, ${stamp} from ${some}`.execute(
      database,
    )
  }
}

/** In batches, each of which stays. Entities of claims are left out: the register does not ask for them. */
export const fillRecord = async (database: Kysely<Tables>, claims: readonly RecordedClaim[]): Promise<number> => {
  await sql`insert into project (project, author, known_at, valid_from, valid_to) select 'main', ${stamp}`.execute(database)
  const documents = [...Map.groupBy(claims, ({ documentId }) => documentId)]
  for (let at = 0; at < documents.length; at += AT_ONCE)
    await insert(
      database,
      documents.slice(at, at + AT_ONCE).map(([id, own]) => madeDocument(id, own)),
      at + 1,
    )
  for (const table of ['document', 'reading', 'claim'] as const) await sql`analyze ${sql.table(table)}`.execute(database)
  return documents.length
}
