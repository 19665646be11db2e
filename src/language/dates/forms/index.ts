/** The forms of words for a time, in order: the first that fits is taken, so the longer and surer stand before the shorter. */
import type { DateForm, DateReader, Reading } from '../reading.ts'
import { ago, hence, within } from './count.ts'
import { dayThenMonth, monthThenDay } from './day-of-month.ts'
import { fiscalPart, fiscalStep, fiscalYear } from './fiscal.ts'
import { month, stepMonth } from './month.ts'
import { namedDay } from './named-day.ts'
import { numericDate } from './numeric.ts'
import { formOpeners } from './openers.ts'
import { partForm } from './part.ts'
import { countedShift, eve, namedShift, samePeriod } from './shift.ts'
import { partOfThis, stepCount, stepUnit } from './step.ts'
import { vagueTime } from './vague.ts'
import { stepWeekday, weekday, weekdayWithDate } from './weekday.ts'
import { decade, year, yearPair } from './year.ts'
import { season, shortPart, yearPart } from './year-part.ts'

/** The first form that fits at a lexeme. */
export function readForm(reader: DateReader, at: number): Reading | null {
  const here = reader.lexemes[at]
  if (here === undefined || (here.kind !== 'number' && !formOpeners.has(here.lower))) return null
  for (const form of dateForms) {
    const reading = form.read(reader, at)
    if (reading !== null) return reading
  }
  return null
}

export const dateForms: readonly DateForm[] = [
  numericDate, // before the year, which is its first figure
  weekdayWithDate, // before the weekday alone
  stepWeekday,
  weekday,
  dayThenMonth, // before the month alone
  monthThenDay,
  stepMonth,
  month,
  fiscalPart, // before the quarter of a calendar year
  fiscalStep,
  fiscalYear, // before the year, which is its first figure
  shortPart, // "2026 Q3": before the year
  yearPart,
  season,
  partForm(readForm), // "first half of May": after the halves of years
  decade,
  yearPair,
  year,
  partOfThis, // "so far this year": before the vague "so far"
  vagueTime, // "in the past few years": before the counted steps
  namedDay, // "last night", "the day before yesterday": before steps and shifts
  stepUnit,
  stepCount,
  ago,
  within,
  hence,
  samePeriod, // before the shifts: it moves nothing
  namedShift,
  countedShift,
  eve,
]
