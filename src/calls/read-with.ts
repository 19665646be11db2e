/** Read with a language model, alone or beside the built-in reader. In: a document in any language. Out: its claims, what was rejected, what is to be looked at, and what a person should be told. */
import { type Review, sideBySide } from '../reading/agree.ts'
import { annotate, type ReadSentence } from '../reading/annotate.ts'
import { readerName } from '../reading/apply.ts'
import type { Claim } from '../reading/claim.ts'
import { readingTexts } from '../reading/dateline.ts'
import type { Rejected } from '../reading/gate.ts'
import type { LlmReader, LlmReading, UnreadPart } from '../reading/llm/open-llm-reader.ts'
import { builtInReader } from '../reading/reader.ts'
import { type Stretch, stretchesOf } from '../reading/stretches.ts'
import { unreadSentences } from '../reading/unread.ts'
import { type Document, quoteAt, type Span } from '../text/document.ts'
import type { ReadDependencies, ReadResult } from './read.ts'

export interface LlmDependencies extends ReadDependencies {
  readonly llm: LlmReader
  /** `both`: the built-in reader too, where the document is in English. */
  readonly reader: 'llm' | 'both'
}

export interface LlmReadResult extends ReadResult {
  /** Only where both readers read. */
  readonly review: readonly Review[] | null
  /** One line each, for a person. */
  readonly notices: readonly string[]
  /** Is a part of it missing? */
  readonly isPartial: boolean
  /** Parts that were answered before, and not asked for again. */
  readonly partsFromCache: number
}

const inEnglish = ({ language }: Document): boolean => language === 'en'

/** Without trees: for a language that the parser does not know. */
const plainSentence = (document: Document, { paragraph: at, start, end }: Stretch, index: number): ReadSentence[] => {
  const paragraph = document.paragraphs[at]
  if (!paragraph) return []
  const text = quoteAt(document, { start, end })
  const nothing = { amounts: [], changes: [], dates: [], futureDates: [], ordinals: [], materials: [], sectors: [], names: [] }
  return [{ index, tree: { start, end, tokens: [], names: [] }, paragraph, paragraphIndex: at, text, ...nothing }]
}

const counted = (rejected: readonly Rejected[]): string => {
  const reasons = Map.groupBy(rejected, ({ reason }) => reason.replace(/"[^"]{0,300}"/g, '"…"'))
  return [...reasons]
    .toSorted(([, left], [, right]) => right.length - left.length)
    .map(([reason, own]) => `${reason} (${own.length})`)
    .join('; ')
}

const noticesOf = ({ name, language }: Document, { claims, rejected, unreadParts, parts }: LlmReading): string[] => {
  const without = language === 'en' ? 0 : claims.filter(({ gloss }) => gloss === undefined).length
  const whys = [...new Set(unreadParts.map(({ why }) => why))].join('; ')
  return [
    ...(rejected.length > 0 ? [`${name}: ${rejected.length} claims of the language model were rejected: ${counted(rejected)}.`] : []),
    ...(unreadParts.length > 0 ? [`${name}: ${unreadParts.length} of ${parts} parts could not be read: ${whys}.`] : []),
    ...(without > 0 ? [`${name}: ${without} claims have no English gloss.`] : []),
  ]
}

const inParts = (sentences: readonly ReadSentence[], parts: readonly UnreadPart[]): readonly Span[] =>
  sentences
    .filter(({ tree }) => parts.some(({ start, end }) => tree.start >= start && tree.end <= end))
    .map(({ tree: { start, end } }) => ({ start, end }))

/** Of an English text what looks like a claim and gave none; of any text the parts that the model could not read. */
const unreadOf = (
  document: Document,
  sentences: readonly ReadSentence[],
  claims: readonly Claim[],
  parts: readonly UnreadPart[],
): readonly Span[] => {
  const missed = inParts(sentences, parts)
  const looked = inEnglish(document) ? unreadSentences(sentences, claims) : []
  return [...new Map([...looked, ...missed].map((span) => [span.start, span])).values()].toSorted((a, b) => a.start - b.start)
}

/** Words of a share of the text, for the progress. */
const WORD_CHARS = 6

/** Throws Problem `llm/endpoint`, `llm/budget` or `llm/cache`. */
export const readDocumentWith = async (
  document: Document,
  { parser, world, onWords, llm, reader }: LlmDependencies,
): Promise<LlmReadResult> => {
  const parsed = inEnglish(document) ? await parser.parse(readingTexts(document)) : null
  const sentences = parsed
    ? annotate(document, parsed, world)
    : stretchesOf(document).flatMap((stretch, index) => plainSentence(document, stretch, index))
  const stretches = sentences.map(({ tree, paragraphIndex }) => ({ start: tree.start, end: tree.end, paragraph: paragraphIndex }))
  const told = await llm.read(document, stretches, (done, of) => onWords?.(Math.ceil(done / WORD_CHARS), Math.ceil(of / WORD_CHARS)))
  const isPartial = told.unreadParts.length > 0
  const notices = noticesOf(document, told)
  const { partsFromCache } = told
  if (reader === 'llm' || parsed === null) {
    const only = reader === 'both' ? [`${document.name}: it is not in English, so only the language model read it.`] : []
    const unread = unreadOf(document, sentences, told.claims, told.unreadParts)
    const { claims, rejected } = told
    return {
      document,
      reader: llm.name,
      claims,
      origins: new Map(),
      rejected,
      unread,
      sentences,
      review: null,
      notices: [...only, ...notices],
      isPartial,
      partsFromCache,
    }
  }
  const own = builtInReader(world)(document, parsed)
  const { claims, review } = sideBySide(document.id, own.claims, told.claims)
  const rejected = [...own.rejected, ...told.rejected]
  const unread = unreadOf(document, sentences, claims, told.unreadParts)
  return {
    document,
    reader: `${readerName}+${llm.name}`,
    claims,
    rejected,
    unread,
    sentences,
    origins: own.origins,
    review,
    notices,
    isPartial,
    partsFromCache,
  }
}
