/** Place role: where a meeting, a mine or an investment lies. In: a clause. Out: a place or a state, null where the words name none. */
import type { ActorMemory } from './actors.ts'
import { type ReadSentence, within } from './annotate.ts'
import type { ClaimEntity, ClaimKind } from './claim.ts'
import { type Clause, clauseAt } from './clause.ts'
import { corePhrase, tokenAt } from './phrase.ts'

const placePrepositions = new Set(['in', 'at', 'on', 'off', 'near', 'to', 'inside'])
const placeTypes = new Set(['place', 'state', 'group'])

const placeHit = (memory: ActorMemory, sentence: ReadSentence, head: number): ClaimEntity | null => {
  const span = corePhrase(sentence.tree, head)
  for (const hit of within(sentence.names, span)) {
    const candidate = hit.candidates[0]
    if (!candidate || !(placeTypes.has(candidate.entity.type) || candidate.how === 'seat' || candidate.how === 'capital') || candidate.how === 'demonym') continue
    return { id: candidate.entity.id, name: memory.document.text.slice(hit.start, hit.end), type: 'place', states: [...candidate.entity.states], start: hit.start, end: hit.end }
  }
  return null
}

/** Kinds that happen or lie somewhere. */
const placed: ReadonlySet<ClaimKind> = new Set(['meeting', 'commitment', 'agreement', 'quantity'])

export const placeFor = (memory: ActorMemory, sentence: ReadSentence, clause: Clause, kind: ClaimKind): ClaimEntity | null => {
  if (!placed.has(kind)) return null
  const nested = clause.objects.flatMap((object) => clauseAt(sentence.tree, object).obliques)
  const governor = tokenAt(sentence.tree, clause.head).head
  const above = kind === 'meeting' && clause.category === 'noun' && governor >= 0 ? clauseAt(sentence.tree, governor).obliques : []
  for (const filler of [...clause.obliques, ...nested, ...above]) {
    if (!placePrepositions.has(filler.preposition ?? '') || (filler.preposition === 'to' && kind !== 'meeting')) continue
    const place = placeHit(memory, sentence, filler.head)
    if (place) return place
  }
  return null
}
