/**
 * Concentration of suppliers. In: shares as fractions of 1, which may leave a rest that nobody names. Out: HHI, evenness, effective number.
 *
 * HHI = sum of share^2 (U.S. Department of Justice, Herfindahl-Hirschman Index); shares that sum to 1 give 1/n to 1.
 * Laws: the order of suppliers does not matter; two suppliers taken as one never lower it.
 */
import { type Estimate, exactly } from './estimate.ts'
import { sum } from './sum.ts'

export interface Share {
  /** An alpha-3 code. */
  readonly supplier: string
  /** 0 to 1. */
  readonly fraction: number
}

export const herfindahl = (fractions: readonly number[]): number => sum(fractions.map((one) => one ** 2))

/** The share that no listed supplier has: 0 where rounded shares sum to more than 1. */
export const restOf = (fractions: readonly number[]): number => Math.max(0, 1 - sum(fractions))

/** Best case: the rest is spread over so many that it adds nothing; worst case: it is one supplier more. */
export const herfindahlRange = (fractions: readonly number[]): Estimate => {
  const listed = herfindahl(fractions)
  const rest = restOf(fractions)
  return rest < 1e-9 ? exactly(listed) : { value: null, low: listed, high: listed + rest ** 2 }
}

/** Each third kept apart: share^2 times the weight of its supplier, summed. With every weight 1 this is the HHI. */
export const weightedHerfindahl = (shares: readonly { readonly fraction: number; readonly weight: number }[]): number =>
  sum(shares.map(({ fraction, weight }) => fraction ** 2 * weight))

/** Shannon entropy with the natural logarithm, 0 ln 0 being 0: 0 to ln n. Shannon, A Mathematical Theory of Communication, 1948. */
export const shannonEntropy = (fractions: readonly number[]): number => sum(fractions.map((one) => (one > 0 ? -one * Math.log(one) : 0)))

/**
 * Pielou's evenness, H / ln n, 0 to 1; null for fewer than two partners. `partners`: how many are counted; over time it must be one number,
 * all that were seen in any of the years, or years cannot be compared. Pielou, J. Theor. Biol. 13, 1966.
 */
export const evenness = (fractions: readonly number[], partners = fractions.length): number | null =>
  partners < 2 ? null : shannonEntropy(fractions) / Math.log(partners)

/** Of order 1, exp(H): as many equal partners would be as diverse. 1 to n. Hill, Ecology 54, 1973. */
export const effectivePartners = (fractions: readonly number[]): number => Math.exp(shannonEntropy(fractions))
