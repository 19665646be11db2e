/** Presence: "was in Hanoi from Monday", "Merz in Ankara for talks": a visit told by where somebody is. In: a sentence. Out: visits, past and to come. */
import type { ActorMemory } from './actor-memory.ts'
import { resolveActor } from './actors.ts'
import type { ReadSentence } from './annotate.ts'
import { readerName } from './apply.ts'
import { attributionOf } from './attribution.ts'
import type { ClaimEntity } from './claim.ts'
import { clauseAt } from './clause.ts'
import { modalityOf } from './modality.ts'
import { caseOf, childrenOf, corePhrase, tokenAt } from './phrase.ts'
import type { ClaimRule, RuleMatch } from './rule.ts'
import { diaryVisit } from './rules/commitment/diary-visit.ts'
import { wasIn } from './rules/meeting/was-in.ts'
import { timeFor } from './time-role.ts'

/** The state or city that the words from `head` name as a place. */
const hostAt = (memory: ActorMemory, sentence: ReadSentence, head: number): ClaimEntity | null => {
  const { start, end } = corePhrase(sentence.tree, head)
  const hit = sentence.names.find((one) => one.start >= start && one.end <= end)
  const candidate = hit?.candidates.find(
    ({ how, entity }) => how !== 'demonym' && ['state', 'place'].includes(entity.type) && entity.states.length === 1,
  )
  if (!hit || !candidate) return null
  const { entity } = candidate
  return {
    id: entity.id,
    name: memory.document.text.slice(hit.start, hit.end),
    type: entity.type,
    states: [...entity.states],
    start: hit.start,
    end: hit.end,
  }
}

interface Stay {
  readonly visitors: readonly number[]
  readonly place: number
  readonly ahead: boolean
}

/** "the minister was in Hanoi": a place as what is said of a person. */
const told = ({ tree }: ReadSentence, head: number): Stay | null => {
  const cop = childrenOf(tree, head, 'cop')
  const preposition = caseOf(tree, head)
  if (cop.length === 0 || !['in', 'at'].includes(preposition ?? '')) return null
  const { factuality, future, wished, asked } = modalityOf(tree, head)
  if (wished || asked || !['happened', 'planned'].includes(factuality)) return null
  return { visitors: clauseAt(tree, head).subjects, place: head, ahead: future }
}

/** "Merz in Ankara for talks", "Hichilema to Brussels": a line without a verb that begins with a name. */
const lined = (sentence: ReadSentence, head: number): Stay | null => {
  const { tree } = sentence
  const { head: visitor, deprel } = tokenAt(tree, head)
  const preposition = caseOf(tree, head)
  if (visitor < 0 || visitor > head || !/^(?:nmod|obl)/.test(deprel) || tokenAt(tree, visitor).head !== -1) return null
  if (tokenAt(tree, visitor).upos !== 'PROPN' || !['in', 'to'].includes(preposition ?? '')) return null
  if (childrenOf(tree, visitor, ['nsubj', 'cop', 'acl']).length > 0) return null
  if (tree.tokens.some(({ form }) => /^[.?!]$/.test(form))) return null
  return { visitors: [visitor], place: head, ahead: preposition === 'to' }
}

const draftOf = (memory: ActorMemory, sentence: ReadSentence, stay: Stay): RuleMatch | null => {
  const { tree } = sentence
  const visitors = stay.visitors.flatMap((head) => resolveActor(memory, sentence, head))
  const host = hostAt(memory, sentence, stay.place)
  const people = visitors.filter(({ type, states }) => states.length > 0 && (type === 'person' || type === 'group'))
  if (host?.states.length !== 1 || people.length === 0 || people.some(({ states }) => states.includes(host.states[0] ?? ''))) return null
  const rule: ClaimRule = stay.ahead ? diaryVisit : wasIn
  const clause = clauseAt(tree, stay.place)
  const factuality = stay.ahead ? 'planned' : 'happened'
  const first = Math.min(...stay.visitors, stay.place)
  const [start, end] = [tokenAt(tree, first).start, tokenAt(tree, stay.place).end]
  const time = timeFor(sentence, clause, rule.kind, factuality, { start: tree.start, end: tree.end })
  return {
    rule,
    sentence: sentence.index,
    head: stay.place,
    draft: {
      kind: rule.kind,
      type: 'visit',
      plover: rule.plover,
      agents: [...people],
      recipients: [host],
      sectors: [],
      materials: [],
      amount: null,
      time: time?.time ?? null,
      place: { ...host, type: 'place' },
      ordinal: null,
      factuality,
      attribution: [...attributionOf(memory, sentence, stay.place)],
      start,
      end,
      quote: memory.document.text.slice(start, end),
      sentence: { start: tree.start, end: tree.end },
      confidence: rule.confidence,
      reader: readerName,
      rule: rule.id,
    },
  }
}

export const staysIn = (memory: ActorMemory, sentence: ReadSentence): readonly RuleMatch[] =>
  sentence.tree.tokens.flatMap(({ upos }, head) => {
    const stay = upos === 'PROPN' ? (told(sentence, head) ?? lined(sentence, head)) : null
    const match = stay && draftOf(memory, sentence, stay)
    return match ? [match] : []
  })
