/** Labels of answers. In: a document. Out: whether it is an interview, and who is named before a colon at the head of each paragraph: "The Minister for Transport: The line will open." */
import { type Document, type Paragraph, quoteAt } from '../text/document.ts'

export interface AnswerLabel {
  readonly paragraphIndex: number
  readonly paragraph: Paragraph
  readonly who: string
}

const answerLabel = /^(?<who>(?:The\s)?\p{Lu}[\p{L}.’' -]{2,60}?):\s\p{Lu}/u

export const answerLabelsOf = (document: Document): readonly AnswerLabel[] =>
  document.paragraphs.flatMap((paragraph, paragraphIndex) => {
    const who = answerLabel.exec(quoteAt(document, paragraph))?.groups?.who
    return who === undefined ? [] : [{ paragraphIndex, paragraph, who }]
  })

/** "Q:", "A:", "Q (Reuters):" at the head of a line. */
const mark = /^(?<mark>[QA])(?:\s\([^()\n]{1,40}\))?[:.]\s/m

/** Q or A where a line opens with such a mark, else null. */
export const answerMark = (line: string): 'Q' | 'A' | null => {
  const found = mark.exec(line)
  return found?.index !== 0 ? null : found.groups?.mark === 'A' ? 'A' : 'Q'
}

/** Characters of such a mark at the head of a text, which are no part of what is said; 0 where there is none. */
export const answerMarkLength = (text: string): number => {
  const found = mark.exec(text)
  return found?.index === 0 && found[0].length < text.length ? found[0].length : 0
}

/** Questions and answers are marked as such. */
export const marksAnswers = ({ text }: Pick<Document, 'text'>): boolean =>
  ['Q', 'A'].every((wanted) => text.split('\n').some((line) => answerMark(line) === wanted))

/** Called an interview. */
export const isInterview = ({ title, text }: Pick<Document, 'title' | 'text'>): boolean =>
  /\binterview\b/i.test(title ?? text.slice(0, 200))
