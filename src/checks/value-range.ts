/** Value ranges: what a stated figure allows. In: an amount with its hedge and the digits written. Out: low and high; "over $8 billion" -> 8 and more. */

import { readAmounts, roundingRange } from '../language/amounts.ts'
import type { Qualifier } from '../reading/claim.ts'

/** Both ends belong to it, in base units. */
export interface ValueRange {
  readonly low: number
  readonly high: number
}

/** "About" and "nearly" allow a twentieth either way, or what rounding allows where that is more. */
const aboutShare = 0.05

/** Place of the last digit as written in `text`; without the words, that of the last digit that is not zero. A count under 1,000 is exact. */
export const stepOf = (value: number, unit: string, text: string): number => {
  const written = readAmounts(text).find((amount) => Math.abs(amount.value - value) <= Math.abs(value) * 1e-9)
  if (written) return written.unit === 'count' && value < 1000 ? 0 : written.step
  if (value === 0 || (unit === 'count' && value < 1000)) return 0
  return stepOfDigits(value)
}

/** 3,400,000,000 -> 100,000,000; 71 -> 1; 0.25 -> 0.01. */
export const stepOfDigits = (value: number): number => {
  const [mantissa = '', exponent = '0'] = Number(Math.abs(value).toPrecision(12)).toExponential().split('e')
  return 10 ** (Number(exponent) - (mantissa.split('.')[1]?.length ?? 0))
}

interface Stated {
  readonly value: number
  readonly unit: string
  readonly qualifier?: Qualifier | undefined
  readonly low?: number | undefined
}

/** What rounding alone allows, hedges not looked at. */
export const rounding = ({ value, unit }: Stated, text: string): ReturnType<typeof roundingRange> =>
  roundingRange({ value, step: stepOf(value, unit, text) })

export const rangeOf = (stated: Stated, text: string): ValueRange => {
  const { low, high, value } = rounding(stated, text)
  switch (stated.qualifier) {
    case 'over':
      return { low, high: Number.POSITIVE_INFINITY }
    case 'under':
      return { low: Number.NEGATIVE_INFINITY, high }
    case 'up-to':
      return { low: 0, high }
    case 'range':
      return { low: stated.low ?? low, high: value }
    case 'about':
      return { low: Math.min(low, value * (1 - aboutShare)), high: Math.max(high, value * (1 + aboutShare)) }
    default:
      return { low, high }
  }
}

/** Ranges that only touch do not meet: what rounds to 1.3 does not round to 1.4. A single value meets a range that holds it. */
export const rangesMeet = (left: ValueRange, right: ValueRange): boolean => {
  const [low, high] = [Math.max(left.low, right.low), Math.min(left.high, right.high)]
  return low < high || (low === high && (left.low === left.high || right.low === right.high))
}
