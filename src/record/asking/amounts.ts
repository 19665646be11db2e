/** Amounts in a question. In: "1bn", "$8.5 billion", "500mEUR", "15%". Out: value and unit, or null for what is no amount. */
import type { ClaimAmount } from '../../reading/claim.ts'
import type { Comparison } from './parse.ts'

export interface AskedAmount {
  readonly value: number
  /** Null: whatever the unit. */
  readonly unit: string | null
}

const scales: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
}
const signs: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₸': 'KZT' }

const pattern =
  /^(?<sign>[$€£¥₸])?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:e\d{1,2})?)\s?(?<scale>thousand|million|billion|trillion|k|mn|m|bn|b|tn)?\s?(?<unit>[A-Z]{3}|%|t|MW|GW)?$/u

export const askedAmount = (text: string): AskedAmount | null => {
  const { sign, digits, scale = '', unit } = pattern.exec(text.trim())?.groups ?? {}
  if (digits === undefined) return null
  const value = Number(digits.replaceAll(',', '')) * (scales[scale] ?? 1)
  return { value, unit: sign === undefined ? (unit ?? null) : (signs[sign] ?? null) }
}

/** Of a range both ends count: "450 to 600 t" is over 500 and under 500. */
export const amountMeets = (amount: ClaimAmount, asked: AskedAmount, comparison: Comparison): boolean => {
  if (asked.unit !== null && asked.unit !== amount.unit) return false
  const [low, high] = [amount.low ?? amount.value, amount.value]
  if (comparison === '>') return high > asked.value
  if (comparison === '>=') return high >= asked.value
  if (comparison === '<') return low < asked.value
  if (comparison === '<=') return low <= asked.value
  return low <= asked.value && asked.value <= high
}
