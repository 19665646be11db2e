/** Records of every earlier version, as they were written then, are brought to the tables of this one and lose nothing. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { allRows, memoryGround, runFixture, serverGround, shapeOf } from '../../../test/grounds.ts'
import { entryOf, ferries, madeAt } from './cases.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { storeOn } from './open.ts'
import { registerTables } from './register-tables.ts'
import { recordTables } from './rows.ts'
import { exportRecord, importRecord } from './transfer.ts'

const folder = new URL('fixtures/', import.meta.url)
const fixtures = readdirSync(folder).filter((file) => file.endsWith('.sql'))
const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

/** What came with a later version, where a record had nothing of the kind. */
const added: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  document: { pages: [] },
  decision: { others: [], undoes: null },
}

/** Tables that an earlier version did not have. */
const newTables: readonly (readonly [string, readonly string[]])[] = [
  ['0004-imported', ['imported_file', 'imported_entity', 'imported_link']],
  ['0005-register', ['kept']],
]

const tablesOf = (name: string): readonly (typeof recordTables)[number][] => {
  const since = newTables.filter(([migration]) => name < migration).flatMap(([, tables]) => tables)
  return recordTables.filter((table) => !since.includes(table))
}

test('every version of the tables has a record in fixtures/ (npm run fixture makes the last one)', () => {
  assert.deepEqual(
    fixtures.toSorted(),
    migrations.map(({ name }) => `${name}.sql`),
  )
})

/** Whatever the order of columns. */
const asTexts = (rows: Awaited<ReturnType<typeof allRows>>): readonly string[] =>
  rows.map(({ table, row }) => `${table} ${JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))}`).toSorted()

for (const { name: ground, options, inSchema, close } of [memoryGround(), serverGround])
  describe(`upgrade ${ground}`, options, () => {
    after(close)

    for (const name of fixtures) {
      test(`${name}: every row stays, superseded readings and decisions too`, () =>
        inSchema(`up_${name.slice(0, 4)}`, async (database) => {
          await runFixture(database, fixture(name))
          const before = await allRows(database, tablesOf(name))
          assert.ok(tablesOf(name).every((table) => before.some((one) => one.table === table)))
          await migrate(database, madeAt)
          const expected = before.map(({ table, row }) => ({ table, row: { ...added[table], ...row } }))
          assert.deepEqual(asTexts(await allRows(database)), asTexts(expected))
          assert.ok(before.some(({ row }) => row.superseded_at === '2026-04-01T00:00:00+00:00'))
        }))

      test(`${name}: the store finds what was read and decided, and goes on`, () =>
        inSchema(`go_${name.slice(0, 4)}`, async (database) => {
          await runFixture(database, fixture(name))
          await migrate(database, madeAt)
          const store = storeOn(database, { project: 'main', author: 'tester', now: madeAt }, async () => undefined)
          const documents = await store.documents()
          assert.deepEqual(
            documents.map(({ document }) => document.text),
            [ferries.document.text, 'A note’s “words”\nname no day.'],
          )
          assert.deepEqual(await store.bytesOf(ferries.document.id), ferries.bytes)
          const claims = await store.claims()
          assert.deepEqual(
            claims.map(({ claim }) => claim.quote),
            ['Two tugs were leased', 'name no day'],
          )
          assert.deepEqual(claims[0]?.claim, ferries.claims[1])
          assert.deepEqual(
            (await store.decisions())
              .slice(0, 2)
              .map((one) => [one.decision, one.note, 'correction' in one ? one.correction : null, one.stands]),
            [
              ['confirmed', 'seen in the contract; “signed”', null, false],
              ['corrected', null, { amount: null }, false],
            ],
          )
          assert.deepEqual((await store.search('leased')).length, 1)
          assert.equal(await store.addDocument(ferries), 'reread')
          assert.equal(await store.addDocument(entryOf('new.txt', 'Two new tugs were leased.', ['were leased'])), 'added')
        }))

      test(`${name}: its tables are those of a new record`, () =>
        inSchema(`old_${name.slice(0, 4)}`, async (database) => {
          await runFixture(database, fixture(name))
          await migrate(database, madeAt)
          const old = await shapeOf(database)
          await inSchema(`new_${name.slice(0, 4)}`, async (anew) => {
            await migrate(anew, madeAt)
            assert.deepEqual(old, await shapeOf(anew))
            assert.ok(recordTables.every((table) => old.some((line) => line.startsWith(`${table} `))))
            assert.equal(
              new Set(old.filter((line) => / 1 /.test(line)).map((line) => line.split(' ')[0])).size,
              recordTables.length + registerTables.length + 1,
            )
          })
        }))

      test(`${name}: what that version exported is what this one holds after the upgrade`, () =>
        inSchema(`ex_${name.slice(0, 4)}`, async (database) => {
          await runFixture(database, fixture(name))
          const lines: string[] = []
          await exportRecord(database, async (line) => void lines.push(line))
          await migrate(database, madeAt)
          const upgraded = await allRows(database)
          await inSchema(`im_${name.slice(0, 4)}`, async (anew) => {
            await migrate(anew, madeAt)
            await importRecord(anew, madeAt, 'new', async (sink) => {
              for (const line of lines) await sink(line)
            })
            assert.deepEqual(await allRows(anew), upgraded)
            assert.deepEqual(await migrate(anew, madeAt), [])
          })
        }))
    }
  })
