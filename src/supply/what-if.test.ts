import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Baseline } from './baseline.ts'
import { breakEven } from './break-even.ts'
import { draw, type Known, quantile, randomFrom } from './draws.ts'
import { before, modes, rampIn, type SupplyChange, whatIf } from './what-if.ts'

/** Three suppliers of 1,000 t a year: the partner PAR half of it. */
const market = (shares: Readonly<Record<string, number>>, totalTonnes: number | null = 1000): Baseline => {
  const suppliers = Object.entries(shares).map(([state, share]) => ({ state, share, low: share, high: share, tonnes: null }))
  const named = suppliers.reduce((total, { share }) => total + share, 0)
  const rest = { unnamedShare: Math.max(0, 1 - named), totalTonnes, sources: ['customs'] }
  return {
    importer: 'IMP',
    material: 'tin',
    stage: null,
    form: 'total',
    period: '2024',
    basis: 'imports',
    unit: 't',
    content: null,
    suppliers,
    ...rest,
  }
}
const three = market({ PAR: 0.5, OLD: 0.3, NEW: 0.2 })
const exact = (value: number): Known => ({ how: 'bounds', range: { low: value, high: value } })
const unknown: Known = { how: 'bounds', range: { low: 0, high: 1 } }
const change = (
  supplier: string,
  tonnes: Known | null,
  delivered: Known = exact(1),
  startYear: number | null = null,
  fullYear: number | null = null,
) => ({ id: supplier, supplier, tonnes, delivered, startYear, fullYear }) satisfies SupplyChange
const run = (changes: readonly SupplyChange[], baseline = three, years: readonly number[] = [], seed = 1, draws = 500) =>
  whatIf({ baseline, partners: ['PAR'], changes, seed, draws }, years) ?? []
const near = (actual: number | undefined, expected: number, slack = 1e-9): void =>
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= slack, `${actual} is not ${expected}`)

describe('whatIf', () => {
  it('adds on top, or takes the place of others in proportion', () => {
    const [additional, displacement] = run([change('NEW', exact(250))])
    // 500 of 1,250; and 500 x (1 - 250/800) of 1,000
    near(additional?.partnerShare.low, 0.4)
    near(additional?.partnerShare.high, 0.4)
    near(additional?.hhi.low, 0.4 ** 2 + 0.24 ** 2 + 0.36 ** 2)
    near(displacement?.partnerShare.low, 0.34375)
    near(displacement?.totalTonnes.high, 1000)
  })
  it('never lets more take a place than others have', () => {
    const [, displacement] = run([change('NEW', exact(5000))])
    near(displacement?.partnerShare.low, 0)
    near(displacement?.hhi.low, 1)
  })
  it('gives bounds and no draws where nobody knows how much comes', () => {
    const [additional] = run([change('NEW', exact(250), unknown)])
    near(additional?.partnerShare.low, 0.4)
    near(additional?.partnerShare.high, 0.5)
    near(additional?.partnerShare.middle.low, 0.4)
  })
  it('counts a year by the dates that are stated', () => {
    const dated = change('NEW', exact(250), exact(1), 2028, 2030)
    assert.deepEqual(
      [2027, 2028, 2029, 2030, null].map((year) => rampIn(dated, year)),
      [
        { low: 0, high: 0 },
        { low: 0, high: 1 },
        { low: 0, high: 1 },
        { low: 1, high: 1 },
        { low: 1, high: 1 },
      ],
    )
    const byYear = run([dated], three, [2027, 2029, 2030]).filter(({ mode }) => mode === 'additional')
    assert.deepEqual(
      byYear.map(({ year, partnerShare }) => [year, partnerShare.low.toFixed(2), partnerShare.high.toFixed(2)]),
      [
        [null, '0.40', '0.40'],
        [2027, '0.50', '0.50'],
        [2029, '0.40', '0.50'],
        [2030, '0.40', '0.40'],
      ],
    )
  })
  it('has no result without a tonnage, and counts no deal without one', () => {
    assert.equal(whatIf({ baseline: market({ PAR: 1 }, null), partners: ['PAR'], changes: [], seed: 1, draws: 1 }), null)
    near(run([change('NEW', null)])[0]?.partnerShare.low, 0.5)
  })
  it('bounds a partner who may be among those not named, and takes shares that sum to 102 in proportion', () => {
    const hidden = before({ baseline: market({ OLD: 0.7 }), partners: ['PAR'] }).partnerShare
    near(hidden.low, 0)
    near(hidden.high, 0.3)
    near(before({ baseline: market({ PAR: 0.51, OLD: 0.51 }), partners: ['PAR'] }).partnerShare.high, 0.5)
  })
})

describe('draw', () => {
  const many = (known: Known, side: 'low' | 'high'): Float64Array => {
    const random = randomFrom(7)
    return Float64Array.from({ length: 20_000 }, () => draw(known, random)[side]).toSorted()
  }
  // Clopper and Pearson's two-sided 90 % bounds for 3 of 10: 0.0873 and 0.6066
  it('has the bounds of Clopper and Pearson as percentiles', () => {
    near(quantile(many({ how: 'record', kept: 3, partly: 0, due: 10 }, 'low'), 0.05), 0.0873, 0.006)
    near(quantile(many({ how: 'record', kept: 3, partly: 0, due: 10 }, 'high'), 0.95), 0.6066, 0.006)
  })
  it('has the same spread where the sums are drawn by the other method', () => {
    // 20 of 40: 0.3608 and 0.6392
    near(quantile(many({ how: 'record', kept: 20, partly: 0, due: 40 }, 'low'), 0.05), 0.3608, 0.006)
    near(quantile(many({ how: 'record', kept: 20, partly: 0, due: 40 }, 'high'), 0.95), 0.6392, 0.006)
  })
  it('knows nothing of parties without a promise that came due', () =>
    assert.deepEqual(draw({ how: 'record', kept: 0, partly: 0, due: 0 }, randomFrom(1)), { low: 0, high: 1 }))
  it('counts what was kept in part as nothing or as all', () => {
    near(quantile(many({ how: 'record', kept: 0, partly: 5, due: 5 }, 'low'), 0.5), 0)
    near(quantile(many({ how: 'record', kept: 0, partly: 5, due: 5 }, 'high'), 0.5), 1)
  })
})

const known: fc.Arbitrary<Known> = fc.oneof(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })).chain(([one, other]) => {
    const range = { low: Math.min(one, other), high: Math.max(one, other) }
    return fc.constantFrom<Known>({ how: 'bounds', range }, { how: 'assumed', range })
  }),
  fc
    .tuple(fc.nat(20), fc.nat(5), fc.nat(20))
    .map(([kept, partly, broken]): Known => ({ how: 'record', kept, partly, due: kept + partly + broken })),
)
const mass = fc.integer({ min: 0, max: 3000 })
const states = ['PAR', 'OLD', 'NEW', 'FAR']
const changes = fc.array(
  fc
    .record({ supplier: fc.constantFrom(...states), tonnes: mass.map(exact), delivered: known })
    .map(({ supplier, tonnes, delivered }) => change(supplier, tonnes, delivered)),
  { maxLength: 4 },
)
const baselines = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 4 }).map((parts) => {
  const whole = parts.reduce((total, one) => total + one, 0)
  return market({ PAR: (parts[0] ?? 0) / whole, OLD: (parts[1] ?? 0) / whole, NEW: (parts[2] ?? 0) / whole })
})

describe('laws', () => {
  it('a what-if of nothing changes nothing', () =>
    fc.assert(
      fc.property(baselines, fc.boolean(), (baseline, isPromised) => {
        const nothing = isPromised ? [change('NEW', exact(500), exact(0)), change('FAR', exact(0))] : []
        const today = before({ baseline, partners: ['PAR'] })
        for (const { partnerShare, hhi, newTonnes } of run(nothing, baseline)) {
          near(partnerShare.low, today.partnerShare.low)
          near(partnerShare.high, today.partnerShare.high)
          near(hhi.low, today.hhi.low)
          near(hhi.high, today.hhi.high)
          near(newTonnes.high, 0)
        }
      }),
    ))
  it('the unit of mass changes nothing', () =>
    fc.assert(
      fc.property(baselines, changes, fc.double({ min: 0.001, max: 1000, noNaN: true }), (baseline, all, factor) => {
        const scale = ({ tonnes, ...rest }: SupplyChange): SupplyChange => {
          if (tonnes?.how !== 'bounds') return { ...rest, tonnes }
          return { ...rest, tonnes: { how: 'bounds', range: { low: tonnes.range.low * factor, high: tonnes.range.high * factor } } }
        }
        const scaled = run(all.map(scale), { ...baseline, totalTonnes: 1000 * factor }, [], 3, 50)
        for (const [nth, one] of run(all, baseline, [], 3, 50).entries()) {
          near(scaled[nth]?.partnerShare.low, one.partnerShare.low, 1e-6)
          near(scaled[nth]?.partnerShare.high, one.partnerShare.high, 1e-6)
          near(scaled[nth]?.hhi.middle.high, one.hhi.middle.high, 1e-6)
        }
      }),
    ))
  it('one seed, one result', () =>
    fc.assert(
      fc.property(baselines, changes, fc.nat(), (baseline, all, seed) =>
        assert.deepEqual(run(all, baseline, [], seed, 40), run(all, baseline, [], seed, 40)),
      ),
    ))
  it('shares and HHI stay between 0 and 1, the least below the most; more from others never raises the share', () =>
    fc.assert(
      fc.property(baselines, changes, mass, (baseline, all, more) => {
        const others = all.filter(({ supplier }) => supplier !== 'PAR')
        const few = run(others, baseline, [], 5, 40)
        const many = run([...others, change('FAR', exact(more))], baseline, [], 5, 40)
        for (const [nth, { partnerShare, hhi }] of few.entries()) {
          for (const spread of [partnerShare, hhi]) {
            assert.ok(spread.low >= 0 && spread.high <= 1 + 1e-9)
            assert.ok(spread.low <= spread.middle.low + 1e-9 && spread.middle.low <= spread.middle.high + 1e-9)
            assert.ok(spread.middle.high <= spread.high + 1e-9)
          }
          assert.ok((many[nth]?.partnerShare.high ?? 2) <= partnerShare.high + 1e-9)
        }
      }),
    ))
  it('the break-even, delivered, gives the target', () =>
    fc.assert(
      fc.property(baselines, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (baseline, part) => {
        const partner = before({ baseline, partners: ['PAR'] }).partnerShare.low
        const supplier = before({ baseline, partners: ['NEW'] }).partnerShare.low
        const target = partner * part
        const { onTop, replacingAll, replacingPartner } = breakEven(partner, supplier, target)
        for (const [nth, tonnes] of [onTop, replacingAll].entries()) {
          const all = run([change('NEW', exact((tonnes ?? 0) * 1000))], baseline)
          near(all.find(({ mode }) => mode === modes[nth])?.partnerShare.low, target, 1e-6)
        }
        near(partner - replacingPartner, target)
        assert.ok(replacingPartner <= replacingAll + 1e-9)
      }),
    ))
})
