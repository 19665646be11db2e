import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { importsOverYears, listsOverYears, productionOverYears } from './over-years.ts'
import type { ProductionPoint } from './state-profile.ts'

const none = () => new Map<string, number>()
const point = (year: number, state: string | null, quantity: number, source = 'wmd', content = 'W'): ProductionPoint => ({
  state,
  stage: 'mine',
  content,
  unit: 't',
  year,
  quantity,
  source,
})
const year = (of: number, shares: Readonly<Record<string, number>>, source = 'wmd', content = 'W') =>
  Object.entries(shares).map(([state, quantity]) => point(of, state === 'WLD' ? null : state, quantity, source, content))

test('a year’s measures are those of its shares; evenness counts all that are seen in any year', () => {
  const [series] = productionOverYears(
    [...year(2020, { CHN: 50, RUS: 25, VNM: 25, WLD: 100 }), ...year(2021, { CHN: 50, RUS: 50, VNM: 0, BOL: 0, WLD: 100 })],
    2018,
    2025,
    none,
  )
  assert.equal(series?.partners, 3)
  assert.deepEqual(
    series.years.map((one) => [one.year, one.hhi.value, one.evenness?.toFixed(4), one.isBreak]),
    [
      [2020, 0.375, (1.5 / Math.log2(3)).toFixed(4), false],
      [2021, 0.5, (Math.log(2) / Math.log(3)).toFixed(4), false],
    ],
  )
})

test('the source with most years counts where several have a year; where another goes on is told', () => {
  const [series] = productionOverYears(
    [
      ...year(2020, { CHN: 1, RUS: 1, VNM: 1, WLD: 3 }),
      ...year(2021, { CHN: 1, RUS: 1, VNM: 1, WLD: 3 }),
      ...year(2021, { CHN: 7, RUS: 1, VNM: 1, WLD: 9 }, 'usgs'),
      ...year(2022, { CHN: 7, RUS: 1, VNM: 1, WLD: 9 }, 'usgs', 'WO3'),
    ],
    2020,
    2022,
    none,
  )
  assert.deepEqual(
    series?.years.map((one) => [one.year, one.sources.join(), one.form, one.isBreak]),
    [
      [2020, 'wmd', 'mine, W', false],
      [2021, 'wmd', 'mine, W', false],
      [2022, 'usgs', 'mine, WO3', true],
    ],
  )
})

test('a leader and the world’s total alone say nothing of concentration', () => {
  assert.deepEqual(productionOverYears(year(2024, { CHN: 80, WLD: 100 }), 2018, 2025, none)[0]?.years, [])
})

test('where one year leaves a rest that nobody names, no year has an evenness', () => {
  const [series] = productionOverYears(
    [...year(2020, { CHN: 1, RUS: 1, VNM: 1, WLD: 3 }), ...year(2021, { CHN: 1, RUS: 1, VNM: 1, WLD: 10 })],
    2020,
    2021,
    none,
  )
  assert.equal(series?.partners, null)
  assert.deepEqual(
    series.years.map((one) => one.evenness),
    [null, null],
  )
})

const shares = (form: string, period: string, of: Readonly<Record<string, number>>) =>
  Object.entries(of).map(([country, sharePercent]) => ({ material: 'uranium', form, period, country, sharePercent, source: 'eia' }))

test('each form is a series; purchases are told apart from imports; a period stands at its last year', () => {
  const series = importsOverYears(
    [
      ...shares('purchases by origin (rounded)', '2023', { CAN: 60, RUS: 40 }),
      ...shares('purchases by origin', '2024', { CAN: 100 }),
      ...shares('total', '2021-24', { CHN: 100 }),
      ...shares('total', '2015', { CHN: 100 }),
    ],
    2020,
    2024,
    none,
  )
  assert.deepEqual(
    series.map(({ of, form, years }) => [of, form, years.map((one) => one.period).join()]),
    [
      ['purchases', 'purchases by origin', '2023,2024'],
      ['imports', 'total', '2021-24'],
    ],
  )
})

test('law: a unit changes nothing, and years that are left out change no other', () => {
  const quantities = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 3, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(quantities, { minLength: 2, maxLength: 5 }), fc.double({ min: 0.001, max: 1000, noNaN: true }), (all, unit) => {
      const points = (scale: number) =>
        all.flatMap((of, at) => of.map((quantity, nth) => point(2018 + at, `AA${String.fromCharCode(65 + nth)}`, quantity * scale)))
      const hhi = (of: readonly ProductionPoint[], from: number) =>
        productionOverYears(of, from, 2030, none)[0]?.years.map((one) => one.hhi.low)
      const [own = [], scaled = [], later = []] = [hhi(points(1), 2018), hhi(points(unit), 2018), hhi(points(1), 2019)]
      assert.equal(own.length, all.length)
      for (const [at, one] of own.entries()) assert.ok(Math.abs((scaled[at] ?? 2) - one) < 1e-9)
      assert.deepEqual(later, own.slice(1))
    }),
  )
})

test('files of one edition, one a year, are one series; another edition is a break', () => {
  const list = (of: number, edition: string) => {
    const [one] = productionOverYears(year(of, { CHN: 2, RUS: 1, VNM: 1, WLD: 4 }), of, of, none)[0]?.years ?? []
    assert.ok(one)
    return { ...one, of: 'imports by tonnes', form: 'HS 810110', sources: [`file-${of}`], edition }
  }
  const [series] = listsOverYears([list(2023, 'V2'), list(2021, 'V1'), list(2022, 'V1')])
  assert.deepEqual(
    series?.years.map((one) => [one.year, one.isBreak]),
    [
      [2021, false],
      [2022, false],
      [2023, true],
    ],
  )
})
