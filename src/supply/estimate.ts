/** Estimate: a number that is known, or only between two bounds. In: what is known. Out: the value where the method gives one, and the least and the most that it can be. */

export interface Range {
  readonly low: number
  readonly high: number
}

/** `value` is null where an input is missing that the method cannot do without; low <= high always. */
export interface Estimate extends Range {
  readonly value: number | null
}

export const exactly = (value: number): Estimate => ({ value, low: value, high: value })
export const between = (low: number, high: number): Estimate => ({ value: null, low, high })
/** A number that may be missing, and the bounds that it cannot leave. */
export const knownOr = (value: number | null, low: number, high: number): Estimate => (value === null ? between(low, high) : exactly(value))

/** The value; where it is missing and the bounds are no further apart than `precision`, their middle. */
export const settled = ({ value, low, high }: Estimate, precision: number): number | null =>
  value ?? (high - low <= precision ? (low + high) / 2 : null)
