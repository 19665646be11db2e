/** Status words: what a bracket, a dash or a heading says of an item. In: a line. Out: how real that makes it, null where nothing is said. */
import type { Factuality } from './claim.ts'

const statuses: readonly (readonly [RegExp, Factuality])[] = [
  [
    /\b(?:cancell?ed|scrapped|abandoned|shelved|suspended|withdrawn|terminated|expired|dropped|called off|halted|frozen|on hold)\b/i,
    'denied',
  ],
  [/\b(?:postponed|delayed|deferred|put off|put back|planned|upcoming|to come)\b/i, 'planned'],
  [
    /\b(?:under (?:study|discussion|negotiation|review|consideration)|proposed|proposals?|possible|mooted|in talks|on offer|letters? of interest)\b/i,
    'possible',
  ],
]

export const statusIn = (words: string): Factuality | null => statuses.find(([form]) => form.test(words))?.[1] ?? null

/** "(cancelled)", "(postponed to 2028)", "- on hold": what stands in brackets or behind a dash at the end of a line. */
const bracket = /(?:\((?<inside>[^()]{4,60})\)|\s[–—-]\s(?<behind>[^–—]{4,40}))\s?\.?$/u

/** The words that may tell an item's status; '' where none do. */
export const statusWords = (line: string): string => {
  const groups = bracket.exec(line)?.groups
  return groups?.inside ?? groups?.behind ?? ''
}
