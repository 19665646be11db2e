import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { needs, postgresUrl } from '../../../test/needs.ts'
import { benchOn, ferries, madeAt, storeCases } from './cases.ts'
import { openDatabase } from './database.ts'
import { openStore } from './open.ts'

describe('store in memory', async () => {
  const { database, close } = await openDatabase({ now: madeAt })
  after(close)
  for (const { name, run } of storeCases) test(name, () => run(benchOn(database, name)))

  test('projects do not see each other', async () => {
    const [one, other] = [benchOn(database, 'one').store, benchOn(database, 'other').store]
    await one.addDocument(ferries)
    assert.deepEqual([await other.documents(), await other.claims(), await other.search('ferries')], [[], [], []])
    assert.equal(await other.bytesOf(ferries.document.id), null)
    assert.equal(await other.addDocument(ferries), 'added')
  })
})

describe('store on PostgreSQL', needs('postgres'), () => {
  const schema = `chancery_store_${process.pid}`
  const url = new URL(postgresUrl())
  url.searchParams.set('options', `-c search_path=${schema}`)

  /** A schema of its own for each case, dropped after. */
  const inSchema = async (run: () => Promise<void>): Promise<void> => {
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: postgresUrl() })
    await client.connect()
    try {
      await client.query(`create schema ${schema}`)
      await run()
    } finally {
      await client.query(`drop schema if exists ${schema} cascade`)
      await client.end()
    }
  }

  for (const { name, run } of storeCases)
    test(name, () =>
      inSchema(async () => {
        const { database, close } = await openDatabase({ url: url.href, now: madeAt })
        try {
          await run(benchOn(database, name))
        } finally {
          await close()
        }
      }),
    )

  test('two stores on one server open and migrate at once, and see each other', () =>
    inSchema(async () => {
      const stores = await Promise.all([1, 2].map(() => openStore({ url: url.href, now: madeAt })))
      const [one, other] = stores
      await one?.addDocument(ferries)
      assert.equal((await other?.claims())?.length, ferries.claims.length)
      await Promise.all(stores.map((store) => store.close()))
    }))
})

test('a server that does not answer is a Problem that names it without the password', async () => {
  await assert.rejects(openStore({ url: 'postgres://clerk:hunter2@127.0.0.1:1/deals', now: madeAt }), (error: Error) => {
    assert.equal(error.name, 'Problem')
    assert.match(error.message, /127\.0\.0\.1:1\/deals: connect ECONNREFUSED/)
    assert.doesNotMatch(error.message, /hunter2/)
    return true
  })
})
