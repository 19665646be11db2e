/** Amounts that can be one figure. In: two amounts. Out: agree, differ or unknown; "over $8 billion" and "$8.5 billion" agree. */
import type { ClaimAmount } from '../../reading/claim.ts'

export type AmountAgreement = 'agree' | 'differ' | 'far' | 'unknown'

/** "About" allows a tenth either way; "over" and "up to" twice and half: beyond that another figure would have been told. */
const bounds = (amount: ClaimAmount): readonly [number, number] => {
  const { value, qualifier } = amount
  if (qualifier === 'over') return [value, value * 2]
  if (qualifier === 'under' || qualifier === 'up-to') return [value / 2, value]
  if (qualifier === 'about') return [value * 0.9, value * 1.1]
  if (qualifier === 'range') return [amount.low ?? value, value]
  return [value * 0.995, value * 1.005]
}

/** Five times as much is another deal, whoever counts. */
const farRatio = 5

/** A figure that replaces another is of the same thing as that other. */
const withWas = (amounts: readonly ClaimAmount[]): readonly ClaimAmount[] =>
  amounts.some(({ was }) => was !== undefined)
    ? amounts.flatMap((one) =>
        one.was === undefined ? [one] : [one, { ...one, value: one.was.value, qualifier: one.was.qualifier ?? 'exact' }],
      )
    : amounts

/** Unknown where one is missing or the units differ (a sum and a number of aircraft); `far` where no two sources count that differently. */
export const compareAmounts = (left: readonly ClaimAmount[], right: readonly ClaimAmount[]): AmountAgreement => {
  const [lefts, rights] = [withWas(left), withWas(right)]
  const pairs = lefts.flatMap((one) => rights.filter((other) => other.unit === one.unit).map((other) => [one, other] as const))
  if (pairs.length === 0) return 'unknown'
  const agree = pairs.some(([one, other]) => {
    const [a, b] = [bounds(one), bounds(other)]
    return a[0] <= b[1] && b[0] <= a[1]
  })
  if (agree) return 'agree'
  const near = pairs.some(([one, other]) => Math.max(one.value, other.value) <= farRatio * Math.min(one.value, other.value))
  return near ? 'differ' : 'far'
}
