import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSupplyTable } from './rows.ts'
import { importLists, type ProductionPoint, productionLists, relianceOf, shareOf } from './state-profile.ts'

const risks = new Map([
  ['CHN', 6],
  ['DEU', 2],
  ['KAZ', 5],
])
const share = (country: string, sharePercent: number, period = '2021-24', form = 'total') => ({
  material: 'tungsten',
  form,
  period,
  country,
  sharePercent,
  source: 'a-list',
})
const near = (actual: number | null | undefined, expected: number) =>
  assert.ok(typeof actual === 'number' && Math.abs(actual - expected) < 1e-9, `${actual}, expected ${expected}`)

test('imports: what is left of 100 is a rest that bounds the measures', () => {
  const [list] = importLists([share('DEU', 20), share('CHN', 50), share('OTH', 30)], 2026, risks)
  assert.deepEqual(
    list?.suppliers.map(({ supplier }) => supplier),
    ['CHN', 'DEU'],
  )
  near(list?.rest, 0.3)
  assert.equal(list?.hhi.value, null)
  near(list?.hhi.low, 0.29)
  near(list?.hhi.high, 0.38)
  near(list?.weighted.low, 0.25 * 6 + 0.04 * 2)
  near(list?.weighted.high, 0.25 * 6 + 0.04 * 2 + 0.09 * 10)
  assert.equal(list?.effective, null)
  assert.deepEqual(list?.missing, ['suppliers of 30 % (imports)'])
})

test('imports: whole shares that miss 100 by rounding leave no rest', () => {
  const [list] = importLists([share('DEU', 49), share('CHN', 50)], 2026, risks)
  assert.equal(list?.rest, 0)
  near(list?.hhi.value, 0.49 ** 2 + 0.25)
  assert.deepEqual(list?.missing, [])
})

test('imports: the latest period up to the year, each form for itself', () => {
  const rows = [
    share('CHN', 100, '2019-22'),
    share('DEU', 100, '2021-24', 'oxide'),
    share('DEU', 100, '2021-24', 'metal'),
    share('KAZ', 100, '2022-25'),
  ]
  assert.deepEqual(
    importLists(rows, 2024, risks).map(({ form, period }) => `${form} ${period}`),
    ['oxide 2021-24', 'metal 2021-24'],
  )
  assert.deepEqual(
    importLists(rows, 2022, risks).map(({ period }) => period),
    ['2019-22'],
  )
  assert.deepEqual(importLists(rows, 2000, risks), [])
})

test('a supplier without an estimate of governance is named and bounded', () => {
  const [list] = importLists([share('CHN', 50), share('XKX', 50)], 2026, risks)
  assert.deepEqual(list?.missing, ['governance of XKX'])
  near(list?.weighted.low, 1.5)
  near(list?.weighted.high, 1.5 + 2.5)
})

const partners = [
  { name: 'a partner that is named', states: ['CHN'], low: 0.5, high: 0.5, known: true },
  { name: 'a partner that is not named may be among the rest', states: ['KAZ'], low: 0, high: 0.3, known: false },
  { name: 'a bloc with a member that is not named', states: ['DEU', 'FRA'], low: 0.2, high: 0.5, known: false },
]
for (const { name, states, low, high, known } of partners)
  test(`share of ${name}`, () => {
    const [list] = importLists([share('DEU', 20), share('CHN', 50), share('OTH', 30)], 2026, risks)
    const found = shareOf(states, list ?? { suppliers: [], rest: 1 })
    assert.equal(found.value !== null, known)
    near(found.low, low)
    near(found.high, high)
  })

const point = (state: string | null, quantity: number, year: number, source = 'long-list', stage = 'mine'): ProductionPoint => ({
  state,
  stage,
  content: 'W',
  unit: 't',
  year,
  quantity,
  source,
})

test('production: the latest list that names several states counts, before a newer list of leaders', () => {
  const points = [
    ...[point('CHN', 60, 2023), point('KAZ', 20, 2023), point('DEU', 10, 2023), point(null, 100, 2023)],
    ...[point('CHN', 70, 2025, 'leaders'), point(null, 100, 2025, 'leaders')],
    ...[point('CHN', 1, 2023, 'refiners', 'refinery'), point(null, 2, 2023, 'refiners', 'refinery')],
  ]
  const lists = productionLists(points, 2026, risks)
  assert.deepEqual(
    lists.map(({ form, period, sources }) => [form, period, ...sources]),
    [
      ['mine, W', '2023', 'long-list'],
      ['refinery, W', '2023', 'refiners'],
    ],
  )
  near(lists[0]?.suppliers[0]?.fraction, 0.6)
  near(lists[0]?.rest, 0.1)
  assert.deepEqual(productionLists(points, 2020, risks), [])
})

test('production: without a world total the states listed are the whole, and that is told', () => {
  const [list] = productionLists([point('CHN', 60, 2023), point('KAZ', 30, 2023), point('DEU', 10, 2023)], 2026, risks)
  near(list?.suppliers[0]?.fraction, 0.6)
  assert.deepEqual(list?.missing, ['the total of world production'])
})

const head = 'importer,material,year,net_import_reliance_pct,bound,basis'
const reliances = [
  { name: 'a figure', row: 'USA,tin,2024,74,=,apparent consumption', value: 0.74, low: 0.74, high: 0.74 },
  { name: 'more than', row: 'USA,tin,2024,50,>,apparent consumption', value: null, low: 0.5, high: 1 },
  { name: 'less than', row: 'USA,tin,2024,25,<,apparent consumption', value: null, low: 0, high: 0.25 },
  { name: 'a net exporter', row: 'USA,tin,2024,,net exporter,apparent consumption', value: 0, low: 0, high: 0 },
]
for (const { name, row, value, low, high } of reliances)
  test(`reliance: ${name}`, () => {
    const rows = readSupplyTable('net-import-reliance', `${head}\n${row}\nUSA,tin,2030,1,=,apparent consumption\n`, 'reliance.csv')
    assert.deepEqual(relianceOf(rows, 2026)?.fraction, { value, low, high })
    assert.equal(relianceOf(rows, 2020), null)
  })
