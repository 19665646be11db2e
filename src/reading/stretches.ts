/** Stretches: the sentences, headings, items and cells of a document in any language. In: a document. Out: spans with their paragraphs; no tree, no tags. */
import type { Document, Span } from '../text/document.ts'
import { readingTexts } from './dateline.ts'

export interface Stretch extends Span {
  /** Index in `Document.paragraphs`. */
  readonly paragraph: number
}

/** Languages that no sentence segmenter knows are cut as English is. */
const segmenterFor = (language: string): Intl.Segmenter => {
  const known = language !== 'und' && Intl.Segmenter.supportedLocalesOf([language]).length > 0
  return new Intl.Segmenter(known ? language : 'en', { granularity: 'sentence' })
}

/**
 * By the rules of Unicode (UAX 29); for English the parser's own sentences are better. A line that is broken is no
 * sentence that ends. White space around a sentence is left out.
 */
export const stretchesOf = (document: Document): readonly Stretch[] => {
  const segmenter = segmenterFor(document.language)
  return readingTexts(document).flatMap(({ text, start }, paragraph) =>
    [...segmenter.segment(text.replace(/[\n\r\u2028\u2029]/g, ' '))].flatMap(({ segment, index }) => {
      const from = start + index + (segment.length - segment.trimStart().length)
      const to = start + index + segment.trimEnd().length
      return from < to ? [{ start: from, end: to, paragraph }] : []
    }),
  )
}

/** The heading that a stretch stands under, or null. */
export const headingOf = (document: Document, { paragraph }: Stretch): Span | null =>
  document.paragraphs.slice(0, paragraph).findLast(({ role }) => role === 'heading') ?? null
