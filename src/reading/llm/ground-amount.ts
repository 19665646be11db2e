/** An amount held to its sentence. In: the amount as told and the sentence. Out: the claim's amount, or null where it does not follow from the words. */
import type { AmountSpan } from '../../language/amounts.ts'
import { readAmounts } from '../../language/amounts.ts'
import type { Document, Span } from '../../text/document.ts'
import type { ClaimAmount } from '../claim.ts'
import type { ToldClaim } from './answer.ts'
import { figuresIn, namesUnit } from './figures.ts'
import { findWholeWords } from './find-words.ts'

type ToldAmount = NonNullable<ToldClaim['amount']>

export type GroundedAmount = { readonly amount: ClaimAmount } | { readonly fault: string }

const NOT_THERE = 'the amount is not in the sentence'
const NOT_FOLLOWING = 'the amount does not follow from its words'

/** Floating point apart, the same figure. */
const isSame = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other))

const follows = (told: ToldAmount, span: AmountSpan): boolean =>
  isSame(told.value, span.value) && told.unit === span.unit && (told.low === null || span.low === null || isSame(told.low, span.low))

/** Qualifier, range and rate are read from the words, as the built-in reader reads them. */
const asWritten = ({ value, unit, qualifier, text, low, per }: AmountSpan): ClaimAmount => ({
  value,
  unit,
  qualifier,
  text,
  ...(low === null ? {} : { low }),
  ...(per === null ? {} : { per }),
})

const englishAmount = (document: Document, sentence: Span, told: ToldAmount): GroundedAmount => {
  const text = document.text.slice(sentence.start, sentence.end)
  const spans = readAmounts(text)
  const places = told.text === '' ? [] : findWholeWords(text, { start: 0, end: text.length }, told.text, false)
  if (told.text !== '' && places.length === 0) return { fault: NOT_THERE }
  const meant = told.text === '' ? spans : spans.filter((span) => places.some(({ start, end }) => span.start < end && span.end > start))
  const found = meant.find((span) => follows(told, span))
  return found ? { amount: asWritten(found) } : { fault: NOT_FOLLOWING }
}

/** Of a language whose figures we do not read: the digits must be the same, but for a power of ten, and the unit must be named. */
const foreignAmount = (document: Document, sentence: Span, told: ToldAmount): GroundedAmount => {
  const [place] = findWholeWords(document.text, sentence, told.text, true)
  if (!place) return { fault: NOT_THERE }
  const text = document.text.slice(place.start, place.end)
  const figures = figuresIn(text)
  const written = (value: number): boolean => figures.some((figure) => figure.means(value))
  if (!written(told.value) || (told.low !== null && !written(told.low))) return { fault: NOT_FOLLOWING }
  if (!namesUnit(document.text.slice(sentence.start, sentence.end), told.unit, document.language)) return { fault: NOT_FOLLOWING }
  const { value, unit, qualifier, low } = told
  return { amount: { value, unit, qualifier, text, ...(low === null ? {} : { low }) } }
}

export const groundAmount = (document: Document, sentence: Span, told: ToldAmount): GroundedAmount =>
  document.language === 'en' ? englishAmount(document, sentence, told) : foreignAmount(document, sentence, told)
