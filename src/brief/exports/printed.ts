/** Printed: a brief or a draft as every export sees it. In: sentences with what they cite. Out: blocks of runs, and numbered notes with publisher, title, day, page, characters and the exact words. */

import type { Evidence } from '../../record/verdict.ts'
import type { Document } from '../../text/document.ts'
import { pageAt } from '../../text/document.ts'
import type { Brief, Line, Table } from '../brief-model.ts'
import { evidenceKey } from '../cite-numbers.ts'
import { dayInWords } from '../days.ts'
import { type Draft, evidenceOf, type Source } from '../draft.ts'
import { piecesOf } from '../draft-text.ts'
import { webAddress } from '../escape.ts'
import { verdictMarks } from '../marks.ts'
import { reasonOf } from '../sentence.ts'

/** A stretch of words; `url` where it is a link. */
export interface Words {
  readonly text: string
  readonly url?: string
  readonly strong?: true
}

/** Words, or the number of a note. */
export type Run = Words | { readonly note: number }

export type PrintedBlock =
  | { readonly kind: 'heading' | 'paragraph' | 'point' | 'remark'; readonly runs: readonly Run[] }
  | { readonly kind: 'table'; readonly caption: string; readonly columns: readonly string[]; readonly rows: readonly (readonly Run[][])[] }

export interface Printed {
  readonly title: string
  readonly subtitle: string
  /** "As of 23 November 2025". */
  readonly dateline: string
  readonly blocks: readonly PrintedBlock[]
  /** Note n is the n-th of these, in the order in which they are first cited. */
  readonly notes: readonly (readonly Words[])[]
}

const dayOf = (date: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? dayInWords(date) : date)

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Addresses in the list of sources are links. */
const linked = (text: string): readonly Words[] =>
  text.split(/(?<=\s)(?=https?:\/\/)/u).map((part) => (webAddress(part) === null ? { text: part } : { text: part, url: part }))

const addressOf = (url: string | null): readonly Words[] => {
  const address = webAddress(url)
  return address === null ? [] : [{ text: ' ' }, { text: address, url: address }]
}

/** "Caspian Wire, “Leaders meet”, 7 November 2025, page 3, characters 120–164: “the exact words”. https://…" */
export const noteOf = (source: Source): readonly Words[] => {
  if (source.kind === 'row') {
    const { publisher, title, date, url } = source.source
    const from = [publisher, `“${title}”`, dayOf(date)].filter((part) => part !== '').join(', ')
    return [{ text: `Record of ${source.table}, line ${source.line}: ${squeeze(source.text)} (${from}).` }, ...addressOf(url)]
  }
  const { publisher, title, published, page, document, start, end, quote, gloss } = source
  const head = [
    publisher ?? 'Publisher not stated',
    ...(title === null ? [] : [`“${squeeze(title)}”`]),
    ...(title === null || publisher === null ? [document] : []),
    published === null ? 'date not stated' : dayInWords(published),
    ...(page === null ? [] : [`page ${page}`]),
    `characters ${start}–${end}`,
  ].join(', ')
  const meant = gloss === undefined ? '' : ` (in English: ${gloss})`
  return [{ text: `${head}: “${squeeze(quote)}”${meant}.` }, ...addressOf(source.url)]
}

/** Gives each source its number when it is first cited. */
interface Numbering {
  readonly numberOf: (source: Source) => number
  readonly notes: () => Printed['notes']
}

const numbering = (): Numbering => {
  const numbers = new Map<string, { readonly n: number; readonly source: Source }>()
  return {
    numberOf: (source) => {
      const key = `${evidenceKey(evidenceOf(source))}${source.kind === 'row' ? ` ${source.text}` : ''}`
      const there = numbers.get(key) ?? { n: numbers.size + 1, source }
      numbers.set(key, there)
      return there.n
    },
    notes: () => [...numbers.values()].map(({ source }) => noteOf(source)),
  }
}

/** A citation with what its footnote says of the document. */
export const sourceOf = (evidence: Evidence, documents: ReadonlyMap<string, Document>): Source => {
  if (evidence.kind === 'row') return evidence
  const document = documents.get(evidence.documentId)
  return {
    ...evidence,
    publisher: document?.publisher ?? null,
    title: document?.title ?? null,
    published: document?.published ?? null,
    page: document === undefined ? null : pageAt(document, evidence.start),
    url: document?.url ?? null,
  }
}

type Citing = (cites: readonly Evidence[]) => readonly Run[]

const told = (text: string, cites: readonly Evidence[], citing: Citing): readonly Run[] => [{ text }, ...citing(cites)]

const lineRuns = ({ text, parts, cites, basis }: Line, citing: Citing): readonly Run[] =>
  parts === undefined
    ? basis === 'reading'
      ? linked(text)
      : told(text, cites, citing)
    : parts.flatMap((part, at) => [...(at === 0 ? [] : [{ text: '; ' }]), ...told(part.text, part.cites, citing)])

/** Under a line stands what its own marks have not yet opened. */
const remarksOf = ({ verdicts, details = [], cites }: Line, citing: Citing): readonly PrintedBlock[] => {
  const above = new Set(cites.map(evidenceKey))
  const further = (evidence: readonly Evidence[]): readonly Run[] => citing(evidence.filter((one) => !above.has(evidenceKey(one))))
  return [
    ...verdicts.map((judged): PrintedBlock => {
      const about = judged.about === '' ? '' : ` (${judged.about})`
      const strong = { text: verdictMarks[judged.verdict].word, strong: true } as const
      return { kind: 'remark', runs: [strong, { text: `${about}: ${reasonOf(judged)}` }, ...further(judged.evidence)] }
    }),
    ...details.map((detail): PrintedBlock => ({ kind: 'remark', runs: told(detail.text, detail.cites, further) })),
  ]
}

const printedTable = ({ caption, columns, rows }: Table, citing: Citing): PrintedBlock => ({
  kind: 'table',
  caption,
  columns,
  rows: rows.map(({ cells, cites }) => cells.map((text, at): Run[] => [{ text }, ...(at === cells.length - 1 ? citing(cites) : [])])),
})

/** A whole brief, its tables and lists too. */
export const printedBrief = (brief: Brief, documents: readonly Document[]): Printed => {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const { numberOf, notes } = numbering()
  const citing: Citing = (cites) => [...new Set(cites.map((cite) => numberOf(sourceOf(cite, byId))))].map((note) => ({ note }))
  const blocks = brief.sections.flatMap(({ id, title, lines, table }): readonly PrintedBlock[] => [
    { kind: 'heading', runs: [{ text: title }] },
    ...(table === undefined ? [] : [printedTable(table, citing)]),
    ...lines.flatMap((line): readonly PrintedBlock[] => [
      { kind: id === 'bottom-line' ? 'paragraph' : 'point', runs: lineRuns(line, citing) },
      ...remarksOf(line, citing),
    ]),
  ])
  return { title: brief.title, subtitle: brief.subtitle, dateline: `As of ${dayInWords(brief.asOf)}`, blocks, notes: notes() }
}

const kinds = { heading: 'heading', line: 'point', text: 'paragraph' } as const

/** A draft; marks whose source it does not have are left out, and so are blocks without words. */
export const printedDraft = (draft: Draft): Printed => {
  const { numberOf, notes } = numbering()
  const runsOf = (text: string): readonly Run[] =>
    piecesOf(text).flatMap((piece): readonly Run[] => {
      if ('text' in piece) return [piece]
      const source = draft.sources[piece.cite]
      return source === undefined ? [] : [{ note: numberOf(source) }]
    })
  const blocks = draft.blocks.flatMap(({ kind, text, notes: remarks }): readonly PrintedBlock[] => [
    ...(text.trim() === '' ? [] : [{ kind: kinds[kind], runs: runsOf(text) }]),
    ...remarks.filter((remark) => remark.trim() !== '').map((remark) => ({ kind: 'remark' as const, runs: runsOf(remark) })),
  ])
  return { title: draft.title, subtitle: '', dateline: `As of ${dayInWords(draft.asOf)}`, blocks, notes: notes() }
}
