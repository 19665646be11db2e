/** Entities come in batches that stay: whatever interrupts an import, the next one goes on behind the last batch, and the record is as if nothing had happened. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type Kysely, sql } from 'kysely'
import { dropSchema, serverUrl } from '../../../test/grounds.ts'
import { needs } from '../../../test/needs.ts'
import type { Problem } from '../../problem.ts'
import { openWorld } from '../../world/open.ts'
import { keysOfName } from '../imported/name-keys.ts'
import { openDatabase } from './database.ts'
import { type ImportFault, type ImportOptions, type ImportOutcome, importEntities } from './import-entities.ts'
import { importedFiles, linksOfIds, partsByIds, partsByKeys, partsByWords } from './imported-query.ts'
import type { Tables } from './tables.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-imports-'))
after(() => rmSync(root, { recursive: true, force: true }))

const now = '2026-03-01T00:00:00Z'
const { tables, states } = openWorld()
const fixture = (name: string): string => fileURLToPath(new URL(`../importers/fixtures/${name}`, import.meta.url))

interface Told {
  readonly outcome: ImportOutcome
  readonly faults: readonly ImportFault[]
}

const run = async (database: Kysely<Tables>, project: string, path: string, more: Partial<ImportOptions> = {}): Promise<Told> => {
  const faults: ImportFault[] = []
  const context = { states: states.values(), wikidataStates: tables['wikidata-states'] }
  const options = {
    path,
    replace: false,
    context,
    onProgress: () => undefined,
    onFault: (fault: ImportFault) => void faults.push(fault),
    ...more,
  }
  return { outcome: await importEntities(database, { project, author: 'tester', now }, options), faults }
}

/** Rows without their file's number; links and parts as they lie. */
const rowsOf = async (database: Kysely<Tables>, project: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ line: string }>`
    select concat_ws('|', imported_file.name, nth, entity, type, imported_entity.name, keys, body) as line
      from imported_entity join imported_file on id = file where project = ${project}
    union all select concat_ws('|', name, nth, subject, object, kind, role, held_from, held_to, datasets)
      from imported_link join imported_file on id = file where project = ${project}`.execute(database)
  return rows.map(({ line }) => line).toSorted()
}

/** 400 firms, 400 links between them and every fiftieth line no JSON. */
const many = (): string =>
  Array.from({ length: 800 }, (_, nth) => {
    if (nth % 50 === 49) return `{"id":"broken ${nth}"`
    const told =
      nth % 2 === 0
        ? { id: `f${nth}`, schema: 'Company', properties: { name: [`Firm\t${nth} \\ "Łódź"\u0000`, `Фирма ${nth}`], country: ['kz'] } }
        : { id: `o${nth}`, schema: 'Ownership', properties: { owner: [`f${nth - 1}`], asset: [`f${nth === 1 ? 0 : nth - 3}`] } }
    return JSON.stringify(told)
  }).join('\n')

const manyFile = join(root, 'many.ftm.json')
writeFileSync(manyFile, many())

/** What a run throws when it is stopped by its own progress. */
class Stopped extends Error {}

const stopAfter = (batches: number): Pick<ImportOptions, 'onBatch'> => {
  let seen = 0
  return {
    onBatch: () => {
      seen += 1
      if (seen >= batches) throw new Stopped()
    },
  }
}

const grounds = [
  { name: 'in a folder', options: { skip: false as const }, place: { folder: join(root, 'record') } },
  { name: 'on PostgreSQL', options: needs('postgres'), place: { url: '' } },
]

for (const { name: ground, options, place } of grounds)
  describe(`import ${ground}`, options, () => {
    let opened: Awaited<ReturnType<typeof openDatabase>>
    before(async () => {
      opened = await openDatabase({ ...('url' in place ? { url: serverUrl('imports') } : place), now })
    })
    after(async () => {
      await opened.close()
      if ('url' in place) await dropSchema('imports')
    })

    test('files in three forms: parts, links, kinds passed over and lines that cannot be read', async () => {
      const { database } = opened
      const ftm = await run(database, 'all', fixture('made-up.ftm.json'))
      assert.deepEqual(
        [ftm.outcome.outcome, ftm.outcome.format, ftm.outcome.entities, ftm.outcome.links, ftm.outcome.passedOver],
        ['imported', 'ftm', 5, 4, { Address: 1 }],
      )
      assert.deepEqual(
        ftm.faults.map(({ line }) => line),
        [10, 11, 13],
      )
      assert.deepEqual(ftm.outcome.firstFaults, ftm.faults)
      await run(database, 'all', fixture('made-up.statements.csv'))
      const plain = await run(database, 'all', fixture('made-up.wikidata.json'))
      const packed = await run(database, 'packed', fixture('made-up.wikidata.json.gz'))
      assert.deepEqual(
        [packed.outcome.entities, packed.outcome.links, packed.faults],
        [plain.outcome.entities, plain.outcome.links, plain.faults],
      )
      const files = await importedFiles(database, 'all')
      assert.deepEqual(
        files.map(({ name, faults, finishedAt, replacedAt }) => [name, faults, finishedAt, replacedAt]),
        [
          ['made-up.ftm.json', 3, now, null],
          ['made-up.statements.csv', 1, now, null],
          ['made-up.wikidata.json', 1, now, null],
        ],
      )
      const ids = async (parts: Promise<readonly { readonly id: string }[]>) => (await parts).map(({ id }) => id)
      assert.deepEqual(await ids(partsByKeys(database, 'all', keysOfName('отаров берик'), 5)), ['mu-berik'])
      assert.deepEqual(await ids(partsByKeys(database, 'all', keysOfName('Арал Вольфрам'), 5)), ['mu-aral'])
      assert.deepEqual(await ids(partsByKeys(database, 'other', keysOfName('отаров берик'), 5)), [])
      assert.deepEqual(await ids(partsByWords(database, 'all', 'metals karasu', 5)), ['Q990000003'])
      assert.deepEqual(await ids(partsByIds(database, 'all', ['mu-body', 'no such "id", {}'])), ['mu-body'])
      assert.equal((await linksOfIds(database, 'all', ['mu-aral'], 10)).length, 2)
    })

    test('the same file again changes nothing; another of its name counts beside it, or instead of it', async () => {
      const { database } = opened
      const path = join(root, 'again.ftm.json')
      const firm = (id: string) => `${JSON.stringify({ id, schema: 'Company', properties: { name: [`Firm ${id}`] } })}\n`
      writeFileSync(path, firm('a'))
      assert.equal((await run(database, 'again', path)).outcome.outcome, 'imported')
      assert.equal((await run(database, 'again', path)).outcome.outcome, 'unchanged')
      assert.equal((await rowsOf(database, 'again')).length, 1)
      writeFileSync(path, firm('b'))
      const second = await run(database, 'again', path)
      assert.deepEqual([second.outcome.outcome, second.outcome.beside], ['imported', true])
      const found = async () => (await partsByWords(database, 'again', 'firm', 9)).map(({ id }) => id)
      assert.deepEqual(await found(), ['a', 'b'])
      assert.equal((await run(database, 'again', path, { replace: true })).outcome.beside, false)
      assert.deepEqual(await found(), ['b'])
      writeFileSync(path, firm('a'))
      assert.equal((await run(database, 'again', path, { replace: true })).outcome.outcome, 'unchanged')
      assert.deepEqual(await found(), ['a'])
    })

    test('an import that is stopped after any batch goes on, with the rows and counts of one that was not', async () => {
      const { database } = opened
      const whole = await run(database, 'whole', manyFile, { batchRows: 100 })
      const rows = await rowsOf(database, 'whole')
      assert.equal(rows.length, 784)
      assert.equal(whole.outcome.faults, 16)
      for (const batches of [1, 3, 5]) {
        const project = `stopped ${batches}`
        await assert.rejects(run(database, project, manyFile, { batchRows: 100, ...stopAfter(batches) }), Stopped)
        const [file] = await importedFiles(database, project)
        assert.equal(file?.finishedAt, null)
        const kept = (await rowsOf(database, project)).length
        assert.ok(kept >= batches * 100 && kept < rows.length, `${kept} rows after ${batches} batches`)
        const { outcome, faults } = await run(database, project, manyFile, { batchRows: 100 })
        assert.equal(outcome.outcome, 'went on')
        assert.deepEqual(await rowsOf(database, project), rows)
        assert.deepEqual(
          [outcome.entities, outcome.links, outcome.faults],
          [whole.outcome.entities, whole.outcome.links, whole.outcome.faults],
        )
        assert.deepEqual(outcome.firstFaults, whole.outcome.firstFaults)
        assert.ok(faults.length < whole.faults.length, 'lines before the batch are not read again')
      }
    })

    test('statements and packed files go on in the midst, an entity never in halves', async () => {
      const { database } = opened
      const rows = Array.from({ length: 300 }, (_, nth) =>
        ['name', 'alias', 'country']
          .map((prop) => `e${nth},e${nth},${prop},Company,${prop === 'country' ? 'kz' : `"Firm ${prop}\n${nth}"`},d,f`)
          .join('\n'),
      )
      const text = `canonical_id,entity_id,prop,schema,value,dataset,external\n${rows.join('\n')}\n`
      const [plain, packed] = [join(root, 'some.statements.csv'), join(root, 'some.statements.csv.gz')]
      writeFileSync(plain, text)
      writeFileSync(packed, gzipSync(text))
      for (const path of [plain, packed]) {
        const project = `midst ${path}`
        await assert.rejects(run(database, project, path, { batchRows: 7, ...stopAfter(4) }), Stopped)
        assert.equal((await run(database, project, path, { batchRows: 7 })).outcome.outcome, 'went on')
        const parts = await partsByWords(database, project, 'firm', 1000)
        assert.equal(parts.length, 300)
        assert.ok(parts.every(({ names, states: own }) => names.length === 2 && own.length === 1))
      }
    })

    test('a packed file that was cut off is told, and what is whole of it stays', async () => {
      const { database } = opened
      const path = join(root, 'cut.ftm.json.gz')
      writeFileSync(path, gzipSync(many()).subarray(0, 4000))
      await assert.rejects(run(database, 'cut', path, { batchRows: 50 }), (error: Problem) => {
        assert.equal(error.code, 'import/packed')
        assert.match(error.message, /cut\.ftm\.json\.gz: it cannot be unpacked to its end/)
        return true
      })
    })
  })

for (const [name, bytes, code, says] of [
  [
    'nothing.txt',
    'Dear reader, this is a letter.',
    'import/format',
    /in none of the formats that are known.*statements \(.*wikidata \(.*ftm \(/s,
  ],
  ['packed.json.bz2', 'BZh91AY', 'import/file', /packed by bzip2, and gzip alone is unpacked here\. Unpack it first: bunzip2/],
  ['', '', 'import/file', /it is no file/],
] as const)
  test(`${name || 'a folder'} is refused`, async () => {
    const path = join(root, name)
    if (name !== '') writeFileSync(path, bytes)
    const { database, close } = await openDatabase({ folder: join(root, 'refusing'), now })
    await assert
      .rejects(run(database, 'main', path), (error: Problem) => {
        assert.equal(error.code, code)
        assert.match(error.message, says)
        return true
      })
      .finally(close)
  })

/** A process that imports in small batches and says after each how many rows are safe. */
const child = fileURLToPath(new URL('fixtures/import-child.ts', import.meta.url))

test('kill -9 in the midst, again and again: no batch that was told is lost, and none is there twice', async () => {
  const folder = join(root, 'killed')
  const path = join(root, 'killed.ftm.json')
  copyFileSync(manyFile, path)
  let told = 0
  let kills = 0
  for (let round = 0; round < 12; round += 1) {
    const process = spawn(globalThis.process.execPath, [child, path, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    const batchesUntilKill = 1 + (round % 3)
    let seen = 0
    const ended = new Promise<number | null>((resolve) => process.once('close', resolve))
    for await (const chunk of process.stdout)
      for (const line of String(chunk)
        .split('\n')
        .filter((one) => one !== '')) {
        const rows = Number(line)
        assert.ok(rows >= told, `${rows} rows are told after ${told}`)
        told = rows
        seen += 1
        if (seen === batchesUntilKill) process.kill('SIGKILL')
      }
    if ((await ended) === 0) break
    kills += 1
    const { database, close } = await openDatabase({ folder, now })
    const rows = await rowsOf(database, 'main')
    assert.ok(rows.length >= told, `${rows.length} rows are there of ${told}`)
    assert.equal(new Set(rows).size, rows.length)
    await close()
  }
  assert.ok(kills >= 3, `${kills} kills`)
  const { database, close } = await openDatabase({ folder, now })
  await run(database, 'main', path)
  const rows = (await rowsOf(database, 'main')).map((line) => line.replace('killed', 'many'))
  await run(database, 'whole', manyFile)
  assert.deepEqual(rows, await rowsOf(database, 'whole'))
  await close()
  assert.ok(readFileSync(path).length > 0)
})
