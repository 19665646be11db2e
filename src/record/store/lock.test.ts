import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { heirOf, lockFolder, lockName } from './lock.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-lock-'))
after(() => rmSync(root, { recursive: true, force: true }))

const deadPid = spawnSync(process.execPath, ['-e', '']).pid
const lock = (pid: number, host = hostname(), began: string | null = null): string => JSON.stringify({ pid, host, began })

const now = '2026-03-04T05:06:07.890Z'
const opening = { doing: 'chancery add', now }

const cases: readonly {
  readonly name: string
  readonly found: string | null
  /** Files of processes that were killed while they took it over, each the heir of the one before. */
  readonly heirs?: readonly string[]
  readonly refused: RegExp | null
}[] = [
  { name: 'no lock', found: null, refused: null },
  { name: 'of a process that ended', found: lock(deadPid), refused: null },
  { name: 'with our own id, left by an earlier process', found: lock(process.pid), refused: null },
  { name: 'of a process that lives', found: lock(process.ppid), refused: new RegExp(`process ${process.ppid} has it open, and`) },
  {
    name: 'of a process that says what it does',
    found: JSON.stringify({ pid: process.ppid, host: hostname(), began: null, doing: 'chancery watch', since: now, id: 'x' }),
    refused: new RegExp(`process ${process.ppid} \\(chancery watch\\) has it open since 2026-03-04 05:06:07 UTC, and`),
  },
  {
    name: 'of a process whose number another has now',
    found: lock(process.ppid, hostname(), '0'),
    // Only Linux tells when a process began; elsewhere the safe answer is no.
    refused: existsSync('/proc/self/stat') ? null : /has it open/,
  },
  { name: 'of another machine', found: lock(deadPid, 'elsewhere'), refused: new RegExp(`process ${deadPid} on elsewhere has it open`) },
  { name: 'without words, as without hard links', found: '', refused: /another process has it open.*delete .*chancery\.lock\./s },
  { name: 'in words of another program', found: '"4711"', refused: /another process has it open/ },
  { name: 'whose heir was killed as well', found: lock(deadPid), heirs: [lock(deadPid, hostname(), '1')], refused: null },
  {
    name: 'whose heirs were killed, and one of another machine',
    found: lock(deadPid),
    heirs: [lock(deadPid, hostname(), '1'), lock(deadPid, 'elsewhere')],
    refused: new RegExp(`process ${deadPid} on elsewhere has it open.*delete .*chancery\\.lock\\.[0-9a-f]{16}\\.`, 's'),
  },
]

for (const { name, found, heirs = [], refused } of cases)
  test(`lock ${name}: ${refused === null ? 'taken' : 'refused'}`, () => {
    const folder = mkdtempSync(join(root, 'case-'))
    const path = join(folder, lockName)
    if (found !== null) writeFileSync(path, found)
    heirs.forEach((words, nth) => {
      writeFileSync(heirOf(path, heirs[nth - 1] ?? found ?? ''), words)
    })
    writeFileSync(`${path}.half.new`, 'of one that was killed before it had it')
    if (refused !== null) {
      assert.throws(() => lockFolder(folder, opening), { name: 'Problem', code: 'store/locked', message: refused })
      assert.equal(readFileSync(path, 'utf8'), found)
      return
    }
    const { release, dead } = lockFolder(folder, opening)
    const { pid, host, doing, since } = JSON.parse(readFileSync(path, 'utf8'))
    assert.deepEqual({ pid, host, doing, since }, { pid: process.pid, host: hostname(), doing: 'chancery add', since: now })
    assert.equal(dead?.pid ?? null, found === null ? null : JSON.parse(heirs.at(-1) ?? found).pid)
    assert.deepEqual(readdirSync(folder), [lockName])
    assert.throws(() => lockFolder(folder, opening), new RegExp(`process ${process.pid} \\(chancery add\\) has it open`))
    release()
    assert.deepEqual(readdirSync(folder), [])
    release()
    lockFolder(folder, opening).release()
  })

test('a lock that was deleted by hand, and is another one now, is not given back', () => {
  const folder = mkdtempSync(join(root, 'other-'))
  const { release } = lockFolder(folder, opening)
  writeFileSync(join(folder, lockName), lock(process.ppid))
  release()
  assert.equal(readFileSync(join(folder, lockName), 'utf8'), lock(process.ppid))
})

/** As a program on the command line. */
const program = (folder: string, then: string): string =>
  `const { lockFolder } = await import(${JSON.stringify(new URL('lock.ts', import.meta.url).href)})
   const folder = ${JSON.stringify(folder)}
   const take = () => lockFolder(folder, { now: ${JSON.stringify(now)} })
   ${then}`

test('a process that ends without closing leaves no lock', () => {
  const folder = mkdtempSync(join(root, 'end-'))
  assert.equal(spawnSync(process.execPath, ['--input-type=module', '-e', program(folder, 'take(); process.exit(3)')]).status, 3)
  assert.equal(existsSync(join(folder, lockName)), false)
})

/** Each tries until it has the lock, looks whether another has it too, and kills itself, so that the next one takes over from it. */
const heirs = `
  const { existsSync, readdirSync, rmSync, writeFileSync, writeSync } = await import('node:fs')
  writeFileSync(folder + '/../ready-' + process.pid, '')
  while (!existsSync(folder + '/../go')) await new Promise((resolve) => setTimeout(resolve, 1))
  for (;;) {
    try { take(); break } catch (error) { if (error.code !== 'store/locked') throw error }
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 4))
  }
  writeFileSync(folder + '/../in-' + process.pid, '')
  const until = performance.now() + 8
  while (performance.now() < until);
  writeSync(1, readdirSync(folder + '/..').some((name) => name.startsWith('in-') && name !== 'in-' + process.pid) ? 'together' : 'alone')
  rmSync(folder + '/../in-' + process.pid)
  process.kill(process.pid, 'SIGKILL')`

test('of many processes that find a dead one’s lock at once one has it at a time, and each takes over from one that was killed', async () => {
  const outer = mkdtempSync(join(root, 'many-'))
  const folder = join(outer, 'record')
  mkdirSync(folder)
  writeFileSync(join(folder, lockName), lock(deadPid))
  const runs = Array.from({ length: 10 }, () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program(folder, heirs)], { stdio: ['ignore', 'pipe', 'inherit'] })
    return Promise.all([once(child, 'close'), text(child.stdout)])
  })
  while (readdirSync(outer).filter((name) => name.startsWith('ready-')).length < runs.length) await setTimeout(2)
  writeFileSync(join(outer, 'go'), '')
  const ends = await Promise.all(runs)
  assert.deepEqual(
    ends.map(([[, signal], said]) => [signal, said]),
    ends.map(() => ['SIGKILL', 'alone']),
  )
  assert.equal(lockFolder(folder, opening).dead?.host, hostname())
})
