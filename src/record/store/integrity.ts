/** Integrity: does a record hold what was put into it, whole? In: a database, on a folder or a server. Out: how much there is of each table, and every fault with examples. Changes nothing. */
import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Claim } from '../../reading/claim.ts'
import type { Span } from '../../text/document.ts'
import { documentId } from '../../text/make-document.ts'
import { type RecordTable, recordTables } from './rows.ts'
import type { Tables } from './tables.ts'

export interface Fault {
  /** "a document without a reading". */
  readonly what: string
  readonly count: number
  /** Names or ids, a few. */
  readonly examples: readonly string[]
}

export interface Integrity {
  readonly rows: Readonly<Record<RecordTable, number>>
  /** Readings whose claims give the very digest that was written with them: none is missing, none was changed. */
  readonly proven: number
  /** Readings whose claims came in another order since, as through `record import`: the digest proves nothing of them. */
  readonly unproven: number
  readonly faults: readonly Fault[]
}

/** Gathers faults of one kind. */
type Found = Map<string, string[]>

const EXAMPLES = 5

const note = (found: Found, what: string, example: string): void => {
  const examples = found.get(what) ?? []
  examples.push(example)
  found.set(what, examples)
}

/** What a row must not be without, or must not be. Each gives the faulty rows' names, `example`. */
const rules: readonly { readonly what: string; readonly rows: ReturnType<typeof sql<{ example: string }>> }[] = [
  {
    what: 'a document of a project that is not there',
    rows: sql`select id as example from document d where not exists (select 1 from project p where p.project = d.project)`,
  },
  {
    what: 'a document without a reading',
    rows: sql`select name || ' (' || id || ')' as example from document d
      where not exists (select 1 from reading r where r.project = d.project and r.document = d.id)`,
  },
  {
    what: 'a document of which no reading, or more than one, is the current one',
    rows: sql`select document as example from reading group by project, document
      having count(*) filter (where superseded_at is null) <> 1`,
  },
  {
    what: 'a reading of a document that is not there',
    rows: sql`select r.id::text as example from reading r
      where not exists (select 1 from document d where d.project = r.project and d.id = r.document)`,
  },
  {
    what: 'a span in a document that is not there',
    rows: sql`select document || ' ' || span_start || '–' || span_end as example from span s
      where not exists (select 1 from document d where d.project = s.project and d.id = s.document)`,
  },
  {
    what: 'a claim of a reading that is not there',
    rows: sql`select c.id as example from claim c
      where not exists (select 1 from reading r where r.id = c.reading and r.project = c.project and r.document = c.document)`,
  },
  {
    what: 'a claim without its span',
    rows: sql`select c.id as example from claim c where not exists (select 1 from span s where s.project = c.project
      and s.document = c.document and s.span_start = c.span_start and s.span_end = c.span_end)`,
  },
  {
    what: 'an entity of a claim that is not there',
    rows: sql`select e.claim || ' ' || e.name as example from entity e
      where not exists (select 1 from claim c where c.reading = e.reading and c.id = e.claim)`,
  },
  {
    what: 'a decision on a document that is not there',
    rows: sql`select x.id::text as example from decision x
      where not exists (select 1 from document d where d.project = x.project and d.id = x.document)`,
  },
  {
    what: 'something kept of which a version is missing',
    rows: sql`select kind || ' ' || id as example from kept group by project, kind, id having max(version) <> count(*)`,
  },
  {
    what: 'a decision that undoes one that is not there',
    rows: sql`select x.id::text as example from decision x
      where undoes is not null and not exists (select 1 from decision y where y.id = x.undoes)`,
  },
]

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** A damaged page fails the question that meets it, and no other. */
const attempt = async (found: Found, what: string, ask: () => Promise<void>): Promise<void> => {
  try {
    await ask()
  } catch (error) {
    note(found, `${what} cannot be read`, reason(error))
  }
}

/** By the rows themselves and by the index over them: an index that misses rows would hide them from every search. */
const countsOf = (database: Kysely<Tables>, table: RecordTable): Promise<{ readonly byRows: number; readonly byIndex: number }> =>
  database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const count = async (off: readonly string[], on: readonly string[]): Promise<number> => {
        for (const name of off) await sql`set local ${sql.raw(name)} = off`.execute(transaction)
        for (const name of on) await sql`set local ${sql.raw(name)} = on`.execute(transaction)
        const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(transaction)
        return rows[0]?.count ?? 0
      }
      const byIndex = ['enable_indexscan', 'enable_indexonlyscan', 'enable_bitmapscan']
      return { byRows: await count(byIndex, ['enable_seqscan']), byIndex: await count(['enable_seqscan'], byIndex) }
    })

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const documentFaults = (
  { bytes, text, ...rest }: Awaited<ReturnType<typeof documentsAfter>>[number],
  spans: readonly Span[],
): readonly string[] => [
  ...(sha256(bytes) === rest.hash ? [] : ['a document whose original bytes are not those that were read']),
  ...(documentId({ text, ...rest }, sha256) === rest.id ? [] : ['a document whose text, day or source is not what was read']),
  ...(spans.every(({ end }) => end <= text.length) ? [] : ['a document with a span beyond its text']),
]

/** Documents whose bytes are in memory at a time. */
const AT_ONCE = 20

/** In the order of the primary key, whatever the collation, so that each question reads no more than it gives. */
const documentsAfter = (database: Kysely<Tables>, [project, id]: readonly [string, string]) =>
  database
    .selectFrom('document')
    .select(['project', 'id', 'name', 'text', 'hash', 'bytes', 'url', 'publisher'])
    .select(sql<string | null>`document.published::text`.as('published'))
    .where(sql<boolean>`(project, id) > (${project}, ${id})`)
    .orderBy('project')
    .orderBy('id')
    .limit(AT_ONCE)
    .execute()

const claimsOf = (database: Kysely<Tables>, project: string, document: string) =>
  database
    .selectFrom('claim')
    .select(['reading', 'id', 'kind', 'type', 'quote', 'span_start', 'span_end', 'claim'])
    .select(({ selectFrom, ref }) =>
      selectFrom('entity')
        .whereRef('entity.reading', '=', ref('claim.reading'))
        .whereRef('entity.claim', '=', ref('claim.id'))
        .select(({ fn }) => fn.countAll<string>().as('entities'))
        .as('entities'),
    )
    .where('project', '=', project)
    .where('document', '=', document)
    .orderBy(sql`claim.ctid`)
    .execute()

type ClaimRow = Awaited<ReturnType<typeof claimsOf>>[number]

/** The columns, which are searched, must say what the claim says, and the claim what the document says. */
const claimFaults = (row: ClaimRow, text: string): readonly string[] => {
  const claim = row.claim as Claim
  const isAlike =
    claim.id === row.id &&
    claim.kind === row.kind &&
    claim.type === row.type &&
    claim.quote === row.quote &&
    claim.start === row.span_start &&
    claim.end === row.span_end
  const entities = claim.agents.length + claim.recipients.length + claim.attribution.length + (claim.place === null ? 0 : 1)
  return [
    ...(isAlike ? [] : ['a claim whose columns say something else than the claim']),
    ...(Number(row.entities) === entities ? [] : ['a claim without all of its entities']),
    ...(text.slice(row.span_start, row.span_end) === row.quote ? [] : ['a claim whose words do not stand in its document']),
  ]
}

/** As they were written, or in the order of the text: readers give them so. */
const isProven = (digest: string, reader: string, claims: readonly Claim[], rejected: unknown, unread: unknown): boolean =>
  [claims, claims.toSorted((a, b) => a.start - b.start || a.end - b.end)].some(
    (ordered) => sha256(JSON.stringify([reader, ordered, rejected, unread])) === digest,
  )

/** After each document: how many were looked at, and their words. */
export type OnChecked = (documents: number, words: number) => void

/** Whoever writes meanwhile on a server makes no fault. */
export const checkIntegrity = async (database: Kysely<Tables>, onChecked: OnChecked = () => undefined): Promise<Integrity> => {
  const found: Found = new Map()
  const rows = Object.fromEntries(recordTables.map((table) => [table, 0])) as Record<RecordTable, number>
  for (const table of recordTables)
    await attempt(found, `the table ${table}`, async () => {
      const { byRows, byIndex } = await countsOf(database, table)
      rows[table] = byRows
      if (byRows !== byIndex) note(found, 'an index that has not all rows of its table', `${table}: ${byIndex} of ${byRows}`)
    })
  for (const { what, rows: faulty } of rules)
    await attempt(found, what, async () => {
      for (const { example } of (await faulty.execute(database)).rows) note(found, what, example)
    })

  let [proven, unproven, documents, words] = [0, 0, 0, 0]
  const checkClaims = async ({ project, id, name, text }: Awaited<ReturnType<typeof documentsAfter>>[number]): Promise<void> => {
    const claims = await claimsOf(database, project, id)
    for (const row of claims) for (const what of claimFaults(row, text)) note(found, what, `${row.id} in ${name}`)
    const readings = await database
      .selectFrom('reading')
      .select(['id', 'reader', 'digest', 'rejected', 'unread'])
      .where('project', '=', project)
      .where('document', '=', id)
      .execute()
    for (const { id: reading, reader, digest, rejected, unread } of readings) {
      const own = claims.filter((one) => one.reading === reading).map(({ claim }) => claim as Claim)
      if (isProven(digest, reader, own, rejected, unread)) proven += 1
      else unproven += 1
    }
  }
  await attempt(found, 'the documents', async () => {
    let last: readonly [string, string] = ['', '']
    for (;;) {
      const some = await documentsAfter(database, last)
      for (const document of some) {
        const { project, id, name, text } = document
        const spans = await database
          .selectFrom('span')
          .select(['span_start as start', 'span_end as end'])
          .where('project', '=', project)
          .where('document', '=', id)
          .execute()
        for (const what of documentFaults(document, spans)) note(found, what, `${name} (${id})`)
        await attempt(found, 'the claims of a document', () => checkClaims(document))
        last = [project, id]
        documents += 1
        words += text.split(/\s+/u).length
        onChecked(documents, words)
      }
      if (some.length < AT_ONCE) return
    }
  })
  const faults = [...found].map(([what, examples]) => ({ what, count: examples.length, examples: examples.slice(0, EXAMPLES) }))
  return { rows, proven, unproven, faults }
}
