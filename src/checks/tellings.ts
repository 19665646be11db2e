/** Tellings: who tells a thing, and on whose word or text it rests in the end. In: claims of one item. Out: each with its source, and of whose text it is a copy. */
import type { RecordedClaim } from '../record/item.ts'
import type { Span } from '../text/document.ts'
import type { CheckContext } from './check.ts'
import { type Origin, originOf, publisherOrigin } from './origin.ts'

/** The text that a telling repeats: of a document that was read. */
export interface Original {
  readonly documentId: string
  readonly document: string
  readonly publisher: string | null
  readonly published: string | null
}

/** `own`: on whose word the document has it; `source`: the same, except that who repeats a text has its source. Tellings with one `source.key` are one source. */
export interface Telling {
  readonly recorded: RecordedClaim
  readonly own: Origin
  readonly source: Origin
  readonly copyOf: Original | null
}

type Needs = Pick<CheckContext, 'world' | 'provenance'>

/** A stretch of a document in which a thing is told: the claim's own sentence, or the one that it was copied from. */
interface Anchor extends Span {
  readonly documentId: string
  readonly claim: number
}

const anchorsOf = ({ claim, documentId }: RecordedClaim, number: number, { provenance }: Needs): readonly Anchor[] => {
  const own = { documentId, ...claim.sentence, claim: number }
  const of = provenance.copies.counterpartOf(documentId, claim.sentence)
  return of === null ? [own] : [own, { documentId: of.of, start: of.start, end: of.end, claim: number }]
}

/** At least half of the shorter stretch is in the longer. */
const overlap = (a: Span, b: Span): boolean =>
  2 * (Math.min(a.end, b.end) - Math.max(a.start, b.start)) >= Math.min(a.end - a.start, b.end - b.start)

/** Groups of claims that stand in one text, wherever it was printed: their numbers, with the stretches that hold them together. */
const textsOf = (anchors: readonly Anchor[], claims: number): readonly (readonly Anchor[])[] => {
  const group = Array.from({ length: claims }, (_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (group[root] !== root) root = group[root] ?? root
    group[at] = root
    return root
  }
  for (const ofDocument of Map.groupBy(anchors, ({ documentId }) => documentId).values()) {
    const heads: Anchor[] = []
    for (const anchor of ofDocument.toSorted((a, b) => a.start - b.start || a.end - b.end || a.claim - b.claim)) {
      const head = heads.find((one) => overlap(one, anchor))
      if (head === undefined) heads.push(anchor)
      else group[rootOf(anchor.claim)] = rootOf(head.claim)
    }
  }
  return [...Map.groupBy(anchors, ({ claim }) => rootOf(claim)).values()]
}

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** The first in time of the documents in which a text stands; its claims, where it has any, say on whose word. */
const firstDocument = (anchors: readonly Anchor[], { provenance }: Needs): string => {
  const first = [...new Set(anchors.map(({ documentId }) => documentId))]
    .flatMap((id) => provenance.documentOf(id) ?? [])
    .toSorted((a, b) => compareText(a.published ?? '9999', b.published ?? '9999') || compareText(a.id, b.id))[0]
  return first?.id ?? anchors[0]?.documentId ?? ''
}

const originalOf = (documentId: string, { provenance }: Needs): Original | null => {
  const found = provenance.documentOf(documentId)
  return found ? { documentId, document: found.name, publisher: found.publisher, published: found.published } : null
}

const originOfDocument = (documentId: string, { provenance, world }: Needs): Origin | null => {
  const agency = provenance.agencyOf(documentId)
  if (agency !== null) return { ...agency, states: [], isQuoted: true }
  const found = provenance.documentOf(documentId)
  return found ? publisherOrigin(world, { publisher: found.publisher, document: found.name }) : null
}

/** What one text tells: the words of all who print it are those of the first. */
const tellingsOfText = (
  anchors: readonly Anchor[],
  claims: readonly RecordedClaim[],
  needs: Needs,
): readonly (readonly [number, Telling])[] => {
  const numbers = [...new Set(anchors.map(({ claim }) => claim))]
  const root = numbers.length === 1 && anchors.length === 1 ? (anchors[0]?.documentId ?? '') : firstDocument(anchors, needs)
  const told = numbers.flatMap((number) => {
    const recorded = claims[number]
    return recorded === undefined ? [] : [{ number, recorded, own: originOf(needs, recorded) }]
  })
  const firsts = told.filter(({ recorded }) => recorded.documentId === root).map(({ own }) => own)
  const ofRoot = originOfDocument(root, needs)
  return told.map(({ number, recorded, own }): readonly [number, Telling] => {
    if (recorded.documentId === root) return [number, { recorded, own, source: own, copyOf: null }]
    const same = firsts.find(({ key }) => key === own.key)
    // where the first printing gave no claim, nobody but the copy says on whose word it is
    const source = same ?? firsts[0] ?? (own.isQuoted ? own : (ofRoot ?? own))
    return [number, { recorded, own, source, copyOf: originalOf(root, needs) }]
  })
}

/**
 * In the order of `claims`. Laws: the order of documents does not matter; a copy that is printed later adds no source.
 * A text printed on one day by two is taken for the one's whose id comes first: who copied whom is not known, only that it is one text.
 */
export const tellingsOf = (claims: readonly RecordedClaim[], context: Needs): readonly Telling[] => {
  const anchors = claims.flatMap((recorded, number) => anchorsOf(recorded, number, context))
  const found = new Map(textsOf(anchors, claims.length).flatMap((group) => tellingsOfText(group, claims, context)))
  return claims.flatMap((_, number) => found.get(number) ?? [])
}

/** Is it another's text? A paper that prints its own again repeats nobody. */
export const repeatsAnother = ({ copyOf, recorded }: Telling): boolean =>
  copyOf !== null && (copyOf.publisher === null || copyOf.publisher !== recorded.publisher)

/** Voices of one state are one side, and count once. */
const sideOf = ({ key, states }: Origin): string => (states.length === 1 ? `state ${states[0]}` : key)

/** How many tell it that do not rest on each other: copies count with what they copy, voices of one state as one. */
export const independentSources = (tellings: readonly Telling[]): number => new Set(tellings.map(({ source }) => sideOf(source))).size
