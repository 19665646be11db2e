/** Parts of a year told by number or season: "Q3 2026", "the third quarter of 2028", "first half of next year", "autumn of 2025", "H1". */
import { digitsValue, lowerAt } from '../../numbers/lex.ts'
import { readOrdinalAt } from '../../numbers.ts'
import { halfPeriod, monthsPeriod, type Period, quarterPeriod, unitAround, yearOf } from '../calendar.ts'
import { seasons, steps } from '../date-words.ts'
import { absolute, type DateForm, type DateReader, follows, placeInYear, type Reading, relative, words } from '../reading.ts'
import { readYearRef, yearNumber } from '../year-ref.ts'

/** Adds the year; where none is told, `mayGuess` says whether the nearest is taken. */
export function withYear(reader: DateReader, at: number, next: number, make: (year: number) => Period, mayGuess: boolean): Reading | null {
  const year = readYearRef(reader, next)
  if (year === null) return mayGuess ? placePart(reader, at, next, make) : null
  const period = year.year === null ? null : make(year.year)
  const reading = year.anchor === 'absolute' ? absolute(year.next, period) : relative(year.next, period)
  return year.anchor === 'context' ? { ...reading, anchor: 'context' } : reading
}

/** A part of a year that is told as past is over: "in the fourth quarter", written in February, is last year's. */
function placePart(reader: DateReader, at: number, next: number, make: (year: number) => Period): Reading {
  const reading = placeInYear(reader, at, next, make)
  const { published } = reader
  const tense = reader.tenseAt(at, next, reader.cue)
  if (published === null || tense === 'future' || reading.period === null || reading.period.to < published) return reading
  const earlier = make(yearOf(reading.period.from) - 1)
  return tense === 'past' && reading.period.from <= published ? { ...reading, period: earlier, other: reading.period } : reading
}

/** "third quarter", "second half", "first nine months", "last six months": the part as a function of the year, and where it ends. */
function readPart(reader: DateReader, at: number): { readonly next: number; readonly make: (year: number) => Period } | null {
  const { lexemes } = reader
  const word = lowerAt(lexemes, at)
  const ordinal = readOrdinalAt(lexemes, at)
  const n = word === 'last' || word === 'final' ? -1 : (ordinal?.value ?? 0)
  const next = ordinal?.next ?? at + 1
  const unit = lowerAt(lexemes, next)
  if (n === 0 || !follows(lexemes, next)) return null
  if (unit === 'quarter' && n <= 4) return { next: next + 1, make: (year) => quarterPeriod(year, n < 0 ? 4 : n) }
  if (unit === 'half' && n <= 2) return { next: next + 1, make: (year) => halfPeriod(year, n < 0 ? 2 : n) }
  return n === 1 || n === -1 ? readRun(reader, next, n === 1) : null
}

const RUN: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
}

/** "first nine months", "last two quarters". */
function readRun(
  reader: DateReader,
  at: number,
  isFirst: boolean,
): { readonly next: number; readonly make: (year: number) => Period } | null {
  const here = reader.lexemes[at]
  const count = here === undefined ? 0 : here.kind === 'number' ? digitsValue(here) : (RUN[here.lower] ?? 0)
  const unit = lowerAt(reader.lexemes, at + 1)
  const size = unit === 'months' ? count : unit === 'quarters' ? 3 * count : 0
  if (size < 2 || size > 11) return null
  return { next: at + 2, make: (year) => monthsPeriod(year, isFirst ? 1 : 13 - size, size, 'span') }
}

const OPENERS: ReadonlySet<string> = new Set(
  'in for of during by since from until over through to before after and between the this'.split(' '),
)

export const yearPart: DateForm = {
  id: 'quarter-half-months',
  example: 'the first nine months of 2025',
  read(reader, at) {
    const part = readPart(reader, at)
    if (part === null) return null
    const before = lowerAt(reader.lexemes, at - 1)
    const isQuarter = lowerAt(reader.lexemes, part.next - 1) === 'quarter'
    const isLinked =
      before === 'the'
        ? OPENERS.has(lowerAt(reader.lexemes, at - 2)) || (isQuarter && reader.lexemes[at - 2]?.kind !== 'word')
        : OPENERS.has(before)
    const isOther = lowerAt(reader.lexemes, part.next) === 'of'
    const isRun = /^(?:months|quarters)$/.test(lowerAt(reader.lexemes, part.next - 1))
    return withYear(reader, at, part.next, part.make, isLinked && !isOther && !(isRun && lowerAt(reader.lexemes, at) === 'last'))
  },
}

/** "Q3 2026", "H1 of 2026", "2026 Q3", "1H 2026", "Q2". */
export const shortPart: DateForm = {
  id: 'q3-h1',
  example: 'Q3 2026',
  read(reader, at) {
    const year = yearNumber(reader.lexemes, at)
    const start = year === null ? at : at + 1
    const part = readShort(reader, start)
    if (part === null) return null
    if (part.year !== undefined)
      return absolute(part.next, part.letter === 'q' ? quarterPeriod(part.year, part.n) : halfPeriod(part.year, part.n))
    const make = (y: number): Period => (part.letter === 'q' ? quarterPeriod(y, part.n) : halfPeriod(y, part.n))
    return year === null ? withYear(reader, at, part.next, make, true) : absolute(part.next, make(year))
  },
}

interface ShortPart {
  readonly next: number
  readonly letter: string
  readonly n: number
  readonly year?: number
}

/** "1H25", "3Q2025", "Q1'26". */
function readCompact(reader: DateReader, at: number): ShortPart | null {
  const [one, two, three] = [reader.lexemes[at], reader.lexemes[at + 1], reader.lexemes[at + 2]]
  if (one?.kind !== 'number' || two === undefined || three === undefined || two.apart || three.apart) return null
  const n = Number(one.text)
  const fits = (two.text === 'Q' && n >= 1 && n <= 4) || (two.text === 'H' && (n === 1 || n === 2))
  if (!fits || !/^(?:20)?[1-4]\d$/.test(three.text) || (reader.lexemes[at + 3]?.apart === false && reader.lexemes[at + 3]?.kind !== 'mark'))
    return null
  return { next: at + 3, letter: two.text.toLowerCase(), n, year: 2000 + (Number(three.text) % 100) }
}

function readShort(reader: DateReader, at: number): ShortPart | null {
  const compact = readCompact(reader, at)
  if (compact !== null) return compact
  const [one, two] = [reader.lexemes[at], reader.lexemes[at + 1]]
  if (
    one === undefined ||
    two === undefined ||
    two.apart ||
    (reader.lexemes[at + 2]?.apart === false && reader.lexemes[at + 2]?.kind !== 'mark')
  )
    return null
  const [letter, digit] = /^[QH]$/.test(one.text) ? [one.text, two.text] : [two.text, one.text]
  const fits = (letter === 'Q' && /^[1-4]$/.test(digit)) || (letter === 'H' && /^[12]$/.test(digit))
  const isDigitFirst = one.kind === 'number'
  if (!fits || (isDigitFirst && yearNumber(reader.lexemes, at + 2) === null)) return null
  return { next: at + 2, letter: letter.toLowerCase(), n: Number(digit) }
}

/** "autumn of 2025", "next spring", "the summer", "winter 2025/26": months of the northern hemisphere. */
export const season: DateForm = {
  id: 'season',
  example: 'in the autumn of 2025',
  read(reader, at) {
    const { lexemes, published } = reader
    const step = steps.get(lowerAt(lexemes, at))
    const nameAt = step === undefined ? at : at + 1
    const first = seasons.get(lowerAt(lexemes, nameAt))
    if (first === undefined || (step !== undefined && !follows(lexemes, nameAt))) return null
    const make = (year: number): Period => monthsPeriod(year, first, 3, 'season')
    if (step !== undefined) return relative(nameAt + 1, published === null ? null : stepSeason(published, make, step))
    const split = splitYear(reader, nameAt + 1)
    if (split !== null) return absolute(split.next, make(split.year))
    const before = lowerAt(lexemes, at - 1) === 'the' ? lowerAt(lexemes, at - 2) : lowerAt(lexemes, at - 1)
    const isVerb = lowerAt(lexemes, nameAt) === 'fall' && lowerAt(lexemes, at - 1) !== 'the'
    return withYear(reader, at, nameAt + 1, make, OPENERS.has(before) && !isVerb && lowerAt(lexemes, nameAt + 1) !== 'of')
  },
}

/** The season last over, the one of this year, or the next to begin. */
function stepSeason(published: number, make: (year: number) => Period, step: number): Period | null {
  const years = [-2, -1, 0, 1, 2].map((n) => make(yearOf(published) + n))
  if (step === 0) return years.find((period) => period.from <= published && period.to >= published) ?? make(yearOf(published))
  const now = unitAround(published, 'month')
  return (step < 0 ? years.findLast((period) => period.to < published) : years.find((period) => period.from > now.to)) ?? null
}

function splitYear(reader: DateReader, at: number): { readonly next: number; readonly year: number } | null {
  const ofAt = words(reader.lexemes, at, 'of?') ?? at
  const year = reader.lexemes[ofAt]
  const short = reader.lexemes[ofAt + 2]
  if (year === undefined || short === undefined || !/^\d{4}$/.test(year.text) || !/^[/–-]$/.test(reader.lexemes[ofAt + 1]?.text ?? ''))
    return null
  return Number(short.text.slice(-2)) === (digitsValue(year) + 1) % 100 ? { next: ofAt + 3, year: digitsValue(year) } : null
}
