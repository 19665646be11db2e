/** Sentences of a draft with what each cites. In: a text with marks. Out: stretches of its plain words, each with the numbers of its sources: a mark covers its sentence and those before it that have none. */
import { endsByPunctuation } from '../language/sentence-ends.ts'
import { tokenizeText } from '../language/tokens.ts'
import type { Span } from '../text/document.ts'
import { type PlainText, plainOf } from './draft-text.ts'

/** Offsets are those of the text without its marks. `keys` is empty for sentences behind the last mark. */
export interface CitedStretch extends Span {
  readonly keys: readonly string[]
  /** Where its sentences begin. */
  readonly starts: readonly number[]
}

/** By punctuation alone, so that it runs while one writes; a line break ends a sentence too, and a mark behind a stop parts as white space does. */
const sentencesOf = ({ plain, marks }: PlainText): readonly Span[] => {
  const marked = new Set(marks.map(({ at }) => at))
  const tokens = tokenizeText(plain, 0)
  const forms = tokens.map(({ start, end }) => plain.slice(start, end))
  const before = (at: number): string => plain.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? plain.length)
  const gaps = tokens.map(({ start }, at) => at > 0 && (before(at) !== '' || marked.has(start)))
  const sentences: Span[] = []
  let from = 0
  for (let at = 0; at < tokens.length; at++) {
    const last = at === tokens.length - 1
    if (!last && !before(at + 1).includes('\n') && !endsByPunctuation({ forms, gaps }, from, at)) continue
    sentences.push({ start: tokens[from]?.start ?? 0, end: tokens[at]?.end ?? plain.length })
    from = at + 1
  }
  return sentences
}

export const citedStretches = (text: string): readonly CitedStretch[] => {
  const plain = plainOf(text)
  const { marks } = plain
  const sentences = sentencesOf(plain)
  const stretches: CitedStretch[] = []
  let starts: number[] = []
  sentences.forEach(({ start, end }, at) => {
    starts.push(start)
    const next = sentences[at + 1]?.start ?? Number.POSITIVE_INFINITY
    // a mark never comes before what it bears: one at the very beginning of a sentence belongs to the sentence before
    const keys = marks.filter((mark) => (mark.at > start || at === 0) && mark.at <= next).map(({ key }) => key)
    if (keys.length === 0 && at < sentences.length - 1) return
    stretches.push({ start: starts[0] ?? start, end, keys: [...new Set(keys)], starts })
    starts = []
  })
  return stretches
}
