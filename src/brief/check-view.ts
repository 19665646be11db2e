/** A document with its claims in the margin. In: one document, its claims, items and verdicts. Out: rows, a sentence each, for `chancery check` and the page. */
import type { Claim, Factuality } from '../reading/claim.ts'
import { unsureBelow } from '../reading/claim.ts'
import type { Item } from '../record/item.ts'
import { once } from '../record/merging/once.ts'
import type { Verdict } from '../record/verdict.ts'
import type { Document, Paragraph, Span } from '../text/document.ts'
import { partitionPoint } from '../text/partition-point.ts'

export interface CheckClaim {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly quote: string
  /** "commitment/purchase". */
  readonly type: string
  readonly factuality: Factuality
  readonly attribution: readonly string[]
  readonly unsure: boolean
  readonly verdicts: readonly Verdict[]
}

export interface CheckRow extends Span {
  readonly text: string
  readonly role: Paragraph['role']
  readonly claims: readonly CheckClaim[]
  /** It has an amount, a date or a word of a deal, and gave no claim. */
  readonly unread: boolean
  /** First sentence of its paragraph. */
  readonly opens: boolean
}

export interface CheckView {
  readonly documentId: string
  readonly name: string
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly rows: readonly CheckRow[]
}

export interface CheckInput {
  readonly document: Document
  readonly claims: readonly Claim[]
  readonly items: readonly Item[]
  /** By item id. */
  readonly verdicts: ReadonlyMap<string, readonly Verdict[]>
  readonly unread: readonly Span[]
  /** Sentence spans of the document; where they are missing, sentences are those of the claims and the rest of each paragraph. */
  readonly sentences?: readonly Span[]
}

const byStart = <T extends Span>(spans: readonly T[]): readonly T[] => spans.toSorted((a, b) => a.start - b.start || b.end - a.end)

/** Those that begin in a stretch of the text; `spans` are sorted by their start. */
const beginningIn = <T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] =>
  spans.slice(
    partitionPoint(spans, (one) => one.start < start),
    partitionPoint(spans, (one) => one.start < end),
  )

/** Cuts a paragraph at the edges of known sentences, which come sorted; every character of it lands in one row. */
const cut = (paragraph: Span, edges: readonly Span[]): Span[] => {
  const inside = beginningIn(edges, paragraph).filter(({ start, end }) => end <= paragraph.end && start < end)
  const rows: Span[] = []
  let at = paragraph.start
  for (const edge of inside) {
    if (edge.start < at) continue
    if (edge.start > at) rows.push({ start: at, end: edge.start })
    rows.push({ start: edge.start, end: edge.end })
    at = edge.end
  }
  return at < paragraph.end ? [...rows, { start: at, end: paragraph.end }] : rows
}

/** Does a sentence not read reach into the row? Such sentences lie side by side. */
const unreadIn = (unread: readonly Span[], { start, end }: Span): boolean =>
  (unread[partitionPoint(unread, (one) => one.end <= start)]?.start ?? end) < end

/** A row that holds only spaces is no row. */
const trimmed = (text: string, { start, end }: Span): Span[] => {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  return words.trim() === '' ? [] : [{ start: start + lead, end: start + lead + words.trim().length }]
}

const checkClaim = (claim: Claim, verdicts: readonly Verdict[]): CheckClaim => ({
  id: claim.id,
  start: claim.start,
  end: claim.end,
  quote: claim.quote,
  type: claim.type === '' ? claim.kind : `${claim.kind}/${claim.type}`,
  factuality: claim.factuality,
  attribution: claim.attribution.map(({ name }) => name),
  unsure: claim.confidence < unsureBelow,
  verdicts: claim.confidence < unsureBelow ? [] : verdicts,
})

/** Items with a claim in each document, in their order: a view is made of every document. */
const itemsByDocument = once((items: readonly Item[]): ReadonlyMap<string, readonly Item[]> => {
  const found = new Map<string, Item[]>()
  for (const item of items)
    for (const id of new Set(item.claims.map(({ documentId }) => documentId))) {
      const list = found.get(id)
      if (list === undefined) found.set(id, [item])
      else list.push(item)
    }
  return found
})

const verdictsByClaim = ({ document, items, verdicts }: CheckInput): ReadonlyMap<string, readonly Verdict[]> => {
  const found = new Map<string, Verdict[]>()
  for (const item of itemsByDocument(items).get(document.id) ?? [])
    for (const { claim, documentId } of item.claims) {
      if (documentId !== document.id) continue
      const before = found.get(claim.id) ?? []
      const more = (verdicts.get(item.id) ?? []).filter(
        (verdict) =>
          (verdict.claims === undefined || verdict.claims.includes(claim.id)) &&
          !before.some((one) => one.aspect === verdict.aspect && one.verdict === verdict.verdict && one.because === verdict.because),
      )
      found.set(claim.id, [...before, ...more])
    }
  return found
}

/** Rows in the order of the text. A claim stands at the row where its quote begins. */
export const composeCheckView = (input: CheckInput): CheckView => {
  const { document, claims, unread } = input
  const verdictsOf = verdictsByClaim(input)
  const edges = byStart(input.sentences ?? [...claims.map(({ sentence }) => sentence), ...unread])
  const [sortedClaims, sortedUnread] = [byStart(claims), byStart(unread)]
  const rows = document.paragraphs.flatMap((paragraph) =>
    cut(paragraph, edges)
      .flatMap((span) => trimmed(document.text, span))
      .map((span, at): CheckRow => {
        const own = beginningIn(sortedClaims, span).toSorted((a, b) => a.start - b.start || a.end - b.end)
        return {
          ...span,
          text: document.text.slice(span.start, span.end),
          role: paragraph.role,
          claims: own.map((claim) => checkClaim(claim, verdictsOf.get(claim.id) ?? [])),
          unread: own.length === 0 && unreadIn(sortedUnread, span),
          opens: at === 0,
        }
      }),
  )
  return {
    documentId: document.id,
    name: document.name,
    title: document.title,
    publisher: document.publisher,
    published: document.published,
    rows,
  }
}
