/**
 * `kill -9` at random moments of what is done to a whole record: `record import`, the migration of an older record that is opened, and
 * `decide`. Each is all or nothing: afterwards the record holds what it held before or all that was to come, never a part; what was
 * acknowledged on standard output is there; and the next command works.
 */
import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { type Kysely, sql } from 'kysely'
import { madeAt } from '../src/record/store/cases.ts'
import { openDatabase } from '../src/record/store/database.ts'
import { checkIntegrity } from '../src/record/store/integrity.ts'
import { lockName } from '../src/record/store/lock.ts'
import { registerTables } from '../src/record/store/register-tables.ts'
import { recordTables } from '../src/record/store/rows.ts'
import type { Tables } from '../src/record/store/tables.ts'
import { jsonLines } from './cli.ts'
import { allRows, runFixture } from './grounds.ts'
import { type Killed, type Moment, randomFrom, runKilled } from './killing.ts'

const SEED = 20_261_128
const KILLS = { importing: 12, migrating: 9, deciding: 12 } as const
const DOCUMENTS = 16

const cwd = mkdtempSync(join(tmpdir(), 'chancery-kill-record-'))
after(() => rmSync(cwd, { recursive: true, force: true, maxRetries: 5 }))

const inFolder = async <Result>(folder: string, use: (database: Kysely<Tables>) => Promise<Result>): Promise<Result> => {
  const { database, close } = await openDatabase({ folder: join(cwd, folder), now: madeAt })
  try {
    return await use(database)
  } finally {
    await close()
  }
}

const done = async (...args: readonly string[]): Promise<Killed> => {
  const ran = await runKilled(args, cwd, null)
  assert.equal(ran.status, 0, ran.err)
  return ran
}

/** Milliseconds that the command holds the record's lock, once. */
const timeOf = async (folder: string, args: readonly string[]): Promise<number> => {
  const began = performance.now()
  let locked = began
  const watch = setInterval(() => {
    if (locked === began && existsSync(join(cwd, folder, lockName))) locked = performance.now()
  }, 1)
  try {
    await done(...args)
  } finally {
    clearInterval(watch)
  }
  return performance.now() - locked
}

const sinceLock = (folder: string, ms: number): Moment => ({ after: join(cwd, folder, lockName), ms })

/** A record with documents, claims, decisions and entities of a file, and the same as a file. */
const original = async (): Promise<void> => {
  const sentences = (n: number) =>
    Array.from({ length: 12 }, (_, k) => `Peru will buy ${100 * n + k + 2} ferries from Norway by the end of 2027.`)
  const names = Array.from({ length: DOCUMENTS }, (_, n) => `${n}.txt`)
  for (const [n, name] of names.entries()) writeFileSync(join(cwd, name), `LIMA, 7 November 2025\n\n${sentences(n).join('\n\n')}\n`)
  await done('add', '--quiet', '--record', 'original', ...names)
  const firm = { id: 'sund', schema: 'Company', caption: 'Sund Ferries AS', properties: { name: ['Sund Ferries AS'], country: ['no'] } }
  writeFileSync(join(cwd, 'firms.ftm.json'), `${JSON.stringify(firm)}\n`)
  await done('entities', 'import', '--quiet', '--record', 'original', 'firms.ftm.json')
  await done('record', 'export', 'original.jsonl', '--record', 'original')
}
const originalMade = original()

const tally = (phases: Map<string, number>, phase: string): void => void phases.set(phase, (phases.get(phase) ?? 0) + 1)
const told = (phases: Map<string, number>): string => [...phases].map(([phase, count]) => `${count} ${phase}`).join(', ')

describe('a whole record, killed', { concurrency: 2 }, () => {
  test(`kill -9 at ${KILLS.importing} moments of record import (seed ${SEED})`, async (context) => {
    await originalMade
    const expected = await inFolder('original', (database) => allRows(database))
    const random = randomFrom(SEED)
    const phases = new Map<string, number>()
    const importing = (folder: string): readonly string[] => ['record', 'import', 'original.jsonl', '--record', folder, '--json']
    const whole = await timeOf('first', importing('first'))
    for (let kills = 0; kills < KILLS.importing; ) {
      const folder = `import-${kills}`
      const mark = join(cwd, folder, 'chancery.entities')
      const nearEnd = kills % 8 === 7 ? { after: 1, ms: random() * 20 } : { after: mark, ms: random() * 40 }
      const moment = kills % 4 === 3 ? nearEnd : sinceLock(folder, random() * whole * 1.05)
      const run = await runKilled(importing(folder), cwd, moment)
      if (!run.wasKilled) continue
      kills += 1
      const rows = await inFolder(folder, async (database) => {
        assert.deepEqual((await checkIntegrity(database)).faults, [])
        return allRows(database)
      })
      tally(phases, run.lines.length > 0 ? 'acknowledged' : rows.length > 0 ? 'there, not yet acknowledged' : 'nothing there')
      if (run.lines.length > 0 || rows.length > 0) assert.deepEqual(rows, expected)
      if (rows.some(({ table }) => table === 'imported_file')) assert.ok(existsSync(mark), 'the entities would not be looked up')
      if (rows.length === 0 && kills % 3 === 0) await done(...importing(folder))
      rmSync(join(cwd, folder), { recursive: true, maxRetries: 5 })
    }
    context.diagnostic(told(phases))
    assert.ok((phases.get('nothing there') ?? 0) > 0 && phases.size > 1, told(phases))
  })

  test(`kill -9 at ${KILLS.migrating} moments of opening records of older tables (seed ${SEED})`, async (context) => {
    const versions = ['0001-first', '0002-pages', '0003-decisions']
    const madeByOf = (folder: string): string => readFileSync(join(cwd, folder, 'chancery.json'), 'utf8')
    for (const [nth, version] of versions.entries()) {
      await inFolder(version, async (database) => {
        for (const table of [...recordTables, ...registerTables].reverse()) await sql`drop table ${sql.table(table)}`.execute(database)
        await sql`drop table migration`.execute(database)
        const file = new URL(`../src/record/store/fixtures/${version}.sql`, import.meta.url)
        await runFixture(database, readFileSync(file, 'utf8'))
      })
      const madeBy = { ...JSON.parse(madeByOf(version)), migrations: versions.slice(0, nth + 1) }
      writeFileSync(join(cwd, version, 'chancery.json'), `${JSON.stringify(madeBy)}\n`)
    }
    const opening = (folder: string): readonly string[] => ['record', 'search', 'leased', '--record', folder, '--json']
    const expected = new Map<string, Awaited<ReturnType<typeof allRows>>>()
    let whole = 0
    for (const version of versions) {
      const folder = `upgraded-${version}`
      cpSync(join(cwd, version), join(cwd, folder), { recursive: true })
      whole = await timeOf(folder, opening(folder))
      expected.set(version, await inFolder(folder, (database) => allRows(database)))
    }
    const random = randomFrom(SEED + 1)
    const phases = new Map<string, number>()
    for (let kills = 0; kills < KILLS.migrating; ) {
      const version = versions[kills % versions.length] ?? ''
      const folder = `older-${kills}`
      cpSync(join(cwd, version), join(cwd, folder), { recursive: true })
      const before = madeByOf(folder)
      const moment = kills % 4 === 3 ? { after: 1, ms: random() * 20 } : sinceLock(folder, (0.3 + 0.8 * random()) * whole)
      const run = await runKilled(opening(folder), cwd, moment)
      if (run.wasKilled) {
        kills += 1
        const isToldNew = madeByOf(folder) !== before
        const rows = await inFolder(folder, (database) => allRows(database))
        assert.deepEqual(rows, expected.get(version), version)
        tally(phases, run.lines.length > 0 ? 'answered' : isToldNew ? 'after the migration' : 'before it or within')
        if (kills % 3 === 0) assert.equal((await done(...opening(folder))).lines.length, 1)
      }
      rmSync(join(cwd, folder), { recursive: true, maxRetries: 5 })
    }
    context.diagnostic(told(phases))
    assert.ok((phases.get('before it or within') ?? 0) > 0 && phases.size > 1, told(phases))
  })

  test(`kill -9 at ${KILLS.deciding} moments of decide (seed ${SEED})`, async (context) => {
    await originalMade
    cpSync(join(cwd, 'original'), join(cwd, 'decided'), { recursive: true })
    const shown = jsonLines<{ id: string; mentions: readonly { claim: string }[] }>(
      `${(await done('record', 'list', '--json', '--quiet', '--record', 'decided')).lines.join('\n')}\n`,
    )
    const random = randomFrom(SEED + 2)
    const phases = new Map<string, number>()
    const decisions = () =>
      inFolder('decided', async (database) => {
        assert.deepEqual((await checkIntegrity(database)).faults, [])
        return database.selectFrom('decision').select(['id', 'decision', 'others', 'note']).orderBy('id').execute()
      })
    /** Each with items and a reason of its own: by turns a merge of three items, which is one row with all of them, and a rejection. */
    const act = (nth: number): readonly string[] => {
      const items = shown.slice(nth * 3, nth * 3 + 3)
      const words = nth % 2 === 0 ? ['merge', ...items.map(({ id }) => id)] : ['reject', items[0]?.mentions[0]?.claim ?? '']
      return ['decide', ...words, '--because', `reason ${nth}`, '--record', 'decided', '--json']
    }
    let whole = await timeOf('decided', act(0))
    let before = (await decisions()).length
    assert.equal(before, 1)
    for (let nth = 1; nth <= KILLS.deciding; nth += 1) {
      const moment = nth % 4 === 3 ? { after: 1, ms: random() * 20 } : sinceLock('decided', (0.4 + 0.7 * random()) * whole)
      const run = await runKilled(act(nth), cwd, moment)
      // a machine that has less to do now than when `whole` was measured ends before it is killed
      if (!run.wasKilled && nth % 4 !== 3) whole *= 0.6
      const now = await decisions()
      const came = now.slice(before)
      const expected = { decision: nth % 2 === 0 ? 'merged' : 'rejected', hasOthers: nth % 2 === 0, note: `reason ${nth}` }
      assert.deepEqual(
        came.map(({ decision, others, note }) => ({ decision, hasOthers: (others as readonly unknown[]).length > 0, note })),
        came.length === 0 ? [] : [expected],
      )
      assert.ok(came.length > 0 || run.lines.length === 0, 'what was acknowledged is gone')
      before = now.length
      tally(
        phases,
        !run.wasKilled ? 'ended before' : run.lines.length > 0 ? 'acknowledged' : came.length > 0 ? 'written, not told' : 'nothing written',
      )
    }
    assert.equal((await done('record', 'decisions', '--json', '--record', 'decided')).lines.length, before)
    context.diagnostic(told(phases))
    assert.ok((phases.get('nothing written') ?? 0) > 0 && phases.size > 1, told(phases))
  })
})
