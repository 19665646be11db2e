/** Speaker: who says "we" in a quotation or an interview. In: a sentence and what was named before. Out: the speaker, null where nobody speaks. */

import { quoteAt } from '../text/document.ts'
import { resolveName } from '../world/resolve.ts'
import { type ActorMemory, mentionsIn } from './actor-memory.ts'
import type { ReadSentence } from './annotate.ts'
import { nameDate } from './annotate.ts'
import type { ClaimEntity } from './claim.ts'
import { speechVerbs } from './modality-words.ts'

const opensQuote = /^[\s]*["“«]/

/** The subject of a verb of saying in this sentence, else in an interview the first person introduced; joint declarations speak for their parties. */
export const speakerOf = (memory: ActorMemory, sentence: ReadSentence): ClaimEntity | null => {
  const saying = sentence.tree.tokens.findIndex((token) => token.upos === 'VERB' && speechVerbs.has(token.lemma))
  const here = mentionsIn(memory, sentence.index, sentence.index).filter(({ subject }) => subject)
  const said = saying >= 0 ? here.find((mention) => sentence.tree.tokens[mention.token]?.head === saying) : undefined
  if (said) return said.entity
  if (memory.isInterview)
    return memory.mentions.find((mention) => mention.kind === 'person' && mention.entity.states.length > 0)?.entity ?? null
  return opensQuote.test(sentence.text) ? (memory.speaker ?? null) : null
}

const roleLabel =
  /\b(?:minister|secretary|president|chairman|commissioner|spokesperson|spokesman|spokeswoman|answer|chancellor|governor|ambassador)\b/i

/** "The Minister for Transport: …" opens an answer; it goes on until another name and colon. */
const labelledSpeaker = (memory: ActorMemory, sentence: ReadSentence): ClaimEntity | null => {
  const label = memory.answerLabels.findLast(({ paragraphIndex }) => paragraphIndex <= sentence.paragraphIndex)
  if (label === undefined || !roleLabel.test(label.who)) return null
  const { paragraph, who } = label
  const known = resolveName(memory.world, who, nameDate(memory.document))[0]
  return {
    id: known?.entity.id ?? null,
    name: who,
    type: 'person',
    states: [...(known?.entity.states ?? [])],
    start: paragraph.start,
    end: paragraph.start + who.length,
  }
}

/** Below "A:", up to the next "Q:". */
const isAnswer = (memory: ActorMemory, sentence: ReadSentence): boolean => {
  const marks = memory.document.paragraphs
    .slice(0, sentence.paragraphIndex + 1)
    .flatMap((paragraph) => /^(?<mark>[QA]):\s/.exec(quoteAt(memory.document, paragraph))?.groups?.mark ?? [])
  return marks.at(-1) === 'A'
}

/** In an interview the words in quotation marks are the interviewee's; in an answer all words are the answerer's. */
export const answeringOf = (memory: ActorMemory, sentence: ReadSentence): ClaimEntity | null => {
  if (memory.marksAnswers) return isAnswer(memory, sentence) ? memory.speaker : null
  if (memory.isInterview) return opensQuote.test(quoteAt(memory.document, sentence.paragraph)) ? memory.speaker : null
  return labelledSpeaker(memory, sentence)
}
