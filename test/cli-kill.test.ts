/**
 * `kill -9` on real processes at random moments of adding and importing: no acknowledged document is lost, none is there by half, the dead
 * process's lock is taken over and told, and the next command works. Nothing in a record mends itself or is taken away: what one kill
 * had damaged, the commands after it would meet, and the examination of the whole record, which comes after every few kills, would find.
 */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { madeAt } from '../src/record/store/cases.ts'
import { type DatabaseOptions, openDatabase } from '../src/record/store/database.ts'
import { checkIntegrity } from '../src/record/store/integrity.ts'
import { lockName } from '../src/record/store/lock.ts'
import { type Killed, type Moment, randomFrom, runKilled } from './killing.ts'
import { needs, postgresUrl } from './needs.ts'

const SEED = 20_261_127
const KILLS = 200
const KILLS_ON_SERVER = 30
/** Two cores. */
const LANES = 2
const DOCUMENTS = 24
const FILES_A_RUN = 10

const cwd = mkdtempSync(join(tmpdir(), 'chancery-kill-'))
after(() => rmSync(cwd, { recursive: true, force: true, maxRetries: 5 }))

/** Most are short; in some a transaction takes longer than all else. */
const textOf = (n: number): string => {
  const sentences = Array.from(
    { length: n % 8 === 7 ? 20 : 1 + (n % 3) },
    (_, k) => `Peru will buy ${100 * n + k + 2} ferries from Norway by the end of 2027.`,
  )
  return `LIMA, 7 November 2025\n\n${sentences.join('\n\n')}\n`
}
const files = Array.from({ length: DOCUMENTS }, (_, n) => `${String(n).padStart(3, '0')}.txt`)
for (const [n, file] of files.entries()) writeFileSync(join(cwd, file), textOf(n))

const ackSchema = z.object({
  document: z.string(),
  documentId: z.string(),
  outcome: z.enum(['added', 'unchanged', 'reread']),
  claims: z.number(),
})

/** One record, and what was acknowledged of it: files with their claims. */
interface Victim {
  /** For --record. */
  readonly name: string
  readonly options: DatabaseOptions
  readonly acknowledged: Map<string, number>
  /** A file that is there while the record is made. */
  readonly unfinished: string | null
  readonly holdsLock: () => boolean
  /** Whether a process was killed with the record open, and which were killed since one was told of. */
  isOpen: boolean
  dead: number[]
}

const TAKEN_OVER =
  /^the record in [^\n]+: process (?<pid>\d+) \(chancery add\), which had it open since [^\n]+ UTC, ended without closing it\. [^\n]+\n/

/** A document that was acknowledged before is there unchanged; one that is new is there from now on. */
const takeAcks = (victim: Victim, { lines, err, pid, wasKilled }: Killed): void => {
  for (const line of lines) {
    const { document, outcome, claims } = ackSchema.parse(JSON.parse(line))
    const before = victim.acknowledged.get(document)
    assert.ok(before === undefined ? outcome !== 'reread' : outcome === 'unchanged', `${document} is ${outcome} after ${before} claims`)
    assert.ok(before === undefined || before === claims)
    victim.acknowledged.set(document, claims)
  }
  const told = TAKEN_OVER.exec(err)
  if (lines.length > 0) assert.equal(told !== null, victim.isOpen, err)
  if (told !== null) {
    assert.ok(victim.dead.includes(Number(told.groups?.pid)), err)
    Object.assign(victim, { isOpen: false, dead: [] })
  }
  assert.equal(err.replace(TAKEN_OVER, ''), '', 'nothing else is told')
  if (wasKilled) victim.dead.push(pid)
  if (wasKilled && victim.holdsLock()) victim.isOpen = true
}

/** All that was acknowledged is there, with all its claims as they were read; nothing is there by half. */
const examine = async (victim: Victim): Promise<void> => {
  const { database, close } = await openDatabase({ ...victim.options, doing: 'chancery record check' })
  try {
    Object.assign(victim, { isOpen: false, dead: [] })
    const { rows, unproven, faults } = await checkIntegrity(database)
    assert.deepEqual({ unproven, faults }, { unproven: 0, faults: [] })
    const held = await sql<{ name: string; claims: number }>`select name,
      (select count(*)::int from claim c where c.document = d.id) as claims from document d`.execute(database)
    const claims = new Map(held.rows.map((row) => [row.name, row.claims]))
    for (const [file, count] of victim.acknowledged) assert.equal(claims.get(file), count, file)
    assert.equal(rows.document, rows.reading)
  } finally {
    await close()
  }
}

/**
 * Of a record that is being made most in the making. Else a third before the first document, most while documents are added, some at the
 * end. `first`: milliseconds that the first document takes.
 */
const momentFrom = (random: () => number, first: number, ofFiles: number, { unfinished, acknowledged }: Victim): Moment => {
  const kind = random()
  if (unfinished !== null && acknowledged.size === 0 && kind < 0.6) return { after: unfinished, ms: random() * 400 }
  if (kind < 0.35) return { after: 'start', ms: random() * first * 1.1 }
  return { after: kind > 0.9 ? ofFiles : 1 + Math.floor(random() * ofFiles), ms: random() * 30 }
}

/** Where it was when it was killed, by what it left. */
const phaseOf = ({ lines }: Killed, { unfinished, holdsLock }: Victim, ofFiles: number): string => {
  if (lines.length === ofFiles) return 'closing'
  if (lines.length > 0) return 'adding'
  if (unfinished !== null && existsSync(unfinished)) return 'making the record'
  return holdsLock() ? 'opening' : 'before the lock'
}

interface Tally {
  kills: number
  readonly phases: Map<string, number>
}

/** Kills until the tally is full: one record after another, each until it has all files. */
const lane = async (
  tally: Tally,
  most: number,
  random: () => number,
  next: () => Victim,
  leave: (victim: Victim) => Promise<void>,
): Promise<void> => {
  let first = 1500
  while (tally.kills < most) {
    const victim = next()
    let sinceExamined = 0
    for (;;) {
      const missing = files.filter((file) => !victim.acknowledged.has(file))
      const again = [...victim.acknowledged.keys()].filter(() => random() < 0.1).slice(0, 2)
      const given = [...again, ...missing].slice(0, FILES_A_RUN)
      const isLast = missing.length === 0 || tally.kills >= most
      const moment = isLast ? null : momentFrom(random, first, given.length, victim)
      const run = await runKilled(['add', '--quiet', '--json', '--record', victim.name, ...(isLast ? files : given)], cwd, moment)
      takeAcks(victim, run)
      if (run.first !== null) first = 0.8 * first + 0.2 * run.first
      if (isLast) {
        assert.equal(run.status, 0)
        assert.equal(victim.acknowledged.size, files.length)
        await examine(victim)
        break
      }
      if (!run.wasKilled) continue
      tally.kills += 1
      const phase = phaseOf(run, victim, given.length)
      tally.phases.set(phase, (tally.phases.get(phase) ?? 0) + 1)
      sinceExamined += 1
      if (sinceExamined === 6) {
        await examine(victim)
        sinceExamined = 0
      }
    }
    await leave(victim)
  }
}

const lanes = async (most: number, next: (nth: number) => Victim, leave: (victim: Victim) => Promise<void>): Promise<Tally> => {
  const tally: Tally = { kills: 0, phases: new Map() }
  let nth = 0
  await Promise.all(Array.from({ length: LANES }, (_, lead) => lane(tally, most, randomFrom(SEED + lead), () => next(nth++), leave)))
  return tally
}

const folderVictim = (name: string): Victim => {
  const folder = join(cwd, name)
  return {
    name,
    options: { folder, now: madeAt },
    acknowledged: new Map(),
    unfinished: join(folder, 'chancery.unfinished'),
    holdsLock: () => existsSync(join(folder, lockName)),
    isOpen: false,
    dead: [],
  }
}

test(`kill -9 at ${KILLS} moments of adding to records in folders (seed ${SEED})`, async (context) => {
  const { kills, phases } = await lanes(
    KILLS,
    (nth) => folderVictim(`record-${nth}`),
    async ({ name }) => rmSync(join(cwd, name), { recursive: true, maxRetries: 5 }),
  )
  context.diagnostic(`${kills} kills: ${[...phases].map(([phase, count]) => `${count} ${phase}`).join(', ')}`)
  assert.ok(kills >= KILLS)
  for (const phase of ['before the lock', 'making the record', 'opening', 'adding', 'closing'])
    assert.ok((phases.get(phase) ?? 0) > 0, `none was killed ${phase}: ${JSON.stringify([...phases])}`)
})

describe('on PostgreSQL', needs('postgres'), () => {
  const schemaOf = (nth: number): string => `chancery_kill_${process.pid}_${nth}`
  const onServer = (nth: number): Victim => {
    const url = new URL(postgresUrl())
    url.searchParams.set('schema', schemaOf(nth))
    return {
      name: url.href,
      options: { url: url.href, now: madeAt },
      acknowledged: new Map(),
      unfinished: null,
      holdsLock: () => false,
      isOpen: false,
      dead: [],
    }
  }
  const drop = async ({ options }: Victim): Promise<void> => {
    const { database, close } = await openDatabase(options)
    await sql`drop schema ${sql.id(new URL(options.url ?? '').searchParams.get('schema') ?? '')} cascade`.execute(database)
    await close()
  }
  test(`kill -9 at ${KILLS_ON_SERVER} moments of adding to records on a server (seed ${SEED})`, async (context) => {
    const { kills, phases } = await lanes(KILLS_ON_SERVER, onServer, drop)
    context.diagnostic(`${kills} kills: ${[...phases].map(([phase, count]) => `${count} ${phase}`).join(', ')}`)
    assert.ok((phases.get('adding') ?? 0) > 0)
  })
})
