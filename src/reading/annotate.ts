/** Annotated sentence: a tree with what other finders saw in its words. In: document, parsed paragraphs, world. Out: sentences with amounts, dates, materials and names at offsets. */
import { type AmountSpan, type ChangeSpan, readAmounts, readChanges } from '../language/amounts.ts'
import { type DateSpan, readDates } from '../language/dates.ts'
import { type OrdinalSpan, readOrdinals } from '../language/numbers.ts'
import type { Sentence } from '../language/tree.ts'
import { type Document, type Paragraph, quoteAt, type Span } from '../text/document.ts'
import { findGazetteerNames } from '../world/names-index.ts'
import type { Candidate } from '../world/resolve.ts'
import { findTerms } from '../world/terms.ts'
import type { World } from '../world/world.ts'
import { companySpans } from './company-names.ts'
import { rehung } from './rehung.ts'
import { withVerbLemmas } from './verb-forms.ts'
import { withWholeNames } from './whole-names.ts'

export interface NameHit extends Span {
  readonly candidates: readonly Candidate[]
}

export interface Topic extends Span {
  readonly slug: string
}

/** All spans are offsets in `Document.text`. `dates` are read without a tense; rules ask `datesIn` again with one where it matters. */
export interface ReadSentence {
  readonly index: number
  readonly tree: Sentence
  readonly paragraph: Paragraph
  readonly paragraphIndex: number
  readonly text: string
  readonly amounts: readonly AmountSpan[]
  readonly changes: readonly ChangeSpan[]
  readonly dates: readonly DateSpan[]
  readonly futureDates: readonly DateSpan[]
  readonly ordinals: readonly OrdinalSpan[]
  readonly materials: readonly Topic[]
  readonly sectors: readonly Topic[]
  readonly names: readonly NameHit[]
}

/** Moves spans found in a stretch of text to their place in the document. */
const shifted = <T extends Span>(spans: readonly T[], by: number): T[] =>
  spans.map((span) => ({ ...span, start: span.start + by, end: span.end + by }))

const shiftedChanges = (changes: readonly ChangeSpan[], by: number): ChangeSpan[] =>
  shifted(changes, by).map((change) => ({
    ...change,
    from: change.from && shiftEnd(change.from, by),
    to: shiftEnd(change.to, by),
  }))

const shiftEnd = <T extends { readonly amount: AmountSpan; readonly time: Span | null }>(end: T, by: number): T => ({
  ...end,
  amount: { ...end.amount, start: end.amount.start + by, end: end.amount.end + by },
  time: end.time && { ...end.time, start: end.time.start + by, end: end.time.end + by },
})

/** The day names are resolved on: who holds an office hangs on it; null where the document has no date. */
export const nameDate = (document: Document): string | null => document.published

/** Sentences of all paragraphs in order. `parsed` has one list of sentences for each paragraph of the document. */
export const annotate = (
  document: Document,
  parsed: readonly (readonly Sentence[])[],
  world: World,
  forms: ReadonlyMap<string, string> = new Map(),
): readonly ReadSentence[] => {
  // the "US" of "US$4" is no state
  const names = findGazetteerNames(world, document.text, nameDate(document)).filter(({ end }) => document.text[end] !== '$')
  const companies = companySpans(document.text).map((span) => ({ ...span, ofState: false }))
  const sentences: ReadSentence[] = []
  const beyond = document.text.length + 1
  // names and sentences both go forward
  let next = 0
  parsed.forEach((trees, paragraphIndex) => {
    const paragraph = document.paragraphs[paragraphIndex]
    if (!paragraph) return
    // read over the whole paragraph: "the next day" counts from the day told in the sentence before
    const words = quoteAt(document, paragraph)
    const dates = shifted(readDates(words, { published: document.published, tense: null }), paragraph.start)
    const futureDates = shifted(readDates(words, { published: document.published, tense: 'future' }), paragraph.start)
    for (const bare of trees) {
      if (bare.tokens.length === 0) continue
      const parsedTree = withVerbLemmas(bare, forms)
      while ((names[next]?.start ?? beyond) < parsedTree.start) next += 1
      const first = next
      while ((names[next]?.end ?? beyond) <= parsedTree.end) next += 1
      const hits = names.slice(first, next)
      const named = hits.map(({ start, end, candidates }) => ({ start, end, ofState: candidates[0]?.entity.type === 'state' }))
      const firms = within(companies, parsedTree).filter((firm) => !hits.some((hit) => hit.start <= firm.start && hit.end >= firm.end))
      const tree = rehung(withWholeNames(parsedTree, firms.length > 0 ? [...named, ...firms] : named), paragraph.role === 'item')
      const text = quoteAt(document, tree)
      sentences.push({
        index: sentences.length,
        tree,
        paragraph,
        paragraphIndex,
        text,
        amounts: shifted(readAmounts(text), tree.start),
        changes: shiftedChanges(readChanges(text), tree.start),
        dates: within(dates, tree),
        futureDates: within(futureDates, tree),
        ordinals: shifted(readOrdinals(text), tree.start),
        materials: shifted(findTerms(world.materialTerms, text), tree.start),
        sectors: shifted(findTerms(world.sectorTerms, text), tree.start),
        names: hits,
      })
    }
  })
  return sentences
}

/** Spans lying inside another. */
export const within = <T extends Span>(spans: readonly T[], outer: Span): readonly T[] =>
  spans.filter((span) => span.start >= outer.start && span.end <= outer.end)
