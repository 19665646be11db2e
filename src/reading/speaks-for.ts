/** Speaks for: for whom a text speaks where a promise names nobody: "The strategy will be published in May". In: a sentence, what is known of its text. Out: the speakers or the two sides; empty inside quotations. */
import type { ActorMemory } from './actor-memory.ts'
import type { ReadSentence } from './annotate.ts'
import type { ClaimEntity } from './claim.ts'
import { isQuoted } from './quotations.ts'

export const issuersOf = (memory: ActorMemory, sentence: ReadSentence): readonly ClaimEntity[] => {
  const { answering, issuers } = memory
  if (answering) return answering.states.length > 0 ? [answering] : []
  return isQuoted(memory, sentence.tree.start) ? [] : issuers
}

/** Sentences from a meeting to its next round. */
const metReach = 2

/** Whose round or session comes next, where no side is named. */
export const sidesAt = (memory: ActorMemory, sentence: ReadSentence): readonly ClaimEntity[] => {
  const { sides, answering, met, gathered } = memory
  if (sides.length > 0 && !answering) return sides
  if (gathered.length > 0 && /\bnext summit\b/i.test(sentence.text)) return gathered
  const isNear = met !== null && sentence.index - met.sentence <= metReach
  return isNear ? met.who : issuersOf(memory, sentence)
}
