/** Remember: the named actors of a sentence go into memory, so that later words can look back to them. In: a sentence. Out: mentions and short names. */
import { universalRelation } from '../language/tree.ts'
import { foldName } from '../world/fold.ts'
import { type ActorMemory, addMention, mentionsIn } from './actor-memory.ts'
import type { MentionKind } from './actor-words.ts'
import { nameEntities, resolveActor } from './actors.ts'
import type { ReadSentence } from './annotate.ts'
import type { ClaimEntity } from './claim.ts'
import { wantedKinds } from './look-back.ts'
import { caseOf, tokenAt } from './phrase.ts'
import { noteTitle } from './titles.ts'
import { meansSeveral } from './together.ts'

const kindOf = (type: string, name: string): MentionKind => {
  if (type === 'person') return 'person'
  if (type === 'state') return 'state'
  if (type === 'group' || type === 'format' || (type === 'people' && /s$/.test(name))) return 'group'
  return 'body'
}

const places = new Set(['in', 'at', 'near', 'outside', 'from'])

const isSubject = (sentence: ReadSentence, head: number): boolean => {
  for (let at = head, steps = 0; at >= 0 && steps < 6; at = tokenAt(sentence.tree, at).head, steps++) {
    const { deprel } = tokenAt(sentence.tree, at)
    if (/^nsubj/.test(deprel)) return true
    if (!/^(conj|flat|compound|appos|nmod:poss)/.test(deprel)) return false
  }
  return false
}

const shortNames = (entity: ClaimEntity): readonly string[] => {
  const parts = foldName(entity.name).split(' ')
  const last = parts[parts.length - 1] ?? ''
  const first = parts[0] ?? ''
  return [
    parts.join(' '),
    ...(last.length > 3 ? [last] : []),
    ...(/^(?:al|el|bin|ben|von|van|de|da|di|du|le|abu)$/.test(parts.at(-2) ?? '') ? [parts.slice(-2).join(' ')] : []),
    ...(entity.type === 'company' || entity.type === 'organisation' ? [first] : []),
  ].filter((name) => name.length > 2)
}

/** Puts the named actors of one sentence into memory, so that later words can look back to them. */
export const remember = (memory: ActorMemory, sentence: ReadSentence): void => {
  const { tree } = sentence
  tree.tokens.forEach((token, index) => {
    if (!['PROPN', 'NOUN'].includes(token.upos) || ['compound', 'flat', 'amod'].includes(universalRelation(token.deprel))) return
    const looksBack = wantedKinds(sentence, index) !== null || meansSeveral(sentence, index)
    const entities = looksBack ? resolveActor(memory, sentence, index) : nameEntities(memory, sentence, index)
    for (const entity of entities) {
      if (!looksBack) noteTitle(memory, entity)
      addMention(memory, {
        sentence: sentence.index,
        paragraph: sentence.paragraphIndex,
        token: index,
        subject: isSubject(sentence, index),
        placed: places.has(caseOf(tree, index) ?? ''),
        kind: kindOf(entity.type, entity.name),
        entity,
      })
      if (entity.id === null && token.upos === 'PROPN' && entity.states.length > 0)
        for (const short of shortNames(entity)) if (!memory.introduced.has(short)) memory.introduced.set(short, entity)
      if (entity.id !== null && ['organisation', 'company', 'group'].includes(entity.type)) {
        const last = foldName(entity.name).split(' ').at(-1) ?? ''
        if (entity.name.includes(' ') && last.length > 3 && !memory.introduced.has(last)) memory.introduced.set(last, entity)
      }
      if (entity.id !== null && entity.type === 'person')
        for (const short of shortNames(entity)) if (!memory.introduced.has(short)) memory.introduced.set(short, entity)
    }
  })
  rememberAcronyms(memory, sentence)
}

/** "Name (ABC)", 'Name ("Short" or the "Company")': the short form means the same actor further on. */
const rememberAcronyms = (memory: ActorMemory, sentence: ReadSentence): void => {
  for (const match of sentence.text.matchAll(/\((?<inside>[^()]{2,80})\)/g)) {
    const at = sentence.tree.start + (match.index ?? 0)
    const owner = mentionsIn(memory, sentence.index, sentence.index).findLast(
      ({ entity }) => (entity.end ?? 0) <= at + 1 && at - (entity.end ?? 0) < 8,
    )
    if (!owner) continue
    const inside = match.groups?.inside ?? ''
    const quoted = [...inside.matchAll(/["“”](?<name>[^"“”]{2,40})["“”]/g)].map((found) => found.groups?.name ?? '')
    for (const name of quoted.length > 0 ? quoted : /^[A-Z][A-Za-z&]{1,9}$/.test(inside) ? [inside] : [])
      memory.introduced.set(foldName(name), owner.entity)
  }
}
