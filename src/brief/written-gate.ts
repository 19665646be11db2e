/** The gate of a written answer. In: sentences with the items they cite, and the evidence of these items. Out: sentences that say no more than what they cite, and those that were dropped, each with its reason. */
import type { Item, RecordedClaim } from '../record/item.ts'
import type { EvidenceBook } from './evidence-book.ts'
import { citeClaim } from './item-line.ts'
import { type LintFault, lintSentence } from './lint.ts'

export interface WrittenSentence {
  readonly text: string
  /** Ids of items. */
  readonly items: readonly string[]
}

export interface DroppedSentence {
  readonly text: string
  /** One sentence. */
  readonly why: string
}

export interface Written {
  readonly sentences: readonly WrittenSentence[]
  readonly dropped: readonly DroppedSentence[]
}

/** Ids are told as such, and are no words of the sentence: "[f958501e2dac0384]". */
const withoutIds = (text: string): string =>
  text
    .replace(/\s*[[(]\s*[0-9a-f]{16}(?:[\s,;]+[0-9a-f]{16})*\s*[\])]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

/** The telling that asks least of a sentence: in the document's own voice, and the furthest that any source goes. */
const freest = ({ claims, factuality }: Item): RecordedClaim | undefined => {
  const cost = ({ claim }: RecordedClaim): number => (claim.attribution.length > 0 ? 1 : 0) + (claim.factuality === factuality ? 0 : 2)
  return claims.toSorted((left, right) => cost(left) - cost(right))[0]
}

const tone: ReadonlySet<LintFault['rule']> = new Set(['hedge', 'attribution'])

/** Names, numbers, dates and quoted words against all that is cited; hedge and source against the freest telling of each item. */
const faultOf = (text: string, items: readonly Item[], book: EvidenceBook): string | null => {
  const all = items.flatMap(({ claims }) => claims.map(citeClaim))
  const free = items.flatMap((item) => freest(item) ?? []).map(citeClaim)
  const fault =
    lintSentence(text, all, book).find(({ rule }) => !tone.has(rule)) ?? lintSentence(text, free, book).find(({ rule }) => tone.has(rule))
  return fault?.message ?? null
}

/** Sentences in their order. Law: a sentence that is kept is kept whatever stands beside it. */
export const gateWritten = (told: readonly WrittenSentence[], items: readonly Item[], book: EvidenceBook): Written => {
  const byId = new Map(items.map((item) => [item.id, item]))
  const sentences: WrittenSentence[] = []
  const dropped: DroppedSentence[] = []
  for (const { text: given, items: ids } of told) {
    const text = withoutIds(given)
    const cited = [...new Set(ids)].map((id) => byId.get(id))
    const known = cited.flatMap((item) => item ?? [])
    const why =
      known.length === 0 && ids.length === 0
        ? 'it cites no item'
        : known.length < cited.length
          ? 'it cites an item that was not given'
          : faultOf(text, known, book)
    if (why === null) sentences.push({ text, items: known.map(({ id }) => id) })
    else dropped.push({ text, why })
  }
  return { sentences, dropped }
}
