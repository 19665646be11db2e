/** Days in a language whose dates we do not read, by figures and by CLDR's names of months and of days near by. In: a day and the words that should say it. Out: whether they can. */
import { languagesFor } from '../../world/foreign-names.ts'
import { asciiDigits } from './figures.ts'

export interface DayWords {
  readonly text: string
  readonly language: string
  /** ISO day of publication, or null. */
  readonly published: string | null
  /** Is the day one end of a stretch, such as the last of a year? */
  readonly isSpan: boolean
}

const cldr = <T>(make: () => T, fallback: T): T => {
  try {
    return make()
  } catch {
    return fallback
  }
}

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`)
const shifted = (day: string, unit: 'day' | 'month' | 'year', n: number): string => {
  const date = utc(day)
  if (unit === 'day') date.setUTCDate(date.getUTCDate() + n)
  else if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + n, 1)
  else date.setUTCFullYear(date.getUTCFullYear() + n, 0, 1)
  return date.toISOString().slice(0, 10)
}

/** "вчера", "明年": a word that counts from the day of publication, and how much of the day it settles. */
const isToldRelatively = (day: string, unit: 'day' | 'month' | 'year', { text, language, published }: DayWords): boolean => {
  if (published === null) return false
  const length = { day: 10, month: 7, year: 4 }[unit]
  const formats = [language, ...languagesFor(text, language)].flatMap((one) =>
    cldr<Intl.RelativeTimeFormat[]>(() => [new Intl.RelativeTimeFormat([one], { numeric: 'auto' })], []),
  )
  const steps = unit === 'day' ? [-2, -1, 0, 1, 2] : [-1, 0, 1]
  return steps.some((n) => {
    if (shifted(published, unit, n).slice(0, length) !== day.slice(0, length)) return false
    return formats.some((format) => {
      const words = format.format(n, unit)
      return words !== '' && !/\d/.test(words) && text.toLowerCase().includes(words.toLowerCase())
    })
  })
}

const monthNames = (month: number, language: string): readonly string[] =>
  (['long', 'short'] as const).flatMap((style) =>
    [{ month: style }, { month: style, day: 'numeric' as const }].flatMap((options) =>
      cldr(
        () =>
          new Intl.DateTimeFormat([language], { ...options, timeZone: 'UTC' })
            .formatToParts(new Date(Date.UTC(2024, month - 1, 15)))
            .filter(({ type }) => type === 'month')
            .map(({ value }) => value.toLowerCase().replace(/\.$/, '')),
        [],
      ),
    ),
  )

const hasNumber = (text: string, number: number): boolean => new RegExp(`(?<!\\d)0?${number}(?!\\d)`).test(text)

/** Stems, since months are declined: "ноябре" for "ноябрь". */
const saysMonth = (day: string, words: DayWords): boolean => {
  const month = Number(day.slice(5, 7))
  const lower = words.text.toLowerCase()
  const languages = [words.language, ...languagesFor(words.text, words.language)]
  const named = languages
    .flatMap((language) => monthNames(month, language))
    .some((name) => {
      const stem = /^\d/.test(name) ? null : name.slice(0, Math.max(3, name.length - 2))
      return stem !== null && lower.includes(stem)
    })
  return named || hasNumber(asciiDigits(words.text), month) || isToldRelatively(day, 'month', words) || isToldRelatively(day, 'day', words)
}

const saysYear = (day: string, words: DayWords): boolean => {
  const year = day.slice(0, 4)
  const digits = asciiDigits(words.text)
  const written: readonly string[] = digits.match(/(?<!\d)(?:1[89]|20)\d{2}(?!\d)/g) ?? []
  if (written.length > 0) return written.includes(year)
  if (isToldRelatively(day, 'year', words)) return true
  // a day or month without a year lies near the day of publication
  return words.published !== null && Math.abs(Number(year) - Number(words.published.slice(0, 4))) <= 1 && saysMonth(day, words)
}

const lastOfMonth = (day: string): boolean => utc(shifted(day, 'day', 1)).getUTCDate() === 1

/** Year, month and day must each be in the words, but for the first and last day of a year or month that is told as a whole. */
export const foreignDayFollows = (day: string, words: DayWords): boolean => {
  if (Number.isNaN(utc(day).getTime())) return false
  if (isToldRelatively(day, 'day', words)) return true
  if (!saysYear(day, words)) return false
  const digits = asciiDigits(words.text)
  if (words.isSpan && /-(?:01-01|12-31)$/.test(day) && !/(?<!\d)\d{1,2}(?!\d)/.test(digits)) return true
  if (!saysMonth(day, words)) return false
  return hasNumber(digits, Number(day.slice(8))) || (words.isSpan && (day.endsWith('-01') || lastOfMonth(day)))
}
