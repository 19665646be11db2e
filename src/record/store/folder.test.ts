import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { ferries, madeAt } from './cases.ts'
import { openDatabase } from './database.ts'
import { lockName } from './lock.ts'
import { pgliteMajor, thisVersion } from './made-by.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { openStore } from './open.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-store-'))
after(() => rmSync(root, { recursive: true, force: true }))

/** Another process that opens the record, adds a document, says so, and keeps it open. */
const holderProgram = (folder: string): string => `
  const { openStore } = await import(${JSON.stringify(new URL('open.ts', import.meta.url).href)})
  const { ferries } = await import(${JSON.stringify(new URL('cases.ts', import.meta.url).href)})
  const store = await openStore({ folder: ${JSON.stringify(folder)}, now: ${JSON.stringify(madeAt)} })
  console.log(await store.addDocument(ferries))
  setInterval(() => undefined, 1000)
`

test('a second process does not open the folder; when the first was killed, it does, and finds all that was added', async () => {
  const folder = join(root, 'shared')
  const holder = spawn(process.execPath, ['--input-type=module', '-e', holderProgram(folder)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => holder.once('exit', resolve))
  try {
    const said = await Promise.race([new Promise<unknown>((resolve) => holder.stdout.once('data', resolve)), ended])
    assert.equal(String(said).trim(), 'added')
    await assert.rejects(openStore({ folder, now: madeAt }), (error: Error) => {
      assert.equal(error.name, 'Problem')
      assert.match(error.message, new RegExp(`process ${holder.pid} has it open`))
      return true
    })
  } finally {
    holder.kill('SIGKILL')
    await ended
  }
  assert.ok(existsSync(join(folder, lockName)))
  const store = await openStore({ folder, now: madeAt })
  assert.deepEqual(
    (await store.claims()).map(({ claim }) => claim),
    ferries.claims,
  )
  assert.equal(await store.addDocument(ferries), 'unchanged')
  await store.close()
  assert.equal(existsSync(join(folder, lockName)), false)
})

test('a first start that was interrupted is begun again', async () => {
  const folder = join(root, 'interrupted')
  mkdirSync(join(folder, 'database', 'base'), { recursive: true })
  writeFileSync(join(folder, 'chancery.unfinished'), '')
  writeFileSync(join(folder, 'database', 'PG_VERSION'), '')
  const store = await openStore({ folder, now: madeAt })
  assert.equal(await store.addDocument(ferries), 'added')
  await store.close()
  assert.equal(existsSync(join(folder, 'chancery.unfinished')), false)
})

test('a lock of PostgreSQL that was left empty by a kill keeps nobody out', async () => {
  const folder = join(root, 'killed')
  const before = await openStore({ folder, now: madeAt })
  assert.equal(await before.addDocument(ferries), 'added')
  await before.close()
  writeFileSync(join(folder, 'database', 'postmaster.pid'), '')
  const store = await openStore({ folder, now: madeAt })
  assert.equal(await store.addDocument(ferries), 'unchanged')
  await store.close()
})

test('a folder of another PostgreSQL is refused in words, left as it is, and unlocked', async () => {
  const folder = join(root, 'old')
  mkdirSync(join(folder, 'database'), { recursive: true })
  writeFileSync(join(folder, 'database', 'PG_VERSION'), '15\n')
  await assert.rejects(openStore({ folder, now: madeAt }), /format of PostgreSQL 15, and this version of Chancery works with 18/)
  assert.ok(existsSync(join(folder, 'database', 'PG_VERSION')))
  assert.equal(existsSync(join(folder, lockName)), false)
})

/** A record whose chancery.json says something else. */
const folderMadeBy = (name: string, madeBy: object, major = pgliteMajor): string => {
  const folder = join(root, name)
  mkdirSync(join(folder, 'database'), { recursive: true })
  writeFileSync(join(folder, 'database', 'PG_VERSION'), `${major}\n`)
  writeFileSync(join(folder, 'chancery.json'), JSON.stringify({ ...thisVersion(), ...madeBy }))
  return folder
}

const refusals = [
  {
    name: 'of an older PostgreSQL',
    folder: folderMadeBy('older', { chancery: '0.0.9', postgres: '17' }, '17'),
    says: /PostgreSQL 17, and .* works with 18\. .*npx chancery@0\.0\.9 record export record\.jsonl --record .*older.*record import record\.jsonl/,
  },
  {
    name: 'of a newer Chancery',
    folder: folderMadeBy('newer', { chancery: '7.0.0', migrations: [...thisVersion().migrations, '9999-next'] }),
    says: /Chancery 7\.0\.0 made it, which is newer than this one\. .*npm install chancery@7\.0\.0/,
  },
  { name: 'whose files are damaged', folder: folderMadeBy('damaged', {}), says: /its database is damaged \(.*record export/ },
] as const

for (const { name, folder, says } of refusals)
  test(`a folder ${name} is refused in one line, left as it is, and unlocked`, async () => {
    const before = readdirSync(folder)
    await assert.rejects(openStore({ folder, now: madeAt }), (error: Error) => {
      assert.deepEqual([error.name, says.test(error.message)], ['Problem', true], error.message)
      return true
    })
    assert.deepEqual(readdirSync(folder), before)
  })

test('a folder says who made it, and that one is not open to others', async () => {
  const folder = join(root, 'said')
  await (await openStore({ folder, now: madeAt })).close()
  assert.deepEqual(JSON.parse(readFileSync(join(folder, 'chancery.json'), 'utf8')), thisVersion())
  assert.equal(statSync(join(folder, 'database')).mode & 0o077, 0)
  await assert.rejects(openStore({ folder: join(root, 'unsaid'), existing: true, now: madeAt }), { name: 'Problem', code: 'store/none' })
  assert.equal(existsSync(join(root, 'unsaid')), false)
})

test('a file where the folder should be is a Problem', async () => {
  writeFileSync(join(root, 'file'), '')
  await assert.rejects(openStore({ folder: join(root, 'file'), now: madeAt }), { name: 'Problem', code: 'store/folder' })
})

test('migrations: applied once, all or nothing, and none from a newer version', async () => {
  const { database, close } = await openDatabase({ now: madeAt })
  try {
    const version = await sql<{ server_version: string }>`show server_version`.execute(database)
    assert.equal(version.rows[0]?.server_version.split('.')[0], pgliteMajor)
    assert.deepEqual(await migrate(database, madeAt), [])
    const broken = [...migrations, { name: '9998-broken', statements: ['create table half (id text)', 'create tabel half'] }]
    await assert.rejects(migrate(database, madeAt, broken), /syntax error/)
    const half = await sql<{ there: string | null }>`select to_regclass('half')::text as there`.execute(database)
    assert.equal(half.rows[0]?.there, null)
    const next = [...migrations, { name: '9999-next', statements: ['create table half (id text)'] }]
    assert.deepEqual(await migrate(database, madeAt, next), ['9999-next'])
    await assert.rejects(migrate(database, madeAt), { name: 'Problem', code: 'store/newer' })
  } finally {
    await close()
  }
})
