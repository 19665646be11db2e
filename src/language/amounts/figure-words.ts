/** Figures in words. In: "one and a half billion", "two-fifths", "half a million". Out: a Figure; fractions are given in per cent. */
import { type Lexeme, lowerAt } from '../numbers/lex.ts'
import { fractionWords } from '../numbers/number-words.ts'
import { readCardinalWords } from '../numbers.ts'
import type { Figure } from './figure.ts'
import { readScale } from './scale.ts'

/** "five", "twenty-two million", "one and a half billion", "half a million", "a billion". */
export function readWords(lexemes: readonly Lexeme[], at: number): Figure | null {
  const word = lowerAt(lexemes, at)
  if (isPartOfWord(lexemes, at)) return null
  const isHalf = word === 'half' && lowerAt(lexemes, at + 1) === 'a'
  if (isHalf || word === 'a') {
    const scaled = readScale(lexemes, isHalf ? at + 2 : at + 1, false)
    if (scaled.scale > 100 && !isAdjective(lexemes, scaled.next)) return inWords(at, scaled.next, isHalf ? 0.5 : 1, scaled.scale)
  }
  const cardinal = readCardinalWords(lexemes, at)
  if (cardinal === null) return null
  const hasHalf =
    lowerAt(lexemes, cardinal.next) === 'and' &&
    lowerAt(lexemes, cardinal.next + 1) === 'a' &&
    lowerAt(lexemes, cardinal.next + 2) === 'half'
  const { next, scale } = readScale(lexemes, hasHalf ? cardinal.next + 3 : cardinal.next, false)
  const figure = inWords(at, next, cardinal.value + (hasHalf ? 0.5 : 0), scale)
  return hasHalf ? { ...figure, step: scale / 2 } : figure
}

const inWords = (first: number, next: number, plain: number, scale: number): Figure => ({
  first,
  next,
  value: plain * scale,
  plain,
  scale,
  step: scale,
  kind: 'words',
})

/** "a billion-dollar deal" tells a size, not a sum. */
const isAdjective = (lexemes: readonly Lexeme[], at: number): boolean =>
  /s$/.test(lowerAt(lexemes, at - 1)) || (lexemes[at]?.text === '-' && lexemes[at]?.apart === false)

/** "mid-five", "Section-one": a number word behind a dash belongs to the word before, except behind another number word. */
function isPartOfWord(lexemes: readonly Lexeme[], at: number): boolean {
  const [here, before] = [lexemes[at], lexemes[at - 1]]
  return here !== undefined && !here.apart && before !== undefined && (before.kind === 'word' || /^[-.+/]$/.test(before.text))
}

/** "two-fifths", "three quarters", "a third", "half": given in per cent. Whether a fraction is meant, the caller sees from what follows. */
export function readFraction(lexemes: readonly Lexeme[], at: number): Figure | null {
  const word = lowerAt(lexemes, at)
  if (isPartOfWord(lexemes, at)) return null
  if (word === 'half' && lowerAt(lexemes, at + 1) === 'a' && readScale(lexemes, at + 2, false).scale > 1) return null
  if (word === 'half') return asFraction(at, at + 1, 1, 2)
  const count = word === 'a' ? { next: at + 1, value: 1 } : readSmall(lexemes, at)
  if (count === null) return null
  const partAt = lexemes[count.next]?.text === '-' && lexemes[count.next]?.apart === false ? count.next + 1 : count.next
  const part = fractionWords.get(lowerAt(lexemes, partAt))
  const isPlural = lowerAt(lexemes, partAt).endsWith('s')
  if (part === undefined || lexemes[partAt]?.newLine === true || count.value >= part || count.value > 1 !== isPlural) return null
  return asFraction(at, partAt + 1, count.value, part)
}

/** "two in five tonnes", "nine out of ten barrels": a share told by counting; "two in five" alone may be a score. */
export function readRatio(lexemes: readonly Lexeme[], at: number): Figure | null {
  if (isPartOfWord(lexemes, at)) return null
  const part = readSmall(lexemes, at)
  if (part === null) return null
  const isOut = lowerAt(lexemes, part.next) === 'out' && lowerAt(lexemes, part.next + 1) === 'of'
  if (!isOut && lowerAt(lexemes, part.next) !== 'in') return null
  const whole = readCardinalWords(lexemes, part.next + (isOut ? 2 : 1))
  if (whole === null || whole.value <= part.value || whole.value > 100) return null
  return /^(?:tonnes|tons|barrels|ounces|carats|euros|dollars)$/.test(lowerAt(lexemes, whole.next))
    ? asFraction(at, whole.next, part.value, whole.value)
    : null
}

/** One to nine alone: "twenty-fifths" is none. */
function readSmall(lexemes: readonly Lexeme[], at: number): { readonly next: number; readonly value: number } | null {
  const small = readCardinalWords(lexemes, at)
  return small !== null && small.next === at + 1 && small.value >= 1 && small.value <= 9 ? small : null
}

const asFraction = (first: number, next: number, count: number, part: number): Figure => {
  const value = (100 * count) / part
  return { first, next, value, plain: value, scale: 1, step: 1, kind: 'fraction' }
}
