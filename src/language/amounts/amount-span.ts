/** AmountSpan: a figure with its unit, as written. In: what readAmounts found. Out: value in base units, with qualifier, range and rounding. */
import type { Span } from '../../text/document.ts'

/** 'exact' is what is told without a hedge; "nearly" and "close to" are 'about', "at least" is 'over', "no more than" is 'up-to'. */
export type Qualifier = 'exact' | 'over' | 'under' | 'about' | 'up-to' | 'range'

/**
 * `start` and `end` hold the figure with its currency or unit, without the qualifier; of a range, both figures.
 * `value` is in `unit`: an ISO 4217 code (XXX where only the family is known, "pesos"), or one of t, %, pp (percentage points), count,
 * bbl, bbl/d, m3, MW, MWh, km, km2, ha, oz (troy), ct, TEU, hour, day, week, month, year. For 'range' it is the upper bound, `low` the lower.
 * `per` is what it is told for, null where nothing is: year, month, week, day, hour, t, kg, lb, oz, bbl, MWh, kWh, m3, km, unit, person.
 * `noun` names what a 'count' counts ("Boeing jets"); `outOf` the whole of "15 of the 19 mines".
 * `step` is the place of the last written digit in base units ("$3.1 billion": 1e8), for `roundingRange`.
 * `elided`: the unit is not written here but taken from an amount beside it ("from 390,000 in 2021").
 */
export interface AmountSpan extends Span {
  readonly text: string
  readonly value: number
  readonly unit: string
  readonly qualifier: Qualifier
  readonly low: number | null
  readonly per: string | null
  readonly noun: string | null
  readonly outOf: number | null
  readonly step: number
  readonly elided: boolean
}
