/** A brief from plain data and a brief through the database tell the same. In: the examples. Out: the words of both briefs, in whatever order. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runCli } from '../src/cli/main.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'chancery-record-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const told = async (asOf: string, ...more: readonly string[]): Promise<unknown> => {
  const out: string[] = []
  const err: string[] = []
  const status = await runCli(['brief', '--json', '--quiet', '--as-of', asOf, ...more], {
    cwd: root,
    today: asOf,
    now: `${asOf}T00:00:00Z`,
    user: 'tester',
    stdin: (async function* () {})(),
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    color: false,
    width: 100,
    screen: false,
    ended: async () => undefined,
  })
  assert.deepEqual([status, err], [0, []])
  return JSON.parse(out.join(''))
}

/** Every text in a value, sorted, lists in their parts: documents come in the order of the paths, or of publication from a record. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.split('; ')
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn).sort()
}

test('the brief of the examples is the same from memory, through a new record and from a kept one', async () => {
  const plain = textsIn(await told('2025-11-23', 'examples'))
  assert.ok(plain.some((text) => text.includes('is symbolic')))
  assert.deepEqual(textsIn(await told('2025-11-23', 'examples', '--record', join(folder, 'r'))), plain)
  assert.deepEqual(textsIn(await told('2025-11-23', '--record', join(folder, 'r'))), plain)
  assert.notDeepEqual(textsIn(await told('2027-11-23', '--record', join(folder, 'r'))), plain)
})
