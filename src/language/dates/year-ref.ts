/** The year that a day, month, quarter or season is told with. In: "2026", ", 2026", "of next year", "last year". Out: the year, or null. */
import { digitsValue, type Lexeme, lowerAt } from '../numbers/lex.ts'
import { yearOf } from './calendar.ts'
import { steps } from './date-words.ts'
import { type DateReader, follows, words } from './reading.ts'

export interface YearRef {
  readonly next: number
  /** Null where the words are relative and nothing anchors them. */
  readonly year: number | null
  readonly anchor: 'absolute' | 'published' | 'context' | 'unresolved'
}

/** A bare four-digit year from 1000 to 2199 that no digit, letter or unit touches. */
export function yearNumber(lexemes: readonly Lexeme[], at: number): number | null {
  const here = lexemes[at]
  if (here === undefined || !/^(?:1\d|20|21)\d{2}$/.test(here.text)) return null
  const after = lexemes[at + 1]
  const touches = after !== undefined && !after.apart && (after.kind === 'word' || /^[%$€£/°+]$/.test(after.text))
  return touches || isMeasured(lexemes, at + 1) ? null : digitsValue(here)
}

/** "2000 tonnes", "1500 MW": a figure, not a year. */
const isMeasured = (lexemes: readonly Lexeme[], at: number): boolean => follows(lexemes, at) && MEASURES.has(lowerAt(lexemes, at))

const MEASURES: ReadonlySet<string> = new Set(
  (
    'tonnes tonne tons ton t kg km kilometres kilometers miles mw gw mwh gwh twh percent per % people troops soldiers million billion trillion bn mn ' +
    'crore lakh dollars euros pounds yuan yen tenge rubles roubles rupees barrels hectares metres meters jobs megawatts gigawatts litres workers men'
  ).split(' '),
)

/** `needsLink` asks for "of" or "in" before a relative year, as after a quarter; a day or month takes it bare ("27 November next year"). */
export function readYearRef(reader: DateReader, at: number): YearRef | null {
  const { lexemes, published } = reader
  if (!follows(lexemes, at)) return null
  const plainAt = words(lexemes, at, ',?', 'of|in?', 'the?', 'year?') ?? at
  const year = follows(lexemes, plainAt) ? yearNumber(lexemes, plainAt) : null
  if (year !== null) return { next: plainAt + 1, year, anchor: 'absolute' }
  const stepAt = words(lexemes, at, 'of|in?') ?? at
  const step = steps.get(lowerAt(lexemes, stepAt))
  if (step !== undefined && lowerAt(lexemes, stepAt + 1) === 'year') return fromPublished(published, stepAt + 2, step)
  const named = words(lexemes, at, 'of|in', 'the|that|same|this', 'same|following|previous|current|coming?', 'year')
  return named === null ? null : namedYear(reader, named, lowerAt(lexemes, named - 2))
}

function namedYear(reader: DateReader, next: number, word: string): YearRef {
  const context = reader.previous === null ? null : yearOf(reader.previous.from)
  const move = word === 'following' ? 1 : word === 'previous' ? -1 : word === 'same' || word === 'that' ? 0 : null
  if (move === null) return fromPublished(reader.published, next, word === 'coming' ? 1 : 0)
  return context === null ? { next, year: null, anchor: 'unresolved' } : { next, year: context + move, anchor: 'context' }
}

const fromPublished = (published: number | null, next: number, step: number): YearRef =>
  published === null ? { next, year: null, anchor: 'unresolved' } : { next, year: yearOf(published) + step, anchor: 'published' }
