/** What imported trade says of an importer and a material: by code, year and source, both reporters apart, nothing counted twice, nothing missing in silence. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { addData } from '../record/store/data-add.ts'
import { openDuck } from '../record/store/duckdb.ts'
import { openTrade } from '../record/store/trade.ts'
import { openSupplyTable } from '../supply/open.ts'
import { openWorld } from '../world/open.ts'
import { partyOf } from './supply.ts'
import { type TradeView, tradeViewsOf } from './trade.ts'
import { areasOf, tradeCodesOf } from './trade-codes.ts'
import { tradeLine } from './trade-lines.ts'
import { tradeText } from './trade-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-trade-'))
const duck = await openDuck()
after(() => {
  duck.close()
  rmSync(folder, { recursive: true, force: true })
})
const world = openWorld()

const baciRows = {
  'BACI_HS17_Y2021_V202601.csv': ['2021,156,842,810110,100,10', '2021,124,842,810110,100,10'],
  // an older edition of the same year, which must not count
  'BACI_HS17_Y2022_V202501.csv': ['2022,156,842,284410,9999,9999'],
  'BACI_HS17_Y2022_V202601.csv': [
    '2022,398,842,284410,300,60',
    '2022,124,842,284410,500,40',
    '2022,643,842,284410,200,NA',
    '2022,899,842,284410,100,10',
    '2022,276,251,284410,50,5',
    '2022,398,251,284410,150,15',
    '2022,398,276,284410,50,5',
    '2022,156,842,811292,70,7',
  ],
}
const comtradeHead = 'period,reporterCode,flowCode,partnerCode,cmdCode,netWgt,primaryValue,cifvalue,fobvalue'
const comtradeRows = [
  '2023,842,M,0,284410,200000,2000000,2000000,',
  '2023,842,M,398,284410,100000,1000000,1000000,',
  '2023,842,M,124,284410,50000,500000,500000,',
  '2023,398,X,842,284410,40000,300000,,300000',
  '2023,643,X,842,284410,20000,250000,,250000',
]

const files: readonly (readonly [string, string])[] = [
  ...Object.entries(baciRows).map(([name, rows]) => [name, `t,i,j,k,v,q\n${rows.join('\n')}\n`] as const),
  ['comtrade.csv', `${comtradeHead}\n${comtradeRows.join('\n')}\n`],
]
for (const [name, text] of files) {
  const path = join(folder, name)
  writeFileSync(path, text)
  await addData({
    folder: join(folder, 'data'),
    path,
    shown: name,
    world,
    now: '2026-03-01T00:00:00Z',
    vintage: null,
    duck: async () => duck,
    onProgress: () => undefined,
    onRejected: (of, row) => assert.fail(`${of} ${row.line}: ${row.reason}`),
  })
}

const asked = async (importer: string, material: string, year = 2025): Promise<readonly TradeView[]> => {
  const store = openTrade(join(folder, 'data'))
  try {
    return await tradeViewsOf(store, {
      importer: partyOf(world, importer, '2025-01-01'),
      codes: tradeCodesOf(world, material, null),
      year,
      areas: areasOf(world, openSupplyTable('trade-areas')),
      risks: new Map(),
    })
  } finally {
    await store.close()
  }
}
const viewOf = async (importer: string, material: string, view: TradeView['view'], year?: number): Promise<TradeView> => {
  const found = (await asked(importer, material, year)).find((one) => one.view === view)
  if (found === undefined) throw new Error(`no view ${view}`)
  return found
}
const sharesOf = ({ list }: TradeView, by: 'byTonnes' | 'byValue') =>
  Object.fromEntries((list[by]?.suppliers ?? []).map(({ supplier, fraction }) => [supplier, Math.round(fraction * 1000) / 1000]))

test('BACI: tonnes first, value beside them, of the latest edition; who tells no tonnes is named and has none', async () => {
  const view = await viewOf('USA', 'uranium', 'reconciled by the publisher')
  assert.equal(view.year, 2022)
  assert.deepEqual(sharesOf(view, 'byTonnes'), { KAZ: 0.545, CAN: 0.364 })
  assert.deepEqual(sharesOf(view, 'byValue'), { CAN: 0.455, KAZ: 0.273, RUS: 0.182 })
  assert.equal(view.list.byTonnes?.missing[0], 'tonnes of RUS (18.2 % of the value)')
  assert.ok(view.list.byValue.missing.includes('suppliers of 9.1 % (imports by value)'), 'areas that are no state are nobody by name')
  assert.match(view.sources[0]?.title ?? '', /HS17, 202601/)
})

test('the year asked for is the last that counts, and a code not traded then has an earlier year', async () => {
  assert.deepEqual(await asked('USA', 'uranium', 2021), [])
  const [tungsten] = await asked('USA', 'tungsten', 2022)
  assert.deepEqual([tungsten?.code.code, tungsten?.year], ['810110', 2021])
})

test('France goes by 251, and the members’ trade with each other is none of the EU', async () => {
  const france = await viewOf('FRA', 'uranium', 'reconciled by the publisher')
  assert.deepEqual(sharesOf(france, 'byValue'), { KAZ: 0.75, DEU: 0.25 })
  const union = await viewOf('EU27', 'uranium', 'reconciled by the publisher')
  assert.deepEqual(sharesOf(union, 'byValue'), { KAZ: 1 })
  assert.equal(union.list.tonnes, 20)
})

test('Comtrade: both reporters stay, the total of the importer leaves a rest, and the rule is told', async () => {
  const own = await viewOf('USA', 'uranium', 'as the importer reports')
  assert.deepEqual(sharesOf(own, 'byTonnes'), { KAZ: 0.5, CAN: 0.25 })
  assert.equal(own.list.byTonnes?.rest, 0.25)
  const theirs = await viewOf('USA', 'uranium', 'as its suppliers report')
  assert.deepEqual(sharesOf(theirs, 'byTonnes'), { KAZ: 0.667, RUS: 0.333 })
  const both = await viewOf('USA', 'uranium', 'both reports')
  assert.deepEqual(sharesOf(both, 'byTonnes'), { KAZ: 0.5, CAN: 0.25, RUS: 0.1 })
  const line = tradeLine(both, partyOf(world, 'Kazakhstan', '2025-01-01'))
  assert.match(line.rule ?? '', /the importer’s own figure, else the exporter’s/)
  assert.deepEqual(
    line.mirror?.map(({ supplier, gap }) => [supplier, gap]),
    [
      ['CAN', null],
      ['KAZ', 3.3333],
      ['RUS', null],
    ],
  )
})

test('a joint code is told as one, and the text says where the two reports differ', async () => {
  const gallium = await asked('USA', 'gallium')
  assert.ok(gallium.some(({ code }) => code.code === '811292' && code.jointWith.includes('germanium')))
  const text = tradeText(await asked('USA', 'uranium'), world, null, 100)
  assert.match(text, /reports differ by 3\.3 times, Kazakhstan \(KAZ\): importer 100 t, 1,000 thousand USD; exporter 40 t/)
  assert.match(text, /Missing: .*tonnes of RUS/)
})

test('a state without flows of the material has none', async () => assert.deepEqual(await asked('MNG', 'uranium'), []))
