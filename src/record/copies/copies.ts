/** Copies: which text repeats which. In: dated texts. Out: for each its passages that stand in an earlier one, and where whole texts are copies. */
import type { Span } from '../../text/document.ts'
import { fingerprintsOf } from './fingerprints.ts'
import { firstHolders } from './first-holders.ts'
import { type Meeting, passagesOf, sharedWords, type WordPassage } from './passages.ts'
import { type Words, wordsOf } from './words.ts'

/** `published` is an ISO day; texts without one count as later than all others. */
export interface DatedText {
  readonly id: string
  readonly published: string | null
  readonly text: string
}

/** A stretch that stands in another text too, at `ofStart`..`ofEnd` there. */
export interface CopiedPassage extends Span {
  readonly of: string
  readonly ofStart: number
  readonly ofEnd: number
}

/** `share` of its words stand in the text `of`: 0 to 1. */
export interface WholeCopy {
  readonly of: string
  readonly share: number
}

export interface Copies {
  /** In the order of the text; of one that repeats nothing, none. */
  readonly passagesOf: (id: string) => readonly CopiedPassage[]
  /** Of what a text as a whole is a copy; null where it says more than that. */
  readonly wholeCopyOf: (id: string) => WholeCopy | null
  /** Where most words of a stretch within a copied passage stand in the earlier text; null where they are the text's own. */
  readonly counterpartOf: (id: string, span: Span) => Counterpart | null
}

/** A stretch of another text. */
export interface Counterpart extends Span {
  readonly of: string
}

/** A text most of whose words stand in another is a copy of it. */
const WHOLE = 0.75

/** A stretch of whose words this share stands in a passage is copied with it. */
const SAME = 2 / 3

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** Earliest day first, those without one last; then by id, so that the order in which they come does not matter. */
const inTime = (texts: readonly DatedText[]): readonly DatedText[] =>
  [...new Map(texts.map((text) => [text.id, text])).values()].toSorted(
    (a, b) => compareText(a.published ?? '9999', b.published ?? '9999') || compareText(a.id, b.id),
  )

const KEPT = 256

/** Words of the texts last asked for: a wire that many print is read once. */
const wordsKept = (texts: readonly DatedText[]): ((text: number) => Words) => {
  const kept = new Map<number, Words>()
  return (text) => {
    const words = kept.get(text) ?? wordsOf(texts[text]?.text ?? '')
    kept.delete(text)
    kept.set(text, words)
    const oldest = kept.keys().next()
    if (kept.size > KEPT && !oldest.done) kept.delete(oldest.value)
    return words
  }
}

const spanOf = (words: Words, from: number, to: number): Span => ({ start: words.starts[from] ?? 0, end: words.ends[to - 1] ?? 0 })

const located = (passage: WordPassage, later: Words, earlier: Words, of: string): CopiedPassage => {
  const there = spanOf(earlier, passage.ofFrom, passage.ofTo)
  return { ...spanOf(later, passage.from, passage.to), of, ofStart: there.start, ofEnd: there.end }
}

interface Found {
  readonly passages: readonly CopiedPassage[]
  readonly whole: WholeCopy | null
}

/** Words of the later text that passages of one earlier text cover, as a share. */
const shareOf = (passages: readonly WordPassage[], length: number): number => {
  const covered = passages.reduce(
    ({ sum, reached }, { from, to, shared }) =>
      to <= reached ? { sum, reached } : { sum: sum + Math.min(shared, to - Math.max(from, reached)), reached: to },
    { sum: 0, reached: 0 },
  ).sum
  return length === 0 ? 0 : covered / length
}

/** What one text shares with each that met it. */
const compared = (
  text: Words,
  met: ReadonlyMap<number, readonly Meeting[]>,
  wordsAt: (text: number) => Words,
  texts: readonly DatedText[],
): Found => {
  const shared = [...met].flatMap(([other, meetings]) => {
    const earlier = wordsAt(other)
    const passages = passagesOf(text, earlier, meetings)
    const of = texts[other]?.id ?? ''
    return passages.length === 0
      ? []
      : [{ of, share: shareOf(passages, text.hashes.length), passages: passages.map((one) => located(one, text, earlier, of)) }]
  })
  const whole = shared.filter(({ share }) => share >= WHOLE).toSorted((a, b) => b.share - a.share)[0]
  return {
    passages: shared.flatMap(({ passages }) => passages).toSorted((a, b) => a.start - b.start || b.end - a.end || compareText(a.of, b.of)),
    whole: whole === undefined ? null : { of: whole.of, share: whole.share },
  }
}

/**
 * Each text is held against those before it in time that had one of its fingerprints first, and with these word for word; so the time grows
 * with the number of words, however many print one wire. Copies that lack a run of 13 words in common, or share fewer than 18 words, are not seen.
 * Laws: the order of `texts` does not matter; a text given twice changes nothing; no text copies a later one.
 * After A. Broder, On the resemblance and containment of documents, SEQUENCES 1997 (containment of shingles; here counted, not estimated).
 */
export const copiesAmong = (given: readonly DatedText[]): Copies => {
  const texts = inTime(given)
  const [holders, wordsAt] = [firstHolders(), wordsKept(texts)]
  const found = new Map<string, Found>()
  for (const [number, { id }] of texts.entries()) {
    const words = wordsAt(number)
    const met = new Map<number, Meeting[]>()
    for (const { hash, at } of fingerprintsOf(words.hashes)) {
      const held = holders.meet(hash, number, at)
      if (held === null || held.text === number) continue
      const meetings = met.get(held.text)
      if (meetings) meetings.push({ at, of: held.at })
      else met.set(held.text, [{ at, of: held.at }])
    }
    const one = met.size === 0 ? null : compared(words, met, wordsAt, texts)
    if (one !== null && one.passages.length > 0) found.set(id, one)
  }
  const textOf = new Map(texts.map(({ id, text }) => [id, text]))
  const passages = (id: string): readonly CopiedPassage[] => found.get(id)?.passages ?? []
  return {
    passagesOf: passages,
    wholeCopyOf: (id) => found.get(id)?.whole ?? null,
    counterpartOf: (id, span) => {
      const at = passages(id).filter(({ start, end }) => start < span.end && span.start < end)
      return at.length === 0 ? null : nearestIn(at, textOf, id, span)
    },
  }
}

/** The stretch in the text that has most of its words, the first such passage among equals. */
const nearestIn = (passages: readonly CopiedPassage[], textOf: ReadonlyMap<string, string>, id: string, span: Span): Counterpart | null => {
  const words = wordsOf((textOf.get(id) ?? '').slice(span.start, span.end))
  const found = passages.flatMap((passage) => {
    const there = wordsOf((textOf.get(passage.of) ?? '').slice(passage.ofStart, passage.ofEnd))
    const shared = sharedWords(words, there)
    const area = shared === null ? null : spanOf(there, shared.from, shared.to)
    return shared === null || area === null || shared.count < SAME * words.hashes.length
      ? []
      : [{ count: shared.count, counterpart: { of: passage.of, start: passage.ofStart + area.start, end: passage.ofStart + area.end } }]
  })
  return found.toSorted((a, b) => b.count - a.count)[0]?.counterpart ?? null
}
