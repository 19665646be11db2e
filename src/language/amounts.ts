/** Amounts in a text, and how they change. In: "between $2.2 billion and $2.6 billion". Out: spans with value, unit, qualifier and range. */
import type { AmountSpan } from './amounts/amount-span.ts'
import { type ChangeSpan, findChanges } from './amounts/changes.ts'
import { findAmounts } from './amounts/find-amounts.ts'
import { readDates } from './dates.ts'
import { lex } from './numbers/lex.ts'

export type { AmountSpan, Qualifier } from './amounts/amount-span.ts'
export type { ChangeEnd, ChangeRate, ChangeSpan } from './amounts/changes.ts'
export { growthRange, roundingRange } from './amounts/rounding.ts'

/**
 * All amounts of a text, left to right, without overlap; linear in the text; the same input gives the same spans.
 *
 * Not read: figures inside dates, names and numbers of things ("S-400", "Boeing 787", "Article 5", "C5+1"), times of day, bare numbers,
 * "tens of millions", "billion-dollar", and counts of the parties themselves ("five states": see amounts/counted-words.ts).
 * "Nearly", "almost" and "close to" are 'about'; "at least" and "a minimum of" are 'over'; "no more than" is 'up-to'.
 */
export const readAmounts = (text: string): readonly AmountSpan[] => findAmounts(text, lex(text), readDates(text, { published: null }))

/**
 * All changes of a figure that a text tells, left to right, without overlap: "from … to …", "to … from …", "…, up from …",
 * "… against …", "… (2024: …)", "grew 9 percent to …", "halved to …", "…, up 12% on the year". Linear in the text. The times of both
 * ends are offsets in the text; a time that stands elsewhere in the sentence ("Next year we will cut …") is left to the caller.
 */
export function readChanges(text: string): readonly ChangeSpan[] {
  const lexemes = lex(text)
  const dates = readDates(text, { published: null })
  return findChanges({ text, lexemes, dates, amounts: findAmounts(text, lexemes, dates) })
}
