import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { ferries, madeAt } from '../record/store/cases.ts'
import { lockName } from '../record/store/lock.ts'
import { openStore } from '../record/store/open.ts'
import { leaseOf } from './lease.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-lease-'))
after(() => rmSync(root, { recursive: true, force: true }))

const IDLE = 200
const opening = (name: string) => {
  const folder = join(root, name)
  return { folder, open: () => openStore({ folder, now: madeAt, doing: 'chancery add' }), isHeld: () => existsSync(join(folder, lockName)) }
}

const untilFree = async (isHeld: () => boolean): Promise<void> => {
  for (let left = 500; isHeld() && left > 0; left--) await setTimeout(10)
  assert.ok(!isHeld(), 'it was given back')
}

test('a record is held between pieces of work, given back where none comes for long, and waited for where another then has it', async () => {
  const { open, isHeld } = opening('idle')
  const told: string[] = []
  const lease = leaseOf(open, (line) => told.push(line), null, { idle: IDLE })
  assert.ok(!isHeld())
  assert.equal(await lease.use((store) => store.addDocument(ferries)), 'added')
  assert.ok(isHeld())
  assert.equal(await lease.use((store) => store.addDocument(ferries)), 'unchanged')
  await untilFree(isHeld)
  const other = await open()
  const waiting = lease.use(async (store) => (await store.documents()).length)
  while (told.length === 0) await setTimeout(10)
  await other.close()
  assert.equal(await waiting, 1)
  assert.match(told.join(''), /^waiting: the record in .* process \d+ \(chancery add\) has it open/)
  await lease.end()
  assert.ok(!isHeld())
})

test('who finds a record in use at the beginning is told so at once', async () => {
  const { open } = opening('locked')
  const other = await open()
  const lease = leaseOf(open, () => assert.fail('nothing to tell'), null)
  await assert.rejects(
    lease.use((store) => store.addDocument(ferries)),
    { name: 'Problem', code: 'store/locked' },
  )
  await lease.end()
  await other.close()
})

test('where nothing was done no record is left: opened ahead, failed ahead, or never opened', async () => {
  const { folder, open } = opening('nothing')
  const silent = (): void => undefined
  await leaseOf(open, silent, null).end()
  await leaseOf(open, silent, open()).end()
  await leaseOf(open, silent, Promise.reject(new Error('no'))).end()
  assert.ok(!existsSync(folder))
})

test('work that fails is told, and the record is given back at the end', async () => {
  const { open, isHeld } = opening('failing')
  const lease = leaseOf(open, () => undefined, open())
  await assert.rejects(
    lease.use(async () => {
      throw new Error('in the midst')
    }),
    /in the midst/,
  )
  await lease.end()
  assert.ok(!isHeld())
})
