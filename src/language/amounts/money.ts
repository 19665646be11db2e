/** Currencies around a figure. In: "A$200m", "310 billion tenge", "Rs 500 cr", "640 million US dollars". Out: the ISO 4217 code and its lexemes. */
import { type Lexeme, lowerAt } from '../numbers/lex.ts'
import {
  type CurrencyFamily,
  currencyCodes,
  currencyFamilies,
  currencySigns,
  currencyWords,
  dollarPrefixes,
  touchingSigns,
} from './currencies.ts'
import type { Figure } from './figure.ts'

export interface Currency {
  readonly first: number
  readonly next: number
  readonly code: string
}

/** ISO 4217's code for "no currency": the word is understood, the state is not. */
const UNKNOWN = 'XXX'

export const readCurrency = (lexemes: readonly Lexeme[], figure: Figure): Currency | null =>
  readBefore(lexemes, figure) ?? readAfter(lexemes, figure)

function readBefore(lexemes: readonly Lexeme[], { first, next }: Figure): Currency | null {
  const here = lexemes[first]
  const stop = lexemes[first - 1]?.text === '.' && lexemes[first - 2]?.text === 'Rs' ? first - 2 : first - 1
  const sign = lexemes[stop]
  if (here === undefined || sign === undefined || here.newLine) return null
  const code = currencySigns.get(sign.text)
  if (code === undefined) {
    const touching = here.apart ? undefined : touchingSigns.get(sign.text)
    const named = sign.kind === 'word' ? (currencyCodes.get(sign.text) ?? touching) : undefined
    const family = named === 'INR' && sign.text === 'Rs' ? familyCode(lexemes, first, currencyFamilies.get('rupees')) : named
    return family === undefined ? null : { first: stop, next, code: family }
  }
  const letters = lexemes[stop - 1]
  const prefixed = sign.text === '$' && letters !== undefined && !sign.apart ? dollarPrefixes.get(letters.text) : undefined
  return prefixed === undefined ? { first: stop, next, code } : { first: stop - 1, next, code: prefixed }
}

function readAfter(lexemes: readonly Lexeme[], { first, next }: Figure): Currency | null {
  const dashed = lexemes[next]?.text === '-' && lexemes[next]?.apart === false && lexemes[next + 1]?.apart === false ? next + 1 : next
  const here = lexemes[dashed]
  if (here === undefined || here.newLine) return null
  const sign = here.text === '$' && here.apart ? undefined : currencySigns.get(here.text)
  const pricesNext = lexemes[dashed + 1]?.kind === 'number' && (lexemes[dashed + 1]?.apart === false || here.apart)
  if (sign !== undefined) return pricesNext ? null : { first, next: dashed + 1, code: sign }
  const code = here.kind === 'word' && here.text.length === 3 ? currencyCodes.get(here.text) : undefined
  if (code !== undefined && lexemes[dashed + 1]?.kind !== 'number') return { first, next: dashed + 1, code }
  return readWords(lexemes, first, dashed)
}

/** The currency's word, with up to two words for the state before it ("Hong Kong dollars", "U.S. dollars"). */
function readWords(lexemes: readonly Lexeme[], first: number, at: number): Currency | null {
  for (const length of [0, 1, 2]) {
    const adjective = stateWords(lexemes, at, length)
    if (adjective === null) continue
    const word = lowerAt(lexemes, adjective.next)
    if (lexemes[adjective.next]?.newLine === true && length > 0) continue
    const family = currencyFamilies.get(word)
    const single = currencyWords.get(word)
    if (single !== undefined) return { first, next: adjective.next + 1, code: single }
    if (family === undefined) continue
    const told = adjective.words === '' ? undefined : family.states.get(adjective.words)
    if (adjective.words !== '' && told === undefined) continue
    return { first, next: adjective.next + 1, code: told ?? familyCode(lexemes, first, family) ?? UNKNOWN }
  }
  return null
}

/** `length` words before the currency's; "U.S." is one of them in four lexemes. */
function stateWords(lexemes: readonly Lexeme[], at: number, length: number): { readonly next: number; readonly words: string } | null {
  if (length === 0) return { next: at, words: '' }
  const isUs = lexemes[at]?.text === 'U' && lexemes[at + 1]?.text === '.' && lexemes[at + 2]?.text === 'S' && lexemes[at + 3]?.text === '.'
  if (isUs) return length === 1 ? { next: at + 4, words: 'us' } : null
  const words = lexemes.slice(at, at + length)
  if (words.some((word) => word.kind !== 'word')) return null
  return { next: at + length, words: words.map((word) => word.lower).join(' ') }
}

/** How far back a state's name may lie, in lexemes. */
const REACH = 80

/** The family's currency of the state named last before the figure, else the first after it in reach, else the usual one. */
function familyCode(lexemes: readonly Lexeme[], first: number, family: CurrencyFamily | undefined): string | undefined {
  if (family === undefined) return undefined
  if (!family.fromContext) return family.usual ?? UNKNOWN
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    const code = stateAt(lexemes, at, family)
    if (code !== undefined) return code
  }
  for (let at = first; at < Math.min(lexemes.length, first + REACH / 4); at++) {
    const code = stateAt(lexemes, at, family)
    if (code !== undefined) return code
  }
  return family.usual ?? UNKNOWN
}

function stateAt(lexemes: readonly Lexeme[], at: number, family: CurrencyFamily): string | undefined {
  const word = lexemes[at]
  if (word === undefined || word.kind !== 'word' || !/^\p{Lu}/u.test(word.text)) return undefined
  return family.states.get(`${word.lower} ${lowerAt(lexemes, at + 1)}`) ?? family.states.get(word.lower)
}
