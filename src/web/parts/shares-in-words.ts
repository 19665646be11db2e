/** Shares in words: a range of shares, an index that may have bounds only. In: numbers. Out: the words. */
import { percent } from '../pages/state-supply.tsx'

export const rangeText = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  percent(low) === percent(high) ? percent(low) : `${percent(low)} to ${percent(high)}`

export const estimateText = ({
  value,
  low,
  high,
}: {
  readonly value: number | null
  readonly low: number
  readonly high: number
}): string => (value === null ? `${low.toFixed(2)} to ${high.toFixed(2)}` : value.toFixed(2))
