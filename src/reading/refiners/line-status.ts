/** Line status: what a list says of its items. In: sentences and matches. Out: matches with the reality and the day that a bracket, a heading or a date before the colon tells. */
import { readDates } from '../../language/dates.ts'
import { quoteAt } from '../../text/document.ts'
import type { ActorMemory } from '../actor-memory.ts'
import type { ReadSentence } from '../annotate.ts'
import type { ClaimTime } from '../claim.ts'
import { dayLabel } from '../diary.ts'
import type { RuleMatch } from '../rule.ts'
import { statusIn, statusWords } from '../status-words.ts'
import { isVerbless } from '../trigger.ts'

/** The heading over an item, where it is short: "On hold", "Under study". */
const headingOver = (memory: ActorMemory, { paragraph, paragraphIndex }: ReadSentence): string => {
  if (paragraph.role !== 'item') return ''
  const { paragraphs } = memory.document
  for (let at = paragraphIndex - 1; at >= 0 && paragraphIndex - at < 40; at--) {
    const above = paragraphs[at]
    if (!above || above.role === 'item') continue
    const words = quoteAt(memory.document, above)
    return words.length <= 40 ? words : ''
  }
  return ''
}

const undoable = new Set(['commitment', 'agreement'])

const withStatus = (memory: ActorMemory, sentence: ReadSentence, match: RuleMatch): RuleMatch => {
  const { draft } = match
  if (!undoable.has(draft.kind) || draft.factuality === 'denied' || !isVerbless(sentence)) return match
  const told = statusWords(sentence.text)
  const status = statusIn(told) ?? statusIn(headingOver(memory, sentence))
  if (status === null) return match
  const [date] = status === 'planned' ? readDates(told, { published: memory.document.published, tense: 'future' }) : []
  const time: ClaimTime | null = date ? { start: date.from, end: date.to, text: date.text } : draft.time
  return { ...match, draft: { ...draft, factuality: status, time } }
}

/** A diary's line tells what is to come on its day; a past tense in it tells what has been. */
const withDay = (memory: ActorMemory, sentence: ReadSentence, match: RuleMatch): RuleMatch => {
  const label = dayLabel(sentence, memory.document.text)
  const { draft } = match
  if (!label || sentence.tree.tokens.some(({ xpos }) => xpos === 'VBD')) return match
  const isAhead = (label.time.start ?? label.time.end ?? '') > (memory.document.published ?? '9999')
  if (!isAhead || ['quantity', 'relation', 'assessment'].includes(draft.kind)) return match
  const isStanding = draft.kind === 'measure' && label.time.end === label.time.start
  return {
    ...match,
    draft: {
      ...draft,
      factuality: draft.factuality === 'happened' ? 'planned' : draft.factuality,
      time: isStanding ? { ...label.time, end: null } : label.time,
      ...(draft.kind === 'meeting' && draft.type === 'visit' ? { kind: 'commitment' as const } : {}),
    },
  }
}

/** Only lines of lists and diaries are touched. */
export const withLineStatus = (
  memory: ActorMemory,
  sentences: readonly ReadSentence[],
  matches: readonly RuleMatch[],
): readonly RuleMatch[] =>
  matches.map((match) => {
    const sentence = sentences[match.sentence]
    return sentence ? withDay(memory, sentence, withStatus(memory, sentence, match)) : match
  })
