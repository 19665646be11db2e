/** Ctrl-C on a real process, at work on a record: nothing is half written, the lock is free, and the same command again does the rest. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { entryOf, madeAt } from '../src/record/store/cases.ts'
import { openDatabase } from '../src/record/store/database.ts'
import { storeOn } from '../src/record/store/open.ts'
import { exportRecord } from '../src/record/store/transfer.ts'
import { chancery, jsonLines, launcherFile, temporaryFolder } from './cli.ts'

const cwd = temporaryFolder()
const DOCUMENTS = 40
const MOST_MS = 60_000

/** Starts a command and sends the signal as soon as the file is there. Gives the signal that it ended by; null where it ended by itself. */
const interrupted = async (args: readonly string[], file: string, signal: NodeJS.Signals): Promise<NodeJS.Signals | null> => {
  const child = spawn(process.execPath, [launcherFile, ...args], { cwd, stdio: 'ignore', env: { ...process.env, INIT_CWD: cwd } })
  const ended = once(child, 'exit')
  while (child.exitCode === null && !existsSync(join(cwd, file))) await setTimeout(1)
  child.kill(signal)
  const stuck = new AbortController()
  const given = setTimeout(MOST_MS, undefined, { signal: stuck.signal }).then(
    () => child.kill('SIGKILL'),
    () => undefined,
  )
  await ended
  stuck.abort()
  await given
  return child.signalCode
}

const added = (record: string): readonly string[] => {
  const { status, out, err } = chancery(['add', '--quiet', '--json', '--record', record, 'many'], { cwd })
  assert.equal(status, 0, err)
  return jsonLines<{ outcome: string }>(out).map(({ outcome }) => outcome)
}

mkdirSync(join(cwd, 'many'))
for (let n = 0; n < DOCUMENTS; n++)
  writeFileSync(
    join(cwd, 'many', `${String(n).padStart(3, '0')}.txt`),
    `LIMA, 7 November 2025\n\nPeru will buy ${n + 2} ferries from Norway by the end of 2027.\n`,
  )

test('Ctrl-C while a new record is made leaves a folder in which it can be made', async () => {
  assert.equal(await interrupted(['add', '--quiet', '--record', 'first', 'examples'], 'first/chancery.unfinished', 'SIGINT'), 'SIGINT')
  assert.deepEqual(
    readdirSync(join(cwd, 'first')).filter((file) => /lock|unfinished|new|half/.test(file)),
    [],
  )
  const { status, err } = chancery(['add', '--quiet', '--record', 'first', 'examples'], { cwd })
  assert.equal(status, 0, err)
})

test('Ctrl-C while documents are added: those that were added are whole, and the rest follows', async () => {
  assert.equal(await interrupted(['add', '--quiet', '--record', 'adding', 'many'], 'adding/chancery.json', 'SIGINT'), 'SIGINT')
  assert.deepEqual(readdirSync(join(cwd, 'adding')).toSorted(), ['chancery.json', 'database'])
  const outcomes = added('adding')
  assert.equal(outcomes.length, DOCUMENTS)
  const before = outcomes.indexOf('added')
  assert.ok(before >= 0, 'it ended before it was interrupted')
  assert.deepEqual([...new Set(outcomes.slice(0, before))], before === 0 ? [] : ['unchanged'])
  assert.deepEqual([...new Set(outcomes.slice(before))], ['added'])
  assert.deepEqual([...new Set(added('adding'))], ['unchanged'])
})

test('an end during an import leaves an empty record; during an export no file', async () => {
  const lines: string[] = []
  const { database, close } = await openDatabase({ now: madeAt })
  const store = storeOn(database, { project: 'main', author: 'tester', now: madeAt }, close)
  for (let n = 0; n < 4; n++) {
    const quotes = Array.from({ length: 1500 }, (_, item) => `item ${n} ${10_000 + item}`)
    await store.addDocument(entryOf(`${n}.txt`, quotes.join(', '), quotes))
  }
  await exportRecord(database, async (line) => void lines.push(line))
  await store.close()
  writeFileSync(join(cwd, 'many.jsonl'), `${lines.join('\n')}\n`)
  assert.equal(await interrupted(['record', 'import', 'many.jsonl', '--record', 'into'], 'into/chancery.json', 'SIGTERM'), 'SIGTERM')
  assert.deepEqual(readdirSync(join(cwd, 'into')).toSorted(), ['chancery.json', 'database'])
  const again = chancery(['record', 'import', 'many.jsonl', '--record', 'into', '--json'], { cwd })
  assert.deepEqual([again.status, again.err], [0, ''])
  assert.equal(jsonLines<{ rows: number }>(again.out)[0]?.rows, lines.length - 2)
  writeFileSync(join(cwd, 'out.jsonl'), 'of yesterday\n')
  assert.equal(await interrupted(['record', 'export', 'out.jsonl', '--record', 'into'], 'into/chancery.lock', 'SIGINT'), 'SIGINT')
  assert.deepEqual(
    readdirSync(cwd).filter((file) => file.startsWith('out')),
    ['out.jsonl'],
  )
})
