/** A record that is kept, over several processes: added once, found again, judged by the day; what it holds tells the same as the files did. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Brief } from '../src/brief/brief-model.ts'
import { chancery, jsonLines, temporaryFolder } from './cli.ts'

const folder = temporaryFolder()
const record = ['--record', 'deals']
const asOf = ['--as-of', '2025-11-23']

interface ItemLine {
  readonly id: string
  readonly kind: string
  readonly type: string
  readonly verdicts: readonly { readonly verdict: string }[]
}

/** Lines of a command that must succeed in silence. */
const lines = <T>(...args: readonly string[]): readonly T[] => {
  const { status, out, err } = chancery([...args, '--json'], { cwd: folder })
  assert.equal(status, 0, err)
  return jsonLines<T>(out)
}
const outcomes = (): readonly string[] => lines<{ outcome: string }>('add', '--quiet', ...record, 'examples').map(({ outcome }) => outcome)
const items = (): readonly ItemLine[] => lines<ItemLine>('record', 'list', '--quiet', ...record, ...asOf)

test('documents are added once: again, they change nothing', () => {
  assert.deepEqual(outcomes(), ['added', 'added', 'added'])
  const before = items()
  assert.ok(before.length > 10)
  assert.ok(before.some(({ verdicts }) => verdicts.some(({ verdict }) => verdict === 'symbolic')))
  assert.deepEqual(outcomes(), ['unchanged', 'unchanged', 'unchanged'])
  assert.deepEqual(items(), before)
  const [one] = before
  assert.deepEqual(lines('record', 'show', one?.id ?? '', '--quiet', ...record, ...asOf), [one])
})

test('the brief of the record tells what the brief of the files tells', () => {
  // documents stand in another order there, by their day
  const told = (...args: readonly string[]): readonly string[] =>
    lines<Brief>('brief', '--quiet', ...asOf, ...args).flatMap(({ sections }) =>
      sections.flatMap((one) => one.lines.map(({ text }) => text)),
    )
  const fromFiles = told('examples')
  assert.ok(fromFiles.length > 20)
  assert.deepEqual(told(...record).toSorted(), fromFiles.toSorted())
})

test('search finds claims by their words', () => {
  const found = lines<{ document: string; claim: { quote: string } }>('record', 'search', 'Boeing', 'jets', ...record)
  assert.deepEqual([...new Set(found.map(({ document }) => document))], ['wire-report.html'])
  assert.ok(found.every(({ claim }) => /Boeing jets/.test(claim.quote)))
  assert.deepEqual(lines('record', 'search', 'zeppelin', ...record), [])
})

test('a short document goes into a record that is there; a path that is not there makes none', () => {
  writeFileSync(join(folder, 'one.txt'), 'LIMA, 7 November 2025\n\nPeru will buy two ferries from Norway by the end of 2027.\n')
  const add = (): readonly string[] => lines<{ outcome: string }>('add', '--quiet', ...record, 'one.txt').map(({ outcome }) => outcome)
  assert.deepEqual([add(), add()], [['added'], ['unchanged']])
  const { status, err } = chancery(['add', '--record', 'mistyped', 'gone.txt'], { cwd: folder })
  assert.equal(status, 1)
  assert.match(err, /gone\.txt: there is no such file/)
  assert.ok(!existsSync(join(folder, 'mistyped')))
  // the record that was opened ahead is given back
  assert.equal(chancery(['add', ...record, 'gone.txt'], { cwd: folder }).status, 1)
  assert.deepEqual(add(), ['unchanged'])
})

test('a short document in which there is nothing to read makes no record, and leaves a folder as it was', () => {
  writeFileSync(join(folder, 'empty.txt'), '')
  mkdirSync(join(folder, 'mine'))
  writeFileSync(join(folder, 'mine', 'note.txt'), 'mine')
  for (const record of [join('vain', 'deep'), 'mine']) {
    const { status, err } = chancery(['add', '--record', record, 'empty.txt'], { cwd: folder })
    assert.equal(status, 1)
    assert.match(err, /empty\.txt/)
  }
  assert.ok(!existsSync(join(folder, 'vain')))
  assert.deepEqual(readdirSync(join(folder, 'mine')), ['note.txt'])
})
