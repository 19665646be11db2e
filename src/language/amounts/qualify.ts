/** Qualifiers and ranges. In: measures with units, in order. Out: AmountSpans: two ends of a range made one, hedges read. */
import { endsSentence, type Lexeme, lowerAt } from '../numbers/lex.ts'
import type { AmountSpan, Qualifier } from './amount-span.ts'
import { areJoined } from './elision.ts'
import { baseStep, baseValue, type Measure } from './measure.ts'
import { after, before, durationWords } from './qualifiers.ts'

export function toSpans(text: string, lexemes: readonly Lexeme[], measures: readonly Measure[]): readonly AmountSpan[] {
  const spans: AmountSpan[] = []
  for (let i = 0; i < measures.length; i++) {
    const [first, second] = [measures[i], measures[i + 1]]
    if (first === undefined) continue
    if (second !== undefined && isRange(lexemes, first, second)) {
      spans.push(toSpan(text, lexemes, first, second, 'range'))
      i++
    } else spans.push(toSpan(text, lexemes, first, first, readQualifier(lexemes, first)))
  }
  return spans
}

function toSpan(text: string, lexemes: readonly Lexeme[], low: Measure, high: Measure, qualifier: Qualifier): AmountSpan {
  const start = lexemes[low.first]?.start ?? 0
  const end = lexemes[high.next - 1]?.end ?? start
  const { unit, per, noun, outOf } = high
  const isRange = qualifier === 'range'
  return Object.freeze({
    start,
    end,
    text: text.slice(start, end),
    value: baseValue(high),
    unit,
    qualifier,
    low: isRange ? baseValue(low) : null,
    per: per ?? low.per,
    noun,
    outOf,
    step: isRange ? Math.max(baseStep(low), baseStep(high)) : baseStep(high),
    elided: isRange ? high.elided : low.elided,
  })
}

/**
 * "450 to 600 tonnes", "between X and Y", "20–25 per cent", "two or three reactors": the same unit, the lower first. Behind "from" or
 * a verb of change ("rose 3 percent to 8 percent") two figures are the ends of a change, unless it says "ranging from".
 */
function isRange(lexemes: readonly Lexeme[], first: Measure, second: Measure): boolean {
  if (first.unit !== second.unit || baseValue(first) >= baseValue(second) || !areJoined(lexemes, first, second)) return false
  const joiner = lowerAt(lexemes, first.next)
  const openerAt = pastHedge(lexemes, first.first - 1)
  const opener = lowerAt(lexemes, openerAt)
  if (joiner === 'and') return opener === 'between' && second.first - first.next <= 3
  if (joiner === 'or')
    return second.first === first.next + 1 && first.elided && baseValue(second) - baseValue(first) <= Math.max(1, baseValue(first))
  if (joiner !== 'to') return true
  if (opener === 'from') return /^(?:ranging|range|ranges|ranged|anywhere|varying|vary|varies)$/.test(lowerAt(lexemes, openerAt - 1))
  return !CHANGES.has(opener) && !(opener === 'by' && lowerAt(lexemes, openerAt - 1) !== 'ranging')
}

const pastHedge = (lexemes: readonly Lexeme[], at: number): number =>
  /^(?:about|around|some|roughly|nearly|than|more|over|anywhere)$/.test(lowerAt(lexemes, at)) ? pastHedge(lexemes, at - 1) : at

const CHANGES: ReadonlySet<string> = new Set(
  'rose rise rises risen fell fall falls fallen grew grow grown climbed dropped increased decreased gained slipped jumped surged up down added lost shrank declined edged advanced soared plunged'.split(
    ' ',
  ),
)

export function readQualifier(lexemes: readonly Lexeme[], measure: Measure): Qualifier {
  const trailing = after.find(([, words]) =>
    words.every((word, i) => lowerAt(lexemes, measure.next + i) === word && lexemes[measure.next + i]?.newLine === false),
  )
  if (trailing !== undefined && mayTrail(lexemes, measure, trailing[1])) return trailing[0]
  const start = pastArticle(lexemes, measure.first)
  const leading = before.find(
    ([, words]) => words.every((word, i) => lowerAt(lexemes, start - words.length + i) === word) && isWhole(lexemes, start, words.length),
  )
  if (leading === undefined || isArrow(lexemes, start) || isVerbsUp(lexemes, start)) return 'exact'
  const isTime = /^(?:hour|day|week|month|year)$/.test(measure.unit)
  if (isTime && leading[1].length === 1 && durationWords.has(leading[1][0] ?? '')) return 'exact'
  return leading[0]
}

/** "was revised up to 91 million": "up" is the verb's, and "to" says where to. */
export const isVerbsUp = (lexemes: readonly Lexeme[], at: number): boolean =>
  lowerAt(lexemes, at - 1) === 'to' &&
  lowerAt(lexemes, at - 2) === 'up' &&
  /^(?:revis|rais|mark|mov|adjust|upgrad|tick|edg|inch|nudg|bump|creep|crept|went|gone|goes|go\b|rose|rise|climb|push|scal|drift)/.test(
    lowerAt(lexemes, at - 3),
  )

/** "$3bn -> $4bn" */
const isArrow = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at - 1]?.text === '>' && /^[-=–]$/.test(lexemes[at - 2]?.text ?? '')

/** "$2bn at least $1bn …": a trailing "at least" that a figure follows belongs to that figure. */
const mayTrail = (lexemes: readonly Lexeme[], measure: Measure, words: readonly string[]): boolean => {
  const next = lexemes[measure.next + words.length]
  if (words[0] === '+') return lexemes[measure.next]?.apart === false && (next === undefined || next.apart)
  return next === undefined || (next.kind !== 'number' && next.text !== '$' && next.text !== '€' && next.text !== '£')
}

/** "more than the 40", "about a $2bn": one small word may stand between. */
const pastArticle = (lexemes: readonly Lexeme[], at: number): number =>
  /^(?:the|a|an|just|only|another)$/.test(lowerAt(lexemes, at - 1)) ? at - 1 : at

/** The hedge stands in the same sentence, and "to" of "up to" is no verb's ("grew up to 3"). */
function isWhole(lexemes: readonly Lexeme[], at: number, length: number): boolean {
  for (let i = at - length + 1; i <= at; i++)
    if (lexemes[i]?.newLine === true || (lexemes[i]?.text === '.' && endsSentence(lexemes, i))) return false
  return true
}
