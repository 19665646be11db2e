/** Horizon: over how many years a sum is promised. In: a claim, its words, the day it was told. Out: years, and whether the text tells them; "over four years" -> 4. */
import { cardinalWords } from '../language/numbers/number-words.ts'
import type { Claim } from '../reading/claim.ts'
import { daysBetween } from './wording.ts'

export interface Horizon {
  readonly years: number
  readonly isTold: boolean
}

/** PIIE's "ability to pay" takes ten years where none are told. */
const assumedYears = 10

/** "five", "twenty-five", "12", "a"; not a number for any other word. */
const numberOf = (words: string): number => {
  const values = words
    .toLowerCase()
    .split('-')
    .map((word) => (word === 'a' ? 1 : (cardinalWords.get(word) ?? Number(word))))
  return values.reduce((sum, value) => sum + value, 0)
}

const count = '(?<count>\\d{1,2}|[a-z]{1,9}(?:-[a-z]{3,5})?)'
const spanAfter = (prepositions: string): RegExp =>
  new RegExp(
    `\\b(?:${prepositions}) (?:a period of |the )?(?:next |coming |following |course of )?${count} (?<unit>years?|decades?)\\b(?! ago)`,
    'i',
  )
const span = spanAfter('over|in|within|for|during|across|spread over')
/** "A loan for twenty years" says when it is paid back. */
const spanOfLoan = spanAfter('over|in|within|during|across|spread over')
const spanOfPlan = new RegExp(`\\b${count}-(?<unit>year) (?:period|programme|program|plan|deal|contract|agreement|package)\\b`, 'i')

/** "Over the next five years", "within a decade", "a four-year programme"; null where no span is told. */
const spanIn = (words: string, type: string): number | null => {
  const told = ((type === 'loan' ? spanOfLoan : span).exec(words) ?? spanOfPlan.exec(words))?.groups
  if (!told?.count) return /\b(?:over|in|within|during) (?:the |a )(?:next |coming )?decade\b/i.test(words) ? 10 : null
  const number = numberOf(told.count)
  return Number.isNaN(number) || number === 0 ? null : number * (/^decade/i.test(told.unit ?? '') ? 10 : 1)
}

const rates: Readonly<Record<string, number>> = { year: 1, annum: 1, month: 12, week: 52, day: 365 }

/** How often a year a sum is paid that is told "a month"; null for one that is told a tonne or a head. */
export const timesAYear = (per: string): number | null => rates[per] ?? null

/** Of the promised time the last day counts, from the day on which it was told; at least a year, since no sum is paid faster on record. */
export const horizonOf = ({ amount, time, type }: Claim, words: string, told: string | null): Horizon => {
  if (amount?.per && timesAYear(amount.per) !== null) return { years: 1, isTold: true }
  const years = spanIn(words, type)
  if (years !== null) return { years, isTold: true }
  if (time?.end && told !== null && time.end > told) return { years: Math.max(1, daysBetween(told, time.end) / 365.25), isTold: true }
  return { years: assumedYears, isTold: false }
}
