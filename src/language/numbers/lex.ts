/** Lexemes for the grammars of numbers, dates and amounts. In: "A$200m in mid-2026". Out: A, $, 200, m, in, mid, -, 2026, with offsets. */
import type { Span } from '../../text/document.ts'

/** Finer than a word: digits, letters and marks never share a lexeme, so that "Q3", "2.3m" and "C5+1" are read by rules, not by luck. */
export interface Lexeme extends Span {
  readonly text: string
  /** Lower case, curly apostrophes made straight, a closing 's taken off ("Monday's" -> "monday"). */
  readonly lower: string
  readonly kind: 'number' | 'word' | 'mark'
  /** Stands apart from what is before it: white space or the start of the text. */
  readonly apart: boolean
  /** A paragraph's break lies before it: no form of words reaches across. A line wrapped in mid-sentence is none. */
  readonly newLine: boolean
}

const LEXEME =
  /(?<number>\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?!\d)(?:\.\d{1,9})?|\d{1,18}(?:\.\d{1,9})?)|(?<word>\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*)|(?<mark>\S)/gu

/** Linear in the text; `text.slice(start, end)` is the lexeme, save that a possessive 's belongs to the word before it. */
export function lex(text: string): readonly Lexeme[] {
  const lexemes: Lexeme[] = []
  let last = 0
  for (const match of text.matchAll(LEXEME)) {
    const word = match[0]
    const kind = match.groups?.number !== undefined ? 'number' : match.groups?.word !== undefined ? 'word' : 'mark'
    const lower = kind === 'word' ? plainWord(word) : word
    const apart = match.index === 0 || match.index > last
    const newLine = match.index > last && isBreak(text, text.slice(last, match.index), match.index)
    lexemes.push({
      text: word,
      lower,
      kind,
      start: match.index,
      end: match.index + word.length,
      apart,
      newLine,
    })
    last = match.index + word.length
  }
  return lexemes
}

const plainWord = (word: string): string => {
  const lower = word.toLowerCase()
  return /['’]/.test(lower) ? lower.replace('’', "'").replace(/'s$/, '') : lower
}

/** A blank line, or a line break that does not look like wrapping: wrapped lines are long and go on in lower case or with a figure. */
function isBreak(text: string, gap: string, at: number): boolean {
  const breakAt = gap.indexOf('\n')
  if (breakAt < 0) return false
  if (gap.indexOf('\n', breakAt + 1) >= 0) return true
  const lineEnd = at - gap.length
  const isLong = lineEnd > WRAPPED_LINE && !text.slice(lineEnd - WRAPPED_LINE, lineEnd).includes('\n')
  return !isLong || !/[\p{Ll}\d(]/u.test(text.charAt(at)) || /[.!?:]/.test(text.charAt(lineEnd - 1))
}

/** Wrapped text breaks at 60 characters or more. */
const WRAPPED_LINE = 50

/** Where the word ends without its possessive: "Monday's" ends after "y". */
export const bareEnd = (lexeme: Lexeme): number => (/['’]s$/.test(lexeme.text) ? lexeme.end - 2 : lexeme.end)

/** The value of a number lexeme: "27,500" -> 27500. */
export const digitsValue = (lexeme: Lexeme): number => Number(lexeme.text.replace(/[,\u00a0\u202f\u2009]/g, ''))

/** A lexeme's lower-case word at `at`, or '' past either end: saves every caller a bounds check. */
export const lowerAt = (lexemes: readonly Lexeme[], at: number): string => lexemes[at]?.lower ?? ''

/** Whether a sentence ends at this mark: ! ? ; or a full stop that no capital initial stands before ("U.S.", "J. Smith"). */
export function endsSentence(lexemes: readonly Lexeme[], at: number): boolean {
  const here = lexemes[at]
  if (here === undefined || here.newLine) return true
  if (here.text === '!' || here.text === '?') return true
  if (here.text !== '.') return false
  const before = lexemes[at - 1]
  const after = lexemes[at + 1]
  if (after !== undefined && !after.apart) return false
  if (before !== undefined && before.kind === 'word' && (before.text.length === 1 || ABBREVIATIONS.has(before.lower))) return false
  return after === undefined || !/^\p{Ll}/u.test(after.text)
}

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun no mr mrs ms dr st gen sen rep gov lt col sgt prof approx ca rs vs cf art'.split(
    ' ',
  ),
)
