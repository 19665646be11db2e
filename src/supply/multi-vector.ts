/**
 * Multi-vector index: how evenly a state's trade is spread. In: what it trades with each partner, and how many partners go with a figure of several. Out:
 * Shannon entropy, evenness and the effective number of partners, as bounds where only some partners are on record. Example: four equal poles -> evenness 1.
 *
 *   H = - sum of s x ln s        E = H / ln n        N = exp(H)
 *
 * Shannon 1948; Pielou, J. Theor. Biol. 13, 1966; Hill, Ecology 54, 1973. n is chosen once for all years. A figure of a bloc, or of all others, has
 * the least entropy where one member has it all, and the most where its members have equal parts. Law: the bounds hold the value for any completion.
 */
import type { Estimate } from './estimate.ts'

/** A figure of one partner, or of `members` together. */
export interface PartnerSum {
  readonly value: number
  readonly members: number
}

const term = (share: number): number => (share > 0 ? -share * Math.log(share) : 0)
const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/** Of figures that make up the whole. Null where nothing is traded. */
export const entropyOf = (sums: readonly PartnerSum[]): Estimate | null => {
  const whole = total(sums.map(({ value }) => value))
  if (whole <= 0) return null
  const shares = sums.map(({ value, members }) => ({ share: value / whole, members }))
  const low = total(shares.map(({ share }) => term(share)))
  const high = total(shares.map(({ share, members }) => term(share) + share * Math.log(Math.max(1, members))))
  return { value: high - low < 1e-12 ? low : null, low, high }
}

/**
 * Among poles some of which are not on record: each of the `missing` can have anything from 0 to `most` together (Infinity where not even the
 * state's whole trade is on record). Closed form: with t the part of the missing, H = h(t) + (1 - t) x H of the known + t x (0 to ln missing).
 */
export const entropyAmongPoles = (known: readonly number[], missing: number, most: number): Estimate | null => {
  const sum = total(known)
  const ofKnown = sum <= 0 ? null : total(known.map((value) => term(value / sum)))
  if (missing === 0) return ofKnown === null ? null : { value: ofKnown, low: ofKnown, high: ofKnown }
  if (ofKnown === null) return { value: null, low: 0, high: Math.log(Math.max(1, known.length + missing)) }
  const part = most === Number.POSITIVE_INFINITY ? 1 : Math.max(0, most) / (sum + Math.max(0, most))
  const at = (t: number, within: number): number => term(t) + term(1 - t) + (1 - t) * ofKnown + t * within
  const even = missing / (missing + Math.exp(ofKnown))
  return {
    value: null,
    low: Math.min(ofKnown, at(part, 0)),
    high: at(Math.min(part, even), Math.log(missing)),
  }
}

const mapped = ({ value, low, high }: Estimate, write: (entropy: number) => number): Estimate => ({
  value: value === null ? null : write(value),
  low: write(low),
  high: write(high),
})

/** H / ln n, 0 to 1; null for fewer than two. */
export const evennessOf = (entropy: Estimate, n: number): Estimate | null =>
  n < 2 ? null : mapped(entropy, (one) => Math.min(1, one / Math.log(n)))

export const effectiveNumber = (entropy: Estimate): Estimate => mapped(entropy, Math.exp)
