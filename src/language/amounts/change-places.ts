/** Where amounts stand, for the forms of change. In: lexemes, amounts and dates of a text. Out: their lexemes, openers and times. */
import type { Span } from '../../text/document.ts'
import { type Lexeme, lowerAt } from '../numbers/lex.ts'
import type { AmountSpan } from './amount-span.ts'
import { isVerbsUp } from './qualify.ts'

/** Lexemes `first` to before `next` of an amount; `opener` is the one before it past hedges and articles. */
export interface Place {
  readonly amount: AmountSpan
  readonly first: number
  readonly next: number
  readonly opener: number
}

/** A time as readDates gives it; `from` is null where the words alone do not settle it. */
export interface TimeSpan extends Span {
  readonly from: string | null
}

export interface Reader {
  readonly text: string
  readonly lexemes: readonly Lexeme[]
  readonly places: readonly Place[]
  readonly dates: readonly TimeSpan[]
}

const HEDGE =
  /^(?:about|around|roughly|nearly|almost|approximately|some|just|only|more|less|than|over|under|at|least|most|up|between|the|a|an|its|their|estimated|close|as|much|of|record|to)$/

export function locate(lexemes: readonly Lexeme[], amounts: readonly AmountSpan[]): readonly Place[] {
  let at = 0
  return amounts.map((amount) => {
    while (at < lexemes.length && (lexemes[at]?.start ?? 0) < amount.start) at++
    const first = at
    let next = first
    while (next < lexemes.length && (lexemes[next]?.start ?? 0) < amount.end) next++
    return { amount, first, next, opener: pastHedges(lexemes, first) }
  })
}

/** Back over hedges, but never over the "to" that opens the second end: "to more than $1,100", "to up to 9,000". */
function pastHedges(lexemes: readonly Lexeme[], first: number): number {
  let at = first - 1
  while (at > first - 6 && HEDGE.test(lowerAt(lexemes, at))) {
    const isTo = lowerAt(lexemes, at) === 'to' && (isVerbsUp(lexemes, at + 1) || !/^(?:up|close)$/.test(lowerAt(lexemes, at - 1)))
    if (isTo) return at
    at--
  }
  return at
}

/** Two amounts of one unit in one sentence, at most 25 lexemes apart. */
export function arePair(reader: Reader, one: Place, two: Place): boolean {
  if (one.amount.unit !== two.amount.unit || two.first - one.next > 25) return false
  for (let at = one.next; at < two.first; at++) if (endsHere(reader.lexemes, at)) return false
  return true
}

export const endsHere = (lexemes: readonly Lexeme[], at: number): boolean => {
  const here = lexemes[at]
  if (here === undefined || here.newLine || here.text === ';') return true
  return /^[.!?]$/.test(here.text) && lexemes[at + 1]?.apart !== false && /^\p{Lu}/u.test(lexemes[at + 1]?.text ?? '')
}

/** The first time told between two amounts. */
export const between = (reader: Reader, one: Place, two: Place): Span | null =>
  toSpan(reader.dates.find((date) => date.start >= one.amount.end && date.end <= two.amount.start))

const VERBAL = /\b(?:it|he|she|they|had|has|have|was|were|is|are|that|which|who|while|and|but|from|to|up|down|against)\b/i

/** A time right behind an amount, with a few words of what is measured between: "tonnes of ore in 2022". */
export function timeAfter(reader: Reader, place: Place): Span | null {
  const next = reader.places.find((other) => other.first >= place.next)
  const date = reader.dates.find((candidate) => candidate.start >= place.amount.end)
  if (date === undefined || (next !== undefined && next.amount.start < date.start)) return null
  const gap = reader.text.slice(place.amount.end, date.start)
  return gap.length > 60 || /[.;:,\n)]/.test(gap) || VERBAL.test(gap) ? null : toSpan(date)
}

export const toSpan = (span: Span | undefined): Span | null => (span === undefined ? null : { start: span.start, end: span.end })
