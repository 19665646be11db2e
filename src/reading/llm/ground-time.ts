/** A time held to its sentence. In: the time as told and the sentence. Out: the claim's time, or the fault: days that the words do not say. */
import { readDates } from '../../language/dates.ts'
import type { Document, Span } from '../../text/document.ts'
import type { ClaimTime } from '../claim.ts'
import type { ToldClaim } from './answer.ts'
import { findWholeWords } from './find-words.ts'
import { foreignDayFollows } from './foreign-days.ts'

type ToldTime = NonNullable<ToldClaim['time']>

export type GroundedTime = { readonly time: ClaimTime } | { readonly fault: string }

const NOT_THERE = 'the date is not in the sentence'
const NOT_FOLLOWING = 'the date does not follow from its words'

/** Every way in which the words can be meant: of what was, of what will be, and the second choice of either. */
const englishTime = (document: Document, sentence: Span, told: ToldTime): GroundedTime => {
  const text = document.text.slice(sentence.start, sentence.end)
  const places = told.text === '' ? null : findWholeWords(text, { start: 0, end: text.length }, told.text, false)
  if (places?.length === 0) return { fault: NOT_THERE }
  for (const tense of [null, 'past', 'future'] as const)
    for (const date of readDates(text, { published: document.published, tense })) {
      if (places?.every(({ start, end }) => date.start >= end || date.end <= start)) continue
      for (const { from, to } of [date, ...(date.other ? [date.other] : [])])
        if (from === told.start && to === told.end) return { time: { start: from, end: to, text: date.text } }
    }
  return { fault: NOT_FOLLOWING }
}

const foreignTime = (document: Document, sentence: Span, told: ToldTime): GroundedTime => {
  const [place] = findWholeWords(document.text, sentence, told.text, true)
  if (!place) return { fault: NOT_THERE }
  const text = document.text.slice(place.start, place.end)
  const ends = [told.start, told.end].filter((day) => day !== null)
  const context = { text, language: document.language, published: document.published, isSpan: told.start !== told.end }
  if (!ends.every((day) => foreignDayFollows(day, context))) return { fault: NOT_FOLLOWING }
  return { time: { start: told.start, end: told.end, text } }
}

/** Words without days pass with none: nothing is said that could be wrong. */
export const groundTime = (document: Document, sentence: Span, told: ToldTime): GroundedTime => {
  if (told.start === null && told.end === null) return told.text === '' ? { fault: NOT_THERE } : foreignTime(document, sentence, told)
  return document.language === 'en' ? englishTime(document, sentence, told) : foreignTime(document, sentence, told)
}
