/** Dateline: "LIMA, March 4 -" is no part of the sentence behind it. In: a document. Out: the texts to parse, each from where its words begin. */
import { type Document, type Paragraph, quoteAt } from '../text/document.ts'
import { answerMarkLength } from './answer-labels.ts'

/** City in capitals, or a city and a day, then a dash; or a city in capitals with a day and a full stop. */
const datelines = [
  /^(?<city>\p{Lu}[\p{Lu}.’' -]{2,30})(?:,\s(?<day>[\p{L}\d., ]{2,30}?))?\s?[-–—]{1,2}\s(?=\S)/u,
  /^(?<city>\p{Lu}[\p{Lu}.’' -]{2,30})(?:,\s(?<day>[\p{L}\d., ]{2,30}?))?\s\(\p{Lu}[\p{L}. ]{2,30}\)\s?[-–—]{1,2}\s(?=\S)/u,
  /^(?<city>\p{Lu}[\p{Lu}.’' -]{2,30}),\s(?<day>(?:\d{1,2}\s\p{L}{3,9}|\p{L}{3,9}\.?\s\d{1,2})(?:,?\s\d{4})?)(?:\.|:|\s?[-–—])\s(?=\S)/u,
  /^(?<city>\p{Lu}[\p{L}.’' -]{2,30}),\s(?<day>(?:\d{1,2}\s\p{L}{3,9}|\p{L}{3,9}\.?\s\d{1,2})(?:,?\s\d{4})?)\s?[-–—]{1,2}\s(?=\S)/u,
  /^(?<city>\p{Lu}[\p{L}.’' -]{2,30}),\s(?<day>(?:\d{1,2}\s\p{L}{3,9}|\p{L}{3,9}\.?\s\d{1,2}),?\s\d{4})[.:]\s(?=\p{Lu})/u,
]

/** Asked first, for most paragraphs have no dateline: its end, a dash or what stands behind a day, within the characters that one can have. */
const datelineEnd = /[-–—]\s|\d[\s\S]{0,12}[.:]\s/
const MOST = 160

/** Characters of the dateline at the start of a text; 0 where there is none. */
export const datelineLength = (text: string): number => {
  const start = text.slice(0, MOST)
  if (!datelineEnd.test(start)) return 0
  return datelines.map((pattern) => pattern.exec(text)?.[0].length ?? 0).find((length) => length > 0) ?? 0
}

/** "17:40 ", "1740 GMT - ": the hour before an entry of a live page. */
const hour = /^(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d|\s?(?:am|pm))(?:\s?(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|IST|am|pm)\b)?\s?(?:[-–—:|]\s)?/

/** "Canberra, 3 September 2025" on a line of its own. */
const placeAndDay =
  /^(?<city>\p{Lu}[\p{L}.’' -]{2,30}),\s(?:(?<land>\p{Lu}[\p{L}.’' -]{2,30}),\s)?(?:\d{1,2}\s\p{L}{3,9}|\p{L}{3,9}\s\d{1,2})(?:,?\s\d{4})\.?$/u

/** The city from which a document is written: that of a dateline in its first paragraphs, or of a line with a place and a day. */
export const datelineCity = (document: Document): string | null => {
  for (const paragraph of document.paragraphs.slice(0, 5)) {
    const text = quoteAt(document, paragraph)
    const found =
      placeAndDay.exec(text) ??
      (datelineLength(text) > 0 ? datelines.map((pattern) => pattern.exec(text)).find((one) => one !== null) : null)
    const city = found?.groups?.city
    if (city !== undefined)
      return city === city.toUpperCase()
        ? city.replace(/(\p{L})(\p{L}*)/gu, (_, first: string, rest: string) => first + rest.toLowerCase())
        : city
  }
  return null
}

/** "Luleå, Sweden, 3 March 2026": the country beside the city, where it is told. */
export const datelineLand = (document: Document): string | null =>
  document.paragraphs.slice(0, 5).flatMap((paragraph) => placeAndDay.exec(quoteAt(document, paragraph))?.groups?.land ?? [])[0] ?? null

/** A place and a day on a line of their own near the top. */
export const hasPlaceLine = (document: Document): boolean =>
  document.paragraphs.slice(0, 5).some((paragraph) => placeAndDay.test(quoteAt(document, paragraph)))

export interface ReadingText {
  readonly text: string
  readonly start: number
  readonly role: Paragraph['role']
}

/** One text a paragraph, in order. */
export const readingTexts = (document: Document): readonly ReadingText[] =>
  document.paragraphs.map((paragraph) => {
    const text = quoteAt(document, paragraph)
    const timed = paragraph.role === 'paragraph' || paragraph.role === 'item' ? (hour.exec(text)?.[0].length ?? 0) : 0
    const marked = answerMarkLength(text)
    const skipped =
      timed > 0 && timed < text.length ? timed : marked > 0 ? marked : paragraph.role === 'paragraph' ? datelineLength(text) : 0
    return { text: text.slice(skipped), start: paragraph.start + skipped, role: paragraph.role }
  })
