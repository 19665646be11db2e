import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from 'kysely'
import { needs, postgresUrl } from '../../../test/needs.ts'
import { documentId } from '../../text/make-document.ts'
import { entryOf, madeAt } from './cases.ts'
import { openDatabase } from './database.ts'
import { checkIntegrity, type Integrity } from './integrity.ts'
import { storeOn } from './open.ts'
import type { StoreEntry } from './write.ts'

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A document as it is read from a file. */
const whole = (name: string, text: string, quotes: readonly string[]): StoreEntry => {
  const { document, ...entry } = entryOf(name, text, quotes)
  return { ...entry, document: { ...document, hash: sha256(entry.bytes), id: documentId(document, sha256) } }
}

const dhows = whole('dhows.txt', 'Oman ordered three dhows — “with sails” — and leased two tugs.', [
  'ordered three dhows',
  'leased two tugs',
])
const ferries = whole('ferries.txt', 'Oman ordered four ferries.', ['ordered four ferries'])

const UNPROVEN = 'a reading that is not proven'

/** Each in a project of its own, which the statements name as $p. */
const damages: readonly { readonly name: string; readonly statements: readonly string[]; readonly faults: readonly string[] }[] = [
  { name: 'nothing', statements: [], faults: [] },
  {
    name: 'a reading gone, as of a document that was half written',
    statements: ['delete from reading where project = $p and document = $d'],
    faults: ['a document without a reading', 'a claim of a reading that is not there'],
  },
  {
    name: 'a document gone',
    statements: ['delete from document where project = $p and id = $d'],
    faults: ['a reading of a document that is not there', 'a span in a document that is not there'],
  },
  {
    name: 'the project gone',
    statements: ['delete from project where project = $p'],
    faults: ['a document of a project that is not there'],
  },
  {
    name: 'no current reading',
    statements: [`update reading set superseded_at = '2026-03-02' where project = $p and document = $d`],
    faults: ['a document of which no reading, or more than one, is the current one'],
  },
  {
    name: 'one of two claims gone',
    statements: [`delete from claim where project = $p and quote = 'leased two tugs'`],
    faults: ['an entity of a claim that is not there', UNPROVEN],
  },
  {
    name: 'a claim of a reading gone without a trace',
    statements: [
      `delete from entity where project = $p and claim in (select id from claim where quote = 'leased two tugs')`,
      `delete from claim where project = $p and quote = 'leased two tugs'`,
    ],
    faults: [UNPROVEN],
  },
  {
    name: 'a span gone',
    statements: ['delete from span where project = $p and document = $d and span_start = 5'],
    faults: ['a claim without its span'],
  },
  {
    name: 'a span beyond the text',
    statements: [
      'update span set span_end = 10000 where project = $p and span_start = (select max(span_start) from span where project = $p)',
    ],
    faults: ['a claim without its span', 'a document with a span beyond its text'],
  },
  {
    name: 'an entity gone',
    statements: [`delete from entity where project = $p and role = 'recipient'`],
    faults: ['a claim without all of its entities'],
  },
  {
    name: 'other words in the column that is searched',
    statements: [`update claim set quote = 'ordered five dhows' where project = $p and quote = 'ordered three dhows'`],
    faults: ['a claim whose columns say something else than the claim', 'a claim whose words do not stand in its document'],
  },
  {
    name: 'another amount in a claim',
    statements: [`update claim set claim = replace(claim::text, '3000000', '4000000')::json where project = $p and document = $d`],
    faults: [UNPROVEN],
  },
  {
    name: 'a character more in the text',
    statements: [`update document set text = ' ' || text where project = $p and id = $d`],
    faults: ['a document whose text, day or source is not what was read', 'a claim whose words do not stand in its document'],
  },
  {
    name: 'another day',
    statements: [`update document set published = '2026-02-11' where project = $p and id = $d`],
    faults: ['a document whose text, day or source is not what was read'],
  },
  {
    name: 'other bytes',
    statements: [`update document set bytes = '\\x00' where project = $p and id = $d`],
    faults: ['a document whose original bytes are not those that were read'],
  },
  {
    name: 'a decision on what is gone',
    statements: [
      `insert into decision (project, document, claim, kind, type, quote, decision, undoes, author, known_at)
       values ($p, 'no-such', 'c', 'commitment', 'loan', 'q', 'undone', 4711, 'a', '2026-03-02')`,
    ],
    faults: ['a decision on a document that is not there', 'a decision that undoes one that is not there'],
  },
  {
    name: 'an index that has not all rows',
    statements: [
      `update pg_index set indisready = false where indrelid = 'decision'::regclass`,
      `insert into decision (project, document, claim, kind, type, quote, decision, author, known_at)
       values ($p, $d, 'c', 'commitment', 'loan', 'q', 'confirmed', 'a', '2026-03-02')`,
      `update pg_index set indisready = true where indrelid = 'decision'::regclass`,
    ],
    faults: ['an index that has not all rows of its table'],
  },
]

const kindsOf = ({ faults, unproven }: Integrity): ReadonlyMap<string, number> =>
  new Map([...faults.map(({ what, count }) => [what, count] as const), [UNPROVEN, unproven]])

describe('integrity in a folder’s database', async () => {
  const { database, close } = await openDatabase({ now: madeAt })
  after(close)
  // the damage is what its own rules forbid
  await sql`set session_replication_role = replica`.execute(database)
  for (const [nth, { name, statements, faults }] of damages.entries())
    test(`${name}: ${faults.length === 0 ? 'no fault' : faults.join('; ')}`, async () => {
      const store = storeOn(database, { project: `p${nth}`, author: 'a', now: madeAt }, close)
      for (const entry of [dhows, ferries]) assert.equal(await store.addDocument(entry), 'added')
      const before = kindsOf(await checkIntegrity(database))
      for (const statement of statements)
        await sql.raw(statement.replaceAll('$p', `'p${nth}'`).replaceAll('$d', `'${dhows.document.id}'`)).execute(database)
      const seen: string[] = []
      const integrity = await checkIntegrity(database, (documents, words) => seen.push(`${documents} ${words}`))
      const now = kindsOf(integrity)
      assert.deepEqual([...now.keys()].filter((what) => (now.get(what) ?? 0) > (before.get(what) ?? 0)).toSorted(), faults.toSorted())
      assert.equal(seen.length, integrity.rows.document)
    })
})

test('integrity on a server: all is well with what is there, whatever its language', needs('postgres'), async () => {
  const schema = `chancery_integrity_${process.pid}`
  const url = new URL(postgresUrl())
  url.searchParams.set('schema', schema)
  const { database, close } = await openDatabase({ url: url.href, now: madeAt })
  try {
    const store = storeOn(database, { project: 'main', author: 'a', now: madeAt }, close)
    for (let n = 0; n < 45; n++) await store.addDocument(whole(`${n}.txt`, `Oman ordered ${n} ferries.`, [`ordered ${n} ferries`]))
    const { rows, proven, unproven, faults } = await checkIntegrity(database)
    assert.deepEqual([rows.document, rows.claim, proven, unproven, faults], [45, 45, 45, 0, []])
  } finally {
    await sql`drop schema ${sql.id(schema)} cascade`.execute(database)
    await close()
  }
})
