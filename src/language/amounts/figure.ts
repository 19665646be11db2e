/** Figure: a number with its scale, as the readers of amounts pass it on; and what its digits say about rounding. */

/** Lexemes `first` to before `next`. `plain` is the value without its scale ("1.5" of "1.5bn"). */
export interface Figure {
  readonly first: number
  readonly next: number
  readonly value: number
  readonly plain: number
  readonly scale: number
  readonly step: number
  readonly kind: 'digits' | 'words' | 'fraction'
}

/**
 * The place of the last digit that tells something. Decimals: the last one written. Whole numbers are read as if written with the
 * largest scale word they admit, so that 460,000 is 460 thousand (step 1,000), 2,500,000 is 2.5 million (step 100,000), 1,500 is
 * 1.5 thousand (step 100) and 50 is 50 (step 1).
 */
export function stepOf(digits: string): number {
  const decimals = /\.(?<tail>\d+)$/.exec(digits)?.groups?.tail
  if (decimals !== undefined) return 10 ** -decimals.length
  const whole = digits.replace(/\D/g, '')
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0
  const groups = Math.floor((whole.length - 1) / 3) * 3
  return Number(whole) === 0 ? 1 : 10 ** Math.min(zeros, groups)
}

/** 1.1 * 1e9 and its like, without the tail of binary fractions. */
export const rounded = (value: number): number => (Number.isFinite(value) && value !== 0 ? Number(value.toPrecision(15)) : value)
