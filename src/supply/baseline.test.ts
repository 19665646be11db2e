import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { importBaselines, partnerShare, productionBaselines, withTonnage } from './baseline.ts'

const share = (form: string, period: string, country: string, sharePercent: number) => ({
  material: 'tungsten',
  form,
  period,
  country,
  sharePercent,
  source: 'usgs',
})
const mined = (state: string | null, quantity: number, year = 2024, content = 'W', source = 'usgs') => ({
  state,
  stage: 'mine',
  content,
  unit: 't',
  year,
  quantity,
  source,
})

describe('importBaselines', () => {
  const rows = [
    share('total', '2021-24', 'CHN', 26),
    share('total', '2021-24', 'DEU', 14),
    share('total', '2021-24', 'OTH', 60),
    share('total', '2020-23', 'CHN', 90),
    share('oxide', '2024', 'CHN', 100),
    share('purchases of buyers by origin, own origin included (rounded, sums to 102)', '2024', 'CAN', 62),
    share('purchases of buyers by origin, own origin included (rounded, sums to 102)', '2024', 'KAZ', 40),
    share('purchases of buyers by origin, own origin included (only these published here)', '2023', 'CAN', 27),
  ]
  it('keeps one list a form, of its latest period, and never mixes imports with purchases', () => {
    const lists = importBaselines('USA', rows)
    assert.deepEqual(
      lists.map(({ form, period, basis, suppliers, unnamedShare }) => [form, period, basis, suppliers.length, unnamedShare]),
      [
        ['total', '2021-24', 'imports', 2, 0.6],
        ['purchases of buyers by origin, own origin included', '2024', 'purchases', 2, 0],
        ['oxide', '2024', 'imports', 1, 0],
      ],
    )
  })
  it('asks of a year what was known of it', () => {
    assert.deepEqual(
      importBaselines('USA', rows, 2023).map(({ period, suppliers }) => [period, suppliers[0]?.share]),
      [
        ['2020-23', 0.9],
        ['2023', 0.27],
      ],
    )
  })
  it('bounds a partner who is not named by the rest', () => {
    const [total] = importBaselines('USA', rows)
    assert.ok(total)
    assert.deepEqual(partnerShare(total, ['CHN']), { low: 0.26, high: 0.26, isNamed: true })
    assert.deepEqual(partnerShare(total, ['KAZ']), { low: 0, high: 0.6, isNamed: false })
  })
})

describe('productionBaselines', () => {
  it('has tonnes of each state and of the world', () => {
    const [list] = productionBaselines('tungsten', [mined(null, 81_000), mined('CHN', 67_000), mined('VNM', 3_400), mined('RUS', 2_000)])
    assert.deepEqual(
      [list?.basis, list?.stage, list?.content, list?.totalTonnes, list?.suppliers.map(({ tonnes }) => tonnes)],
      ['world-production', 'extraction', 'W', 81_000, [67_000, 3_400, 2_000]],
    )
  })
})

it('law: shares of any list sum to one with what is not named, but for rounding; tonnes sum to the total', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 1e6 }),
      (parts, tonnes) => {
        const whole = parts.reduce((total, part) => total + part, 0) + 1
        const [list] = importBaselines(
          'USA',
          parts.map((part, at) => share('total', '2024', `S${at}`, (100 * part) / whole)),
        )
        assert.ok(list)
        const named = list.suppliers.reduce((total, one) => total + one.share, 0)
        const open = 1 - named - list.unnamedShare
        assert.ok(open >= -1e-9 && open <= parts.length * 0.005 + 1e-6)
        const weighed = withTonnage(list, { tonnes, content: 'W', source: 'customs' })
        const weight = weighed.suppliers.reduce((total, one) => total + (one.tonnes ?? 0), 0)
        assert.ok(Math.abs(weight - named * tonnes) < 1e-6 * tonnes)
      },
    ),
  )
})
