/** Scales behind a number. In: the place after "8" of "8 billion". Out: 1e9, and the place after the scale. */
import { type Lexeme, lowerAt } from '../numbers/lex.ts'
import { attachedScales, scaleWords } from '../numbers/number-words.ts'
import { currencyCodes, currencySigns, dollarPrefixes } from './currencies.ts'

/** Multiplies scale words: "8 billion", "8bn", "1.5 lakh crore", "8-billion". */
export function readScale(lexemes: readonly Lexeme[], at: number, digits: boolean): { readonly next: number; readonly scale: number } {
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
