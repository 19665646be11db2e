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

/** Questions and answers are marked as such. */
export const marksAnswers = ({ text }: Pick<Document, 'text'>): boolean => /^Q:\s/m.test(text) && /^A:\s/m.test(text)

/** Called an interview. */
export const isInterview = ({ title, text }: Pick<Document, 'title' | 'text'>): boolean =>
  /\binterview\b/i.test(title ?? text.slice(0, 200))
