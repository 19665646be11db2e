/** How long one programme takes for 200 states and 30 materials. In: nothing; markets are made, seeded. Out: seconds, median, least and most of five, and what was moved. */
import { pathToFileURL } from 'node:url'
import { diversify } from '../../src/supply/diversify.ts'
import { conflictOf } from '../../src/supply/diversify-conflict.ts'
import type { Market } from '../../src/supply/diversify-program.ts'
import { randomFrom } from '../../src/supply/draws.ts'
import { openSolver } from '../../src/supply/open-solver.ts'

const [states, materials, runs, seed] = [200, 30, 5, 7]

/** Shares as uneven as in trade: few large suppliers, many that deliver nothing today; every third has a price where `priced`. */
const madeMarkets = (priced: boolean): readonly Market[] => {
  const random = randomFrom(seed)
  return Array.from({ length: materials }, (_, material) => {
    const suppliers = Array.from({ length: states }, (_, state) => {
      const today = random() < 0.3 ? Math.round(1e4 * random() ** 8) : 0
      return {
        id: `S${state}`,
        today,
        capacity: today + Math.round(2e3 * random() ** 4),
        cap: 0.25,
        contracted: state % 50 === 0 ? today / 2 : 0,
        cost: priced ? 100 + 900 * random() : null,
      }
    })
    return {
      id: `M${material}`,
      demand: suppliers.reduce((total, { today }) => total + today, 0),
      suppliers,
      blocs: [{ id: 'bloc', members: suppliers.filter((_, at) => at % 7 === 0).map(({ id }) => id), cap: 0.3 }],
    }
  })
}

export interface DiversifyFigures {
  readonly states: number
  readonly materials: number
  /** Of the whole: the first solve and those that settle ties. Without prices, and with. */
  readonly seconds: Readonly<Record<'moved' | 'cost', { readonly median: number; readonly least: number; readonly most: number }>>
  readonly runs: number
  readonly loadSeconds: number
}

export const diversifyFigures = async (): Promise<DiversifyFigures> => {
  const started = performance.now()
  const solve = await openSolver()
  const loadSeconds = (performance.now() - started) / 1000
  const secondsOf = (priced: boolean) => {
    const markets = madeMarkets(priced).filter((market) => conflictOf(market, solve) === null)
    if (markets.length < materials * 0.9) throw new Error(`only ${markets.length} of ${materials} made markets can be solved`)
    const taken = Array.from({ length: runs }, () => {
      const from = performance.now()
      if (diversify(markets, solve) === null) throw new Error('markets that hold alone hold together')
      return (performance.now() - from) / 1000
    }).toSorted((left, right) => left - right)
    return { median: taken[runs >> 1] ?? 0, least: taken[0] ?? 0, most: taken.at(-1) ?? 0 }
  }
  return { states, materials, seconds: { moved: secondsOf(false), cost: secondsOf(true) }, runs, loadSeconds }
}

export const diversifyLines = ({ seconds, loadSeconds, runs: of }: DiversifyFigures): readonly string[] => [
  `Diversification, one programme for ${states} states x ${materials} materials (target: under 1 s); the solver loads in ${loadSeconds.toFixed(2)} s`,
  ...(['moved', 'cost'] as const).map((by) => {
    const { median, least, most } = seconds[by]
    return `  by ${by}: median ${median.toFixed(2)} s, ${least.toFixed(2)} to ${most.toFixed(2)} s, n = ${of}`
  }),
]

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.stdout.write(`${diversifyLines(await diversifyFigures()).join('\n')}\n`)
