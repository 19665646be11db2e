import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Baseline } from './baseline.ts'
import { clear, shockOf } from './shock.ts'

const market = (shares: Readonly<Record<string, number>>, totalTonnes: number | null = 1000): Baseline => {
  const suppliers = Object.entries(shares).map(([state, share]) => ({ state, share, low: share, high: share, tonnes: null }))
  const unnamedShare = Math.max(0, 1 - suppliers.reduce((total, { share }) => total + share, 0))
  const what = { importer: 'IMP', material: 'tin', stage: null, form: 'total', period: '2024', basis: 'imports', content: null } as const
  return { ...what, unit: 't', suppliers, unnamedShare, totalTonnes, sources: ['customs'] }
}
const all = { low: 1, high: 1 }
const near = (actual: number | undefined, expected: number, slack = 1e-9): void =>
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= slack, `${actual} is not ${expected}`)

describe('shockOf', () => {
  const baseline = market({ PAR: 0.5, OLD: 0.3, NEW: 0.2 })
  const capacities = [
    { state: 'PAR', produced: 9000, spare: null },
    { state: 'OLD', produced: 700, spare: null },
    { state: 'FAR', produced: 100, spare: 50 },
    { state: 'IMP', produced: 40, spare: null },
  ]
  it('says what is missing and who could send more: spare capacity where known, else nothing to all that goes elsewhere', () => {
    const { shortfall, shortfallTonnes, substitutes, together } = shockOf(baseline, [{ supplier: 'PAR', part: all }], capacities, true)
    assert.deepEqual(
      [shortfall, shortfallTonnes],
      [
        { low: 0.5, high: 0.5 },
        { low: 500, high: 500 },
      ],
    )
    assert.deepEqual(
      substitutes.map(({ state, sent, more }) => [state, sent, more]),
      [
        ['OLD', 300, { low: 0, high: 400 }],
        ['FAR', 0, { low: 50, high: 150 }],
      ],
    )
    assert.deepEqual(together, { low: 50, high: 550 })
  })
  it('compares no tonnes that are counted otherwise', () => {
    const { substitutes, together } = shockOf(baseline, [{ supplier: 'PAR', part: all }], capacities, false)
    assert.deepEqual([substitutes[0]?.more, together], [null, null])
  })
  it('bounds a measure that does not say how much it stops', () => {
    assert.deepEqual(shockOf(baseline, [{ supplier: 'PAR', part: { low: 0, high: 1 } }], [], true).shortfall, { low: 0, high: 0.5 })
  })
  it('counts the unnamed once, whoever may be among them', () => {
    const cuts = ['AAA', 'BBB'].map((supplier) => ({ supplier, part: all }))
    near(shockOf(market({ OLD: 0.7 }), cuts, [], true).shortfall.high, 0.3)
  })
  it('has a price only with elasticities', () => {
    const cut = [{ supplier: 'PAR', part: all }]
    assert.equal(shockOf(baseline, cut, [], true).cleared, null)
    // half is lost: P = 0.5 ^ (1 / (-0.5 - 0.5)) = 2, quantity 2 ^ -0.5
    const cleared = shockOf(baseline, cut, [], true, { demand: -0.5, supply: 0.5 }).cleared
    near(cleared?.price.low, 2)
    near(cleared?.quantity.high, Math.SQRT1_2)
  })
})

describe('laws', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true })
  it('a cut of nothing leaves no shortfall, and a deeper one never less; the unit of mass changes nothing', () =>
    fc.assert(
      fc.property(part, part, part, fc.integer({ min: 1, max: 1e6 }), (share, one, other, tonnes) => {
        const shortfall = (cut: number, total = tonnes) =>
          shockOf(market({ PAR: share }, total), [{ supplier: 'PAR', part: { low: cut, high: cut } }], [], true)
        near(shortfall(0).shortfall.high, 0)
        assert.ok(shortfall(Math.max(one, other)).shortfall.high >= shortfall(Math.min(one, other)).shortfall.high)
        near(shortfall(one, tonnes * 1000).shortfall.high, shortfall(one).shortfall.high)
        near((shortfall(one, tonnes * 1000).shortfallTonnes?.high ?? 0) / 1000, shortfall(one).shortfallTonnes?.high ?? 0, 1e-6 * tonnes)
      }),
    ))
  it('the market clears: what others send at the new price is what is bought', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        fc.double({ min: -3, max: -0.05, noNaN: true }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (lost, demand, supply) => {
          const found = clear(lost, { demand, supply })
          assert.ok(found)
          near(((1 - lost) * found.price ** supply) / found.quantity, 1, 1e-6)
          assert.ok(found.price >= 1 - 1e-12 && found.quantity <= 1 + 1e-12)
        },
      ),
    ))
})
