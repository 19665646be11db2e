/** Together: whom "the ministers", "both sides" and "the three leaders" mean. In: what was named before, the parties of a joint text. Out: each of them; none where no sentence names several. */
import { type ActorMemory, type ActorMention, mentionsIn } from './actor-memory.ts'
import type { ReadSentence } from './annotate.ts'
import type { ClaimEntity } from './claim.ts'
import { childrenOf, tokenAt } from './phrase.ts'

/** Nouns for several who act together, in the plural. */
const togetherNouns = new Set(
  'leader president minister premier chancellor official head side party government delegation counterpart ambassador envoy signatory participant negotiator king partner neighbour neighbor ally rival'.split(
    ' ',
  ),
)

/** Sentences from those named to the words that mean them. */
const reach = 10

const counts: ReadonlyMap<string, number> = new Map(
  ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, index) => [word, index + 2] as const),
)

/** "the two", "both": how many; null where no number is told. */
const countOf = (sentence: ReadSentence, head: number): number | null =>
  childrenOf(sentence.tree, head, ['nummod', 'det', 'det:predet', 'amod'])
    .map((child) => tokenAt(sentence.tree, child).form.toLowerCase())
    .map((form) => (form === 'both' ? 2 : (counts.get(form) ?? null)))
    .find((count) => count !== null) ?? null

const isDefinite = (sentence: ReadSentence, head: number): boolean =>
  childrenOf(sentence.tree, head, ['det', 'det:predet']).some((child) =>
    /^(?:the|both|these|those|all)$/i.test(tokenAt(sentence.tree, child).form),
  )

/** Whose they are is told by their own words ("the Baltic ministers", "the leaders of the G7"). */
const saysWhose = (sentence: ReadSentence, head: number): boolean =>
  childrenOf(sentence.tree, head, ['nmod', 'nmod:poss', 'appos']).length > 0 ||
  sentence.names.some(({ start, end }) =>
    childrenOf(sentence.tree, head, ['amod', 'compound']).some((child) => {
      const token = tokenAt(sentence.tree, child)
      return start <= token.start && end >= token.end
    }),
  )

const key = ({ entity }: ActorMention): string => entity.states.join()

const distinct = (mentions: readonly ActorMention[]): readonly ActorMention[] =>
  [...new Map(mentions.toReversed().map((mention) => [key(mention), mention])).values()].toReversed()

/** Those of one sentence who may be meant: persons, else subjects, else all; as many as told. */
const severalIn = (mentions: readonly ActorMention[], count: number | null): readonly ActorMention[] => {
  const acting = mentions.filter(({ entity, placed, kind }) => entity.states.length > 0 && !placed && kind !== 'body')
  const choices = [acting.filter(({ kind }) => kind === 'person'), acting.filter(({ subject }) => subject), acting].map(distinct)
  return choices.find((some) => (count === null ? some.length > 1 : some.length === count)) ?? []
}

/** A group that is one entity: "the foreign ministers of the Baltic states". */
const groupIn = (mentions: readonly ActorMention[], count: number | null): readonly ActorMention[] =>
  mentions
    .filter(({ entity, kind }) => kind === 'group' && entity.states.length > 1 && (count === null || entity.states.length === count))
    .slice(-1)

const isPluralNoun = (sentence: ReadSentence, head: number): boolean => {
  const { lemma, form, upos, xpos, feats } = tokenAt(sentence.tree, head)
  const singular = form
    .toLowerCase()
    .replace(/(?<=part|deput|ministr|all)ies$/, 'y')
    .replace(/s$/, '')
  const named = togetherNouns.has(lemma.toLowerCase()) || togetherNouns.has(singular)
  return named && ['NOUN', 'PROPN'].includes(upos) && (feats.Number === 'Plur' || /^NNP?S$/.test(xpos) || /s$/.test(form))
}

/** "the three": as many as were told of before. */
const isBareNumber = (sentence: ReadSentence, head: number): boolean => {
  const { upos, form, deprel } = tokenAt(sentence.tree, head)
  return (
    upos === 'NUM' && counts.has(form.toLowerCase()) && /^nsubj/.test(deprel) && isDefinite(sentence, head) && !saysWhose(sentence, head)
  )
}

/** Whether the phrase is of this kind at all. */
export const meansSeveral = (sentence: ReadSentence, head: number): boolean =>
  isBareNumber(sentence, head) || (isPluralNoun(sentence, head) && isDefinite(sentence, head) && !saysWhose(sentence, head))

export const togetherAt = (memory: ActorMemory, sentence: ReadSentence, head: number): readonly ClaimEntity[] => {
  const count = counts.get(tokenAt(sentence.tree, head).form.toLowerCase()) ?? countOf(sentence, head)
  const parties = memory.voice?.kind === 'joint' ? memory.voice.speakers : []
  if (parties.length > 0 && (count === null || count === parties.length)) return parties
  const { lemma } = tokenAt(sentence.tree, head)
  const ofText = count === null || count === 2 ? memory.sides : []
  if (ofText.length > 0 && /^(?:side|party|government|delegation)$/.test(lemma.toLowerCase())) return ofText
  const before = mentionsIn(memory, sentence.index - reach, sentence.index).filter(
    (mention) => mention.sentence < sentence.index || mention.token < head,
  )
  for (const mentions of [...Map.groupBy(before, ({ sentence: at }) => at).values()].toReversed()) {
    const found = severalIn(mentions, count)
    const several = found.length > 0 ? found : groupIn(mentions, count)
    if (several.length > 0) return several.map(({ entity }) => entity)
  }
  return parties.length > 0 ? parties : ofText
}
