import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { worldChain } from './chain-world.ts'
import type { Share } from './concentration.ts'
import type { Range } from './estimate.ts'

const nearRange = (actual: Range, low: number, high: number) =>
  assert.ok(
    Math.abs(actual.low - low) <= 1e-9 && Math.abs(actual.high - high) <= 1e-9,
    `${JSON.stringify(actual)}, expected ${low} to ${high}`,
  )
const shares = (of: Readonly<Record<string, number>>): readonly Share[] =>
  Object.entries(of).map(([supplier, fraction]) => ({ supplier, fraction }))

test('a small refiner abroad can work up nothing but the partner’s ore, or none', () => {
  const stages = { mining: shares({ CHN: 0.5, AUS: 0.5 }), refining: shares({ CHN: 0.9, BEL: 0.1 }), flows: new Map() }
  const { direct, ore, anyStage } = worldChain(shares({ BEL: 0.4, CHN: 0.6 }), stages, ['CHN'])
  nearRange(direct, 0.6, 0.6)
  // 0.5 of ore from elsewhere: best case 0.1 for Belgium and 0.4 of the 0.9 of China's refining
  nearRange(ore, 1 - 0.4 - 0.6 * (0.4 / 0.9), 0.4 + 0.6 * (0.4 / 0.9))
  nearRange(anyStage, 0.6, 1)
})

test('who mines next to nothing is behind next to nothing', () => {
  const stages = { mining: shares({ CHN: 0.01, AUS: 0.99 }), refining: shares({ BEL: 0.5, CHN: 0.5 }), flows: new Map() }
  nearRange(worldChain(shares({ BEL: 1 }), stages, ['CHN']).ore, 0, 0.02)
})

test('whose ore a refiner works up, where it is on record, stands in place of bounds', () => {
  const flows = new Map([['BEL', shares({ CHN: 0.3, AUS: 0.7 })]])
  const stages = { mining: shares({ CHN: 0.5, AUS: 0.5 }), refining: shares({ CHN: 0.5, BEL: 0.5 }), flows }
  nearRange(worldChain(shares({ BEL: 1 }), stages, ['CHN']).ore, 0.3, 0.3)
})

test('law: the bounds hold what any flows of ore give, hidden suppliers and mines too', () => {
  const states = ['AAA', 'BBB', 'CCC']
  const cell = fc.double({ min: 0.01, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 9, maxLength: 9 }),
      fc.array(cell, { minLength: 3, maxLength: 3 }),
      fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
      (flow, imports, told) => {
        const world = flow.reduce((total, one) => total + one, 0)
        const at = (miner: number, refiner: number) => (flow[refiner * 3 + miner] ?? 0) / world
        const refined = states.map((_, refiner) => at(0, refiner) + at(1, refiner) + at(2, refiner))
        const bought = imports.reduce((total, one) => total + one, 0)
        const final = states.map((supplier, nth) => ({ supplier, fraction: (imports[nth] ?? 0) / bought }))
        const mix = (refiner: number) =>
          states.map((supplier, miner) => ({ supplier, fraction: at(miner, refiner) / (refined[refiner] ?? 1) }))
        const truth = {
          direct: final[0]?.fraction ?? 0,
          ore: final.reduce((total, { fraction }, refiner) => total + fraction * (mix(refiner)[0]?.fraction ?? 0), 0),
          anyStage: final.reduce(
            (total, { fraction }, refiner) => total + fraction * (refiner === 0 ? 1 : (mix(refiner)[0]?.fraction ?? 0)),
            0,
          ),
        }
        const result = worldChain(
          final.filter((_, nth) => told[nth]),
          {
            mining: states
              .map((supplier, miner) => ({ supplier, fraction: at(miner, 0) + at(miner, 1) + at(miner, 2) }))
              .filter((_, nth) => told[3 + nth]),
            refining: states.map((supplier, nth) => ({ supplier, fraction: refined[nth] ?? 0 })),
            flows: new Map(states.flatMap((state, nth) => (told[6 + nth] ? [[state, mix(nth)] as const] : []))),
          },
          ['AAA'],
        )
        for (const what of ['direct', 'ore', 'anyStage'] as const)
          assert.ok(
            result[what].low <= truth[what] + 1e-9 && truth[what] <= result[what].high + 1e-9,
            `${what} ${truth[what]} ${JSON.stringify(result)}`,
          )
      },
    ),
  )
})
