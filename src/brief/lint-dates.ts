/** Dates of a sentence against its evidence. In: a sentence without its source brackets. Out: the dates that nothing cited gives, and the sentence without any dates. */
import type { ClaimTime } from '../reading/claim.ts'
import type { Span } from '../text/document.ts'
import { monthNames } from './days.ts'

export interface DateEvidence {
  readonly words: string
  readonly times: readonly ClaimTime[]
  readonly published: readonly string[]
  /** Days that any sentence may name, ISO: that of the brief and, for a reason, those of the documents it judges. */
  readonly known: readonly string[]
}

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const datePattern = new RegExp(
  [
    `(?<d1>\\d{1,2})(?:\\s?[–-]\\s?(?<d2>\\d{1,2}))?\\s(?<m1>${month})(?:,?\\s(?<y1>\\d{4}))?`,
    `(?<m2>${month})\\s(?<d3>\\d{1,2})(?:\\s?[–-]\\s?(?<d4>\\d{1,2}))?(?:,\\s(?<y2>\\d{4}))?(?!\\d)`,
    `(?<m5>${month})\\sto\\s(?<m6>${month})\\s(?<y6>\\d{4})`,
    `(?<m3>${month})\\s(?<y3>\\d{4})`,
    `(?<iso>\\d{4}-\\d{2}-\\d{2})`,
    `(?<![\\d.,$€£-])(?<y4>(?:19|20)\\d{2})(?:[–-](?<y5>(?:19|20)\\d{2}|\\d{2}))?(?![\\d.,]\\d|\\d|\\s?(?:tonnes|t\\b|million|billion|%))`,
    `(?<=\\b(?:in|since|until|by|from|to|of|next|last|early|late|mid-)\\s)(?<m4>${month})\\b`,
  ].join('|'),
  'gu',
)

interface Wanted {
  readonly written: string
  readonly year: number | null
  readonly month: number | null
  readonly days: readonly number[]
}

const monthNumber = (name: string | undefined): number | null => (name === undefined ? null : monthNames.map(String).indexOf(name) + 1)

const wantedOf = (match: RegExpExecArray | RegExpMatchArray): readonly Wanted[] => {
  const g = match.groups ?? {}
  const written = match[0]
  if (g.iso !== undefined) {
    const [year = 0, mon = 0, day = 0] = g.iso.split('-').map(Number)
    return [{ written, year, month: mon, days: [day] }]
  }
  if (g.y4 !== undefined) {
    const second = g.y5 === undefined ? [] : [Number(g.y5.length === 2 ? `${g.y4.slice(0, 2)}${g.y5}` : g.y5)]
    return [Number(g.y4), ...second].map((year) => ({ written, year, month: null, days: [] }))
  }
  if (g.y6 !== undefined) return [g.m5, g.m6].map((name) => ({ written, year: Number(g.y6), month: monthNumber(name), days: [] }))
  const year = g.y1 ?? g.y2 ?? g.y3
  const days = [g.d1, g.d2, g.d3, g.d4].flatMap((day) => (day === undefined ? [] : Number(day)))
  return [{ written, year: year === undefined ? null : Number(year), month: monthNumber(g.m1 ?? g.m2 ?? g.m3 ?? g.m4), days }]
}

const pad = (n: number): string => String(n).padStart(2, '0')

/** "6 November", "Nov. 6", "6th of November", "5–7 November" in the words. */
const saysDay = (words: string, mon: number, day: number): boolean => {
  const name = monthNames[mon - 1] ?? ''
  const short = `(?:${name}|${name.slice(0, 3)}t?\\.?)`
  const range = `(?:\\d{1,2}\\s?(?:[–-]|to|and)\\s?)?`
  return new RegExp(
    `(?<!\\d)(?:${range}0?${day}(?:st|nd|rd|th)?(?:\\s?(?:[–-]|to|and)\\s?\\d{1,2})?\\s(?:of\\s)?${short}|${short}\\s${range}0?${day}(?!\\d))`,
    'iu',
  ).test(words)
}

const saysMonth = (words: string, mon: number): boolean => {
  const name = monthNames[mon - 1] ?? ''
  return (
    new RegExp(`\\b(?:${name}|${name.slice(0, 3)}t?\\.)(?!\\p{L})`, 'u').test(words) ||
    (mon !== 5 && new RegExp(`\\b${name.slice(0, 3)}\\b`, 'u').test(words))
  )
}

const saysYear = (words: string, year: number): boolean => {
  const span = new RegExp(`(?<!\\d)${String(year).slice(0, 2)}\\d{2}[–-]${String(year).slice(2)}(?!\\d)`, 'u')
  return new RegExp(`(?<!\\d)${year}(?!\\d)`, 'u').test(words) || span.test(words)
}

const edges = (times: readonly ClaimTime[]): readonly string[] =>
  times.flatMap(({ start, end }) => [start, end].flatMap((day) => day ?? []))

const isGiven = ({ year, month: mon, days }: Wanted, evidence: DateEvidence): boolean => {
  const resolved = edges(evidence.times)
  const yearResolved = year !== null && (saysYear(evidence.words, year) || resolved.some((day) => day.startsWith(`${year}-`)))
  if (mon === null) return yearResolved
  const prefix = year === null ? null : `${year}-${pad(mon)}`
  const yearSettled =
    year === null || yearResolved || (evidence.times.length === 0 && evidence.published.some((day) => day.startsWith(`${year}-`)))
  if (days.length === 0)
    return (
      (saysMonth(evidence.words, mon) && yearSettled) ||
      (prefix !== null && (evidence.words.includes(prefix) || resolved.some((day) => day.startsWith(prefix))))
    )
  return days.every((day) => {
    const iso = prefix === null ? null : `${prefix}-${pad(day)}`
    if (iso !== null && (resolved.includes(iso) || evidence.words.includes(iso))) return true
    return saysDay(evidence.words, mon, day) && yearSettled
  })
}

/** Whole days of a sentence, ISO: what a count of days can be taken between. */
export const fullDays = (sentence: string): readonly string[] =>
  [...sentence.matchAll(datePattern)].flatMap((match) =>
    wantedOf(match).flatMap(({ year, month: mon, days }) =>
      year === null || mon === null ? [] : days.map((day) => `${year}-${pad(mon)}-${pad(day)}`),
    ),
  )

/** Where a text names dates. */
export const placesOfDates = (text: string): readonly Span[] =>
  [...text.matchAll(datePattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))

/** Dates that no cited words or resolved times give; `rest` is the sentence with dates blanked, for the checks of numbers and names. */
export const lintDates = (sentence: string, evidence: DateEvidence): { readonly missing: readonly string[]; readonly rest: string } => {
  const missing: string[] = []
  for (const match of sentence.matchAll(datePattern)) {
    const today = wantedOf(match).every(
      ({ year, month: mon, days }) =>
        year !== null && mon !== null && days.length === 1 && evidence.known.includes(`${year}-${pad(mon)}-${pad(days[0] ?? 0)}`),
    )
    if (!today && !wantedOf(match).every((wanted) => isGiven(wanted, evidence))) missing.push(match[0])
  }
  return { missing, rest: sentence.replace(datePattern, ' ') }
}
