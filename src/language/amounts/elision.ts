/** Units left out. In: the measures of a text in order, some bare. Out: "from 30 to 12 per cent", "2.5 billion and 3 billion pounds", "from 216,000" with units. */
import { endsSentence, type Lexeme, lowerAt } from '../numbers/lex.ts'
import { afterElided } from './counted-words.ts'
import { type Figure, rounded } from './figure.ts'
import type { Measure } from './measure.ts'
import { withPer } from './per.ts'

const JOINERS: ReadonlySet<string> = new Set(['to', 'and', 'or', '-', '–', '—', '‑'])

/** Gives units to bare figures, first from what is joined behind ("450 and 600 tonnes"), then from what came before in the sentence. */
export function withElided(lexemes: readonly Lexeme[], measures: readonly Measure[], isDate: (at: number) => boolean): readonly Measure[] {
  const priced = measures.map((measure, i) => fromCurrency(lexemes, measure, measures[i - 1]))
  const ahead = priced.map((measure, i) => fromNext(lexemes, measure, priced[i + 1]))
  const done: Measure[] = []
  for (const measure of ahead) done.push(fromLast(lexemes, measure, done, isDate))
  return done
}

/** Whether the second follows the first with nothing but a joiner and a hedge between. */
export function areJoined(lexemes: readonly Lexeme[], first: Measure, second: Measure): boolean {
  if (!JOINERS.has(lowerAt(lexemes, first.next)) || lexemes[first.next]?.newLine === true) return false
  const between = lexemes.slice(first.next + 1, second.first)
  return between.length <= 3 && between.every((word) => HEDGES.has(word.lower) && !word.newLine)
}

const HEDGES: ReadonlySet<string> = new Set('more than about around some over nearly almost up to perhaps even'.split(' '))

/** "$1-1.5bn", "€3 to 5 billion": the currency is said once, before the first figure. */
function fromCurrency(lexemes: readonly Lexeme[], measure: Measure, before: Measure | undefined): Measure {
  if (measure.kind !== 'bare' || measure.figure.kind === 'fraction' || before?.kind !== 'money' || before.first === before.figure.first)
    return measure
  const isDirect = measure.first === before.next + 1 && /^(?:to|-|–|—|‑)$/.test(lowerAt(lexemes, before.next))
  return isDirect ? withPer(lexemes, { ...measure, kind: 'money', unit: before.unit, elided: true }) : measure
}

function fromNext(lexemes: readonly Lexeme[], measure: Measure, next: Measure | undefined): Measure {
  if (next === undefined || next.kind === 'bare' || next.kind === 'fraction' || !areJoined(lexemes, measure, next)) return measure
  const isCurrency = measure.kind === 'money' && next.kind === 'money' && measure.unit === next.unit
  if (measure.kind !== 'bare' && !isCurrency) return measure
  if (measure.figure.kind === 'fraction') return measure
  const figure = takesScale(measure, next) ? scaled(measure.figure, next.figure.scale) : measure.figure
  if (isCurrency) return { ...measure, figure }
  const isClose = next.kind !== 'count' || lowerAt(lexemes, measure.next) !== 'and' || lowerAt(lexemes, measure.first - 1) === 'between'
  return isClose
    ? { ...measure, figure, kind: next.kind, unit: next.unit, factor: next.factor, per: next.per, noun: next.noun, elided: true }
    : measure
}

/** "$1-1.5bn", "2 to 3 million": the scale is said once. Not where the first is large on its own ("900,000 to 1.2 million"), nor where both have their currency and are far apart. */
const takesScale = ({ figure }: Measure, next: Measure): boolean => figure.scale === 1 && next.figure.scale >= 1000 && figure.value < 1000

const scaled = (figure: Figure, scale: number): Figure => ({
  ...figure,
  value: rounded(figure.value * scale),
  scale,
  step: rounded(Math.min(1, figure.step) * scale),
})

/** "390,000 in 2021", "Peru 18,000.", "up from 2.8m": the unit of the amount before it in the same sentence. */
function fromLast(lexemes: readonly Lexeme[], measure: Measure, before: readonly Measure[], isDate: (at: number) => boolean): Measure {
  if (measure.kind !== 'bare' || !isLargeFigure(lexemes, measure.figure)) return measure
  const model = before.findLast(
    (other) => other.kind === 'money' || (other.kind === 'unit' && other.unit !== '%' && other.unit !== 'pp' && other.unit !== 'year'),
  )
  if (model === undefined || !inOneSentence(lexemes, model.next, measure.first)) return measure
  const after = lexemes[measure.next]
  const isFree = after === undefined || after.newLine || after.kind === 'mark' || afterElided.has(after.lower) || isDate(measure.next)
  if (!isFree || after?.text === '%' || after?.text === '-') return measure
  return { ...measure, kind: model.kind, unit: model.unit, factor: model.factor, per: model.per, elided: true }
}

/** Only what cannot be a year, a day or a number of things: a scale, grouped thousands or decimals. */
const isLargeFigure = (lexemes: readonly Lexeme[], figure: Figure): boolean =>
  figure.kind === 'digits' && (figure.scale >= 1000 || /[,.\u00a0\u202f\u2009]/.test(lexemes[figure.first]?.text ?? ''))

function inOneSentence(lexemes: readonly Lexeme[], from: number, to: number): boolean {
  if (to - from > 40) return false
  for (let at = from; at < to; at++) {
    if (lexemes[at]?.newLine === true) return false
    if (/^[.!?]$/.test(lexemes[at]?.text ?? '') && endsSentence(lexemes, at)) return false
  }
  return lexemes[to]?.newLine !== true
}
