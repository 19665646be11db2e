/** Files of statistics as publishers give them: every row is taken, passed over by its kind, or told with its line and what is wrong with it. */
import assert from 'node:assert/strict'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import type { Problem } from '../../problem.ts'
import { openWorld } from '../../world/open.ts'
import { addData, type DataOutcome } from './data-add.ts'
import { type DataFile, dataFiles, parquetOf } from './data-folder.ts'
import { openDuck, sqlText } from './duckdb.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-data-'))
const duck = await openDuck()
after(() => {
  duck.close()
  rmSync(root, { recursive: true, force: true })
})

const fixture = (name: string): string => fileURLToPath(new URL(`../importers/fixtures/flows/${name}`, import.meta.url))
let folders = 0
const newFolder = (): string => join(root, `data-${folders++}`)

const add = (folder: string, path: string): Promise<readonly DataOutcome[]> =>
  addData({
    folder,
    path,
    shown: basename(path),
    world: openWorld(),
    now: '2026-03-01T00:00:00Z',
    vintage: null,
    duck: async () => duck,
    onProgress: () => undefined,
    onRejected: () => undefined,
  })

const added = async (folder: string, path: string): Promise<DataFile> => {
  const [outcome] = await add(folder, path)
  if (outcome?.outcome !== 'added') throw new Error(JSON.stringify(outcome))
  return outcome.file
}

const written = (name: string, text: string | Uint8Array): string => {
  const path = join(root, name)
  writeFileSync(path, text)
  return path
}

const rowsOf = (folder: string, file: DataFile, columns: string) =>
  duck.rows<Record<string, unknown>>(`select ${columns} from read_parquet(${sqlText(parquetOf(folder, file))})`)

interface Case {
  readonly file: string
  readonly columns: string
  readonly rows: readonly (readonly unknown[])[]
  readonly rejected: readonly string[]
  readonly passedOver: Readonly<Record<string, number>>
}

const cases: readonly Case[] = [
  {
    file: 'made-up_BACI_HS17_Y2022_V202601.csv',
    columns: 'exporter, importer, product, value, tonnes',
    rows: [
      [156, 842, 10121, 3, 1],
      [398, 156, 261100, 1250.5, 98.2],
      [156, 251, 280530, 42.017, null],
      [398, 842, 284410, 313500, 1650.75],
      [490, 276, 811292, 7.3, null],
      [699, 842, 7759324, 11, null],
    ],
    rejected: [
      '9: i is "x": expected a whole number',
      '10: k is "0101213": expected a product of six digits',
      '11: v is "-3.0": expected a value of 0 or more',
      '12: it has the product, importer, year, exporter of a row before it',
      '13: it has 3 cells where the first line has 6',
      '14: t is "1822": expected a year',
      '15: q is "lots": expected tonnes, 0 or more, or nothing',
    ],
    passedOver: {},
  },
  {
    file: 'made-up.comtrade.csv',
    columns: 'reporter, partner, flow, product, value, tonnes, basis',
    rows: [
      ['398', '842', 'export', '284410', 78900, 1601, 'fob'],
      ['842', '0', 'import', '284410', 1880000, 9000, 'cif'],
      ['842', '398', 'import', '284410', 313500, 1650.75, 'cif'],
    ],
    rejected: [
      '8: it has the reporter, partner, flow, classification, year, month, code of a row before it',
      '10: weight is "abc": expected a number',
    ],
    passedOver: {
      'breakdowns by mode of transport': 1,
      'headings beside their own products': 1,
      're-exports, re-imports and other flows, which are parts of exports and imports': 1,
      'totals and chapters': 1,
    },
  },
  {
    file: 'made-up.comtrade-old.csv',
    columns: 'year, reporter, partner, flow, product, value, tonnes',
    rows: [
      [2016, '36', '0', 'export', '250410', 1398835.89, 1],
      [2016, '36', '156', 'import', '250410', 91128.858, 1],
    ],
    rejected: [],
    passedOver: {},
  },
  {
    file: 'made-up.comtrade.json',
    columns: 'year, reporter, partner, classification, tonnes',
    rows: [[2023, '36', '156', 'H6', 5]],
    rejected: ['2: period is "x": expected a year, or a year and month'],
    passedOver: {},
  },
  {
    file: 'made-up.comext.dat',
    columns: 'reporter, partner, product, months, value, tonnes, value_without_tonnes',
    rows: [
      ['DE', 'CN', '280530', 12, 600, 20, 100],
      ['FR', 'KZ', '284410', 2, 1200, 40, 0],
    ],
    rejected: ['8: flow is "9": expected 1 or 2'],
    passedOver: { 'confidential products, whose code is hidden': 1, 'headings beside their own products': 1 },
  },
  {
    file: 'made-up.comext-api.csv',
    columns: 'reporter, partner, product, value, tonnes, value_without_tonnes',
    rows: [
      ['DE', 'CN', '280519', 5, 50, 0],
      ['DE', 'US', '280519', 7, null, 7],
    ],
    rejected: [],
    passedOver: {},
  },
]

for (const { file, columns, rows, rejected, passedOver } of cases)
  test(`${file}: rows, rejected rows with their lines, and what would count twice`, async () => {
    const folder = newFolder()
    const taken = await added(folder, fixture(file))
    assert.deepEqual(
      (await rowsOf(folder, taken, columns)).map((row) => Object.values(row)),
      rows,
    )
    assert.equal(taken.rows, rows.length)
    assert.deepEqual(
      taken.firstRejected.map(({ line, reason }) => `${line}: ${reason}`),
      rejected,
    )
    assert.equal(taken.rejected, rejected.length)
    assert.deepEqual(taken.passedOver, passedOver)
  })

const head = 't,i,j,k,v,q\n'

test('lines are those of the file, also behind empty lines and line feeds in quotes', async () => {
  const path = written(
    'BACI_HS12_Y2020_V202501.csv',
    `${head}2020,4,8,"010121",1,\n\n2020,4,8,"01\n012",1,\n2020,4,8,010129,1,\n2020,x,8,010129,1,\n2020,4,8,010130,-1,`,
  )
  const { firstRejected, rows } = await added(newFolder(), path)
  assert.equal(rows, 2)
  assert.deepEqual(
    firstRejected.map(({ line }) => line),
    [4, 7, 8],
  )
})

for (const [name, cells, tonnes, rejected] of [
  ['a sound file', ['1.5', '', 'NA', '           NA', '        0.25'], [1.5, null, null, null, 0.25], []],
  ['nothing written in other ways', ['1.5', '  NA', 'N/A', ' '], [1.5, null, null, null], []],
  [
    'figures that are none',
    ['1.5', 'nan', 'inf', '-2'],
    [1.5],
    ['nan', 'inf', '-2'].map((cell) => `q is "${cell}": expected tonnes, 0 or more, or nothing`),
  ],
] as const)
  for (const end of ['', '\n'])
    test(`${name}, the last line ${end === '' ? 'not ' : ''}ended: tonnes as they are`, async () => {
      const lines = cells.map((cell, at) => `2020,4,8,01012${at},1,${cell}`)
      const folder = newFolder()
      const file = await added(folder, written('BACI_HS12_Y2020_V202501.csv', `${head}${lines.join('\n')}${end}`))
      assert.deepEqual(
        (await rowsOf(folder, file, 'tonnes')).map((row) => row.tonnes),
        tonnes,
      )
      assert.deepEqual(
        file.firstRejected.map(({ reason }) => reason),
        rejected,
      )
    })

test('a file of BACI whose name does not tell the revision of the HS is no file to mix with others', async () => {
  const path = written('trade.csv', `${head}2020,4,8,010121,1,\n`)
  await assert.rejects(add(newFolder(), path), (error: Problem) => error.code === 'data/revision')
})

test('names in another encoding do no harm, wherever in the file they stand', async () => {
  const line = (name: string) => `2022,842,156,M,284410,H6,1000,2000,${name}\n`
  const text = `period,reporterCode,partnerCode,flowCode,cmdCode,classificationCode,netWgt,primaryValue,partnerDesc\n${line('China')}${line("C\xf4te d'Ivoire").replace('156', '384')}`
  const folder = newFolder()
  const file = await added(folder, written('latin.csv', Buffer.from(text, 'latin1')))
  assert.deepEqual([file.rows, file.rejected], [2, 0])
})

test('the same file again changes nothing; packed by gzip or ZIP it is taken too', async () => {
  const folder = newFolder()
  const path = fixture('made-up.comext.dat')
  const first = await added(folder, path)
  assert.deepEqual(await add(folder, path), [{ outcome: 'unchanged', file: first }])
  const gzip = await added(folder, written('comext.dat.gz', gzipSync(readFileSync(path))))
  const zip = await add(folder, written('comext.zip', zipSync({ 'comext.dat': readFileSync(path), 'readme.txt': Buffer.from('hello') })))
  assert.equal(gzip.rows, first.rows)
  assert.deepEqual(
    zip.map((one) => one.outcome),
    // the member has the bytes of the first file
    ['unchanged', 'passed over'],
  )
  assert.equal(dataFiles(folder).length, 2)
})

test('what a killed process left half made is not there, and is taken away', async () => {
  const folder = newFolder()
  await added(folder, fixture('made-up.comext.dat'))
  const half = join(folder, 'baci-0.parquet.999999999.part')
  copyFileSync(fixture('made-up.comext.dat'), half)
  assert.equal(dataFiles(folder).length, 1)
  await added(folder, fixture('made-up.comext-api.csv'))
  assert.equal(existsSync(half), false)
  assert.ok(readdirSync(folder).every((name) => !name.endsWith('.part')))
})

for (const [name, text, code] of [
  ['notes.txt', 'Dear reader,\nhere is nothing.', 'data/format'],
  ['empty.csv', '', 'data/format'],
  ['cut.json', '{"data":[{"reporterCode":36,"primaryValue":', 'data/json'],
  ['lacks.csv', 'reporterCode,partnerCode,cmdCode,period\n1,2,284410,2020\n', 'data/columns'],
] as const)
  test(`${name} is no file of statistics: ${code}, and nothing of it stays`, async () => {
    const folder = newFolder()
    await assert.rejects(add(folder, written(name, text)), (error: Problem) => error.code === code)
    assert.deepEqual(dataFiles(folder), [])
  })
