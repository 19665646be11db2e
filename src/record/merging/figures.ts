/** Figures in words: what a quote counts or numbers beside its amount. In: quotes. Out: numbers, and names made of letters and digits; "ten A220 jets" -> 10, A220. */
import { setOf, union } from './sets.ts'

const numberWords =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const year = /^(?:19|20)\d\d$/

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)'
const dayOfMonth = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}\\b|\\b${month}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b`, 'gu')

export interface Figures {
  /** As written, in digits or as a word, without years and days of a month. */
  readonly numbers: ReadonlySet<string>
  readonly models: ReadonlySet<string>
}

export const joinFigures = (left: Figures, right: Figures): Figures => ({
  numbers: union(left.numbers, right.numbers),
  models: union(left.models, right.models),
})

export const figuresIn = (quotes: readonly string[]): Figures => {
  const words = quotes.flatMap(
    (quote) => quote.replace(dayOfMonth, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}.,-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [],
  )
  const numbers = words.flatMap((word) => {
    const spelled = numberWords.indexOf(word.toLowerCase())
    return spelled >= 1 ? [String(spelled + 1)] : /^\d[\d.,]*$/.test(word) && !year.test(word) ? [word.replaceAll(',', '')] : []
  })
  return {
    numbers: setOf(numbers),
    models: setOf(words.filter((word) => /^(?=.*\d)\p{Lu}[\p{L}\p{N}-]*$/u.test(word)).map((word) => word.replace(/s$/, ''))),
  }
}
