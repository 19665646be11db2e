/** Changes of a figure. In: "from $5.4 billion in 2019 to $6.3 billion in 2023". Out: both ends with the offsets of their times, or a rate and one end. */
import type { Span } from '../../text/document.ts'
import { digitsValue, type Lexeme, lowerAt } from '../numbers/lex.ts'
import { cardinalWords } from '../numbers/number-words.ts'
import type { AmountSpan, Qualifier } from './amount-span.ts'
import { arePair, between, endsHere, locate, type Place, type Reader, type TimeSpan, timeAfter, toSpan } from './change-places.ts'
import { comparisons, type Direction, directions, multiples } from './change-words.ts'

/** One end of a change; `time` is where the text tells its time, for the caller to resolve with readDates. */
export interface ChangeEnd {
  readonly amount: AmountSpan
  readonly time: Span | null
}

/** "9 percent" (unit %), "3 percentage points" (pp), "doubled" (times, 2), "halved" (times, 0.5). Never below zero: see `direction`. */
export interface ChangeRate {
  readonly value: number
  readonly unit: '%' | 'pp' | 'times'
  readonly qualifier: Qualifier
}

/**
 * `from` is null where only a rate and the end are told: "halved to 21 tonnes" does not give 42, since the words round.
 * `direction` is what the two values show, else what the verb says; null where neither does.
 */
export interface ChangeSpan extends Span {
  readonly from: ChangeEnd | null
  readonly to: ChangeEnd
  readonly rate: ChangeRate | null
  readonly direction: Direction | null
}

/** What a text's own readers found in it. */
interface ReadText {
  readonly text: string
  readonly lexemes: readonly Lexeme[]
  readonly dates: readonly TimeSpan[]
  readonly amounts: readonly AmountSpan[]
}

/** All changes of a text, left to right, without overlap. */
export function findChanges({ text, lexemes, dates, amounts }: ReadText): readonly ChangeSpan[] {
  const reader: Reader = { text, lexemes, places: locate(lexemes, amounts), dates }
  const found: ChangeSpan[] = []
  for (let i = 0; i < reader.places.length; i++) {
    const change = readAt(reader, i)
    if (change === null || change.start < (found.at(-1)?.end ?? 0)) continue
    found.push(change)
  }
  return found
}

/** The forms, surest first. */
const readAt = (reader: Reader, i: number): ChangeSpan | null =>
  fromTo(reader, i) ??
  toFrom(reader, i) ??
  compared(reader, i) ??
  bracketed(reader, i) ??
  ratedTo(reader, i) ??
  multipliedTo(reader, i) ??
  ratedAfter(reader, i)

/** "from A [time] to B [time]". */
function fromTo(reader: Reader, i: number): ChangeSpan | null {
  const [from, to] = [reader.places[i], reader.places[i + 1]]
  if (from === undefined || to === undefined || !arePair(reader, from, to)) return null
  if (lowerAt(reader.lexemes, from.opener) !== 'from' || lowerAt(reader.lexemes, to.opener) !== 'to') return null
  const rate = reader.places[i - 1]
  return build(
    reader,
    from.opener,
    to,
    { amount: from.amount, time: between(reader, from, to) },
    rateBefore(reader, rate, from.opener),
    timeAfter(reader, to),
  )
}

/** "to B [time] from A [time]", with or without a comma, "up" or "down". */
function toFrom(reader: Reader, i: number): ChangeSpan | null {
  const [to, from] = [reader.places[i], reader.places[i + 1]]
  if (from === undefined || to === undefined || !arePair(reader, to, from)) return null
  if (lowerAt(reader.lexemes, from.opener) !== 'from' || lowerAt(reader.lexemes, to.opener) !== 'to') return null
  const rate = rateBefore(reader, reader.places[i - 1], to.opener)
  return build(reader, to.opener, to, { amount: from.amount, time: timeAfter(reader, from) }, rate, between(reader, to, from), from)
}

/** "B …, up from A", "B in 2024, against A in 2023". */
function compared(reader: Reader, i: number): ChangeSpan | null {
  const [to, from] = [reader.places[i], reader.places[i + 1]]
  if (from === undefined || to === undefined || !arePair(reader, to, from)) return null
  const word = comparisons.find((words) => words.every((w, k) => lowerAt(reader.lexemes, from.opener - words.length + 1 + k) === w))
  if (word === undefined) return null
  const rate = rateBefore(reader, reader.places[i - 1], to.opener)
  return build(reader, to.first, to, { amount: from.amount, time: timeAfter(reader, from) }, rate, between(reader, to, from), from)
}

/** "B in 2025 (2024: A)" and "B, March A": figures of a list, the earlier behind; "2022 A, 2024 B" goes by its years. */
function bracketed(reader: Reader, i: number): ChangeSpan | null {
  const [one, two] = [reader.places[i], reader.places[i + 1]]
  if (one === undefined || two === undefined || two.amount.start - one.amount.end > 60 || !arePair(reader, one, two)) return null
  const inGap = reader.dates.filter((date) => date.start >= one.amount.end && date.end <= two.amount.start)
  const last = inGap.at(-1)
  if (last === undefined || !/^:?\s{0,2}$/.test(reader.text.slice(last.end, two.amount.start))) return null
  const own =
    inGap.length > 1
      ? inGap[0]
      : reader.dates.find((date) => date.end <= one.amount.start && /^:?\s{0,2}$/.test(reader.text.slice(date.end, one.amount.start)))
  const lead = reader.text.slice(inGap.length > 1 ? (own?.end ?? 0) : one.amount.end, last.start)
  const opened = /^\s{0,2}\(\s{0,2}(?:in\s)?$/.test(lead)
  if (!opened && !(/^,\s{0,2}$/.test(lead) && isListLine(reader, one))) return null
  const isLater = own?.from != null && last.from !== null && own.from < last.from
  const [from, to, fromTime, toTime] = isLater ? [one, two, own, last] : [two, one, last, own]
  return build(reader, one.first, to, { amount: from.amount, time: toSpan(fromTime) }, null, toSpan(toTime), two)
}

/** A line such as "Tungsten: $1,050 per unit, March $980": a colon stands before the first figure. */
function isListLine(reader: Reader, to: Place): boolean {
  for (let at = to.first - 1; at >= Math.max(0, to.first - 12); at--) {
    if (reader.lexemes[at]?.text === ':') return true
    if (reader.lexemes[at + 1]?.newLine === true) return false
  }
  return false
}

/** "rose 9 percent to B", "fell by 2 percentage points to 27 percent". */
function ratedTo(reader: Reader, i: number): ChangeSpan | null {
  const [rate, to] = [reader.places[i], reader.places[i + 1]]
  if (rate === undefined || to === undefined || lowerAt(reader.lexemes, to.opener) !== 'to') return null
  const told = rateBefore(reader, rate, to.opener)
  const both = told === null ? null : (toFrom(reader, i + 1) ?? compared(reader, i + 1))
  if (both !== null) return both
  return told === null ? null : build(reader, rate.first, to, null, told, timeAfter(reader, to))
}

/** How far before "to" the verb may stand: "doubled in two years, to $4bn". */
const REACH = 7

/** "halved to B", "more than doubled … to B", "rose 1.5 times to B", "grew threefold to B". */
function multipliedTo(reader: Reader, i: number): ChangeSpan | null {
  const to = reader.places[i]
  if (to === undefined || lowerAt(reader.lexemes, to.opener) !== 'to') return null
  const nearest = reader.places[i - 1]?.next ?? 0
  for (let at = to.opener - 1; at >= Math.max(nearest, to.opener - REACH) && !endsHere(reader.lexemes, at); at--) {
    const multiple = multipleAt(reader.lexemes, at)
    if (multiple === null) continue
    const hedge = lowerAt(reader.lexemes, multiple.first - 1)
    const qualifier: Qualifier = hedge === 'than' ? 'over' : /^(?:nearly|almost|roughly|about)$/.test(hedge) ? 'about' : 'exact'
    return build(reader, multiple.first, to, null, { value: multiple.value, unit: 'times', qualifier }, timeAfter(reader, to))
  }
  return null
}

/** A multiple whose last word is at `at`: "doubled", "threefold", "1.5 times" behind a verb of change. */
function multipleAt(lexemes: readonly Lexeme[], at: number): { readonly first: number; readonly value: number } | null {
  const word = lowerAt(lexemes, at)
  const verb = multiples.get(word)
  if (verb !== undefined) return { first: at, value: verb }
  const fold = word.endsWith('fold') ? cardinalWords.get(word.slice(0, -4)) : undefined
  if (fold !== undefined) return { first: at, value: fold }
  if (word !== 'times' && word !== 'fold') return null
  const countAt = lexemes[at - 1]?.text === '-' ? at - 2 : at - 1
  const count = lexemes[countAt]
  const value = count?.kind === 'number' ? digitsValue(count) : cardinalWords.get(count?.lower ?? '')
  const changes = [1, 2, 3].some((back) => directions.has(lowerAt(lexemes, countAt - back)))
  return value !== undefined && value > 0 && changes ? { first: countAt, value } : null
}

/** "B, up 12% on the year before". */
function ratedAfter(reader: Reader, i: number): ChangeSpan | null {
  const [to, rate] = [reader.places[i], reader.places[i + 1]]
  if (to === undefined || rate === undefined || rate.first - to.next > 10 || !isRate(rate.amount) || isRate(to.amount)) return null
  for (let at = to.next; at < rate.first; at++) if (endsHere(reader.lexemes, at)) return null
  const word = lowerAt(reader.lexemes, rate.opener)
  if (!/^(?:up|down)$/.test(word) && !/^(?:up|down)$/.test(lowerAt(reader.lexemes, rate.first - 1))) return null
  return build(reader, to.first, to, null, toRate(rate.amount), between(reader, to, rate), rate)
}

const isRate = (amount: AmountSpan): boolean => amount.unit === '%' || amount.unit === 'pp'
const toRate = ({ value, unit, qualifier }: AmountSpan): ChangeRate => ({ value, unit: unit === 'pp' ? 'pp' : '%', qualifier })

/** A rate that ends right before lexeme `at`, behind a verb of change: "grew 9 percent |to". */
function rateBefore(reader: Reader, rate: Place | undefined, at: number): ChangeRate | null {
  if (rate === undefined || !isRate(rate.amount) || at - rate.next > 5 || at < rate.next) return null
  for (let i = rate.next; i < at; i++) if (endsHere(reader.lexemes, i)) return null
  const verb =
    lowerAt(reader.lexemes, rate.opener) === 'by' || lowerAt(reader.lexemes, rate.opener) === 'of' ? rate.opener - 1 : rate.opener
  return directions.has(lowerAt(reader.lexemes, verb)) || directions.has(lowerAt(reader.lexemes, verb - 1)) ? toRate(rate.amount) : null
}

function build(
  reader: Reader,
  opens: number,
  to: Place,
  from: ChangeEnd | null,
  rate: ChangeRate | null,
  toTime: Span | null,
  last: Place = to,
): ChangeSpan {
  const earlier = from === null || from.amount.per !== null ? from : { ...from, amount: { ...from.amount, per: to.amount.per } }
  const start = Math.min(reader.lexemes[opens]?.start ?? to.amount.start, to.amount.start)
  const ends = [last.amount.end, to.amount.end, from?.time?.end ?? 0, toTime?.end ?? 0]
  return Object.freeze({
    start,
    end: Math.max(...ends),
    from: earlier,
    to: { amount: to.amount, time: toSpan(toTime ?? undefined) },
    rate,
    direction: directionOf(reader, opens, to, from, rate),
  })
}

function directionOf(reader: Reader, opens: number, to: Place, from: ChangeEnd | null, rate: ChangeRate | null): Direction | null {
  if (from !== null) return to.amount.value === from.amount.value ? null : to.amount.value > from.amount.value ? 'up' : 'down'
  if (rate?.unit === 'times' && rate.value < 1) return 'down'
  if (rate?.unit === 'times')
    return [0, 1, 2, 3].some((back) => directions.get(lowerAt(reader.lexemes, opens - back)) === 'down') ? 'down' : 'up'
  for (let at = Math.max(opens, to.next + 6); at > opens - 5; at--) {
    const direction = at < to.first || at > to.next - 1 ? directions.get(lowerAt(reader.lexemes, at)) : undefined
    if (direction !== undefined) return direction
  }
  return null
}
