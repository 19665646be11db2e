/** Fiscal years: "its 2025/26 fiscal year", "fiscal year 2027/28", "FY26". When they begin depends on the state named nearby. */
import { digitsValue, endsSentence, lowerAt } from '../../numbers/lex.ts'
import { readOrdinalAt } from '../../numbers.ts'
import { monthsPeriod, type Period } from '../calendar.ts'
import { fiscalYearStart, steps } from '../date-words.ts'
import { absolute, type DateForm, type DateReader, type Reading, relative, words } from '../reading.ts'
import { yearNumber } from '../year-ref.ts'

interface SplitYear {
  readonly next: number
  readonly year: number
}

/** "2025/26", "2025/2026", and "2025-26" where `dashes` are allowed: the first year, where the second follows it. */
function readSplit(reader: DateReader, at: number, dashes: boolean): SplitYear | null {
  const [one, mark, two] = [reader.lexemes[at], reader.lexemes[at + 1], reader.lexemes[at + 2]]
  if (one === undefined || mark === undefined || two === undefined || mark.apart || two.apart) return null
  if (!/^(?:19|20|21)\d{2}$/.test(one.text) || !(mark.text === '/' || (dashes && /^[-–]$/.test(mark.text)))) return null
  const year = digitsValue(one)
  const isNext = two.text === String(year + 1) || two.text === String((year + 1) % 100).padStart(2, '0')
  return isNext ? { next: at + 3, year } : null
}

/** The month in which the year begins for the state named nearest before in the sentence, else nearest after; null where none is known. */
function startMonth(reader: DateReader, at: number): { readonly month: number; readonly word: string } | null {
  const { lexemes } = reader
  for (let back = at - 1; back >= Math.max(0, at - 80); back--) {
    if (endsSentence(lexemes, back) && lexemes[back]?.kind === 'mark') break
    const found = stateAt(reader, back)
    if (found !== null) return found
    if (lexemes[back]?.newLine === true) break
  }
  for (let on = at; on < Math.min(lexemes.length, at + 40) && !(lexemes[on]?.text === '.' && endsSentence(lexemes, on)); on++) {
    const found = stateAt(reader, on)
    if (found !== null) return found
  }
  return null
}

function stateAt(reader: DateReader, at: number): { readonly month: number; readonly word: string } | null {
  const here = reader.lexemes[at]
  if (here === undefined || !/^\p{Lu}/u.test(here.text)) return null
  const isUs = here.text === 'U' && reader.lexemes[at + 1]?.text === '.' && reader.lexemes[at + 2]?.text === 'S'
  const isUnited = here.text === 'United' && reader.lexemes[at + 1]?.text === 'States'
  const word = isUs || isUnited ? 'us' : here.lower
  const month = word === 'us' && here.text !== 'US' && !isUs && !isUnited ? undefined : fiscalYearStart.get(word)
  return month === undefined ? null : { month, word }
}

/** Lets "first two quarters of its 2023/24 fiscal year" take its part of the year that begins in `month`. */
const fiscalPeriod = (year: number, month: number): Period => monthsPeriod(year, month, 12, 'year')

const unknownStart = (next: number): Reading => absolute(next, null)

export const fiscalYear: DateForm = {
  id: 'fiscal-year',
  example: 'India’s fiscal year 2027/28',
  read(reader, at) {
    const { lexemes } = reader
    const named =
      words(lexemes, at, 'fiscal|financial', 'year?') ?? words(lexemes, at, 'marketing|budget', 'year') ?? words(lexemes, at, 'fy')
    const split = readSplit(reader, named ?? at, named !== null || isFiscalBehind(reader, at + 3))
    if (split !== null) {
      const next = words(lexemes, split.next, 'fiscal|financial|marketing|budget', 'year') ?? split.next
      const start = startMonth(reader, at)
      return start === null ? unknownStart(next) : absolute(next, fiscalPeriod(split.year, start.month))
    }
    return named === null ? null : singleYear(reader, at, named)
  },
}

const isFiscalBehind = (reader: DateReader, at: number): boolean =>
  /^(?:fiscal|financial|marketing|budget)$/.test(lowerAt(reader.lexemes, at))

/** "fiscal 2026", "FY26": named for the year in which it ends, save in Japan, where it is the one in which it begins. */
function singleYear(reader: DateReader, at: number, next: number): Reading | null {
  const here = reader.lexemes[next]
  const short = here !== undefined && lowerAt(reader.lexemes, at) === 'fy' && /^\d{2}$/.test(here.text) ? 2000 + digitsValue(here) : null
  const year = short ?? yearNumber(reader.lexemes, next)
  if (year === null) return null
  const start = startMonth(reader, at)
  if (start === null) return unknownStart(next + 1)
  return absolute(next + 1, fiscalPeriod(start.word.startsWith('japan') ? year : year - 1, start.month))
}

/** "the next fiscal year", "this financial year": the one of the state named nearby in which the document came out, or beside it. */
export const fiscalStep: DateForm = {
  id: 'next-fiscal-year',
  example: 'in the next fiscal year',
  read(reader, at) {
    const { published } = reader
    const step = steps.get(lowerAt(reader.lexemes, at))
    const next = step === undefined ? null : words(reader.lexemes, at + 1, 'fiscal|financial|budget|marketing', 'year')
    if (step === undefined || next === null) return null
    const start = startMonth(reader, at)
    if (start === null || published === null) return unknownStart(next)
    const day = new Date(published * 86_400_000)
    const first = day.getUTCMonth() + 1 >= start.month ? day.getUTCFullYear() : day.getUTCFullYear() - 1
    return relative(next, fiscalPeriod(first + step, start.month))
  },
}

/** "the first two quarters of its 2023/24 fiscal year", "the second half of fiscal 2026". */
export const fiscalPart: DateForm = {
  id: 'fiscal-part',
  example: 'the first quarter of fiscal year 2026/27 in Pakistan',
  read(reader, at) {
    const { lexemes } = reader
    const ordinal = readOrdinalAt(lexemes, at)
    if (ordinal === null || ordinal.value > 4) return null
    const count = ordinal.value === 1 ? (COUNTS[lowerAt(lexemes, ordinal.next)] ?? 0) : 0
    const unitAt = count > 0 ? ordinal.next + 1 : ordinal.next
    const unit = UNIT_MONTHS[lowerAt(lexemes, unitAt)]
    const yearAt = unit === undefined ? null : words(lexemes, unitAt + 1, 'of', 'the|its|their|his|her|our?')
    const year = yearAt === null ? null : fiscalYear.read(reader, yearAt)
    if (unit === undefined || year === null) return null
    if (year.period === null) return year
    const first = new Date(year.period.from * 86_400_000)
    const skip = count > 0 ? 0 : (ordinal.value - 1) * unit
    return absolute(year.next, monthsPeriod(first.getUTCFullYear(), first.getUTCMonth() + 1 + skip, unit * Math.max(1, count), 'span'))
  },
}

const COUNTS: Readonly<Record<string, number>> = {
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
const UNIT_MONTHS: Readonly<Record<string, number>> = { quarter: 3, quarters: 3, half: 6, month: 1, months: 1 }
