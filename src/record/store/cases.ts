/** Cases of the store, for every database alike. In: a database. Out: named checks, each in a project of its own; for tests. */
import assert from 'node:assert/strict'
import { type Kysely, sql } from 'kysely'
import { type Claim, fnv1a } from '../../reading/claim.ts'
import type { Document } from '../../text/document.ts'
import type { Decision } from '../decision.ts'
import { state, tell, usd, year } from '../fixtures/claims.ts'
import { type Store, storeOn } from './open.ts'
import type { Tables } from './tables.ts'
import type { StoreEntry } from './write.ts'

export const madeAt = '2026-03-01T00:00:00Z'
const laterOn = '2026-04-01T00:00:00Z'

const document = (name: string, text: string, published: string | null): Document => ({
  id: fnv1a(`${text}|${published}`),
  name,
  title: null,
  publisher: 'Gulf Courier',
  url: null,
  language: 'en',
  published,
  publishedFrom: published === null ? null : 'byline',
  retrieved: null,
  hash: fnv1a(text).repeat(4),
  text,
  pages: [{ page: 1, start: 0 }],
  paragraphs: [{ start: 0, end: text.length, role: 'paragraph' }],
})

/** A document whose claims are the quotes given, found in its text. */
export const entryOf = (name: string, text: string, quotes: readonly string[], published: string | null = '2026-02-10'): StoreEntry => {
  const claims = quotes.map((quote): Claim => {
    const start = text.indexOf(quote)
    return tell(name, 'commitment/purchase', quote, {
      at: start,
      agents: [state('OMN', 'Oman')],
      recipients: [state('NOR', 'Norway')],
      amount: usd(3_000_000),
      time: year(2027),
    }).claim
  })
  return {
    document: document(name, text, published),
    bytes: new TextEncoder().encode(text),
    claims,
    rejected: [{ reason: 'amount', quote: 'five ferries' }],
    unread: [{ start: 0, end: 4 }],
    reader: 'test/1',
  }
}

export const ferries = entryOf('ferries.txt', 'Oman’s ports: it ordered three Norwegian ferries. Two tugs were leased.', [
  'ordered three Norwegian ferries',
  'Two tugs were leased',
])
const tugs = entryOf('tugs.txt', 'Tug owners of Muscat agreed on 50% discounts.', ['agreed on 50% discounts'], '2026-01-05')
const undated = entryOf('a-note.txt', 'A note names no day and orders nothing but ferries.', ['orders nothing but ferries'], null)

const decision: Decision = {
  documentId: ferries.document.id,
  claim: ferries.claims[0]?.id ?? '',
  kind: 'commitment',
  type: 'purchase',
  quote: 'ordered three Norwegian ferries',
  decision: 'confirmed',
  note: 'seen in the contract',
}

const tables = ['project', 'document', 'reading', 'span', 'claim', 'entity', 'decision', 'kept'] as const

/** Every row of a project, as text. */
const dump = async (database: Kysely<Tables>, project: string): Promise<readonly string[]> => {
  const rows = await Promise.all(
    tables.map((table) =>
      sql<{ row: string }>`select ${sql.lit(table)} || ' ' || t::text as row from ${sql.table(table)} t where project = ${project}`.execute(
        database,
      ),
    ),
  )
  return rows.flatMap((result) => result.rows.map(({ row }) => row)).sort()
}

export interface Bench {
  readonly store: Store
  /** The same project a month later. */
  readonly later: Store
  readonly dump: () => Promise<readonly string[]>
}

export const benchOn = (database: Kysely<Tables>, project: string): Bench => {
  const at = (now: string): Store => storeOn(database, { project, author: 'tester', now }, async () => undefined)
  return { store: at(madeAt), later: at(laterOn), dump: () => dump(database, project) }
}

const quotesOf = async (found: ReturnType<Store['claims']>): Promise<readonly string[]> => (await found).map(({ claim }) => claim.quote)

const searches: readonly { readonly words: string; readonly quotes: readonly string[] }[] = [
  { words: 'ferries', quotes: ['ordered three Norwegian ferries', 'orders nothing but ferries'] },
  { words: 'FERRY', quotes: ['ordered three Norwegian ferries', 'orders nothing but ferries'] },
  { words: 'ferries norwegian', quotes: ['ordered three Norwegian ferries'] },
  { words: '"three Norwegian"', quotes: ['ordered three Norwegian ferries'] },
  { words: 'ferries -Norwegian', quotes: ['orders nothing but ferries'] },
  { words: 'Norweg ferr', quotes: ['ordered three Norwegian ferries'] },
  { words: '50%', quotes: ['agreed on 50% discounts'] },
  { words: 'were', quotes: ['Two tugs were leased'] },
  { words: '%', quotes: ['agreed on 50% discounts'] },
  { words: '_', quotes: [] },
  { words: '\\', quotes: [] },
  { words: '   ', quotes: [] },
  { words: 'submarine', quotes: [] },
  { words: "'; drop table claim; --", quotes: [] },
  { words: 'Oman', quotes: [] },
]

export interface StoreCase {
  readonly name: string
  readonly run: (bench: Bench) => Promise<void>
}

export const storeCases: readonly StoreCase[] = [
  {
    name: 'a document comes back as it went in, with its bytes',
    async run({ store }) {
      assert.equal(await store.addDocument(ferries), 'added')
      const [found] = await store.documents()
      assert.deepEqual(found, { document: ferries.document, rejected: ferries.rejected, unread: ferries.unread })
      assert.deepEqual(await store.bytesOf(ferries.document.id), ferries.bytes)
      assert.equal(await store.bytesOf('nobody'), null)
      const claims = await store.claims()
      assert.equal(JSON.stringify(claims.map(({ claim }) => claim)), JSON.stringify(ferries.claims))
      assert.deepEqual(
        { ...claims[0], claim: null },
        { claim: null, documentId: ferries.document.id, document: 'ferries.txt', publisher: 'Gulf Courier', published: '2026-02-10' },
      )
    },
  },
  {
    name: 'reading the same document twice changes no row',
    async run({ store, later, dump }) {
      await store.addDocument(ferries)
      const before = await dump()
      assert.ok(before.length > 7)
      assert.equal(await later.addDocument(ferries), 'unchanged')
      assert.deepEqual(await dump(), before)
    },
  },
  {
    name: 'another reading supersedes, and every row of the first stays',
    async run({ store, later, dump }) {
      await store.addDocument(ferries)
      const before = await dump()
      assert.equal(await later.addDocument({ ...ferries, reader: 'test/2', claims: ferries.claims.slice(1) }), 'reread')
      assert.deepEqual(await quotesOf(later.claims()), ['Two tugs were leased'])
      assert.deepEqual(await quotesOf(later.search('ferries')), [])
      assert.equal((await later.documents()).length, 1)
      const after = await dump()
      const changed = before.filter((row) => !after.includes(row))
      assert.equal(changed.length, 1)
      assert.match(changed[0] ?? '', /^reading .*test\/1/)
      assert.equal(after.length, before.length + 1 + 1 + 2)
    },
  },
  {
    name: 'documents come by day, then name; without a day last',
    async run({ store }) {
      const twin = entryOf('Zebra.txt', 'A twin of the same day leased two tugs.', [], '2026-01-05')
      for (const entry of [undated, ferries, tugs, twin]) await store.addDocument(entry)
      const names = (await store.documents()).map(({ document: { name } }) => name)
      assert.deepEqual(names, ['Zebra.txt', 'tugs.txt', 'ferries.txt', 'a-note.txt'])
      const claims = await store.claims()
      assert.deepEqual([...new Set(claims.map((claim) => claim.document))], ['tugs.txt', 'ferries.txt', 'a-note.txt'])
      assert.equal(claims.at(-1)?.published, null)
    },
  },
  {
    name: 'a claim that fails leaves nothing of its document, and nothing of what was there is lost',
    async run({ store, dump }) {
      const [first] = ferries.claims
      assert.ok(first)
      const broken = { ...ferries, claims: [...ferries.claims, first] }
      await assert.rejects(store.addDocument(broken), /duplicate key/)
      assert.deepEqual(await dump(), [])
      await store.addDocument(ferries)
      const before = await dump()
      await assert.rejects(store.addDocument(broken), /duplicate key/)
      assert.deepEqual(await dump(), before)
    },
  },
  {
    name: 'search finds words in any form, then parts of words, and takes no SQL',
    async run({ store }) {
      for (const entry of [ferries, tugs, undated]) await store.addDocument(entry)
      for (const { words, quotes } of searches) assert.deepEqual(await quotesOf(store.search(words)), quotes, words)
    },
  },
  {
    name: 'a decision is one more row, and says when its words are read no more',
    async run({ store, later, dump }) {
      await store.addDocument(ferries)
      await store.decide(decision)
      const before = await dump()
      await later.decide({ ...decision, decision: 'corrected', correction: { amount: null }, note: null })
      const after = await dump()
      assert.equal(after.length, before.length + 1)
      assert.ok(before.every((row) => after.includes(row)))
      const [older, newer] = await store.decisions()
      assert.partialDeepStrictEqual(older, { ...decision, author: 'tester', knownAt: madeAt.replace('Z', '.000Z'), stands: true })
      assert.partialDeepStrictEqual(newer, { decision: 'corrected', correction: { amount: null }, stands: true })
      await later.addDocument({ ...ferries, reader: 'test/2', claims: ferries.claims.slice(1) })
      assert.deepEqual(
        (await later.decisions()).map(({ stands }) => stands),
        [false, false],
      )
    },
  },
  {
    name: 'claims come as people left them, and as they were on a day before; a new reading keeps what was decided',
    async run({ store, later }) {
      await store.addDocument(ferries)
      const [one, other] = ferries.claims
      if (one === undefined || other === undefined) throw new Error('the case has too few claims')
      const on = ({ id, kind, type, quote }: Claim) => ({ documentId: ferries.document.id, claim: id, kind, type, quote, note: 'seen' })
      const told = async (asOf?: string): Promise<readonly unknown[]> =>
        (await later.claims(asOf)).map(({ claim }) => [claim.quote, claim.amount?.value ?? null, claim.confidence])
      const read = [
        [one.quote, 3_000_000, 0.8],
        [other.quote, 3_000_000, 0.8],
      ]
      const [rejected = 0] = await later.decide({ ...on(other), decision: 'rejected' })
      await later.decide({ ...on(one), decision: 'corrected', correction: { amount: usd(4_000_000) } })
      assert.deepEqual(await told(), [[one.quote, 4_000_000, 1]])
      assert.deepEqual(await told('2026-03-31'), read)
      assert.deepEqual(await told('2025-01-01'), read)
      await later.addDocument({ ...ferries, reader: 'test/2', claims: ferries.claims.map((claim) => ({ ...claim, id: `${claim.id}2` })) })
      assert.deepEqual(await told(), [[one.quote, 4_000_000, 1]])
      assert.deepEqual(await later.search('tugs'), [])
      await later.decide({ ...on(other), decision: 'undone', undoes: rejected })
      assert.deepEqual(await told(), [[one.quote, 4_000_000, 1], read[1]])
      const added: Claim = { ...one, id: 'by-hand', type: 'supply', quote: 'ferries', start: one.start + 24, end: one.end }
      await later.decide({ ...on(added), decision: 'added', added })
      assert.deepEqual(
        (await later.claims()).map(({ claim }) => claim.id),
        [`${one.id}2`, `${other.id}2`, 'by-hand'],
      )
      assert.deepEqual(
        (await later.search('FERRIES')).map(({ claim }) => claim.id),
        [`${one.id}2`, 'by-hand'],
      )
      const [first, second] = await later.readings([ferries.document.id])
      assert.deepEqual([first?.until, second?.until, second?.from], [second?.from, null, laterOn.replace('Z', '.000Z')])
      assert.deepEqual([first?.claims.length, second?.claims.length], [2, 2])
    },
  },
  {
    name: 'some documents come as they were read, with the decisions on their claims and no others',
    async run({ store }) {
      for (const entry of [ferries, tugs]) await store.addDocument(entry)
      await store.decide({ ...decision, decision: 'rejected' })
      const { documents, claims, decisions } = await store.pages([ferries.document.id])
      assert.deepEqual(documents[0]?.document, ferries.document)
      assert.deepEqual(
        claims.map(({ claim }) => claim.id),
        ferries.claims.map(({ id }) => id),
      )
      assert.partialDeepStrictEqual(decisions, [{ decision: 'rejected', claim: ferries.claims[0]?.id }])
      assert.deepEqual((await store.pages([tugs.document.id])).decisions, [])
      assert.deepEqual(await store.pages([]), { documents: [], claims: [], decisions: [] })
    },
  },
  {
    name: 'a decision on a document that is not there is refused',
    async run({ store }) {
      await assert.rejects(store.decide(decision), /foreign key/)
      assert.deepEqual(await store.decisions(), [])
    },
  },
  {
    name: 'what is kept gets one more version, and the newest that is not gone counts',
    async run({ store, later, dump }) {
      const body = { name: 'Oman’s promises', state: ['OMN'], note: null }
      assert.equal(await store.keep({ kind: 'view', id: 'oman', body }), 1)
      assert.equal(await store.keep({ kind: 'view', id: 'norway', body: ['a list'] }), 1)
      assert.equal(await store.keep({ kind: 'draft', id: 'oman', body: 'a text' }), 1)
      const before = await dump()
      assert.equal(await later.keep({ kind: 'view', id: 'oman', body: { ...body, name: 'Oman' } }), 2)
      assert.equal(await later.keep({ kind: 'view', id: 'norway', body: null, gone: true }), 2)
      const after = await dump()
      assert.ok(before.every((row) => after.includes(row)))
      assert.equal(after.length, before.length + 2)
      const kept = { kind: 'view', id: 'oman', version: 2, author: 'tester', at: laterOn.replace('Z', '.000Z'), gone: false }
      assert.deepEqual(await store.kept('view'), [{ ...kept, body: { ...body, name: 'Oman' } }])
      assert.deepEqual(
        (await store.keptVersions('view', 'norway')).map(({ version, gone, body: was }) => [version, gone, was]),
        [
          [1, false, ['a list']],
          [2, true, null],
        ],
      )
      assert.equal(await later.keep({ kind: 'view', id: 'norway', body: 1 }), 3)
      assert.deepEqual(
        (await store.kept('view')).map(({ id }) => id),
        ['norway', 'oman'],
      )
      assert.deepEqual(await store.keptVersions('view', 'nobody'), [])
      const numbers = await Promise.all([1, 2, 3].map((one) => store.keep({ kind: 'visit', id: 'last', body: one })))
      assert.deepEqual(numbers.toSorted(), [1, 2, 3])
    },
  },
  {
    name: 'two writers of one document: one writes, the other finds it there',
    async run({ store, later }) {
      const outcomes = await Promise.all([store.addDocument(ferries), later.addDocument(ferries)])
      assert.deepEqual([...outcomes].sort(), ['added', 'unchanged'])
      const anew = { ...ferries, reader: 'test/2' }
      assert.deepEqual((await Promise.all([store.addDocument(anew), later.addDocument(anew)])).sort(), ['reread', 'unchanged'])
      assert.equal((await store.claims()).length, 2)
    },
  },
  {
    name: 'thousands of claims go in at once',
    async run({ store }) {
      const text = Array.from({ length: 2500 }, (_, n) => `item ${10_000 + n}`).join(', ')
      const many = entryOf(
        'many.txt',
        text,
        Array.from({ length: 2500 }, (_, n) => `item ${10_000 + n}`),
      )
      await store.addDocument(many)
      assert.deepEqual(await store.claims().then((claims) => claims.map(({ claim }) => claim)), many.claims)
    },
  },
]
