/** Dateline: "LIMA, March 4 -" is no part of the sentence behind it. In: a document. Out: the texts to parse, each from where its words begin. */
import { type Document, type Paragraph, quoteAt } from '../text/document.ts'

/** City in capitals, or a city and a day, then a dash; or a city in capitals with a day and a full stop. */
const datelines = [
  /^(?<city>\p{Lu}[\p{Lu}.’' -]{2,30})(?:,\s(?<day>[\p{L}\d., ]{2,30}?))?\s?[-–—]{1,2}\s(?=\S)/u,
  /^(?<city>\p{Lu}[\p{Lu}.’' -]{2,30})(?:,\s(?<day>[\p{L}\d., ]{2,30}?))?\s\(\p{Lu}[\p{L}. ]{2,30}\)\s?[-–—]{1,2}\s(?=\S)/u,
  /^(?<city>\p{Lu}[\p{Lu}.’' -]{2,30}),\s(?<day>(?:\d{1,2}\s\p{L}{3,9}|\p{L}{3,9}\.?\s\d{1,2})(?:,?\s\d{4})?)(?:\.|:|\s?[-–—])\s(?=\S)/u,
  /^(?<city>\p{Lu}[\p{L}.’' -]{2,30}),\s(?<day>(?:\d{1,2}\s\p{L}{3,9}|\p{L}{3,9}\.?\s\d{1,2})(?:,?\s\d{4})?)\s?[-–—]{1,2}\s(?=\S)/u,
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

export interface ReadingText {
  readonly text: string
  readonly start: number
  readonly role: Paragraph['role']
}

/** One text a paragraph, in order. */
export const readingTexts = (document: Document): readonly ReadingText[] =>
  document.paragraphs.map((paragraph) => {
    const text = quoteAt(document, paragraph)
    const skipped = paragraph.role === 'paragraph' ? datelineLength(text) : 0
    return { text: text.slice(skipped), start: paragraph.start + skipped, role: paragraph.role }
  })
