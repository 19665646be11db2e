/** Sources of a brief. In: documents and cited rows. Out: one line a document, one a published source, with publisher, date and address. */
import type { Evidence, EvidenceSource } from '../record/verdict.ts'
import type { Document } from '../text/document.ts'
import type { LineDraft } from './brief-model.ts'
import { dayInWords } from './days.ts'

const day = (date: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? dayInWords(date) : date)

const documentLine = ({ name, title, publisher, url, published }: Document, repeats: string | undefined): string => {
  const parts = [
    publisher ?? 'Publisher not stated',
    ...(title === null ? [] : [`“${title}”`]),
    published === null ? 'date not stated' : dayInWords(published),
  ]
  return `${parts.join(', ')}. ${url === null || url === name ? name : `${name}, ${url}`}${repeats === undefined ? '' : `. ${repeats}`}`
}

const sourceLine = ({ title, publisher, date, url }: EvidenceSource): string =>
  `${[publisher, `“${title}”`, ...(date === '' ? [] : [day(date)])].join(', ')}.${url === null ? '' : ` ${url}`}`

const reading = (text: string): LineDraft => ({ text, items: [], cites: [], verdicts: [], basis: 'reading', weight: 0 })

/** `repeats`: by document id, whose text it repeats. Documents first, then the published sources of cited rows, each once, in the order in which they are first cited. */
export const sourceLines = (
  documents: readonly Document[],
  cites: readonly Evidence[],
  repeats: ReadonlyMap<string, string> = new Map(),
): LineDraft[] => {
  const sources = new Map<string, EvidenceSource>()
  for (const cite of cites) if (cite.kind === 'row' && !sources.has(cite.source.id)) sources.set(cite.source.id, cite.source)
  return [...documents.map((document) => documentLine(document, repeats.get(document.id))), ...[...sources.values()].map(sourceLine)].map(
    reading,
  )
}
