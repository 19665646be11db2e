/** Dates in a text. In: "since last October", published 2026-04-22. Out: spans with the ISO days they mean, and what these rest on. */
import { fromIso, type Period, toIso } from './dates/calendar.ts'
import type { DateSpan, IsoDay, Tense } from './dates/date-span.ts'
import { readCore, readOperator } from './dates/operators.ts'
import type { DateReader, Reading } from './dates/reading.ts'
import { guessTense } from './dates/tense.ts'
import { bareEnd, type Lexeme, lex } from './numbers/lex.ts'

export type { DateKind, DateSpan, IsoDay, Shift, Tense } from './dates/date-span.ts'

/**
 * `published`: ISO day of publication, or null; then nothing relative is resolved.
 * `tense`: what the caller knows of the tense, for the whole text or span by span (offsets in the text); null leaves it to the
 * operator ("by" and "from" look ahead), then to a guess from the verbs nearby. "Since" always looks back.
 */
export interface DateOptions {
  readonly published: IsoDay | null
  readonly tense?: Tense | null | ((start: number, end: number) => Tense | null)
}

/**
 * All times that a text tells, left to right, without overlap. Linear in the text; the same input gives the same spans.
 *
 * Conventions, beyond those of the gold's README (since, by, until, before):
 * - weeks run Monday to Sunday; seasons are the northern hemisphere's months; a quarter without a word is a calendar quarter;
 * - a weekday is the last on or before publication, in the future tense the next; "last Friday" is before it, "next Friday" after it;
 * - a day or month without a year is placed by tense, else the nearest one is taken; the second choice is in `other`;
 * - "early", "mid" and "late" are thirds, "the end of 2028" is December 2028 (see dates/forms/part.ts);
 * - "over the next three years" runs from the publication day, "each of the next three years" over whole years;
 * - "the next day", "a year earlier" count from the date told before in the same paragraph (anchor 'context').
 */
export function readDates(text: string, options: DateOptions): readonly DateSpan[] {
  const lexemes = lex(text)
  const published = options.published === null ? null : fromIso(options.published)
  const found: DateSpan[] = []
  let previous: Period | null = null
  let previousEnd = -1
  let at = 0
  while (at < lexemes.length) {
    if (lexemes[at]?.newLine === true) previous = null
    const reader = { text, lexemes, published, previous, previousEnd, cue: null, tenseAt: tenseOf(lexemes, options.tense ?? null) }
    const reading = readAt(reader, at)
    if (reading === null) {
      at++
      continue
    }
    found.push(toSpan(text, lexemes, at, reading))
    if (reading.period !== null && (reading.kind === null || reading.kind === 'since')) {
      previous = reading.period
      previousEnd = reading.next
    }
    at = reading.next
  }
  return found
}

/** Marks begin no date, so most lexemes are passed over at once. */
const readAt = (reader: DateReader, at: number): Reading | null =>
  reader.lexemes[at]?.kind === 'mark' ? null : (readOperator(reader, at) ?? readCore(reader, at))

function tenseOf(lexemes: readonly Lexeme[], hint: NonNullable<DateOptions['tense']> | null): DateReader['tenseAt'] {
  return (first, next, cue) => {
    if (cue === 'past') return cue
    const known = typeof hint === 'function' ? hint(lexemes[first]?.start ?? 0, lexemes[next - 1]?.end ?? 0) : hint
    return known ?? cue ?? guessTense(lexemes, first, next)
  }
}

function toSpan(text: string, lexemes: readonly Lexeme[], at: number, reading: Reading): DateSpan {
  const start = lexemes[at]?.start ?? 0
  const last = lexemes[reading.next - 1]
  const end = last === undefined ? start : bareEnd(last)
  const { from, to } = ends(reading.period, reading)
  const isKnown = from !== null || to !== null
  return Object.freeze({
    start,
    end,
    text: text.slice(start, end),
    from,
    to,
    anchor: isKnown ? reading.anchor : 'unresolved',
    kind: reading.kind ?? (isDay(reading) ? 'point' : 'span'),
    other: reading.other === null ? null : ends(reading.other, reading),
    shift: reading.shift,
  })
}

/** Whether one day is told, known or not. */
function isDay({ period, inYear, shift }: Reading): boolean {
  const known = period ?? inYear?.(2024) ?? null
  return known === null ? shift?.unit === 'day' : known.from === known.to
}

function ends(period: Period | null, { open }: Reading): { readonly from: IsoDay | null; readonly to: IsoDay | null } {
  if (period === null || open === 'both') return { from: null, to: null }
  return { from: open === 'from' ? null : toIso(period.from), to: open === 'to' ? null : toIso(period.to) }
}
