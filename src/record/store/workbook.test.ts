/** Workbooks of governance as the World Bank lays them out: every estimate is taken, passed over, or told with its sheet and row. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import type { Problem } from '../../problem.ts'
import { openWorld } from '../../world/open.ts'
import { addData } from './data-add.ts'
import { parquetOf } from './data-folder.ts'
import { openDuck, sqlText } from './duckdb.ts'

type Cell = string | number | null
type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>

const root = mkdtempSync(join(tmpdir(), 'chancery-workbook-'))
const duck = await openDuck()
after(() => {
  duck.close()
  rmSync(root, { recursive: true, force: true })
})

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const xml = (body: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`)
const columnOf = (at: number): string => String.fromCharCode(65 + at)

const cellXml = (cell: Cell, at: number, row: number): string => {
  if (cell === null) return ''
  const place = `${columnOf(at)}${row}`
  return typeof cell === 'number'
    ? `<c r="${place}"><v>${cell}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;')}</t></is></c>`
}

/** The least that Office Open XML asks of a workbook. */
const workbook = (sheets: Sheets): Uint8Array => {
  const names = Object.keys(sheets)
  const parts = Object.values(sheets).map((rows, nth): [string, Uint8Array] => {
    const body = rows.map((row, at) => `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, column, at + 1)).join('')}</row>`)
    return [`xl/worksheets/sheet${nth + 1}.xml`, xml(`<worksheet xmlns="${main}"><sheetData>${body.join('')}</sheetData></worksheet>`)]
  })
  const types = names.map(
    (_, nth) =>
      `<Override PartName="/xl/worksheets/sheet${nth + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  )
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${types.join('')}</Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names.map((name, nth) => `<sheet name="${name}" sheetId="${nth + 1}" r:id="rId${nth + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, nth) => `<Relationship Id="rId${nth + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${nth + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    ...Object.fromEntries(parts),
  })
}

const added = async (bytes: Uint8Array, name = 'wgidataset.xlsx') => {
  const path = join(root, name)
  writeFileSync(path, bytes)
  const folder = mkdtempSync(join(root, 'data-'))
  const [outcome] = await addData({
    folder,
    path,
    shown: name,
    world: openWorld(),
    now: '2026-03-01T00:00:00Z',
    vintage: null,
    duck: async () => duck,
    onProgress: () => undefined,
    onRejected: () => undefined,
  })
  return { folder, outcome }
}

const long = ['codeindyr', 'code', 'countryname', 'year', 'indicator', 'estimate']
const wide = (title: string, ...rows: readonly (readonly Cell[])[]) => [
  [title],
  [],
  [null, null, 1996, null, 1998, null],
  ['Country/Territory', 'Code', 'Estimate', 'StdErr', 'Estimate', 'StdErr'],
  ...rows,
]

const cases: readonly {
  readonly name: string
  readonly sheets: Sheets
  readonly rows: readonly string[]
  readonly rejected: readonly string[]
  readonly passedOver: Readonly<Record<string, number>>
}[] = [
  {
    name: 'the one sheet of 2024',
    sheets: {
      Sheet1: [
        long,
        ['KAZcc2023', 'KAZ', 'Kazakhstan', 2023, 'cc', -0.2],
        ['ZARrl2023', 'ZAR', 'Congo, Dem. Rep.', 2023, 'rl', -1.6],
        ['ADOva1996', 'ADO', 'Andorra', 1996, 'va', '..'],
        ['KAZge2023', 'KAZ', 'Kazakhstan', 2023, 'ge', 'high'],
      ],
    },
    rows: ['COD 2023 rl -1.6', 'KAZ 2023 cc -0.2'],
    rejected: ['Sheet1 5: the estimate is "high": expected a number'],
    passedOver: { 'without an estimate': 1 },
  },
  {
    name: 'a sheet a dimension, as in 2025, behind one with notes',
    sheets: {
      Notes: [['Worldwide Governance Indicators']],
      va: [
        ['Economy (code)', 'Economy (name)', 'Year', 'Governance estimate (approx. -2.5 to +2.5)'],
        ['ROM', 'Romania', 2024, 0.6],
      ],
      rl: [
        ['Economy (code)', 'Economy (name)', 'Year', 'Governance estimate (approx. -2.5 to +2.5)'],
        ['ROM', 'Romania', 2024, 0.4],
        [],
        ['XYZ', 'Nowhere', 2024, 0.4],
      ],
    },
    rows: ['ROU 2024 rl 0.4', 'ROU 2024 va 0.6'],
    rejected: ['rl 4: the code "XYZ" (Nowhere) is no state on record'],
    passedOver: { 'sheets without estimates': 1 },
  },
  {
    name: 'columns for each year, as up to 2023',
    sheets: {
      Introduction: [['Kaufmann & Kraay']],
      VoiceandAccountability: wide('Voice and Accountability', ['Kazakhstan', 'KAZ', -0.9, 0.2, '#N/A', '#N/A']),
      'Political StabilityNoViolence': wide(
        'Political Stability',
        ['Kazakhstan', 'KAZ', -0.3, 0.3, -0.1, 0.3],
        ['Nowhere', 'XYZ', 1, 0.3, 1, 0.3],
      ),
    },
    rows: ['KAZ 1996 pv -0.3', 'KAZ 1996 va -0.9', 'KAZ 1998 pv -0.1'],
    rejected: ['Political StabilityNoViolence 6: the code "XYZ" (Nowhere) is no state on record'],
    passedOver: { 'sheets without estimates': 1, 'without an estimate': 1 },
  },
]

for (const { name, sheets, rows, rejected, passedOver } of cases)
  test(`governance, ${name}`, async () => {
    const { folder, outcome } = await added(workbook(sheets))
    if (outcome?.outcome !== 'added') throw new Error(JSON.stringify(outcome))
    const { file } = outcome
    const stored = await duck.rows<{ told: string }>(
      `select state || ' ' || year || ' ' || dimension || ' ' || estimate as told from read_parquet(${sqlText(parquetOf(folder, file))}) order by told`,
    )
    assert.deepEqual(
      stored.map(({ told }) => told),
      rows,
    )
    assert.deepEqual(
      file.firstRejected.map(({ part, line, reason }) => `${part} ${line}: ${reason}`),
      rejected,
    )
    assert.deepEqual(file.passedOver, passedOver)
  })

for (const [name, bytes, code] of [
  [
    'any other workbook',
    workbook({
      Prices: [
        ['year', 'price'],
        [2020, 5],
      ],
    }),
    'data/format',
  ],
  [
    'a workbook whose sheet is cut off',
    zipSync({ 'xl/workbook.xml': xml('<workbook xmlns='), 'xl/worksheets/sheet1.xml': xml('<worksheet><sheetData><row') }),
    'data/workbook',
  ],
] as const)
  test(`${name} is refused in plain words: ${code}`, () => assert.rejects(added(bytes), (error: Problem) => error.code === code))
