/** Spelled-out and numeric numbers. In: "the twenty-first meeting", "two and a half". Out: values with the lexemes or offsets they take up. */
import type { Span } from '../text/document.ts'
import { bareEnd, type Lexeme, lex, lowerAt } from './numbers/lex.ts'
import { cardinalWords, ordinalWords, scaleWords } from './numbers/number-words.ts'

/** An ordinal in the text: "second" -> 2. `word` is as written; "last", "latest" and "final" are no numbers and not given. */
export interface OrdinalSpan extends Span {
  readonly n: number
  readonly word: string
}

/** A cardinal that begins at lexeme `at` and ends before lexeme `next`. */
export interface Cardinal {
  readonly next: number
  readonly value: number
}

/** "-" or nothing between two number words of one number. */
const pastHyphen = (lexemes: readonly Lexeme[], at: number): number => {
  const mark = lexemes[at]
  const after = lexemes[at + 1]
  return mark?.text === '-' && !mark.apart && after?.apart === false ? at + 1 : at
}

/** Reads 1 to 99 in words: "five", "twenty-two", "ninety". */
function readUnderHundred(lexemes: readonly Lexeme[], at: number): Cardinal | null {
  const first = cardinalWords.get(lowerAt(lexemes, at))
  if (first === undefined) return null
  const unitAt = pastHyphen(lexemes, at + 1)
  const unit = cardinalWords.get(lowerAt(lexemes, unitAt))
  const isTens = first >= 20 && unit !== undefined && unit > 0 && unit < 10
  return isTens && lexemes[unitAt]?.newLine === false ? { next: unitAt + 1, value: first + unit } : { next: at + 1, value: first }
}

/**
 * Reads a cardinal in words below a thousand, with hundreds: "two hundred and fifty", "a hundred", "a dozen", "forty-five".
 * Scale words from thousand up are left to the caller. Null where no number word stands; "a" and "one" alone: only "one" is a number.
 */
export function readCardinalWords(lexemes: readonly Lexeme[], at: number): Cardinal | null {
  const word = lowerAt(lexemes, at)
  const next = lowerAt(lexemes, at + 1)
  if (word === 'a' && (next === 'hundred' || next === 'dozen')) return withRest(lexemes, at + 2, next === 'dozen' ? 12 : 100)
  const head = readUnderHundred(lexemes, at)
  if (head === null) return null
  if (lowerAt(lexemes, head.next) === 'dozen') return { next: head.next + 1, value: head.value * 12 }
  if (lowerAt(lexemes, head.next) !== 'hundred' || head.value > 19) return head
  return withRest(lexemes, head.next + 1, head.value * 100)
}

/** "… hundred and fifty": the part below a hundred, with or without "and". */
function withRest(lexemes: readonly Lexeme[], at: number, value: number): Cardinal {
  const restAt = lowerAt(lexemes, at) === 'and' ? at + 1 : at
  const rest = value >= 100 ? readUnderHundred(lexemes, restAt) : null
  return rest === null ? { next: at, value } : { next: rest.next, value: value + rest.value }
}

/** The whole number that a word or figure stands for where it counts things ("two", "12", "a" -> 1 for "a year ago"); null otherwise. */
export function readSmallCount(lexemes: readonly Lexeme[], at: number): Cardinal | null {
  const here = lexemes[at]
  if (here === undefined) return null
  if (here.kind === 'number') return /^\d{1,3}$/.test(here.text) ? { next: at + 1, value: Number(here.text) } : null
  const words = readCardinalWords(lexemes, at)
  if (words !== null) return words
  return here.lower === 'a' || here.lower === 'an' ? { next: at + 1, value: 1 } : null
}

const SUFFIXES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

/** Reads one ordinal at lexeme `at`: "third", "22nd", "twenty-first", "hundredth". */
export function readOrdinalAt(lexemes: readonly Lexeme[], at: number): Cardinal | null {
  const here = lexemes[at]
  if (here === undefined) return null
  if (here.kind === 'number') {
    const suffix = lexemes[at + 1]
    const joined = suffix !== undefined && !suffix.apart && SUFFIXES.has(suffix.lower)
    return joined && /^\d{1,4}$/.test(here.text) ? { next: at + 2, value: Number(here.text) } : null
  }
  const tens = cardinalWords.get(here.lower) ?? 0
  const unitAt = pastHyphen(lexemes, at + 1)
  const unit = ordinalWords.get(lowerAt(lexemes, unitAt)) ?? 0
  if (tens >= 20 && unit > 0 && unit < 10) return { next: unitAt + 1, value: tens + unit }
  const single = ordinalWords.get(here.lower)
  return single === undefined ? null : { next: at + 1, value: single }
}

/**
 * All ordinals of a text, left to right: "second summit" -> 2, "first-ever" -> 1 with the word "first-ever", "the 22nd round" -> 22.
 * Not read: fractions ("a third of", "two thirds"), "second" after a number ("30 seconds" is another word anyway), "first" in
 * "at first" and "first of all". Whether a day of the month or a quarter is meant ("1st July", "first half") is the caller's to see.
 */
export function readOrdinals(text: string): readonly OrdinalSpan[] {
  const lexemes = lex(text)
  const found: OrdinalSpan[] = []
  for (let at = 0; at < lexemes.length; at++) {
    const here = lexemes[at]
    const ordinal = readOrdinalAt(lexemes, at)
    if (here === undefined || ordinal === null || isNoOrdinal(lexemes, at, ordinal)) continue
    const next = endOfEver(lexemes, ordinal.next)
    const last = lexemes[next - 1]
    if (last === undefined) continue
    const end = bareEnd(last)
    found.push({ start: here.start, end, n: ordinal.value, word: text.slice(here.start, end) })
    at = next - 1
  }
  return found
}

/** Past "-ever" of "first-ever". */
function endOfEver(lexemes: readonly Lexeme[], at: number): number {
  const ever = pastHyphen(lexemes, at)
  return ever > at && lowerAt(lexemes, ever) === 'ever' ? ever + 1 : at
}

function isNoOrdinal(lexemes: readonly Lexeme[], at: number, ordinal: Cardinal): boolean {
  const before = lowerAt(lexemes, at - 1)
  const after = lowerAt(lexemes, ordinal.next)
  const isWord = lexemes[at]?.kind === 'word'
  if (!isWord) return false
  if (ordinal.value > 2 && ordinal.next === at + 1 && (before === 'one' || (after === 'of' && FRACTION_HEADS.has(before)))) return true
  if (ordinal.value > 2 && lexemes[at - 1]?.text === '-' && cardinalWords.has(lowerAt(lexemes, at - 2))) return true
  if (before === 'at' && ordinal.value === 1 && lexemes[ordinal.next]?.kind !== 'word') return true
  if (ordinal.value === 1 && after === 'of' && lowerAt(lexemes, ordinal.next + 1) === 'all') return true
  return ordinal.value === 2 && (before === 'per' || before === 'a' || scaleWords.has(before)) && lexemes[ordinal.next]?.kind !== 'word'
}

const FRACTION_HEADS: ReadonlySet<string> = new Set(['a', 'one', 'about', 'roughly', 'nearly', 'almost', 'around', 'than', 'some', 'least'])
