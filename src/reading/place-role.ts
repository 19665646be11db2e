/** Place role: where a meeting, a mine or an investment lies. In: a clause. Out: a place or a state, null where the words name none. */
import type { ActorMemory } from './actor-memory.ts'
import { type ReadSentence, within } from './annotate.ts'
import type { ClaimEntity, ClaimKind } from './claim.ts'
import { type Clause, clauseAt } from './clause.ts'
import { branch, caseOf, corePhrase, tokenAt } from './phrase.ts'

const placePrepositions = new Set(['in', 'at', 'off', 'near', 'to', 'inside'])
const placeTypes = new Set(['place', 'state', 'group'])

const placeHit = (memory: ActorMemory, sentence: ReadSentence, head: number): ClaimEntity | null => {
  const span = corePhrase(sentence.tree, head)
  for (const hit of within(sentence.names, span)) {
    const candidate = hit.candidates[0]
    if (
      !candidate ||
      !(placeTypes.has(candidate.entity.type) || candidate.how === 'seat' || candidate.how === 'capital') ||
      candidate.how === 'demonym'
    )
      continue
    return {
      id: candidate.entity.id,
      name: memory.document.text.slice(hit.start, hit.end),
      type: 'place',
      states: [...candidate.entity.states],
      start: hit.start,
      end: hit.end,
    }
  }
  return null
}

/** "met in Lima, hosted by X": the place of the meeting is that of the hosting. */
const isBesideMeeting = (sentence: ReadSentence, head: number): boolean =>
  tokenAt(sentence.tree, head).deprel === 'advcl' && tokenAt(sentence.tree, head).xpos === 'VBN'

/** Kinds that happen or lie somewhere. */
const placed: ReadonlySet<ClaimKind> = new Set(['meeting', 'commitment', 'agreement', 'quantity'])

export const placeFor = (memory: ActorMemory, sentence: ReadSentence, clause: Clause, kind: ClaimKind): ClaimEntity | null => {
  if (!placed.has(kind)) return null
  const deep = branch(
    sentence.tree,
    clause.head,
    (child) =>
      /^(ccomp|parataxis|advcl|acl:relcl|csubj)/.test(tokenAt(sentence.tree, child).deprel) ||
      (tokenAt(sentence.tree, child).deprel === 'conj' && tokenAt(sentence.tree, child).upos === 'VERB'),
  )
  const governor = tokenAt(sentence.tree, clause.head).head
  const above =
    kind === 'meeting' && (clause.category === 'noun' || isBesideMeeting(sentence, clause.head)) && governor >= 0
      ? clauseAt(sentence.tree, governor).obliques.map((filler) => filler.head)
      : []
  const near = [...deep, ...above].sort((a, b) => Math.abs(a - clause.head) - Math.abs(b - clause.head))
  for (const head of near) {
    const preposition = caseOf(sentence.tree, head)
    if (preposition === null || !placePrepositions.has(preposition) || (preposition === 'to' && kind !== 'meeting')) continue
    const place = placeHit(memory, sentence, head)
    if (place) return place
  }
  return null
}
