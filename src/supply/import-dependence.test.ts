import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type ImportShare, lastYear, supplierShares } from './import-dependence.ts'

const row = (country: string, sharePercent: number, period = '2021-24', form = 'total'): ImportShare => ({
  material: 'tungsten',
  form,
  period,
  country,
  sharePercent,
})
const list = [row('CHN', 26), row('DEU', 14), row('OTH', 60), row('CHN', 40, '2018-21')]

const cases: readonly (readonly [name: string, rows: readonly ImportShare[], supplier: string, shares: readonly (number | null)[]])[] = [
  ['a listed supplier, latest list', list, 'CHN', [26]],
  ['another listed supplier', list, 'DEU', [14]],
  ['a supplier that is not listed', list, 'RUS', [null]],
  ['the others together are no supplier', list, 'OTH', [null]],
  ['nothing on record', [], 'CHN', []],
  ['the total before its forms', [...list, row('CHN', 90, '2021-24', 'powder')], 'CHN', [26]],
  ['each form where there is no total', [row('CHN', 66, '2024', 'oxide'), row('CHN', 22, '2024', 'metal')], 'CHN', [22, 66]],
  ['a later list without the supplier is what counts', [...list, row('BOL', 30, '2025')], 'CHN', [null]],
]

for (const [name, rows, supplier, shares] of cases) {
  test(`import dependence: ${name}`, () => {
    assert.deepEqual(
      supplierShares(rows, supplier).map(({ sharePercent }) => sharePercent),
      shares,
    )
  })
}

test('import dependence: what the others hold is told beside', () => {
  assert.equal(supplierShares(list, 'RUS')[0]?.othersPercent, 60)
})

test('import dependence: the last year of a period', () => {
  assert.deepEqual(['2024', '2021-24', '1998-2001'].map(lastYear), [2024, 2024, 2001])
})

test('import dependence: the order of rows does not matter', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(list, { minLength: list.length }), (rows) => {
      assert.deepEqual(supplierShares(rows, 'CHN'), supplierShares(list, 'CHN'))
    }),
  )
})
