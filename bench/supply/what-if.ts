/** How long 10,000 draws of a what-if take. In: nothing; a market of 60 suppliers and 20 deals is made, seeded. Out: seconds, median, least and most of five. */
import { pathToFileURL } from 'node:url'
import type { Baseline } from '../../src/supply/baseline.ts'
import type { Known } from '../../src/supply/draws.ts'
import { randomFrom } from '../../src/supply/draws.ts'
import { type SupplyChange, whatIf } from '../../src/supply/what-if.ts'

const [suppliers, deals, draws, runs, seed] = [60, 20, 10_000, 5, 7]

const stateOf = (nth: number): string => `S${nth}`

const madeBaseline = (): Baseline => {
  const random = randomFrom(seed)
  const parts = Array.from({ length: suppliers }, () => random() ** 6)
  const whole = parts.reduce((total, one) => total + one, 0) / 0.9
  const named = parts.map((part, nth) => ({
    state: stateOf(nth),
    share: part / whole,
    low: part / whole,
    high: part / whole,
    tonnes: null,
  }))
  const what = { importer: 'IMP', material: 'made', stage: null, form: 'total', period: '2024', basis: 'imports', content: null } as const
  return { ...what, unit: 't', suppliers: named, unnamedShare: 0.1, totalTonnes: 1e6, sources: [] }
}

/** Of every kind in turn: drawn from the record, assumed, and not known; with and without years. */
const madeDeals = (): readonly SupplyChange[] => {
  const random = randomFrom(seed + 1)
  const kinds: readonly Known[] = [
    { how: 'record', kept: 3, partly: 1, due: 10 },
    { how: 'record', kept: 40, partly: 5, due: 90 },
    { how: 'assumed', range: { low: 0.5, high: 0.9 } },
    { how: 'bounds', range: { low: 0, high: 1 } },
  ]
  return Array.from({ length: deals }, (_, nth): SupplyChange => {
    const tonnes = 1e4 * random()
    const years = nth % 2 === 0 ? { startYear: 2028, fullYear: 2032 } : { startYear: null, fullYear: null }
    const delivered = kinds[nth % kinds.length] ?? { how: 'bounds', range: { low: 0, high: 1 } }
    return {
      id: `deal ${nth}`,
      supplier: stateOf(nth * 3),
      tonnes: { how: 'assumed', range: { low: tonnes, high: 2 * tonnes } },
      delivered,
      ...years,
    }
  })
}

export interface WhatIfFigures {
  readonly suppliers: number
  readonly deals: number
  readonly draws: number
  readonly runs: number
  /** For both modes, when all has come. */
  readonly seconds: { readonly median: number; readonly least: number; readonly most: number }
}

export const whatIfFigures = (): WhatIfFigures => {
  const [baseline, changes] = [madeBaseline(), madeDeals()]
  const taken = Array.from({ length: runs }, () => {
    const from = performance.now()
    if (whatIf({ baseline, partners: ['S1'], changes, seed, draws }) === null) throw new Error('the made market has a tonnage')
    return (performance.now() - from) / 1000
  }).toSorted((left, right) => left - right)
  return { suppliers, deals, draws, runs, seconds: { median: taken[runs >> 1] ?? 0, least: taken[0] ?? 0, most: taken.at(-1) ?? 0 } }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.stdout.write(`${JSON.stringify(whatIfFigures(), null, 2)}\n`)
