/** What the forms of dates work with. In: lexemes, a place, what is known of the document. Out: a Reading, or null where the form does not fit. */
import type { Lexeme } from '../numbers/lex.ts'
import { type Period, yearOf } from './calendar.ts'
import type { DateKind, DateSpan, Shift, Tense } from './date-span.ts'

/** Everything a form may look at. Days are day numbers. */
export interface DateReader {
  readonly text: string
  readonly lexemes: readonly Lexeme[]
  readonly published: number | null
  /** The last date read before this place in the same paragraph, for "the next day". */
  readonly previous: Period | null
  /** The lexeme after that date's words; -1 where there is none. */
  readonly previousEnd: number
  /** An operator's own tense: "since" looks back, "by" and "from" ahead. Null where none stands. */
  readonly cue: Tense | null
  /** The caller's hint for the words between two lexemes, else the operator's cue, else a guess from the words around. */
  readonly tenseAt: (first: number, next: number, cue: Tense | null) => Tense | null
}

/** `next` is the lexeme after the words. `period` is null where the words are understood but nothing anchors them. */
export interface Reading {
  readonly next: number
  readonly period: Period | null
  readonly anchor: DateSpan['anchor']
  readonly other: Period | null
  readonly shift: Shift | null
  /** Set where the words name no year: the same period in a given year. */
  readonly inYear: ((year: number) => Period | null) | null
  /** Set by operators and by words that are themselves open-ended; null for a plain point or span. */
  readonly kind: DateKind | null
  /** For open-ended kinds: which ends count. */
  readonly open: 'none' | 'from' | 'to' | 'both'
}

export interface DateForm {
  readonly id: string
  readonly example: string
  readonly read: (reader: DateReader, at: number) => Reading | null
}

const blank = { other: null, shift: null, inYear: null, kind: null, open: 'none' } as const

export const absolute = (next: number, period: Period | null): Reading => ({
  ...blank,
  next,
  period,
  anchor: period === null ? 'unresolved' : 'absolute',
})
export const relative = (next: number, period: Period | null): Reading => ({
  ...blank,
  next,
  period,
  anchor: period === null ? 'unresolved' : 'published',
})
export const vague = (next: number): Reading => ({ ...blank, next, period: null, anchor: 'unresolved', kind: 'vague', open: 'both' })
export const shifted = (next: number, period: Period | null, shift: Shift): Reading => ({
  ...blank,
  next,
  period,
  anchor: period === null ? 'unresolved' : 'context',
  shift,
})

/**
 * Places a period that names no year. Past: the latest that has begun by the publication day; future: the earliest that is not over;
 * tense unknown: the nearest of the two, the earlier where both are as near. `other` is the one not chosen.
 */
export function placeInYear(reader: DateReader, first: number, next: number, inYear: (year: number) => Period | null): Reading {
  const { published } = reader
  if (published === null) return { ...relative(next, null), inYear }
  const year = yearOf(published)
  const candidates = [-4, -3, -2, -1, 0, 1, 2, 3, 4].flatMap((step) => inYear(year + step) ?? [])
  const earlier = candidates.findLast((period) => period.from <= published) ?? null
  const later = candidates.find((period) => period.to >= published) ?? null
  const tense = reader.tenseAt(first, next, reader.cue)
  const chosen = tense === 'past' ? earlier : tense === 'future' ? later : nearest(earlier, later, published)
  const other = chosen === earlier ? later : earlier
  return { ...relative(next, chosen), other: other === chosen ? null : other, inYear }
}

function nearest(earlier: Period | null, later: Period | null, day: number): Period | null {
  if (earlier === null || later === null) return earlier ?? later
  return Math.max(0, later.from - day) < Math.max(0, day - earlier.to) ? later : earlier
}

/** Matches a run of lower-case words or marks; the lexeme after it, or null. Alternatives are split by "|"; "?" after a word makes it optional. */
export function words(lexemes: readonly Lexeme[], at: number, ...pattern: readonly string[]): number | null {
  let next = at
  for (const part of pattern) {
    const { choices, isOptional } = compiled.get(part) ?? compile(part)
    const here = lexemes[next]
    const fits = here !== undefined && choices.includes(here.lower) && (next === at || !here.newLine)
    if (fits) next++
    else if (!isOptional) return null
  }
  return next
}

/** Parts of patterns are constants of the forms, so that this holds as many as the forms spell. */
const compiled = new Map<string, { readonly choices: readonly string[]; readonly isOptional: boolean }>()

function compile(part: string): { readonly choices: readonly string[]; readonly isOptional: boolean } {
  const isOptional = part.endsWith('?') && part.length > 1
  const made = { choices: (isOptional ? part.slice(0, -1) : part).split('|'), isOptional }
  compiled.set(part, made)
  return made
}

/** The words that a pattern can begin with: its optional first parts and the first that is not. */
export function firstWords(pattern: readonly string[]): readonly string[] {
  const must = pattern.findIndex((part) => !part.endsWith('?'))
  return pattern.slice(0, must + 1).flatMap((part) => compile(part).choices)
}

/** A dash between two things, with or without spaces. */
export const isDash = (lexeme: Lexeme | undefined): boolean => lexeme !== undefined && /^[-–—‑]$/.test(lexeme.text)

/** Whether the lexeme goes on with the one before it on the same line. */
export const follows = (lexemes: readonly Lexeme[], at: number): boolean => lexemes[at]?.newLine === false
