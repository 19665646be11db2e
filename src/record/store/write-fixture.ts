/**
 * `npm run fixture`: a small record of the tables as they are now, as SQL: fixtures/NAME.sql, after the last migration. In: nothing. Out: the
 * file, which is never changed once a version with these tables is out: a test brings it to the tables of every later version.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Kysely, sql } from 'kysely'
import type { Decision } from '../decision.ts'
import { entryOf, ferries, madeAt } from './cases.ts'
import { openDatabase } from './database.ts'
import { migrations } from './migrations/index.ts'
import { storeOn } from './open.ts'
import { recordTables } from './rows.ts'
import type { Tables } from './tables.ts'

const later = '2026-04-01T00:00:00Z'

const decision: Decision = {
  documentId: ferries.document.id,
  claim: ferries.claims[0]?.id ?? '',
  kind: 'commitment',
  type: 'purchase',
  quote: 'ordered three Norwegian ferries',
  decision: 'confirmed',
  note: 'seen in the contract; “signed”',
}

/** A document read twice, so that a reading is superseded; one without a day; decisions, one of which stands no more; and a file of entities. */
const fill = async (database: Kysely<Tables>): Promise<void> => {
  const at = (now: string) => storeOn(database, { project: 'main', author: 'tester', now }, async () => undefined)
  await at(madeAt).addDocument(ferries)
  await at(madeAt).addDocument(entryOf('a-note.txt', 'A note’s “words”\nname no day.', ['name no day'], null))
  await at(madeAt).decide(decision)
  await at(later).decide({ ...decision, decision: 'corrected', correction: { amount: null }, note: null })
  const [, other] = ferries.claims
  if (other === undefined) throw new Error('the case has no second claim')
  const { id, kind, type, quote } = other
  const others = [{ documentId: ferries.document.id, claim: id, kind, type, quote }]
  const [split = 0] = await at(later).decide({ ...decision, decision: 'split', others, note: 'tugs are no ferries' })
  await at(later).decide({ ...decision, decision: 'undone', undoes: split, note: 'they are, here' })
  await at(later).addDocument({ ...ferries, reader: 'test/2', claims: ferries.claims.slice(1) })
  await at(madeAt).keep({ kind: 'view', id: 'oman', body: { name: 'Oman’s promises', has: { state: ['OMN'] } } })
  await at(later).keep({ kind: 'view', id: 'oman', body: null, gone: true })
  const path = fileURLToPath(new URL('../importers/fixtures/made-up.statements.csv', import.meta.url))
  const context = { states: [{ iso2: 'UZ', iso3: 'UZB' }], wikidataStates: [] }
  const silent = { onProgress: () => undefined, onFault: () => undefined }
  await at(later).importEntities({ path, replace: false, context, ...silent })
}

interface Column {
  readonly name: string
  readonly identity: boolean
}

const tables = ['migration', ...recordTables] as const

const columnsOf = async (database: Kysely<Tables>, table: string): Promise<readonly Column[]> => {
  const { rows } = await sql<Column>`select attname as name, attidentity <> '' as identity from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`.execute(database)
  return rows
}

const insertsOf = async (database: Kysely<Tables>, table: string): Promise<readonly string[]> => {
  const columns = await columnsOf(database, table)
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const values = columns.map(({ name }) => `quote_nullable("${name}"::text)`).join(` || ', ' || `)
  const { rows } = await sql<{ line: string }>`select ${sql.lit(`insert into ${table} (${names}) overriding system value values (`)} ||
    ${sql.raw(values)} || ')' as line from ${sql.table(table)} order by 1`.execute(database)
  const counted = columns.filter(({ identity }) => identity).map(({ name }) => `alter table ${table} alter column ${name} restart with 100`)
  return [...rows.map(({ line }) => line), ...counted]
}

const { database, close } = await openDatabase({ now: madeAt })
await sql`set timezone to 'UTC'`.execute(database)
await fill(database)
const statements = [
  'create table migration (name text primary key, applied_at timestamptz not null)',
  ...migrations.flatMap((migration) => migration.statements),
]
for (const table of tables) statements.push(...(await insertsOf(database, table)))
await close()

if (statements.some((statement) => statement.includes(';\n'))) throw new Error('a statement holds what ends one in the file')
const file = new URL(`fixtures/${migrations.at(-1)?.name}.sql`, import.meta.url)
mkdirSync(new URL('.', file), { recursive: true })
writeFileSync(file, `${statements.join(';\n')};\n`)
console.log(fileURLToPath(file))
