/** Diary: lines that begin with a day: "Next Tuesday: President Boric in Lima". In: a sentence. Out: the day they tell, and visits without a verb. */
import type { Span } from '../text/document.ts'
import type { ActorMemory } from './actor-memory.ts'
import type { ReadSentence } from './annotate.ts'
import { readerName } from './apply.ts'
import type { ClaimEntity, ClaimTime } from './claim.ts'
import type { RuleMatch } from './rule.ts'
import { diaryVisit } from './rules/commitment/diary-visit.ts'
import { isVerbless } from './trigger.ts'

/** "1 July: …", "By end-June: …", "Next Tuesday – …": the day before a colon at the head of a line. */
export const dayLabel = (sentence: ReadSentence, text: string): { readonly span: Span; readonly time: ClaimTime } | null => {
  const date = sentence.futureDates[0]
  if (!date || date.start - sentence.tree.start > 2 || sentence.tree.start !== sentence.paragraph.start) return null
  if (!/^\s?[:–—]\s/.test(text.slice(date.end, date.end + 3))) return null
  return { span: date, time: { start: date.from, end: date.to, text: date.text } }
}

const entityAt = (memory: ActorMemory, { start, end, candidates }: ReadSentence['names'][number]): ClaimEntity | null => {
  const entity = candidates[0]?.entity
  return entity
    ? { id: entity.id, name: memory.document.text.slice(start, end), type: entity.type, states: [...entity.states], start, end }
    : null
}

/** A named person, or a post with its state, right before "in" and a place abroad. */
export const visitsIn = (memory: ActorMemory, sentence: ReadSentence): readonly RuleMatch[] => {
  const label = dayLabel(sentence, memory.document.text)
  if (!label || !isVerbless(sentence)) return []
  const { text } = memory.document
  const place = sentence.names.find(({ start }) => /\s(?:in|to)\s(?:the\s)?$/.test(text.slice(label.span.end, start)))
  const host = place && entityAt(memory, place)
  if (!place || !host || host.states.length !== 1) return []
  const visitor = sentence.names
    .filter(({ start, end, candidates }) => start >= label.span.end && end < place.start && candidates[0]?.entity.type === 'person')
    .flatMap((hit) => entityAt(memory, hit) ?? [])
    .at(-1)
  if (!visitor || visitor.end === null || visitor.start === null || !/^\s(?:in|to)\s(?:the\s)?$/.test(text.slice(visitor.end, place.start)))
    return []
  if (visitor.states.some((code) => host.states.includes(code))) return []
  const [start, end] = [visitor.start, place.end]
  const draft: RuleMatch['draft'] = {
    kind: 'commitment',
    type: 'visit',
    plover: diaryVisit.plover,
    agents: [visitor],
    recipients: [host],
    sectors: [],
    materials: [],
    amount: null,
    time: label.time,
    place: { ...host, type: 'place' },
    ordinal: null,
    factuality: 'planned',
    attribution: [],
    start,
    end,
    quote: text.slice(start, end),
    sentence: { start: sentence.tree.start, end: sentence.tree.end },
    confidence: diaryVisit.confidence,
    reader: readerName,
    rule: diaryVisit.id,
  }
  return [{ rule: diaryVisit, sentence: sentence.index, head: 0, draft }]
}
