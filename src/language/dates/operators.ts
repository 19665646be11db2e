/** Words that open or join times: since, from, by, until, before, after, between, to, dashes. In: a place. Out: a Reading with its kind. */
import { lowerAt } from '../numbers/lex.ts'
import { dayPeriod, monthsPeriod, type Period, span, yearOf } from './calendar.ts'
import type { Tense } from './date-span.ts'
import { readDuration } from './forms/count.ts'
import { readForm } from './forms/index.ts'
import { type DateReader, firstWords, follows, isDash, type Reading, relative, words } from './reading.ts'

type Operator = 'since' | 'as-of' | 'from' | 'by' | 'until' | 'before' | 'after'

/** Longest first. The second word is the tense that the operator leans to where the sentence does not say. */
const OPERATORS: readonly (readonly [Operator, Tense | null, ...string[]])[] = [
  ['since', 'past', 'ever?', 'since', 'the|as?', 'early?'],
  ['from', 'future', 'with', 'effect', 'from', 'the?'],
  ['from', 'future', 'effective|starting|beginning|commencing', 'from|in|on?', 'the?'],
  ['from', 'future', 'effective|starting', 'as', 'of|from', 'the?'],
  ['from', 'future', 'as', 'from', 'the?'],
  ['as-of', null, 'as', 'of|at', 'the?'],
  ['from', 'future', 'from', 'as?', 'early?', 'as?', 'the?'],
  ['by', 'future', 'no|not', 'later', 'than'],
  ['by', 'future', 'on', 'or', 'before'],
  ['by', 'future', 'due?', 'by', 'around|about?', 'the?'],
  ['until', 'future', 'up', 'to|until', 'the?'],
  ['until', 'future', 'between|from', 'now', 'and|to|until', 'the?'],
  ['until', 'future', 'until|till|til|through', 'the?'],
  ['before', 'future', 'before|pre', 'the?'],
  ['before', 'future', 'prior', 'to', 'the?'],
  ['before', 'future', 'ahead', 'of', 'the?'],
  ['after', null, 'after|beyond', 'the?'],
]

/** A core, or two joined ("3 May to 4 June", "2022–2024", "Monday to Friday"). */
export function readCore(reader: DateReader, at: number): Reading | null {
  const first = readForm(reader, at)
  if (first === null || first.kind !== null) return first
  return readJoined(reader, first, /^(?:to|through|until|till)$/) ?? first
}

/** The second core behind a dash or a joining word; both ends must be known or both unknown. */
function readJoined(reader: DateReader, first: Reading, joiner: RegExp): Reading | null {
  const { lexemes } = reader
  const joins = follows(lexemes, first.next) && (isDash(lexemes[first.next]) || joiner.test(lowerAt(lexemes, first.next)))
  if (!joins) return null
  const spacedDash = isDash(lexemes[first.next]) && lexemes[first.next]?.apart === true
  const theAt = words(lexemes, first.next + 1, 'the?') ?? first.next + 1
  const second = follows(lexemes, theAt) ? readForm(reader, theAt) : null
  if (second === null || second.kind !== null || (spacedDash && !isSpacedRange(first, second))) return null
  return join(reader, first, second)
}

/** "LUANDA, Nov 18 - Congo …" has a dash too: spaced dashes only join dates that both stand on their own. */
const isSpacedRange = (first: Reading, second: Reading): boolean =>
  first.period !== null && second.period !== null && first.period.grain === second.period.grain

/** One span from two ends. An end without a year takes the other's: "30 October–1 November 2025", "from April to December". */
function join(reader: DateReader, first: Reading, second: Reading): Reading | null {
  const anchored = first.inYear === null && second.inYear !== null ? { ...second, ...yearFrom(second, first) } : second
  if (anchored.period === null || (first.period === null && first.inYear === null)) return { ...relative(second.next, null) }
  const week = first.inYear === null && second.inYear === null ? sameWeek(first, anchored, reader.published) : null
  if (week !== null) return { ...anchored, period: week, inYear: null, other: null }
  const start = first.inYear === null ? first.period : startBefore(first, anchored.period)
  if (start === null || start.from > anchored.period.to) return null
  return { ...anchored, period: span(start.from, anchored.period.to), inYear: null, other: null }
}

/** "Monday to Friday": the first is the last such weekday before the second; of a week to come, both lie ahead. */
function sameWeek(first: Reading, second: Reading, published: number | null): Period | null {
  if (first.other === null || second.other === null || first.period === null || second.period === null) return null
  const end = second.period.from
  const start = end - ((((end - first.period.from) % 7) + 7) % 7)
  const isAhead = second.other.from < end && published !== null && start < published
  return span(isAhead ? start + 7 : start, isAhead ? end + 7 : end)
}

function yearFrom(second: Reading, first: Reading): { readonly period: Period | null; readonly anchor: Reading['anchor'] } {
  if (first.period === null || second.inYear === null) return second
  const same = second.inYear(yearOf(first.period.from))
  const period = same !== null && same.to < first.period.from ? second.inYear(yearOf(first.period.from) + 1) : same
  return { period, anchor: first.anchor }
}

/** The latest placing of a yearless start that does not lie after the end. */
function startBefore(first: Reading, end: Period): Period | null {
  const same = first.inYear?.(yearOf(end.to)) ?? null
  return same !== null && same.from <= end.to ? same : (first.inYear?.(yearOf(end.to) - 1) ?? null)
}

/** First words of all operators; most lexemes are none of them. */
const operatorOpeners: ReadonlySet<string> = new Set(['between', 'the', ...OPERATORS.flatMap(([, , ...pattern]) => firstWords(pattern))])

/** "between X and Y", "from X to Y", then the open-ended operators. */
export function readOperator(reader: DateReader, at: number): Reading | null {
  if (!operatorOpeners.has(lowerAt(reader.lexemes, at))) return null
  const between = readBetween(reader, at) ?? readRunUpTo(reader, at)
  if (between !== null) return between
  for (const [operator, cue, ...pattern] of OPERATORS) {
    const start = words(reader.lexemes, at, ...pattern)
    if (start === null || !follows(reader.lexemes, start)) continue
    const reading = readOpen({ ...reader, cue }, at, start, operator)
    if (reading !== null) return reading
  }
  return null
}

function readOpen(reader: DateReader, at: number, start: number, operator: Operator): Reading | null {
  const theStart = lowerAt(reader.lexemes, start - 1) === 'the' ? start - 1 : start
  const core = readForm(reader, theStart) ?? readForm(reader, start)
  if (core === null || core.kind !== null || isOwner(reader, core)) return null
  // "was there from 1 to 3 September": a range with both ends leans neither way
  const bare = { ...reader, cue: null }
  const range = operator === 'from' ? (readForm(bare, theStart) ?? readForm(bare, start)) : null
  if (range && holdsRange(reader, theStart, core.next)) return range
  const from = range ? fromTo(bare, range) : null
  if (from !== null) return from
  if (operator === 'from') return opened({ ...core, next: words(reader.lexemes, core.next, 'onwards|onward|on') ?? core.next }, 'since')
  if (operator === 'since') return opened(core, 'since')
  if (operator === 'as-of') return isOver(reader, core) ? core : opened(core, 'since')
  if (operator === 'after')
    return isPlainAfter(reader, at)
      ? opened(
          moved(core, (p) => dayPeriod(p.to + 1)),
          'since',
        )
      : null
  if (operator === 'before')
    return isEnd(reader, theStart)
      ? opened(core, 'by')
      : opened(
          moved(core, (p) => dayPeriod(p.from - 1)),
          'by',
        )
  if (operator === 'until' && isPutOff(reader, at)) return core
  return opened(lowerAt(reader.lexemes, theStart) === 'mid' ? moved(core, toMiddle) : core, operator)
}

/** "by mid-2027": by the last day of June; of anything shorter than a year by the end of its middle third. */
const toMiddle = (period: Period): Period =>
  period.to - period.from > 100 && period.to - period.from < 130
    ? span(period.from, monthsPeriod(yearOf(period.from), 5, 2, 'span').to)
    : period

/** "As of 1 July reserves stood at": a date gone by is when something was so, one to come is when it begins. */
const isOver = (reader: DateReader, core: Reading): boolean =>
  core.period === null || reader.published === null || core.period.from <= reader.published

/** "since June's summit", "after Monday's talks": the date belongs to an event and opens nothing. */
const isOwner = (reader: DateReader, core: Reading): boolean => /['’]s$/.test(reader.lexemes[core.next - 1]?.text ?? '')

/** "from October 22 to 24": both ends stand in one date. */
function holdsRange(reader: DateReader, start: number, next: number): boolean {
  for (let at = start + 1; at < next; at++) {
    const here = reader.lexemes[at]
    if (here?.lower === 'to' || (isDash(here) && /^\d{1,2}$/.test(reader.lexemes[at + 1]?.text ?? ''))) return true
  }
  return false
}

/** "put off until November" names the new date, not how long something lasts. */
const isPutOff = (reader: DateReader, at: number): boolean =>
  [1, 2, 3].some((back) =>
    /^(?:off|postponed|delayed|deferred|rescheduled|adjourned|postpones|delays|postpone|delay|back)$/.test(
      lowerAt(reader.lexemes, at - back),
    ),
  )

/** "soon after 2025" and "the day after" are other things. */
const isPlainAfter = (reader: DateReader, at: number): boolean =>
  !/^(?:day|days|week|weeks|month|months|year|years|soon|shortly|look|looks)$/.test(lowerAt(reader.lexemes, at - 1))

/** "before the end of March" is by its last day; "before 2028" by the day before it begins. */
const isEnd = (reader: DateReader, at: number): boolean =>
  /^(?:end|close|year)$/.test(lowerAt(reader.lexemes, words(reader.lexemes, at, 'the?', 'very?') ?? at))

const moved = (core: Reading, move: (period: Period) => Period): Reading => ({
  ...core,
  period: core.period && move(core.period),
  other: core.other && move(core.other),
})

const opened = (core: Reading, kind: 'since' | 'by' | 'until'): Reading => ({
  ...core,
  kind,
  open: kind === 'since' ? 'to' : 'from',
  inYear: null,
})

/** "from X to Y", "from X up to Y": with the plain lean of a span, since "from April to December" tells no more of a plan than "in April". */
const fromTo = (reader: DateReader, first: Reading): Reading | null =>
  readJoined({ ...reader, cue: null }, first, /^(?:to|through|until|till|up)$/)

function readBetween(reader: DateReader, at: number): Reading | null {
  const start = words(reader.lexemes, at, 'between', 'the?')
  const first = start === null ? null : readForm(reader, start)
  return first === null || first.kind !== null ? null : readJoined(reader, first, /^and$/)
}

/** "in the three years to March", "the year to March 2025", "the nine months ended in September": the span up to that period's end. */
function readRunUpTo(reader: DateReader, at: number): Reading | null {
  const { lexemes } = reader
  const countAt = words(lexemes, at, 'the', 'fiscal|financial|crop|marketing?')
  if (countAt === null) return null
  const single = /^(?:year|quarter|week|month)$/.test(lowerAt(lexemes, countAt)) ? countAt : null
  const duration = readDuration(reader, countAt)
  const next = single !== null ? single + 1 : duration?.next
  const coreAt = next === undefined ? null : words(lexemes, next, 'to|ending|ended|through', 'in|on?', 'the?', 'end?', 'of?')
  const end = coreAt === null ? null : readForm(reader, coreAt)
  if (end === null || end.kind !== null) return null
  if (end.period === null) return { ...relative(end.next, null) }
  const unit = single === null ? (duration?.unit ?? 'day') : (lowerAt(lexemes, single) as 'year' | 'quarter' | 'week' | 'month')
  return { ...end, period: spanUpTo(end.period.to, unit, single === null ? (duration?.n ?? 1) : 1), other: null, inYear: null }
}

const MONTHS = { day: 0, week: 0, month: 1, quarter: 3, year: 12, decade: 120 } as const

function spanUpTo(to: number, unit: keyof typeof MONTHS, n: number): Period {
  if (MONTHS[unit] === 0) return span(to + 1 - n * (unit === 'week' ? 7 : 1), to)
  const after = new Date((to + 1) * 86_400_000)
  after.setUTCMonth(after.getUTCMonth() - n * MONTHS[unit])
  return span(after.getTime() / 86_400_000, to)
}
