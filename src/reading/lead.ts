/** Lead: "The two ministers agreed to:" above a list, whose items go on with what they did. In: an item's sentence and those above. Out: who leads in; none where no such line stands above. */
import { quoteAt } from '../text/document.ts'
import { type ActorMemory, mentionsIn } from './actor-memory.ts'
import { resolveActor } from './actors.ts'
import type { ReadSentence } from './annotate.ts'
import type { ClaimEntity } from './claim.ts'
import { clauseAt } from './clause.ts'
import { tokenAt } from './phrase.ts'

/** The actors that the line above the list is about: its subjects, else all that it names. */
export const leadOf = (memory: ActorMemory, sentences: readonly ReadSentence[], sentence: ReadSentence): readonly ClaimEntity[] => {
  if (sentence.paragraph.role !== 'item') return []
  const above = memory.document.paragraphs.findLastIndex(({ role }, index) => index < sentence.paragraphIndex && role !== 'item')
  const line = memory.document.paragraphs[above]
  if (!line || !/:$/.test(quoteAt(memory.document, line).trimEnd())) return []
  const last = sentences.findLast(({ paragraphIndex, index }) => index < sentence.index && paragraphIndex === above)
  if (!last) return []
  const root = last.tree.tokens.findIndex(({ head }) => head === -1)
  // "The ministers met. They:"
  const heads = tokenAt(last.tree, root).upos === 'PRON' ? [root] : clauseAt(last.tree, root).subjects
  const subjects = heads.flatMap((head) => resolveActor(memory, last, head))
  if (subjects.length > 0) return subjects
  return mentionsIn(memory, last.index, last.index)
    .filter(({ placed }) => !placed)
    .map(({ entity }) => entity)
}
