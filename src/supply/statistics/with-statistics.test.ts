/** Statistics of the user beside those built in: which figure stands, what gives way, and what an imported file cannot do. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { FigureRow } from '../../record/importers/figures.ts'
import type { TradeMeasureRow } from '../../record/importers/trade-measures.ts'
import type { GovernanceCells } from '../../record/importers/wgi.ts'
import { openWorld } from '../../world/open.ts'
import { openSupplyTable } from '../open.ts'
import { withStatistics } from './with-statistics.ts'

const own = { world: openWorld(), wgi: openSupplyTable('wgi'), reliance: openSupplyTable('net-import-reliance') }

const fileOf = (vintage: string | null, publisher = 'U.S. Geological Survey', id = `file-${vintage}`) => ({
  id,
  title: 'A table',
  name: 'table.csv',
  publisher,
  vintage,
  addedAt: '2026-11-27T08:00:00.000Z',
})

const figure = (cells: Partial<FigureRow>): FigureRow => ({
  material: 'cobalt',
  commodity: 'Cobalt',
  measure: 'production',
  stage: 'mine',
  form: '',
  importer: null,
  state: 'COD',
  year: 2025,
  period: '2025',
  quantity: 1,
  low: null,
  high: null,
  qualifier: 'exact',
  unit: 't',
  content: 'Co',
  printed: '1',
  note: '',
  ...cells,
})

const withFigures = (rows: readonly FigureRow[], file = fileOf('2027')) =>
  withStatistics(own, { figures: [{ file, rows }], measures: [], governance: [] })

/** Cobalt mined in a year, by state. */
const mined = ({ world }: { readonly world: typeof own.world }, year: string) =>
  world.tables.series
    .filter((row) => row.measure === 'production' && row.material === 'cobalt' && row.stage === 'mine')
    .flatMap(({ state, values, source }) =>
      values.filter(({ period }) => period === year).map(({ value }) => ({ state, value, source: source[0] })),
    )

describe('imported figures', () => {
  const three = ['COD', 'IDN', 'RUS'].map((state, at) => figure({ state, quantity: 100 * (at + 1) }))
  const total = figure({ state: 'WLD', quantity: 700 })

  it('that are none change nothing', () => {
    const { world, wgi, reliance, gaveWay } = withStatistics(own, { figures: [], measures: [], governance: [] })
    assert.deepEqual([world === own.world, wgi === own.wgi, reliance === own.reliance, gaveWay.length], [true, true, true, 0])
  })

  it('of a later edition take the place of the whole list of that year, and the other years stay', () => {
    const merged = withFigures([...three, total])
    assert.deepEqual(mined(merged, '2025'), [
      { state: 'COD', value: 100, source: 'imported-file-2027' },
      { state: 'IDN', value: 200, source: 'imported-file-2027' },
      { state: 'RUS', value: 300, source: 'imported-file-2027' },
      { state: null, value: 700, source: 'imported-file-2027' },
    ])
    assert.deepEqual(mined(merged, '2024'), mined(own, '2024'))
    assert.ok(merged.gaveWay.length > 0)
    assert.deepEqual(
      new Set(merged.gaveWay.map(({ material, what }) => `${material}: ${what}`)),
      new Set(['cobalt: production, mine, 2025']),
    )
    assert.match(merged.world.sources.get('imported-file-2027')?.title ?? '', /^A table, 2027 \(table\.csv, added 2026-11-27\)$/)
  })

  it('of an earlier edition of the same publisher give way, where both have the year', () => {
    const merged = withFigures([...three, total, figure({ year: 2019, period: '2019' })], fileOf('2025'))
    assert.deepEqual(mined(merged, '2025'), mined(own, '2025'))
    assert.ok(mined(merged, '2019').some(({ source }) => source === 'imported-file-2025'))
  })

  it('of another publisher count, whatever their edition', () =>
    assert.equal(mined(withFigures([...three, total], fileOf('2025', 'A survey')), '2025').length, 4))

  it('that name leaders alone leave the list as it is, and stand beside it', () => {
    const merged = withFigures([figure({ quantity: 5 }), total])
    const built = mined(own, '2025')
    assert.deepEqual(
      mined(merged, '2025').filter(({ source }) => source !== 'imported-file-2027'),
      built,
    )
    assert.deepEqual(merged.gaveWay, [])
  })

  it('that are withheld, without a stage, of others together or of no material on record are no points', () => {
    const merged = withFigures([
      figure({ quantity: null, qualifier: 'withheld', year: 1990 }),
      figure({ stage: '', year: 1990 }),
      figure({ state: 'OTH', year: 1990 }),
      figure({ material: null, year: 1990 }),
    ])
    assert.deepEqual(mined(merged, '1990'), [])
  })

  it('of two forms are two lists: ilmenite and rutile are never added', () => {
    const rows = ['Ilmenite', 'Rutile'].flatMap((form) => three.map((row) => ({ ...row, form, material: 'titanium', content: 'TiO2' })))
    const contents = withFigures(rows).world.tables.series.filter(({ source }) => source[0] === 'imported-file-2027')
    assert.deepEqual([...new Set(contents.map(({ content }) => content))], ['TiO2, Ilmenite', 'TiO2, Rutile'])
  })

  it('of shares and reliance take the place of a list and of a figure, with their bounds', () => {
    const shares = [
      figure({
        measure: 'import share',
        material: 'tungsten',
        importer: 'USA',
        state: 'KAZ',
        unit: '%',
        quantity: 60,
        year: 2024,
        period: '2021-24',
        stage: '',
      }),
      figure({
        measure: 'import share',
        material: 'tungsten',
        importer: 'USA',
        state: 'OTH',
        unit: '%',
        quantity: 40,
        year: 2024,
        period: '2021-24',
        stage: '',
      }),
    ]
    const reliance = figure({
      measure: 'net import reliance',
      material: 'tungsten',
      importer: 'USA',
      state: null,
      unit: '%',
      quantity: null,
      low: 75,
      qualifier: 'at-least',
      stage: '',
    })
    const merged = withFigures([...shares, reliance])
    assert.deepEqual(
      merged.world.tables['import-shares']
        .filter(({ material, period }) => material === 'tungsten' && period === '2021-24')
        .map(({ country, share_pct }) => [country, share_pct]),
      [
        ['KAZ', 60],
        ['OTH', 40],
      ],
    )
    assert.deepEqual(
      merged.reliance
        .filter(({ material, year }) => material === 'tungsten' && year === 2025)
        .map(({ net_import_reliance_pct, bound, source }) => [net_import_reliance_pct, bound, source]),
      [[75, '>', 'imported-file-2027']],
    )
  })

  it('of what a state takes in are flows, in place of the same form and year alone', () => {
    const merged = withFigures([
      figure({
        measure: 'imports for consumption',
        material: 'tungsten',
        importer: 'USA',
        state: null,
        form: 'Ores and concentrates',
        quantity: 9,
        year: 2024,
        stage: '',
      }),
    ])
    const flows = merged.world.tables['material-flows'].filter(
      ({ state, material, basis }) => state === 'USA' && material === 'tungsten' && basis === 'imports for consumption',
    )
    const of2024 = flows.flatMap(({ form, values }) =>
      values.filter(({ period }) => period === '2024').map(({ value }) => [form.toLowerCase(), value]),
    )
    assert.deepEqual(of2024, [
      ['ores and concentrates', 9],
      ['other forms', 8730],
    ])
    assert.ok(
      flows.some(
        ({ form, values }) => form === 'ores and concentrates' && values.some(({ period, value }) => period === '2021' && value === 1600),
      ),
    )
  })
})

describe('imported governance', () => {
  const estimates = (year: number): readonly GovernanceCells[] =>
    ['va', 'pv'].map((dimension) => ({ state: 'KAZ', name: 'Kazakhstan', year, dimension, estimate: dimension === 'va' ? -1 : -0.5 }))
  const withGovernance = (year: number) =>
    withStatistics(own, { figures: [], measures: [], governance: [{ file: fileOf('2025 layout', 'World Bank'), rows: estimates(year) }] })
      .wgi
  it('of a release that reaches further counts alone: releases are never mixed', () =>
    assert.deepEqual(
      withGovernance(2024).map(({ country_iso3, year, va, pv, cc }) => [country_iso3, year, va, pv, cc]),
      [['KAZ', 2024, -1, -0.5, null]],
    ))
  it('of a release that ends before ours does not', () => assert.equal(withGovernance(2010), own.wgi))
})

describe('imported measures of trade', () => {
  const measure = (cells: Partial<TradeMeasureRow>): TradeMeasureRow => ({
    id: '1001',
    act: '501',
    title: 'Licence for exports of tungsten',
    evaluation: 'Red',
    type: 'Export licensing requirement',
    chapter: '',
    flow: '',
    implementers: 'CHN',
    affected: 'USA;JPN',
    materials: 'tungsten',
    products: '261100',
    sectors: '',
    announced: '2025-02-01',
    implemented: '2025-02-04',
    removed: null,
    in_force: true,
    year: 2025,
    note: '',
    ...cells,
  })
  const taken = (cells: Partial<TradeMeasureRow>) =>
    withStatistics(own, { figures: [], measures: [{ file: fileOf(null, 'Global Trade Alert'), rows: [measure(cells)] }], governance: [] })
      .world.tables.measures.filter(({ source }) => source[0] === 'imported-file-null')
      .map(({ type, state, target, start, end }) => [type, state, target, start, end])
  const cases: readonly (readonly [string, Partial<TradeMeasureRow>, readonly unknown[]])[] = [
    ['a licence for exports', {}, ['export-control', 'CHN', 'USA;JPN', '2025-02-04', null]],
    ['a planned end', { removed: '2027-01-01' }, ['export-control', 'CHN', 'USA;JPN', '2025-02-04', '2027-01-01']],
    ['nobody named is all', { affected: '' }, ['export-control', 'CHN', 'world', '2025-02-04', null]],
    ['a tariff', { type: 'Import tariff' }, ['tariff', 'CHN', 'USA;JPN', '2025-02-04', null]],
    ['an export subsidy is no control of exports', { type: 'Export subsidy' }, ['subsidy', 'CHN', 'USA;JPN', '2025-02-04', null]],
    ['what eases trade', { evaluation: 'Green' }, []],
    ['what is announced only', { in_force: false }, []],
    ['what touches no material on record', { materials: '' }, []],
  ]
  for (const [name, cells, expected] of cases) it(name, () => assert.deepEqual(taken(cells), expected.length === 0 ? [] : [expected]))
})
