/** The bundle does what the sources do: its commands, its threads, its library; and the launcher takes it only where it is made from the sources as they are. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { copyAssets } from '../packaging/assets.ts'
import { bundle } from '../packaging/bundle.ts'
import { makeRows } from '../packaging/rows.ts'
import type * as Api from '../src/api.ts'
import { markMade, markOf } from '../src/cli/made-from.ts'
import { openParser } from '../src/language/parse.ts'
import { mainFile } from './cli.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'chancery-bundle-'))
/** A checkout with a bundle of this one, and with sources that only say who they are. */
const checkout = join(work, 'checkout')
const [dist, sources] = [join(checkout, 'dist'), join(checkout, 'src')]
const launcher = join(checkout, 'bin/chancery.js')
after(() => rmSync(work, { recursive: true, force: true }))

before(async () => {
  for (const name of ['bin', 'examples', 'package.json']) cpSync(join(root, name), join(checkout, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'))
  mkdirSync(join(sources, 'cli'), { recursive: true })
  writeFileSync(join(sources, 'cli/main.ts'), "export const runOnProcess = (): void => console.log('sources')\n")
  await bundle(dist)
  copyAssets(dist)
  makeRows(dist)
  markMade(dist, markOf(sources))
})

const run = (program: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: work,
    env: { ...process.env, INIT_CWD: work },
    encoding: 'utf8',
  })
  assert.equal(status, 0, stderr)
  return stdout
}

const asOf = ['--as-of', '2025-11-23', '--quiet']
const pdf = join(root, 'src/text/fixtures/bulletin.pdf')

/** Each command in turn, so that a record that one makes the next one opens. */
const commands: readonly { readonly what: string; readonly args: readonly string[] }[] = [
  { what: 'help', args: ['--help'] },
  { what: 'version', args: ['--version'] },
  { what: 'the examples, named by nobody', args: ['start', ...asOf] },
  { what: 'claims', args: ['read', '--json', '--quiet', join(root, 'examples')] },
  { what: 'a PDF, read in a thread', args: ['read', '--json', '--quiet', pdf] },
  { what: 'a record that is made', args: ['add', '--quiet', '--record', 'RECORD', join(root, 'examples/analysis.txt')] },
  { what: 'a record opened in a thread', args: ['add', '--quiet', '--record', 'RECORD', join(root, 'examples/readout.md')] },
  { what: 'a brief of the record', args: ['brief', ...asOf, '--record', 'RECORD'] },
  { what: 'why words gave a claim', args: ['explain', '--quiet', '--words', 'critical minerals', join(root, 'examples/analysis.txt')] },
]

for (const { what, args } of commands)
  test(`bundle and sources give the same: ${what}`, () => {
    const [ofBundle, ofSources] = [launcher, mainFile].map((program, nth) =>
      run(program, ...args.map((arg) => (arg === 'RECORD' ? join(work, `record-${nth}`) : arg))),
    )
    assert.ok((ofBundle ?? '').length > 5)
    assert.equal(ofBundle, ofSources)
  })

test('bundle: threads of the library parse as the sources do', async () => {
  const { openCrew } = (await import(pathToFileURL(join(dist, 'api.js')).href)) as typeof Api
  const texts = [{ text: 'Peru and Japan signed a memorandum of understanding on tin in May 2024.', start: 0 }]
  const crew = await openCrew({ threads: 1 })
  try {
    const read: unknown[] = []
    for await (const sentences of crew.parseStream(texts)) read.push(sentences)
    assert.deepEqual(read, await (await openParser()).parse(texts))
  } finally {
    await crew.close()
  }
})

test('bundle: a table that was changed is read anew', () => {
  const words = (): string => run(launcher, 'read', '--json', '--quiet', join(work, 'zemla.txt'))
  writeFileSync(join(work, 'zemla.txt'), 'Zemla Rail will buy 40 locomotives from Alstom by the end of 2027.\n')
  const table = join(dist, 'world/data/companies.csv')
  const before = readFileSync(table, 'utf8')
  assert.doesNotMatch(words(), /"id":"zemla-rail"/)
  writeFileSync(table, `${before.trimEnd()}\nzemla-rail,Zemla Rail,,KAZ,,project-names\n`)
  try {
    assert.match(words(), /"id":"zemla-rail"/)
  } finally {
    writeFileSync(table, before)
  }
})

/** Runs the change, sees which program the launcher takes, and makes all as it was. */
const taken = (change: () => void, back: () => void): string => {
  change()
  try {
    return run(launcher, '--version').trim() === 'sources' ? 'sources' : 'bundle'
  } finally {
    back()
  }
}

const main = join(sources, 'cli/main.ts')
const other = join(sources, 'other.ts')
const nothing = (): void => undefined

test('the launcher takes the bundle where nothing has changed, else the sources', () => {
  const remove = (): void => rmSync(other)
  assert.equal(taken(nothing, nothing), 'bundle')
  assert.equal(
    taken(() => writeFileSync(other, ''), nothing),
    'sources',
    'a file more',
  )
  assert.equal(taken(remove, nothing), 'bundle', 'the folder has another time, and the same files')
  assert.equal(
    taken(() => utimesSync(main, 1, 1), nothing),
    'sources',
    'an older file came back',
  )
  const mark = markOf(sources)
  assert.equal(
    taken(() => markMade(dist, mark), nothing),
    'bundle',
    'made anew',
  )
  assert.equal(
    taken(
      () => rmSync(join(dist, 'made-from')),
      () => markMade(dist, mark),
    ),
    'sources',
    'nothing says what it was made from',
  )
})
