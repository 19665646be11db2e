import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { lockFolder, lockName } from './lock.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-lock-'))
after(() => rmSync(root, { recursive: true, force: true }))

const deadPid = spawnSync(process.execPath, ['-e', '']).pid
const lock = (pid: number, host = hostname(), began: string | null = null): string => JSON.stringify({ pid, host, began })

const cases: readonly {
  readonly name: string
  readonly found: string | null
  readonly guard?: boolean
  readonly refused: RegExp | null
}[] = [
  { name: 'no lock', found: null, refused: null },
  { name: 'of a process that ended', found: lock(deadPid), refused: null },
  { name: 'with our own id, left by an earlier process', found: lock(process.pid), refused: null },
  { name: 'of a process that lives', found: lock(process.ppid), refused: new RegExp(`process ${process.ppid} has it open`) },
  {
    name: 'of a process whose number another has now',
    found: lock(process.ppid, hostname(), '0'),
    // Only Linux tells when a process began; elsewhere the safe answer is no.
    refused: existsSync('/proc/self/stat') ? null : /has it open/,
  },
  { name: 'of another machine', found: lock(deadPid, 'elsewhere'), refused: new RegExp(`process ${deadPid} on elsewhere has it open`) },
  { name: 'just being written', found: '', refused: /another process has it open.*delete .*chancery\.lock\./s },
  { name: 'in words of another program', found: '"4711"', refused: /another process has it open/ },
  { name: 'being taken over by another', found: lock(deadPid), guard: true, refused: /chancery\.lock\.takeover/ },
]

for (const { name, found, guard, refused } of cases)
  test(`lock ${name}: ${refused === null ? 'taken' : 'refused'}`, () => {
    const folder = mkdtempSync(join(root, 'case-'))
    const path = join(folder, lockName)
    if (found !== null) writeFileSync(path, found)
    if (guard) writeFileSync(`${path}.takeover`, '')
    if (refused !== null) {
      assert.throws(() => lockFolder(folder), { name: 'Problem', code: 'store/locked', message: refused })
      assert.equal(readFileSync(path, 'utf8'), found)
      return
    }
    const release = lockFolder(folder)
    const { pid, host } = JSON.parse(readFileSync(path, 'utf8'))
    assert.deepEqual({ pid, host }, { pid: process.pid, host: hostname() })
    assert.equal(existsSync(`${path}.takeover`), false)
    assert.throws(() => lockFolder(folder), new RegExp(`process ${process.pid} has it open`))
    release()
    assert.equal(existsSync(path), false)
    release()
    lockFolder(folder)()
  })

test('a process that ends without closing leaves no lock', () => {
  const folder = mkdtempSync(join(root, 'end-'))
  const program = `(await import(${JSON.stringify(new URL('lock.ts', import.meta.url).href)})).lockFolder(${JSON.stringify(folder)}); process.exit(3)`
  assert.equal(spawnSync(process.execPath, ['--input-type=module', '-e', program]).status, 3)
  assert.equal(existsSync(join(folder, lockName)), false)
})
