/** Figures in digits or words. In: "2.3m", "Rs500 crore", "five". Out: a Figure, or null for what is part of a name, a code or a time. */
import { digitsValue, type Lexeme } from '../numbers/lex.ts'
import { attachedScales, scaleWords } from '../numbers/number-words.ts'
import { currencyCodes, currencySigns, currencyWords, touchingSigns } from './currencies.ts'
import { type Figure, rounded, stepOf } from './figure.ts'
import { readFraction, readRatio, readWords } from './figure-words.ts'
import { readScale } from './scale.ts'
import { unitForms } from './units.ts'

export { rounded } from './figure.ts'

/** The figure that begins at `at`; null for what is part of a name, a time of day, a list mark or no number at all. */
export function readFigure(lexemes: readonly Lexeme[], at: number): Figure | null {
  const here = lexemes[at]
  if (here === undefined || here.kind === 'mark') return null
  return here.kind === 'number'
    ? readDigits(lexemes, at, here)
    : (readRatio(lexemes, at) ?? readFraction(lexemes, at) ?? readWords(lexemes, at))
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
  if (isTouchedBySign(lexemes, at) && scale < 1e6) return null
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

/** "S-400", "C5", "U-235", "10:30", "2025/26", "C5+1", "+48 22": what touches the figure on its left makes it no amount. */
function isPartOfName(lexemes: readonly Lexeme[], at: number): boolean {
  const [here, before, earlier] = [lexemes[at], lexemes[at - 1], lexemes[at - 2]]
  if (here === undefined || here.apart || before === undefined) return false
  if (before.kind === 'word') return !currencyCodes.has(before.text) && !isTouchedBySign(lexemes, at)
  if (currencySigns.has(before.text) || /^[([{"“‘'«~≈<>≥≤=]$/.test(before.text)) return false
  if (/^[-–—‑]$/.test(before.text)) return !before.apart && earlier?.kind === 'word' && !isAfterAmount(lexemes, at - 2)
  if (before.text === '+') return !before.apart || (here.text.length === 2 && lexemes[at + 1]?.kind === 'number')
  return before.text !== '.' || !currencyCodes.has(earlier?.text ?? '')
}

/** "R12bn": a sign of letters, which must stand alone. */
const isTouchedBySign = (lexemes: readonly Lexeme[], at: number): boolean => {
  const [here, before, earlier] = [lexemes[at], lexemes[at - 1], lexemes[at - 2]]
  const stands = before?.apart === true || earlier?.kind === 'mark'
  return here?.apart === false && before !== undefined && stands && touchingSigns.has(before.text)
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
