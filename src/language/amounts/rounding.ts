/** What rounding leaves open. In: an amount as written. Out: the range that its last digit allows, and the growth between two such ranges. */
import { rounded } from './figure.ts'

/** Both ends belong to the range. */
export interface RoundedValue {
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * Half a unit of the last written digit to either side: "$3.1 billion" is 3.05 to 3.15 billion, "$8 billion" 7.5 to 8.5 billion,
 * "97,000" 96,500 to 97,500 (see `stepOf` in figure.ts for whole numbers). A range ("450 to 600 tonnes") keeps its ends and adds nothing.
 * Law: low <= value <= high. Qualifiers are not looked at: "over $8 billion" rounds like "$8 billion".
 */
export function roundingRange(amount: { readonly value: number; readonly step: number; readonly low?: number | null }): RoundedValue {
  if (amount.low !== undefined && amount.low !== null) return { value: amount.value, low: amount.low, high: amount.value }
  const half = Math.abs(amount.step) / 2
  return { value: amount.value, low: rounded(amount.value - half), high: rounded(amount.value + half) }
}

/** Per cent; negative for a fall. */
export interface GrowthRange {
  readonly percent: number
  readonly low: number
  readonly high: number
}

/**
 * Growth from one amount to another with what rounding allows: $3.1bn to $4.2bn is about 35 %, 32 to 39. Null where the earlier range
 * reaches zero, since no growth rate exists there.
 * Laws: low <= percent <= high; scaling both ends by one factor changes nothing.
 */
export function growthRange(from: RoundedValue, to: RoundedValue): GrowthRange | null {
  if (from.low <= 0 || from.value <= 0) return null
  const growth = (earlier: number, later: number): number => 100 * (later / earlier - 1)
  const corners = [growth(from.low, to.low), growth(from.low, to.high), growth(from.high, to.low), growth(from.high, to.high)]
  return { percent: growth(from.value, to.value), low: Math.min(...corners), high: Math.max(...corners) }
}
