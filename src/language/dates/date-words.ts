/** The words for times in English, as data: months, weekdays, seasons, units, and words that say when without saying which day. */
import type { TimeUnit } from './date-span.ts'

const numbered = (words: string): ReadonlyMap<string, number> =>
  new Map(words.split(' ').flatMap((group, i) => group.split('/').map((word): [string, number] => [word, i + 1])))

export const months = numbered(
  'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec',
)
export const weekdays = numbered('monday/mon tuesday/tue/tues wednesday/wed thursday/thu/thur/thurs friday/fri saturday/sat sunday/sun')

/** Months whose capitalised name is also a surname, a verb or a first name: alone they need a preposition before them. */
export const ambiguousMonths: ReadonlySet<string> = new Set(['march', 'may', 'april', 'june', 'august'])

/** First month, northern hemisphere, meteorological; winter runs into the next year. */
export const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
])

export const timeUnits: ReadonlyMap<string, TimeUnit> = new Map([
  ['day', 'day'],
  ['days', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['month', 'month'],
  ['months', 'month'],
  ['quarter', 'quarter'],
  ['quarters', 'quarter'],
  ['year', 'year'],
  ['years', 'year'],
  ['decade', 'decade'],
  ['decades', 'decade'],
])

/** "last", "this", "next" and their like, as steps from now; "past" and "coming" with a unit are trailing and leading spans. */
export const steps: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
])

/** Words for a time that names no day, as the lexemes spell them. */
export const vagueTimes: readonly (readonly string[])[] = [
  'recently',
  'lately',
  'soon',
  'shortly',
  'so far',
  'to date',
  'until now',
  'until recently',
  'in due course',
  'in the near future',
  'in the foreseeable future',
  'in the future',
  'in the past',
  'at a later date',
  'at a later stage',
  'in recent years',
  'in recent months',
  'in recent weeks',
  'in recent days',
  'in recent decades',
  'over recent years',
  'in the coming years',
  'in the coming months',
  'in the coming weeks',
  'in the coming days',
  'in coming years',
  'in coming months',
  'in coming weeks',
  'in coming days',
  'over the coming years',
  'over the coming months',
  'over the coming weeks',
  'in the years ahead',
  'in the months ahead',
  'in the years to come',
  'over the past few years',
  'over the past few months',
  'in the past few years',
  'in the past few months',
  'in the past few weeks',
  'in the past few days',
  'over the next few years',
  'over the next few months',
  'in the next few years',
  'in the next few months',
  'in the next few weeks',
  'in the next few days',
  'years ago',
  'decades ago',
  'months ago',
  'weeks ago',
  'for years',
  'for decades',
  'for months',
  'over the years',
  'at the same time',
].map((words) => words.split(' '))

/** Month in which the fiscal year begins, by a word for the state or its people; 2025/26 of a state not listed stays unresolved. */
export const fiscalYearStart: ReadonlyMap<string, number> = new Map(
  (
    [
      [4, 'india indian japan japanese britain british uk canada canadian singapore kuwait myanmar botswana namibia lesotho'],
      [
        7,
        'pakistan pakistani australia australian egypt egyptian bangladesh bangladeshi kenya kenyan uganda ugandan tanzania tanzanian mauritius nepal nepali ethiopia ethiopian',
      ],
      [10, 'us u.s usa american pentagon thailand thai haiti'],
    ] as const
  ).flatMap(([month, words]) => words.split(' ').map((word): [string, number] => [word, month])),
)
