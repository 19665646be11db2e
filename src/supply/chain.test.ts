import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chainShares, oreShareBounds, type StageMatrix } from './chain.ts'
import type { Share } from './concentration.ts'
import type { Range } from './estimate.ts'

const near = (actual: number, expected: number) => assert.ok(Math.abs(actual - expected) <= 1e-9, `${actual}, expected ${expected}`)
const nearRange = (actual: Range | undefined, low: number, high: number) => {
  near(actual?.low ?? Number.NaN, low)
  near(actual?.high ?? Number.NaN, high)
}
const shares = (of: Readonly<Record<string, number>>): readonly Share[] =>
  Object.entries(of).map(([supplier, fraction]) => ({ supplier, fraction }))
const matrix = (of: Readonly<Record<string, Readonly<Record<string, number>>>>): StageMatrix =>
  new Map(Object.entries(of).map(([state, origins]) => [state, shares(origins)]))

test('metal from Belgium and China, of ore from China, Tajikistan and Bolivia', () => {
  const ore = matrix({ BEL: { CHN: 0.5, TJK: 0.3, BOL: 0.2 }, CHN: { CHN: 0.9, RUS: 0.1 } })
  const { direct, byStage, anyStage } = chainShares([ore], shares({ BEL: 0.6, CHN: 0.4 }), ['CHN'])
  nearRange(direct, 0.4, 0.4)
  // 0.6 x 0.5 + 0.4 x 0.9
  nearRange(byStage[0], 0.66, 0.66)
  nearRange(byStage[1], 0.4, 0.4)
  // all but Belgium's ore from elsewhere: 1 - 0.6 x 0.5
  nearRange(anyStage, 0.7, 0.7)
})

test('three stages: ore, oxide, metal', () => {
  const ore = matrix({ DEU: { AUS: 1 }, JPN: { CHN: 0.5, AUS: 0.5 } })
  const oxide = matrix({ FRA: { DEU: 0.5, JPN: 0.5 } })
  nearRange(chainShares([ore, oxide], shares({ FRA: 1 }), ['CHN']).byStage[0], 0.25, 0.25)
})

test('a refiner whose ore is not on record can have all of it from the partner, or none', () => {
  const { byStage } = chainShares([matrix({ BEL: { TJK: 1 } })], shares({ BEL: 0.6, VNM: 0.4 }), ['CHN'])
  nearRange(byStage[0], 0, 0.4)
})

test('suppliers that nobody names can be anyone, at every stage', () => {
  const { direct, byStage, anyStage } = chainShares([matrix({ BEL: { TJK: 0.7 } })], shares({ BEL: 0.5 }), ['CHN'])
  nearRange(direct, 0, 0.5)
  nearRange(byStage[0], 0, 0.65)
  nearRange(anyStage, 0, 0.65)
})

test('a bloc is counted together', () => {
  nearRange(chainShares([], shares({ DEU: 0.25, FRA: 0.25, USA: 0.5 }), ['DEU', 'FRA']).direct, 0.5, 0.5)
})

test('by world shares: who mines 10 of 100 cannot be behind more than 10 of a refiner of 50', () => {
  nearRange(oreShareBounds([{ state: 'BEL', output: 50, share: 1, ofPartner: { low: 0, high: 1 } }], 10, 90), 0, 0.2)
})

test('by world shares: who mines 90 of 100 is behind at least 40 of a refiner of 50', () => {
  nearRange(oreShareBounds([{ state: 'BEL', output: 50, share: 1, ofPartner: { low: 0, high: 1 } }], 90, 10), 0.8, 1)
})

test('by world shares: flows on record narrow what the world leaves open', () => {
  const refiners = [
    { state: 'BEL', output: 50, share: 0.5, ofPartner: { low: 0.1, high: 0.1 } },
    { state: 'VNM', output: 20, share: 0.5, ofPartner: { low: 0, high: 1 } },
  ]
  // 10 of the partner's ore: 5 go to Belgium, so 5 at most of Vietnam's 20
  nearRange(oreShareBounds(refiners, 10, 90), 0.05, 0.5 * 0.1 + 0.5 * 0.25)
})

const mixOf = (states: readonly string[]) =>
  fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: states.length, maxLength: states.length }).map((parts) => {
    const whole = parts.reduce((total, one) => total + one, 0)
    return states.map((supplier, at) => ({ supplier, fraction: (parts[at] ?? 0) / whole }))
  })
const states = ['AAA', 'BBB', 'CCC', 'DDD']
const fullMatrix = fc
  .tuple(...states.map(() => mixOf(states)))
  .map((columns) => new Map(states.map((state, at) => [state, columns[at] ?? []])))
const someOf = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 })

test('law: refiners that work up their own ore alone give the direct share', () => {
  const identity = new Map(states.map((state) => [state, [{ supplier: state, fraction: 1 }]]))
  fc.assert(
    fc.property(mixOf(states), fc.integer({ min: 0, max: 4 }), (final, stages) => {
      const { direct, byStage, anyStage } = chainShares(
        Array.from({ length: stages }, () => identity),
        final,
        ['AAA'],
      )
      for (const range of [...byStage, anyStage]) nearRange(range, direct.low, direct.high)
    }),
  )
})

test('law: over all partners the shares of a known chain sum to 1, and any stage is at least each stage', () => {
  fc.assert(
    fc.property(fc.array(fullMatrix, { minLength: 1, maxLength: 3 }), mixOf(states), (stages, final) => {
      const each = states.map((state) => chainShares(stages, final, [state]))
      near(
        each.reduce((total, { byStage }) => total + (byStage[0]?.low ?? 0), 0),
        1,
      )
      for (const { byStage, anyStage } of each) for (const { low } of byStage) assert.ok(anyStage.low >= low - 1e-9)
    }),
  )
})

test('law: the bounds hold the value whatever stands where nothing is known', () => {
  fc.assert(
    fc.property(fc.array(fullMatrix, { minLength: 1, maxLength: 3 }), mixOf(states), someOf, someOf, (stages, final, column, cell) => {
      const [truth, hidden] = [
        chainShares(stages, final, ['AAA']),
        chainShares(
          stages.map(
            (one, stage) =>
              new Map(
                [...one]
                  .filter((_, at) => column[stage * 4 + at])
                  .map(([state, origins], at) => [state, origins.filter((_, nth) => cell[(stage * 4 + at + nth) % 36])]),
              ),
          ),
          final.filter((_, at) => cell[36 + at]),
          ['AAA'],
        ),
      ]
      const pairs = [[truth.anyStage, hidden.anyStage] as const, ...truth.byStage.map((one, at) => [one, hidden.byStage[at]] as const)]
      for (const [known, bound] of pairs)
        assert.ok((bound?.low ?? 2) <= known.low + 1e-9 && known.high <= (bound?.high ?? -1) + 1e-9, JSON.stringify([known, bound]))
    }),
  )
})

test('law: bounds by world shares hold the value of any flows that mines and refiners allow; units change nothing', () => {
  const flow = fc.record({ partner: fc.double({ min: 0, max: 50, noNaN: true }), other: fc.double({ min: 0.1, max: 50, noNaN: true }) })
  fc.assert(
    fc.property(
      fc.array(flow, { minLength: 4, maxLength: 4 }),
      mixOf(states),
      fc.double({ min: 0, max: 20, noNaN: true }),
      fc.double({ min: 0.001, max: 1000, noNaN: true }),
      (flows, final, unused, unit) => {
        const refiners = flows.map(({ partner, other }, at) => ({
          state: states[at] ?? '',
          output: partner + other,
          share: final[at]?.fraction ?? 0,
          ofPartner: { low: 0, high: 1 },
        }))
        const value = flows.reduce((total, { partner, other }, at) => total + ((final[at]?.fraction ?? 0) * partner) / (partner + other), 0)
        const ore = flows.reduce((total, { partner }) => total + partner, 0) + unused
        const rest = flows.reduce((total, { other }) => total + other, 0)
        const { low, high } = oreShareBounds(refiners, ore, rest)
        assert.ok(low <= value + 1e-9 && value <= high + 1e-9, `${low} ${value} ${high}`)
        const scaled = oreShareBounds(
          refiners.map((one) => ({ ...one, output: one.output * unit })),
          ore * unit,
          rest * unit,
        )
        near(scaled.low, low)
        near(scaled.high, high)
      },
    ),
  )
})
