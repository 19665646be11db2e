/** Figures: numbers with their scale. In: "2.3m", "one and a half billion", "Rs500 crore". Out: value, and the place of the last digit written. */
import { digitsValue, type Lexeme, lowerAt } from '../numbers/lex.ts'
import { attachedScales, fractionWords, scaleWords } from '../numbers/number-words.ts'
import { readCardinalWords } from '../numbers.ts'
import { currencyCodes, currencySigns, currencyWords, dollarPrefixes } from './currencies.ts'
import { unitForms } from './units.ts'

/** Lexemes `first` to before `next`. `plain` is the value without its scale ("1.5" of "1.5bn"). */
export interface Figure {
  readonly first: number
  readonly next: number
  readonly value: number
  readonly plain: number
  readonly scale: number
  readonly step: number
  readonly kind: 'digits' | 'words' | 'fraction'
}

/**
 * The place of the last digit that tells something. Decimals: the last one written. Whole numbers are read as if written with the
 * largest scale word they admit, so that 460,000 is 460 thousand (step 1,000), 2,500,000 is 2.5 million (step 100,000), 1,500 is
 * 1.5 thousand (step 100) and 50 is 50 (step 1).
 */
export function stepOf(digits: string): number {
  const decimals = /\.(?<tail>\d+)$/.exec(digits)?.groups?.tail
  if (decimals !== undefined) return 10 ** -decimals.length
  const whole = digits.replace(/\D/g, '')
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0
  const groups = Math.floor((whole.length - 1) / 3) * 3
  return Number(whole) === 0 ? 1 : 10 ** Math.min(zeros, groups)
}

/** The figure that begins at `at`; null for what is part of a name, a time of day, a list mark or no number at all. */
export function readFigure(lexemes: readonly Lexeme[], at: number): Figure | null {
  const here = lexemes[at]
  if (here === undefined || here.kind === 'mark') return null
  return here.kind === 'number' ? readDigits(lexemes, at, here) : (readFraction(lexemes, at) ?? readWords(lexemes, at))
}

function readDigits(lexemes: readonly Lexeme[], at: number, here: Lexeme): Figure | null {
  const last = lastGroup(lexemes, at)
  if (isPartOfName(lexemes, at) || isPartOfCode(lexemes, last + 1)) return null
  const digits = lexemes
    .slice(at, last + 1)
    .map((group) => group.text)
    .join('')
  const half = lexemes[last + 1]?.apart === false ? VULGAR.get(lexemes[last + 1]?.text ?? '') : undefined
  const plain = (last > at ? Number(digits) : digitsValue(here)) + (half ?? 0)
  const { next, scale } = readScale(lexemes, half === undefined ? last + 1 : last + 2, true)
  const own = half ?? (scale === 1 ? stepOf(digits) : Math.min(1, stepOf(digits)))
  return { first: at, next, value: rounded(plain * scale), plain, scale, step: rounded(own * scale), kind: 'digits' }
}

/** "25 800 tonnes": groups set apart by a plain space are one figure only where a unit follows, else they are two numbers. */
function lastGroup(lexemes: readonly Lexeme[], at: number): number {
  if (!/^\d{1,3}$/.test(lexemes[at]?.text ?? '')) return at
  let last = at
  while (isGroup(lexemes, last + 1)) last++
  const after = lexemes[last + 1]
  return after !== undefined &&
    !after.newLine &&
    (after.text === '%' || isUnit(after) || currencySigns.has(after.text) || currencyWords.has(after.lower))
    ? last
    : at
}

const isGroup = (lexemes: readonly Lexeme[], at: number): boolean => {
  const [here, before] = [lexemes[at], lexemes[at - 1]]
  return (
    here !== undefined && before !== undefined && /^\d{3}$/.test(here.text) && here.start === before.end + 1 && here.apart && !here.newLine
  )
}

/** "2½ million". */
const VULGAR: ReadonlyMap<string, number> = new Map([
  ['¼', 0.25],
  ['½', 0.5],
  ['¾', 0.75],
])

/** 1.1 * 1e9 and its like, without the tail of binary fractions. */
export const rounded = (value: number): number => (Number.isFinite(value) && value !== 0 ? Number(value.toPrecision(15)) : value)

/** "S-400", "C5", "U-235", "10:30", "2025/26", "C5+1", "+48 22": what touches the figure on its left makes it no amount. */
function isPartOfName(lexemes: readonly Lexeme[], at: number): boolean {
  const [here, before, earlier] = [lexemes[at], lexemes[at - 1], lexemes[at - 2]]
  if (here === undefined || here.apart || before === undefined) return false
  if (before.kind === 'word') return !currencyCodes.has(before.text)
  if (currencySigns.has(before.text) || /^[([{"“‘'«~≈<>≥≤=]$/.test(before.text)) return false
  if (/^[-–—‑]$/.test(before.text)) return !before.apart && earlier?.kind === 'word' && !isAfterAmount(lexemes, at - 2)
  if (before.text === '+') return !before.apart || (here.text.length === 2 && lexemes[at + 1]?.kind === 'number')
  return before.text !== '.' || !currencyCodes.has(earlier?.text ?? '')
}

/** "2.5m-3m", "$1bn-2bn": the letter before the dash is the first figure's scale. */
const isAfterAmount = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]?.apart === false && lexemes[at - 1]?.kind === 'number'

/** "10:30", "1.2.3", "5G", "787s", "3rd": what touches it on its right. */
function isPartOfCode(lexemes: readonly Lexeme[], at: number): boolean {
  const [here, after] = [lexemes[at], lexemes[at + 1]]
  if (here === undefined || here.apart) return false
  if (here.kind === 'word')
    return !attachedScales.has(here.text) && !scaleWords.has(here.lower) && !isUnit(here) && !currencyCodes.has(here.text)
  return /^[:/.,]$/.test(here.text) && after?.apart === false && after.kind === 'number'
}

const isUnit = (word: Lexeme): boolean => (unitForms.get(word.lower) ?? []).some((form) => !form.exact || form.words[0] === word.text)

/** Multiplies scale words: "8 billion", "8bn", "1.5 lakh crore", "8-billion". */
function readScale(lexemes: readonly Lexeme[], at: number, digits: boolean): { readonly next: number; readonly scale: number } {
  let [next, scale] = [at, 1]
  for (let i = 0; i < 3; i++) {
    const dashed = lexemes[next]?.text === '-' && lexemes[next]?.apart === false && lexemes[next + 1]?.apart === false ? next + 1 : next
    const word = lexemes[dashed]
    if (word === undefined || word.newLine) break
    const attached = i === 0 && digits && !word.apart && dashed === next ? attachedScales.get(word.text) : undefined
    const factor = scaleWords.get(word.lower) ?? (attached !== undefined && !isMetres(lexemes, next) ? attached : undefined)
    if (factor === undefined || (dashed > next && attached !== undefined)) break
    scale *= factor
    next = dashed + 1
  }
  return { next, scale }
}

/** "300m of track", "a 40m bridge": m is metres there, unless a currency stands before the figure. */
function isMetres(lexemes: readonly Lexeme[], at: number): boolean {
  if (lexemes[at]?.text !== 'm') return false
  const before = lexemes[at - 2]
  const isMoney =
    before !== undefined && (currencySigns.has(before.text) || currencyCodes.has(before.text) || dollarPrefixes.has(before.text))
  return (
    !isMoney &&
    METRES_OF.has(lowerAt(lexemes, at + 1)) &&
    (lowerAt(lexemes, at + 1) !== 'of' || METRES_OF_WHAT.has(lowerAt(lexemes, at + 2)))
  )
}

const METRES_OF: ReadonlySet<string> = new Set('of high long deep wide tall below above bridge tunnel dam runway pipeline wall'.split(' '))
const METRES_OF_WHAT: ReadonlySet<string> = new Set('track rail pipe cable road wall fence tunnel core drilling'.split(' '))

/** "five", "twenty-two million", "one and a half billion", "half a million", "a billion". */
function readWords(lexemes: readonly Lexeme[], at: number): Figure | null {
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
function readFraction(lexemes: readonly Lexeme[], at: number): Figure | null {
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

/** One to nine alone: "twenty-fifths" is none. */
function readSmall(lexemes: readonly Lexeme[], at: number): { readonly next: number; readonly value: number } | null {
  const small = readCardinalWords(lexemes, at)
  return small !== null && small.next === at + 1 && small.value >= 1 && small.value <= 9 ? small : null
}

const asFraction = (first: number, next: number, count: number, part: number): Figure => {
  const value = (100 * count) / part
  return { first, next, value, plain: value, scale: 1, step: 1, kind: 'fraction' }
}
