/** Speaker: who says "we" in a quotation or an interview. In: a sentence and what was named before. Out: the speaker, null where nobody speaks. */
import type { ActorMemory } from './actors.ts'
import type { ReadSentence } from './annotate.ts'
import type { ClaimEntity } from './claim.ts'
import { speechVerbs } from './modality-words.ts'

const opensQuote = /^[\s]*["“«]/

const isInterview = (memory: ActorMemory): boolean => /\binterview\b/i.test(memory.document.title ?? memory.document.text.slice(0, 200))

/** The subject of a verb of saying in this sentence, else in an interview the first person introduced; joint declarations speak for their parties. */
export const speakerOf = (memory: ActorMemory, sentence: ReadSentence): ClaimEntity | null => {
  const saying = sentence.tree.tokens.findIndex((token) => token.upos === 'VERB' && speechVerbs.has(token.lemma))
  const here = memory.mentions.filter((mention) => mention.sentence === sentence.index && mention.subject)
  const said = saying >= 0 ? here.find((mention) => sentence.tree.tokens[mention.token]?.head === saying) : undefined
  if (said) return said.entity
  if (isInterview(memory))
    return memory.mentions.find((mention) => mention.kind === 'person' && mention.entity.states.length > 0)?.entity ?? null
  return opensQuote.test(sentence.text) ? (memory.speaker ?? null) : null
}
