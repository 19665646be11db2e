/** Horizon: over how many years a sum is promised. In: a claim, its words, the day it was told. Out: years, and whether the text tells them; "over four years" -> 4. */
import type { Claim } from '../reading/claim.ts'
import { daysBetween } from './wording.ts'

export interface Horizon {
  readonly years: number
  readonly isTold: boolean
}

/** PIIE's "ability to pay" takes ten years where none are told. */
const assumedYears = 10

const numberWords = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ')
const tens: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, 'twenty-five': 25 }

const numberOf = (word: string): number => {
  const lower = word.toLowerCase()
  if (lower === 'a') return 1
  return tens[lower] ?? (numberWords.includes(lower) ? numberWords.indexOf(lower) + 1 : Number(lower))
}

/** "Over the next five years", "within a decade", "a four-year programme"; null where no span is told. */
const spanIn = (words: string): number | null => {
  const told =
    /\b(?:over|in|within|for|during|across|spread over) (?:a period of |the )?(?:next |coming |following |course of )?(?<count>\d{1,2}|[a-z]{1,9}(?:-five)?) (?<unit>years?|decades?)\b(?! ago)/i.exec(
      words,
    )?.groups ??
    /\b(?<count>\d{1,2}|[a-z]{2,9})-(?<unit>year) (?:period|programme|program|plan|deal|contract|agreement|loan|package)\b/i.exec(words)
      ?.groups
  if (!told?.count) return /\b(?:over|in|within|during) (?:the |a )(?:next |coming )?decade\b/i.test(words) ? 10 : null
  const count = numberOf(told.count)
  return Number.isNaN(count) || count === 0 ? null : count * (/^decade/i.test(told.unit ?? '') ? 10 : 1)
}

/** Of the promised time the last day counts, from the day on which it was told; at least a year, since no sum is paid faster on record. */
export const horizonOf = ({ amount, time }: Claim, words: string, told: string | null): Horizon => {
  if (/year|annum/i.test(amount?.per ?? '')) return { years: 1, isTold: true }
  const span = spanIn(words)
  if (span !== null) return { years: span, isTold: true }
  if (time?.end && told !== null && time.end > told) return { years: Math.max(1, daysBetween(told, time.end) / 365.25), isTold: true }
  return { years: assumedYears, isTold: false }
}
