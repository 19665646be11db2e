/** Two processes on one record in a folder, and a folder that cannot be written: a clear message, and no damage. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { chancery, chanceryBeside, jsonLines, temporaryFolder } from './cli.ts'

const cwd = temporaryFolder()
const files = Array.from({ length: 3 }, (_, n) => `${n}.txt`)
for (const [n, file] of files.entries())
  writeFileSync(join(cwd, file), `LIMA, 7 November 2025\n\nPeru will buy ${n + 2} ferries from Norway by the end of 2027.\n`)

const check = (record: string): Record<string, unknown> => {
  const { status, out, err } = chancery(['record', 'check', '--quiet', '--json', '--record', record], { cwd })
  assert.equal(status, 0, out + err)
  return jsonLines<Record<string, unknown>>(out)[0] ?? {}
}

test('of processes that make one record at once those that come later are told who has it; each document that was acknowledged is there', async () => {
  for (const record of ['one', 'two']) {
    const runs = await Promise.all(files.map((file) => chanceryBeside(['add', '--quiet', '--json', '--record', record, file], { cwd })))
    const added = runs.filter(({ status }) => status === 0)
    assert.ok(added.length >= 1, JSON.stringify(runs))
    assert.ok(added.length < runs.length, 'none met another')
    for (const { status, out, err } of runs)
      if (status !== 0) {
        assert.deepEqual([status, out], [2, ''])
        assert.match(
          err,
          /^the record in \S+ is in use: process \d+ \(chancery add\) has it open since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC, and two at a time would lose data\. Wait until it ends, or end it; .*chancery\.lock\.\n$/,
        )
      }
    const rows = check(record).rows as { readonly document: number; readonly claim: number }
    assert.equal(rows.document, added.length)
    assert.equal(
      rows.claim,
      added.reduce((sum, { out }) => sum + (jsonLines<{ claims: number }>(out)[0]?.claims ?? 0), 0),
    )
    assert.deepEqual(readdirSync(join(cwd, record)).toSorted(), ['chancery.json', 'database'])
  }
})

test('while one process has a record, each command is told so, and does nothing', async () => {
  const holder = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { openStore } = await import(${JSON.stringify(new URL('../src/record/store/open.ts', import.meta.url).href)})
      await openStore({ folder: 'one', now: '2026-03-04T05:06:07Z', doing: 'chancery watch' })
      setInterval(() => undefined, 1000)`,
    ],
    { cwd, stdio: 'ignore' },
  )
  const ended = new Promise((resolve) => holder.once('exit', resolve))
  try {
    while (!existsSync(join(cwd, 'one', 'chancery.lock'))) await setTimeout(5)
    const before = readFileSync(join(cwd, 'one', 'chancery.lock'), 'utf8')
    for (const args of [['add', '0.txt'], ['record', 'list'], ['record', 'check'], ['brief'], ['record', 'export', 'out.jsonl']]) {
      const { status, out, err } = chancery([...args, '--quiet', '--record', 'one'], { cwd })
      assert.deepEqual([status, out], [2, ''])
      assert.match(err, new RegExp(`in use: process ${holder.pid} \\(chancery watch\\) has it open since 2026-03-04 05:06:07 UTC, and`))
    }
    assert.equal(readFileSync(join(cwd, 'one', 'chancery.lock'), 'utf8'), before)
    assert.ok(!existsSync(join(cwd, 'out.jsonl')))
  } finally {
    holder.kill('SIGKILL')
    await ended
  }
  const { status, err } = chancery(['record', 'list', '--quiet', '--record', 'one'], { cwd })
  assert.equal(status, 0)
  assert.match(err, new RegExp(`process ${holder.pid} \\(chancery watch\\), which had it open since .* ended without closing it`))
})

test('a folder that cannot be written is told in one line, and nothing is left in it', () => {
  const cases: readonly { readonly record: string; readonly says: RegExp }[] = [
    { record: '0.txt', says: /^the record in \S+0\.txt: .*\. Name a folder\.\n$/ },
    { record: join('0.txt', 'deals'), says: /^the record in \S+deals: .*\. Name a folder\.\n$/ },
    ...(existsSync('/sys/kernel')
      ? [{ record: '/sys/deals', says: /^the record in \/sys\/deals: .*\. Name a folder that you may write in/ }]
      : []),
  ]
  for (const { record, says } of cases) {
    const { status, out, err } = chancery(['add', '--quiet', '--record', record, '1.txt'], { cwd })
    assert.deepEqual([status, out], [2, ''])
    assert.match(err, says)
  }
  assert.match(readFileSync(join(cwd, '0.txt'), 'utf8'), /2 ferries/)
})

test('a disk that is full when a record is made is told in one line, and nothing is left of it', () => {
  mkdirSync(join(cwd, 'full'))
  // what is written to this device finds no room
  symlinkSync('/dev/full', join(cwd, 'full', 'chancery.json.new'))
  const { status, out, err } = chancery(['add', '--quiet', '--record', 'full', '1.txt'], { cwd })
  assert.deepEqual([status, out], [2, ''])
  assert.match(err, /^the record in \S+full: there is no room left on the disk.* Make room, and do it again: [^\n]*\n$/)
  assert.deepEqual(readdirSync(join(cwd, 'full')), ['chancery.json.new'])
})
