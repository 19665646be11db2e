/** What the page's script needs to open a citation. In: documents, check views, numbered evidence. Out: plain data, keyed as the links are. */
import { type Document, pageAt, type Span } from '../text/document.ts'
import type { CheckView } from './check-view.ts'
import { type CiteNumbers, evidenceKey } from './cite-numbers.ts'
import { dayInWords } from './days.ts'
import { webAddress } from './escape.ts'

interface DataDocument {
  readonly name: string
  readonly title: string
  /** "Publisher, 7 November 2025". */
  readonly meta: string
  readonly text: string
  readonly paragraphs: readonly (readonly [start: number, end: number, role: string])[]
}

type DataEvidence =
  | { readonly n: number; readonly document: string; readonly start: number; readonly end: number; readonly page: number | null }
  | {
      readonly n: number
      readonly where: string
      readonly text: string
      readonly source: string
      readonly meta: string
      readonly url: string | null
    }

export interface PageData {
  readonly documents: Readonly<Record<string, DataDocument>>
  readonly evidence: Readonly<Record<string, DataEvidence>>
  /** Keys in the order of their numbers: what "next" and "previous" walk. */
  readonly order: readonly string[]
}

const dataDocument = (document: Document): DataDocument => ({
  name: document.name,
  title: document.title ?? document.name,
  meta: [
    document.publisher ?? 'publisher not stated',
    document.published === null ? 'date not stated' : dayInWords(document.published),
  ].join(', '),
  text: document.text,
  paragraphs: document.paragraphs.map(({ start, end, role }) => [start, end, role] as const),
})

const dayOf = (date: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? dayInWords(date) : date)

export const pageData = (documents: readonly Document[], checkViews: readonly CheckView[], numbers: CiteNumbers): PageData => {
  const evidence = new Map<string, DataEvidence>()
  const byId = new Map(documents.map((document) => [document.id, document]))
  const spot = (n: number, id: string, { start, end }: Span): DataEvidence => {
    const document = byId.get(id)
    return { n, document: id, start, end, page: document === undefined ? null : pageAt(document, start) }
  }
  for (const view of checkViews)
    for (const row of view.rows) for (const claim of row.claims) evidence.set(`claim-${claim.id}`, spot(0, view.documentId, claim))
  for (const { n, evidence: cite } of numbers.list) {
    if (cite.kind === 'claim') evidence.set(evidenceKey(cite), spot(n, cite.documentId, cite))
    else {
      const { title, publisher, date, url } = cite.source
      const meta = [publisher, dayOf(date)].filter((part) => part !== '').join(', ')
      evidence.set(evidenceKey(cite), {
        n,
        where: `Record of ${cite.table}, line ${cite.line}`,
        text: cite.text,
        source: title,
        meta,
        url: webAddress(url),
      })
    }
  }
  return {
    documents: Object.fromEntries(documents.map((document) => [document.id, dataDocument(document)])),
    evidence: Object.fromEntries(evidence),
    order: numbers.list.map(({ evidence: cite }) => evidenceKey(cite)),
  }
}
