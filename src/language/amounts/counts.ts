/** Counts and shares. In: a figure without a unit. Out: "35 locomotives" with its noun, "15 of the 19 mines", "two-fifths of", or bare as it was. */
import { type Lexeme, lowerAt } from '../numbers/lex.ts'
import { cardinalWords } from '../numbers/number-words.ts'
import { afterElided, irregularPlurals, labelWords, noPlurals, notCounted, phraseEnds } from './counted-words.ts'
import type { Figure } from './figure.ts'
import { readFigure } from './figures.ts'
import type { Measure } from './measure.ts'

/** Most words of a name or adjectives before the counted noun. */
const REACH = 7

interface Noun {
  readonly next: number
  readonly words: string
}

/** The plural noun that a figure counts, with the words before it: "Boeing 787 jets", "biggest copper and cobalt mines". */
function readNoun(text: string, lexemes: readonly Lexeme[], at: number): Noun | null {
  for (let i = at; i < Math.min(lexemes.length, at + REACH); i++) {
    const here = lexemes[i]
    if (here === undefined || here.newLine) return null
    if (here.kind === 'mark' && !(here.text === '-' && !here.apart)) return null
    if (here.kind === 'number' && i === at && !hasModelName(lexemes, i)) return null
    if (phraseEnds.has(here.lower) && !(here.lower === 'and' && i > at && endsInPlural(lexemes, i + 1))) return null
    const inCompound = lexemes[i + 1]?.text === '-' && lexemes[i + 1]?.apart === false
    if (!inCompound && (isPlural(here) || isPeople(lexemes, i)) && !goesOn(lexemes, i + 1)) {
      const first = lexemes[at]
      return first === undefined || notCounted.has(here.lower) ? null : { next: i + 1, words: text.slice(first.start, here.end) }
    }
  }
  return null
}

/** "787" of "18 787 jets" is seldom written; a number first in the phrase counts nothing. */
const hasModelName = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at - 1]?.kind === 'word' && labelWords.has(lowerAt(lexemes, at - 1))

/** "copper and cobalt mines": the noun stands behind "and". */
function endsInPlural(lexemes: readonly Lexeme[], at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const here = lexemes[i]
    if (here === undefined || here.kind !== 'word' || phraseEnds.has(here.lower)) return false
    if (isPlural(here)) return true
  }
  return false
}

/** "300 sales jobs", "20 Embraer jets planes": of plurals in a row the last is the noun. */
const goesOn = (lexemes: readonly Lexeme[], at: number): boolean => {
  const here = lexemes[at]
  return (
    here !== undefined &&
    here.kind === 'word' &&
    !here.newLine &&
    isPlural(here) &&
    !/^(?:sits|lies|stands|needs|works|comes|plans|aims|costs|runs|makes|takes|helps|starts|ends)$/.test(here.lower)
  )
}

/** "300 Kenyans": a capitalised plural that ends its phrase. */
const isPeople = (lexemes: readonly Lexeme[], at: number): boolean => {
  const [here, after] = [lexemes[at], lexemes[at + 1]]
  if (here === undefined || !/^\p{Lu}\p{Ll}{2,}s$/u.test(here.text) || /(?:ss|us|is)$/.test(here.text)) return false
  return after === undefined || after.newLine || after.kind === 'mark' || phraseEnds.has(after.lower) || /^\p{Ll}{2,}ed$/u.test(after.text)
}

function isPlural(word: Lexeme): boolean {
  if (word.kind !== 'word' || /['’]/.test(word.text)) return false
  if (irregularPlurals.has(word.text)) return true
  return /^\p{Ll}{2,}s$/u.test(word.text) && !/(?:ss|us|is)$/.test(word.text) && !noPlurals.has(word.text)
}

/** Numbers that name, date or only point at things: "Article 5 states", "the 2028 elections", "one reason", "the six studies", "one in five jobs". */
function namesThing(lexemes: readonly Lexeme[], figure: Figure): boolean {
  const here = lexemes[figure.first]
  const before = lexemes[figure.first - 1]
  if (here === undefined) return true
  if (before?.kind === 'word' && !here.newLine && (labelWords.has(before.lower) || (before.lower === 'no' && figure.kind === 'digits')))
    return true
  if (figure.kind === 'words' && figure.value <= 12 && /^(?:the|these|those|both|all|our|his|her)$/.test(before?.lower ?? '')) return true
  if (before?.lower === 'in' && cardinalWords.has(lowerAt(lexemes, figure.first - 2))) return true
  const isYear = figure.scale === 1 && /^(?:19|20)\d\d$/.test(here.text)
  return isYear || (figure.kind === 'words' && figure.value < 2) || figure.value === 0
}

export function withCount(text: string, lexemes: readonly Lexeme[], measure: Measure): Measure {
  if (measure.kind !== 'bare' || measure.figure.kind === 'fraction' || namesThing(lexemes, measure.figure)) return measure
  const whole = readOutOf(text, lexemes, measure)
  if (whole !== null) return whole
  const dashed = lexemes[measure.next]?.kind === 'mark'
  const noun = dashed ? null : readNoun(text, lexemes, measure.next)
  return noun === null ? measure : { ...measure, next: noun.next, kind: 'count', unit: 'count', noun: noun.words }
}

/** "11 of the region's 16 largest mines", "15 of 19". */
function readOutOf(text: string, lexemes: readonly Lexeme[], measure: Measure): Measure | null {
  const start = lowerAt(lexemes, measure.next) === 'out' ? measure.next + 1 : measure.next
  if (lowerAt(lexemes, start) !== 'of') return null
  for (let at = start + 1; at < start + 6; at++) {
    const here = lexemes[at]
    if (here === undefined || here.newLine || here.kind === 'mark') return null
    const total = readFigure(lexemes, at)
    if (total !== null && total.kind !== 'fraction') return outOf(text, lexemes, measure, total)
    if (phraseEnds.has(here.lower) && !/^(?:the|its|their|his|her|our|these|those|all)$/.test(here.lower)) return null
  }
  return null
}

function outOf(text: string, lexemes: readonly Lexeme[], measure: Measure, total: Figure): Measure | null {
  if (total.value <= measure.figure.value || total.scale > 1) return null
  const noun = readNoun(text, lexemes, total.next)
  const isCounted = noun !== null || lexemes[total.next]?.kind !== 'word' || afterElided.has(lowerAt(lexemes, total.next))
  if (!isCounted) return null
  return { ...measure, next: noun?.next ?? total.next, kind: 'count', unit: 'count', noun: noun?.words ?? null, outOf: total.value }
}

const AFTER_FRACTION: ReadonlySet<string> = new Set(
  'of in from by this last since to on and or over between compared while as at below above more less was were is are has have went came goes comes will would'.split(
    ' ',
  ),
)
const BEFORE_FRACTION: ReadonlySet<string> = new Set(
  'about around roughly nearly almost approximately over than least most some by to just only under close up'.split(' '),
)

/** "two in five tonnes". */
const isRatio = (lexemes: readonly Lexeme[], { first, next }: Figure): boolean =>
  lexemes.slice(first, next).some(({ lower }) => lower === 'in' || lower === 'out')

/** A fraction is a share where it is of something, hedged, or ends its phrase: not "a third country", "the second half", "a quarter" of time. */
export function withShare(lexemes: readonly Lexeme[], measure: Measure): Measure {
  const { figure } = measure
  if (measure.kind !== 'bare' || figure.kind !== 'fraction') return measure
  const share: Measure = { ...measure, kind: 'fraction', unit: '%' }
  const before = lowerAt(lexemes, figure.first - 1)
  const after = lexemes[figure.next]
  const isOf = after?.lower === 'of' || isRatio(lexemes, figure)
  const isHalf = lowerAt(lexemes, figure.first) === 'half'
  if (/^(?:first|second|last|next|other|this|that|each|every|in|previous|latest|current)$/.test(before))
    return isOf && before === 'in' ? share : measure
  if (isHalf) {
    const isOfThing = isOf || /^(?:the|its|their|his|her|our|all|these|those)$/.test(after?.lower ?? '')
    return isOfThing || (BEFORE_FRACTION.has(before) && after?.text !== '-') ? share : measure
  }
  const ends = after === undefined || (after.kind === 'mark' && after.text !== '-') || AFTER_FRACTION.has(after.lower)
  const isSingle = lowerAt(lexemes, figure.first) === 'a' || lowerAt(lexemes, figure.first) === 'one'
  return isOf || (ends && (!isSingle || BEFORE_FRACTION.has(before))) ? share : measure
}
