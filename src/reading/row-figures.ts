/** Row figures: the figures of a line or cell, with the unit that the words over them give. In: words and their headings. Out: amounts at their places. */
import { type AmountSpan, readAmounts } from '../language/amounts.ts'
import type { Span } from '../text/document.ts'

/** A unit as headings write it: "(t)", ", million tonnes", "$ bn", "thousand barrels a day". */
const unitWords =
  /(?:(?:US|A|C|NZ)?\$|€|£|¥|₹|\b(?:USD|EUR|GBP|CNY|RMB|JPY|INR|AUD|CAD|CHF|RUB|KZT|ZAR|NOK|SEK)\b)\s?(?:billion|million|thousand|trillion|bn|mn|mln|m|tn)?\b|(?:(?:billion|million|thousand|mln|mn|m|k|’000|'000|000)\s)?\b(?:tonnes|tons|metric tons|barrels(?: a day| per day)?|ounces|carats|cubic metres|cubic meters|euros|dollars|bcm|bcf|tcf|kt|Mt|mt|koz|moz|oz|b\/d|bpd|kb\/d|TWh|GWh|MWh|GW|MW|ktpa|mtpa|t)(?![\p{L}\d])|%|\bper cent\b|\bpercent\b/u

const bareFigure =
  /(?<![\w.,$€£/–-])(?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d+)?(?:\s(?:million|billion|thousand|mln|mn|bn|m)\b)?(?![\w%/]|[.,]\d)/g

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text)

/** "1,350" under "Output (kt)": read as if the unit stood behind it. */
const inUnit = (figure: string, unit: string): AmountSpan | undefined => {
  const money = /^(?<sign>(?:US|A|C|NZ)?\$|€|£|¥|₹|[A-Z]{3})\s?(?<scale>\p{L}*)$/u.exec(unit)?.groups
  const scaled = unit.replace(/^(?:’000|'000|000|k)\s/, 'thousand ')
  const words = money
    ? `${money.sign}${(money.sign?.length ?? 0) > 2 ? ' ' : ''}${figure} ${money.scale ?? ''}`.trim()
    : `${figure} ${scaled}`
  const [amount] = readAmounts(words)
  return amount && amount.start <= 4 ? amount : undefined
}

/** The unit that the nearest of these headings names; null where none does. */
export const unitIn = (headings: readonly string[]): string | null => {
  for (const heading of headings) {
    const unit = (unitWords.exec(heading) ?? unitWords.exec(heading.toLowerCase()))?.[0]
    if (unit !== undefined) return unit.trim()
  }
  return null
}

/** Figures of `text` that lack a unit of their own, in the one given; `at` is where the text begins. */
export const figuresInUnit = (text: string, at: number, unit: string, known: readonly Span[]): readonly AmountSpan[] =>
  [...text.matchAll(bareFigure)].flatMap((hit) => {
    const [start, end] = [at + hit.index, at + hit.index + hit[0].length]
    if (isYear(hit[0]) || known.some((span) => span.start < end && span.end > start)) return []
    const amount = inUnit(hit[0], unit)
    return amount ? [{ ...amount, start, end, text: hit[0], elided: true }] : []
  })
