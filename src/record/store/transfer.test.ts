/** A whole record goes from a folder to a server and back, to a file and out of one, and is the same: every row of every table. */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { allRows, dropSchema, serverUrl } from '../../../test/grounds.ts'
import { needs } from '../../../test/needs.ts'
import { copyRecord, exportToFile, importFromFile } from './archive.ts'
import { entryOf, ferries, madeAt } from './cases.ts'
import { type OpenDatabase, openDatabase } from './database.ts'
import { lockName } from './lock.ts'
import { openStore } from './open.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-transfer-'))
const deals = join(root, 'deals')
const file = join(root, 'deals.jsonl')
const later = '2026-04-01T00:00:00Z'
after(() => rmSync(root, { recursive: true, force: true }))

/** A line break that only JavaScript takes for one, a quotation mark and a backslash. */
const awkward = 'Two “tugs”\u2028were \\leased\\ "at once"\ton paper.'

const rowsOf = async (place: { folder: string } | { url: string }): ReturnType<typeof allRows> => {
  const { database, close }: OpenDatabase = await openDatabase({ ...place, now: madeAt })
  return allRows(database).finally(close)
}

const refused = (code: string, message: RegExp) => (error: Error) => {
  assert.equal('code' in error && error.code, code, error.stack)
  assert.match(error.message, message)
  return true
}

let rows: Awaited<ReturnType<typeof allRows>> = []

before(async () => {
  const one = await openStore({ folder: deals, now: madeAt, project: 'one', author: 'Anna' })
  await one.addDocument(ferries)
  await one.addDocument(entryOf('awkward.txt', awkward, [awkward.slice(0, -1)], null))
  const [claim] = ferries.claims
  if (claim === undefined) throw new Error('the case has no claim')
  const { id, kind, type, quote } = claim
  const decision = { documentId: ferries.document.id, claim: id, kind, type, quote, decision: 'corrected' } as const
  await one.decide({ ...decision, correction: { materials: [awkward, '10'], amount: null }, note: awkward })
  await one.close()
  const other = await openStore({ folder: deals, now: later, project: 'other' })
  await other.addDocument(ferries)
  await other.addDocument({ ...ferries, reader: 'test/2', claims: ferries.claims.slice(1) })
  await other.close()
  rows = await rowsOf({ folder: deals })
  await exportToFile({ folder: deals }, file, { now: madeAt })
})

test('record export: one line a row, a first and a last; nothing else is left in the folder', () => {
  const lines = readFileSync(file, 'utf8').split('\n')
  assert.equal(lines.length, rows.length + 3)
  assert.match(lines[0] ?? '', /^\{"format":"chancery-record","version":1,.*"migrations":\["0001-first"/)
  assert.deepEqual(JSON.parse(lines.at(-2) ?? ''), { end: true, rows: rows.length })
  assert.deepEqual(readdirSync(root).toSorted(), ['deals', 'deals.jsonl'])
})

test('record import: every row of every table, and the record goes on counting', async () => {
  const folder = join(root, 'imported')
  assert.equal(await importFromFile(file, { folder }, { now: later }), rows.length)
  assert.deepEqual(await rowsOf({ folder }), rows)
  await exportToFile({ folder }, `${file}.again`, { now: later })
  assert.equal(readFileSync(`${file}.again`, 'utf8'), readFileSync(file, 'utf8'))
  const store = await openStore({ folder, now: later, project: 'one' })
  assert.equal(await store.addDocument(ferries), 'unchanged')
  assert.equal(await store.addDocument({ ...ferries, reader: 'test/2' }), 'reread')
  assert.equal((await store.search('leased')).length, 2)
  await store.close()
  await assert.rejects(importFromFile(file, { folder }, { now: later }), refused('store/not-empty', /it holds documents already/))
})

test('record copy: from the folder to a server and back, every row of every table', needs('postgres'), async () => {
  const server = { url: serverUrl('copy') }
  const back = { folder: join(root, 'back') }
  try {
    assert.equal(await copyRecord({ folder: deals }, server, { now: later }), rows.length)
    assert.deepEqual(await rowsOf(server), rows)
    assert.equal(await copyRecord(server, back, { now: later }), rows.length)
    assert.deepEqual(await rowsOf(back), rows)
    await assert.rejects(
      copyRecord({ folder: deals }, server, { now: later }),
      refused('store/not-empty', /schema chancery_copy_\d+: it holds documents/),
    )
    const store = await openStore({ ...server, now: later, project: 'one' })
    assert.equal(await store.addDocument({ ...ferries, reader: 'test/2' }), 'reread')
    await store.close()
  } finally {
    await dropSchema('copy')
  }
})

test('record copy: of a folder that is no record nothing is made', async () => {
  const [from, to] = [join(root, 'none'), join(root, 'nowhere')]
  await assert.rejects(
    copyRecord({ folder: from }, { folder: to }, { now: later }),
    refused('store/none', /there is no record in this folder/),
  )
  assert.equal(existsSync(from) || existsSync(to), false)
})

const broken: readonly {
  readonly name: string
  readonly change: (lines: readonly string[]) => readonly string[]
  readonly says: RegExp
}[] = [
  {
    name: 'cut off between two lines',
    change: (lines) => lines.slice(0, -4),
    says: /line \d+ .* it is the last, and the end of the record is missing/,
  },
  {
    name: 'cut off within a line',
    change: (lines) => [...lines.slice(0, 3), lines[3]?.slice(0, 40) ?? ''],
    says: /line 4 .* it is no row/,
  },
  { name: 'a line less', change: (lines) => lines.toSpliced(-3, 1), says: /it counts \d+ rows, and \d+ came before it/ },
  { name: 'a line twice', change: (lines) => lines.toSpliced(2, 0, lines[2] ?? ''), says: /duplicate key/ },
  { name: 'without its first line', change: (lines) => lines.slice(1), says: /line 1 .* it is not the first line of a record/ },
  {
    name: 'of a later format',
    change: ([head = '', ...rest]) => [head.replace('"version":1', '"version":2'), ...rest],
    says: /format 2, and .* format 1/,
  },
  {
    name: 'of a later version',
    change: ([head = '', ...rest]) => [head.replace('0002-', '9002-'), ...rest],
    says: /a newer Chancery made it \(9002-pages\)/,
  },
  {
    name: 'of another table',
    change: (lines) => lines.map((line) => line.replace('"table":"span"', '"table":"pg_authid"')),
    says: /it is no row of a record/,
  },
  { name: 'more after the end', change: (lines) => [...lines.slice(0, -1), lines[1] ?? ''], says: /it is no row of a record/ },
  { name: 'empty', change: () => [''], says: /line 1 / },
]

test('record import: what is not a whole record is refused, and nothing of it is kept', async (t) => {
  const { database, close } = await openDatabase({ now: madeAt })
  const { importRecord } = await import('./transfer.ts')
  const whole = readFileSync(file, 'utf8').split('\n')
  try {
    for (const { name, change, says } of broken)
      await t.test(name, async () => {
        const feed = async (sink: (line: string) => Promise<void>): Promise<void> => {
          for (const line of change(whole).filter((one, at) => at === 0 || one !== '')) await sink(line)
        }
        await assert.rejects(importRecord(database, madeAt, 'memory', feed), says)
        assert.deepEqual(await allRows(database), [])
      })
  } finally {
    await close()
  }
})

test('record import: a file that is not there, and one that cannot be written, are Problems', async () => {
  await assert.rejects(
    importFromFile(join(root, 'no.jsonl'), { folder: join(root, 'x') }, { now: later }),
    refused('store/file', /no\.jsonl: ENOENT/),
  )
  writeFileSync(join(root, 'plain'), '')
  await assert.rejects(exportToFile({ folder: deals }, join(root, 'plain', 'x.jsonl'), { now: later }), refused('store/file', /ENOTDIR/))
  assert.equal(existsSync(join(deals, lockName)), false)
})
