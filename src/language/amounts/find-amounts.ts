/** Amounts from lexemes and dates already read. In: both of one text. Out: AmountSpans, for readAmounts and readChanges alike. */
import type { Span } from '../../text/document.ts'
import type { Lexeme } from '../numbers/lex.ts'
import type { AmountSpan } from './amount-span.ts'
import { withCount, withShare } from './counts.ts'
import { withElided } from './elision.ts'
import { readFigure } from './figures.ts'
import { type Measure, measureFigure } from './measure.ts'
import { withPer } from './per.ts'
import { toSpans } from './qualify.ts'

/** A figure goes through the stages in order: its own unit, what it counts, what it is a share of, what it is per; then units left out. */
export function findAmounts(text: string, lexemes: readonly Lexeme[], dates: readonly Span[]): readonly AmountSpan[] {
  const inDate = dateLexemes(lexemes, dates)
  const measures: Measure[] = []
  for (let at = 0; at < lexemes.length; at++) {
    if (inDate.has(at)) continue
    const figure = readFigure(lexemes, at)
    if (figure === null) continue
    const measure = withShare(lexemes, withCount(text, lexemes, measureFigure(lexemes, figure)))
    if (measure.first < (measures.at(-1)?.next ?? 0)) continue // what stands between two figures belongs to the first
    measures.push(withPer(lexemes, measure))
    at = Math.max(at, measure.next - 1)
  }
  const known = withElided(lexemes, measures, (at) => inDate.has(at)).filter((measure) => measure.kind !== 'bare')
  return toSpans(text, lexemes, known)
}

/** The lexemes that belong to dates: their figures are no amounts. */
function dateLexemes(lexemes: readonly Lexeme[], dates: readonly Span[]): ReadonlySet<number> {
  const taken = new Set<number>()
  let at = 0
  for (const date of dates) {
    while ((lexemes[at]?.start ?? Number.POSITIVE_INFINITY) < date.start) at++
    for (let inside = at; (lexemes[inside]?.start ?? Number.POSITIVE_INFINITY) < date.end; inside++) taken.add(inside)
  }
  return taken
}
