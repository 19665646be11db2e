/** What an amount is told for: "a year", "annually", "per kilogram", "a day". In: the place after its unit. Out: the unit it is per. */
import { type Lexeme, lowerAt } from '../numbers/lex.ts'
import { phraseEnds } from './counted-words.ts'
import type { Measure } from './measure.ts'
import { perWords } from './units.ts'

const ADVERBS: ReadonlyMap<string, string> = new Map([
  ['annually', 'year'],
  ['yearly', 'year'],
  ['monthly', 'month'],
  ['weekly', 'week'],
  ['daily', 'day'],
  ['hourly', 'hour'],
])

interface Per {
  readonly next: number
  readonly per: string
}

/** "a year", "per tonne", "each day", "/kg", "annually" right at `at`; not "a year earlier", not "a day after". */
function readAt(lexemes: readonly Lexeme[], at: number): Per | null {
  const word = lowerAt(lexemes, at)
  if (lexemes[at]?.newLine === true) return null
  const adverb = ADVERBS.get(word)
  if (adverb !== undefined) return { next: at + 1, per: adverb }
  const isLink =
    word === 'a' || word === 'an' || word === 'per' || word === 'each' || word === 'every' || (word === '/' && lexemes[at]?.apart === false)
  // "per million British thermal units"
  if (isLink && ['million', 'british', 'thermal'].every((one, step) => lowerAt(lexemes, at + 1 + step) === one))
    return { next: at + 5, per: 'MMBtu' }
  // "per megawatt-hour", in one word or more
  const hour = /^(?<size>mega|kilo)watt(?:-?hour)?$/.exec(isLink ? lowerAt(lexemes, at + 1) : '')
  const more = hour && !/hour$/.test(hour[0]) ? ['-', 'hour'].findLastIndex((_, step) => lowerAt(lexemes, at + 2 + step) === 'hour') + 1 : 0
  if (hour && (/hour$/.test(hour[0]) || more > 0)) return { next: at + 2 + more, per: hour.groups?.size === 'mega' ? 'MWh' : 'kWh' }
  const unit = isLink ? perWords.get(lowerAt(lexemes, at + 1)) : undefined
  if (unit === undefined) return null
  return times.has(unit) && isShift(lexemes, at + 2) ? null : { next: at + 2, per: unit }
}

const times: ReadonlySet<string> = new Set(['year', 'month', 'week', 'day', 'hour'])

/** "2.8m a year earlier", "a day after", "a month on": a time, not a rate. */
const isShift = (lexemes: readonly Lexeme[], at: number): boolean =>
  /^(?:earlier|later|ago|before|after)$/.test(lowerAt(lexemes, at)) || (lowerAt(lexemes, at) === 'on' && lexemes[at + 1]?.kind !== 'word')

/** How many lexemes of a goods phrase may stand between: "3,000 tonnes of high-grade uranium concentrate a year". */
const REACH = 10

/** The phrase after the unit, or after "of" and what is measured. Where it follows at once, the amount's span takes it in. */
export function withPer(lexemes: readonly Lexeme[], measure: Measure): Measure {
  if (measure.kind === 'bare' || measure.unit === '%') return measure
  const direct = readAt(lexemes, measure.next)
  if (direct !== null) return withRate({ ...measure, next: direct.next }, direct.per)
  const isTime = /^(?:hour|day|week|month|year)$/.test(measure.unit)
  if (isTime || (lowerAt(lexemes, measure.next) !== 'of' && measure.kind !== 'count')) return measure
  for (let at = measure.next + 1; at < Math.min(lexemes.length, measure.next + REACH); at++) {
    const found = readAt(lexemes, at)
    if (found !== null) return withRate(measure, found.per)
    const here = lexemes[at]
    if (
      here === undefined ||
      here.newLine ||
      (phraseEnds.has(here.lower) && here.lower !== 'of' && here.lower !== 'and' && here.lower !== 'or')
    )
      return measure
    if (here.kind === 'mark' && !/^[-()]$/.test(here.text)) return measure
  }
  return measure
}

/** Barrels a day are a unit of their own. */
const withRate = (measure: Measure, per: string): Measure =>
  measure.unit === 'bbl' && per === 'day' ? { ...measure, unit: 'bbl/d' } : { ...measure, per }
