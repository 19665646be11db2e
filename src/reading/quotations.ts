/** Quotations: which words stand in quotation marks. In: a document's text and paragraphs. Out: spans, in order. */
import type { Document, Span } from '../text/document.ts'
import { partitionPoint } from '../text/partition-point.ts'

/** A quotation of fewer words is a name or a scare quote. */
const fewestWords = 4

/** Spans between quotation marks; one that a paragraph leaves open reaches to its end. */
export const quotationsOf = ({ text, paragraphs }: Pick<Document, 'text' | 'paragraphs'>): readonly Span[] =>
  paragraphs.flatMap(({ start, end }) => {
    const marks = [...text.slice(start, end).matchAll(/["“”«»]/g)].map(({ index, 0: form }) => ({ at: start + index, form }))
    const spans: Span[] = []
    let open: number | null = null
    for (const { at, form } of marks) {
      if (open === null) open = form === '”' || form === '»' ? null : at
      else if (form !== '“' && form !== '«') {
        spans.push({ start: open, end: at })
        open = null
      }
    }
    if (open !== null) spans.push({ start: open, end })
    return spans.filter((span) => text.slice(span.start, span.end).split(/\s+/).length >= fewestWords)
  })

export const isQuoted = ({ quotations }: { readonly quotations: readonly Span[] }, at: number): boolean => {
  const span = quotations[partitionPoint(quotations, ({ end }) => end <= at)]
  return span !== undefined && span.start <= at
}
