/**
 * Draws: how much of what was promised comes. In: what is known of it, and a seed. Out: draws, each the least and the most that it can be (0 to 1).
 * No prior: of k promises kept among n that came due, the share lies between the k-th and the k+1-th of n uniform draws in order, the confidence
 * box of a binomial rate (Balch, Int. J. Approximate Reasoning 53, 2012); its percentiles are the Clopper-Pearson bounds, and with n = 0 it is 0 to 1.
 * Laws: one seed, one list of draws; least <= most always.
 */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Range } from './estimate.ts'

/** How a share or a tonnage is known. */
export type Known =
  /** Bounds, or one number: nothing is drawn, whatever lies between them is possible. */
  | { readonly how: 'bounds'; readonly range: Range }
  /** The user's assumption, each number between the two as likely. */
  | { readonly how: 'assumed'; readonly range: Range }
  /** Promises that came due: kept whole, kept in part, of how many. */
  | { readonly how: 'record'; readonly kept: number; readonly partly: number; readonly due: number }

export type Random = () => number

/** 0 to 1; the same numbers for the same seed on every machine. */
export const randomFrom = (seed: number): Random => {
  const generator = xoroshiro128plus(seed)
  return () => uniformFloat64(generator)
}

/** Standard normal. Box and Muller, Ann. Math. Stat. 29, 1958. */
const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Sum of `shape` exponential draws; 0 for shape 0. Marsaglia and Tsang, ACM Trans. Math. Software 26, 2000. */
const gamma = (shape: number, random: Random): number => {
  if (shape === 0) return 0
  if (shape < 8) {
    let product = 1
    for (let n = 0; n < shape; n += 1) product *= 1 - random()
    return -Math.log(product)
  }
  const d = shape - 1 / 3
  for (;;) {
    const x = normal(random)
    const v = (1 + x / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * x ** 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Two neighbours among n uniform draws in order are sums of exponential draws over their total. What is kept in part may be nothing, or all. */
const rateOf = ({ kept, partly, due }: { kept: number; partly: number; due: number }, random: Random): Range => {
  if (due === 0) return { low: 0, high: 1 }
  const below = gamma(kept, random)
  const between = gamma(partly + 1, random)
  const whole = below + between + gamma(due - kept - partly, random)
  // the first of no draws is 0, the last of all is 1
  return { low: kept === 0 ? 0 : below / whole, high: kept + partly === due ? 1 : (below + between) / whole }
}

export const draw = (known: Known, random: Random): Range => {
  if (known.how === 'bounds') return known.range
  if (known.how === 'record') return rateOf(known, random)
  const at = known.range.low + (known.range.high - known.range.low) * random()
  return { low: at, high: at }
}

/** False where every draw is the same: then one is enough. */
export const isDrawn = (known: Known): boolean =>
  known.how === 'record' ? known.due > 0 : known.how === 'assumed' && known.range.high > known.range.low

/** The bounds that no draw leaves. */
export const boundsOf = (known: Known): Range => (known.how === 'record' ? { low: 0, high: 1 } : known.range)

/** `sorted`: ascending, not empty. Linear between neighbours. */
export const quantile = (sorted: ArrayLike<number>, at: number): number => {
  const place = at * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
  return below + (above - below) * (place - Math.floor(place))
}
