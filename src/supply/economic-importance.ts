/**
 * EU economic importance by the method of 2017. In: end uses with their sectors, the substitution index. Out: EI, 0 to 10.
 *
 *   EI = sum over end uses of (share x value added of its sector) x SI_EI x 10 / the largest value added of a sector
 *
 * Blengini et al., Resources Policy 53, 2017, doi 10.1016/j.resourpol.2017.05.008; JRC, Raw Materials Information System, Economic Importance.
 * Shares that do not sum to 1 are taken in proportion; the bounds give what is missing (or too much) to the least or the most important sector.
 */
import type { Estimate, Range } from './estimate.ts'
import { sum } from './sum.ts'

export const economicImportanceFormula = 'EI = sum of (share of end use x value added of its sector) x SI(EI) x 10 / largest value added'

export interface EndUse {
  /** 0 to 1. */
  readonly fraction: number
  readonly valueAdded: number
}

/** A sector's value added lies between these two. */
export interface Sectors extends Range {}

/** Null where no end use is on record. */
const listedOf = (uses: readonly EndUse[]): number => sum(uses.map(({ fraction }) => fraction))

export const economicImportance = (uses: readonly EndUse[], substitution: Estimate, sectors: Sectors): Estimate => {
  const listed = listedOf(uses)
  const weight = sum(uses.map(({ fraction, valueAdded }) => fraction * valueAdded))
  const scale = 10 / sectors.high
  const ends = [sectors.low, sectors.high].map((valueAdded) => Math.max(0, weight + (1 - listed) * valueAdded) * scale)
  const proportion = listed > 0 ? (weight / listed) * scale : null
  return {
    value: proportion === null || substitution.value === null ? null : proportion * substitution.value,
    low: Math.min(...ends, proportion ?? Number.POSITIVE_INFINITY) * substitution.low,
    high: Math.max(...ends, proportion ?? 0) * substitution.high,
  }
}
