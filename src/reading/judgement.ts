/** Judgement: is a clause somebody's judgement at all? In: a rule, a clause and its modality. Out: whether it is not. */
import type { ActorMemory } from './actor-memory.ts'
import { resolveActor } from './actors.ts'
import type { ReadSentence } from './annotate.ts'
import type { Clause } from './clause.ts'
import type { Modality } from './modality.ts'
import { tokenAt } from './phrase.ts'
import type { ClaimRule } from './rule.ts'

/** A judgement is the author's or a thing's, told in full; not what the speakers do themselves, nor what another is asked. */
export const isNoJudgement = (
  rule: ClaimRule,
  memory: ActorMemory,
  sentence: ReadSentence,
  clause: Clause,
  modality: Modality,
): boolean => {
  if (rule.kind !== 'assessment') return false
  if (modality.asked) return true
  const { subjects } = clause
  // "We expect prices to firm": what is foreseen is a judgement, whoever foresees it
  const foresees = rule.id === 'assessment/forecast'
  if (!foresees && subjects.some((subject) => /^(?:i|we|you)$/i.test(tokenAt(sentence.tree, subject).form))) return true
  if (rule.subject !== 'thing' || clause.category !== 'verb') return false
  return !clause.passive && subjects.some((subject) => resolveActor(memory, sentence, subject).some(({ type }) => speaking.has(type)))
}

const speaking: ReadonlySet<string> = new Set(['person', 'state', 'organisation', 'company', 'people', 'group'])

/** A judgement of fewer words says nothing. */
export const fewestWords = 3
