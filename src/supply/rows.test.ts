import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '../problem.ts'
import { governanceRisk, governanceRisks } from './governance.ts'
import { governanceRows } from './governance-rows.ts'
import { readSupplyTable, type SupplyTable } from './rows.ts'

const head = 'material,stage,mix,country_iso3,share_pct,bound,t'

const faults: readonly { readonly name: string; readonly table: SupplyTable; readonly text: string; readonly says: RegExp }[] = [
  { name: 'an empty file', table: 'wgi', text: '', says: /^my\.csv:1: it is empty/ },
  {
    name: 'a missing column',
    table: 'eu-supply-shares',
    text: 'material,stage,mix,country_iso3,bound,t\n',
    says: /^my\.csv:1: it lacks the columns share_pct\./,
  },
  {
    name: 'a share that is no number',
    table: 'eu-supply-shares',
    text: `${head}\ntin,extraction,global,CHN,abc,=,1\n`,
    says: /^my\.csv:2: share_pct is "abc"/,
  },
  {
    name: 'a share above 100',
    table: 'eu-supply-shares',
    text: `${head}\ntin,extraction,global,CHN,140,=,1\n`,
    says: /^my\.csv:2: share_pct is "140", expected per cent/,
  },
  {
    name: 'an unknown stage, and how many more lines are wrong',
    table: 'eu-supply-shares',
    text: `${head}\ntin,mining,global,CHN,40,=,1\ntin,smelting,global,CHN,40,=,1\n`,
    says: /^my\.csv:2: stage is "mining".* There are 1 more such lines\.$/,
  },
  {
    name: 'a country by name',
    table: 'eu-supply-shares',
    text: `${head}\ntin,extraction,global,China,40,=,1\n`,
    says: /country_iso3 is "China", expected an ISO 3166-1/,
  },
  {
    name: 'a cell too few',
    table: 'eu-supply-shares',
    text: `${head}\n\ntin,extraction,global,CHN,40,=\n`,
    says: /^my\.csv:3: it has 6 cells where the first line has 7/,
  },
  {
    name: 'the same supplier twice',
    table: 'eu-supply-shares',
    text: `${head}\ntin,extraction,global,CHN,40,=,1\ntin,extraction,global,CHN,50,=,1\n`,
    says: /^my\.csv:3: tin, extraction, global, CHN stands on line 2 too/,
  },
  { name: 'no figures of governance', table: 'wgi', text: 'country_iso3,year\nCHN,2020\n', says: /^my\.csv:1: it has no figures/ },
  {
    name: 'a substitution index above 1',
    table: 'eu-inputs',
    text: 'material,stage,supply_used,import_reliance_pct,eol_rir_pct,si_sr,si_ei\ntin,extraction,eu,1,1,1.2,1\n',
    says: /^my\.csv:2: si_sr is "1\.2", expected a number from 0 to 1/,
  },
]
for (const { name, table, text, says } of faults)
  test(`${name} is told with file and line`, () => {
    assert.throws(
      () => readSupplyTable(table, text, 'my.csv'),
      (error) => error instanceof Problem && error.code === 'supply/table' && says.test(error.message),
    )
  })

test('columns that are not known, and a share of "more than nothing", are read', () => {
  const [row] = readSupplyTable(
    'eu-end-use',
    'material,application,share_pct,nace2,value_added_meur,colour\ncopper,wire,>0,C24,5,red\n',
    'my.csv',
  )
  assert.deepEqual(row?.share_pct, { percent: 0, isLeast: true })
})

test('t that is not told is 1, a bound that is not told is none, a net exporter relies on nobody', () => {
  const [row] = readSupplyTable('eu-supply-shares', 'material,stage,mix,country_iso3,share_pct\ntin,extraction,global,CHN,40\n', 'my.csv')
  assert.deepEqual([row?.t, row?.bound], [1, '='])
  const inputs = 'material,stage,supply_used,import_reliance_pct,eol_rir_pct,si_sr,si_ei\ntin,extraction,eu,-12,1,1,1\n'
  assert.equal(readSupplyTable('eu-inputs', inputs, 'my.csv')[0]?.import_reliance_pct, 0)
})

test('governance: from -2.5 to 2.5 becomes 10 to 0, the mean of the years that count', () => {
  assert.equal(governanceRisk(-2.5), 10)
  assert.equal(governanceRisk(2.5), 0)
  const rows = [
    { state: 'AAA', year: 2015, meanEstimate: -2.5 },
    { state: 'AAA', year: 2016, meanEstimate: 1 },
    { state: 'AAA', year: 2017, meanEstimate: 0 },
    { state: 'BBB', year: 2016, meanEstimate: null },
  ]
  assert.deepEqual([...governanceRisks(rows, 2016, 2020)], [['AAA', 4]])
})

const wgi = 'country_iso3,year,va,pv,ge,rq,rl,cc,mean_estimate,risk_0_10'
const governance = [
  { name: 'six estimates, mean and risk agree', row: 'AAA,2020,1,1,1,1,1,1,1,3', mean: 1, contradicted: 0 },
  { name: 'a mean of the estimates that there are', row: 'AAA,2020,1,,,,,0,,', mean: 0.5, contradicted: 0 },
  { name: 'the risk alone', row: 'AAA,2020,,,,,,,,3', mean: 1, contradicted: 0 },
  { name: 'a risk that was changed by hand', row: 'AAA,2020,1,1,1,1,1,1,1,7', mean: -1, contradicted: 1 },
  { name: 'a mean that was changed by hand', row: 'AAA,2020,1,1,1,1,1,1,0.4,3', mean: 0.4, contradicted: 1 },
  { name: 'estimates that were changed by hand', row: 'AAA,2020,2,2,2,2,2,2,1,3', mean: 2, contradicted: 1 },
  { name: 'nothing known', row: 'AAA,2020,,,,,,,,', mean: null, contradicted: 0 },
]
for (const { name, row, mean, contradicted } of governance)
  test(`governance rows: ${name}`, () => {
    const counted = governanceRows(readSupplyTable('wgi', `${wgi}\n${row}\n`, 'wgi.csv'))
    assert.equal(counted.rows[0]?.meanEstimate?.toFixed(6), mean?.toFixed(6))
    assert.equal(counted.contradicted.length, contradicted)
  })
