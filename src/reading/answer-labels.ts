/** Labels of answers. In: a document. Out: who is named before a colon at the head of each paragraph: "The Minister for Transport: The line will open." */
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
