/** Attribution: on whose word a clause is told. In: a tree and a predicate. Out: entities, nearest source first; empty for the document's own voice. */
import { universalRelation } from '../language/tree.ts'
import type { ActorMemory } from './actor-memory.ts'
import { resolveActor, writtenActor } from './actors.ts'
import type { ReadSentence } from './annotate.ts'
import { wholeBodies } from './body-names.ts'
import type { ClaimEntity } from './claim.ts'
import { clauseAt, lemmaWithParticle } from './clause.ts'
import { putsFigure, revisesFigure } from './estimates.ts'
import { speechVerbs } from './modality-words.ts'
import { caseOf, childrenOf, tokenAt } from './phrase.ts'

/** "was quoted as saying by the Times": those quoted, then who quotes; null for any other verb. */
const quotedHeads = (sentence: ReadSentence, verb: number): readonly number[] | null => {
  const { tree } = sentence
  const above = tokenAt(tree, verb).head
  const quoting = [verb, above].find((at) => at >= 0 && ['quote', 'cite'].includes(tokenAt(tree, at).lemma) && clauseAt(tree, at).passive)
  if (quoting === undefined) return null
  const by = [quoting, verb].flatMap((at) =>
    clauseAt(tree, at).obliques.flatMap(({ head, preposition }) => (preposition === 'by' ? [head] : [])),
  )
  return [...new Set([...clauseAt(tree, quoting).objects, ...clauseAt(tree, quoting).subjects, ...by])]
}

/** "Reuters, citing two officials, reported": those cited, whose word is nearest. */
const citedHeads = (sentence: ReadSentence, verb: number, subjects: readonly number[]): readonly number[] =>
  [verb, ...subjects]
    .flatMap((at) => childrenOf(sentence.tree, at, ['advcl', 'acl']))
    .filter((child) => ['cite', 'quote'].includes(tokenAt(sentence.tree, child).lemma) && tokenAt(sentence.tree, child).xpos === 'VBG')
    .flatMap((child) => clauseAt(sentence.tree, child).objects)

const speakersOf = (memory: ActorMemory, sentence: ReadSentence, verb: number): readonly ClaimEntity[] => {
  const clause = clauseAt(sentence.tree, verb)
  const heads = quotedHeads(sentence, verb) ?? [...citedHeads(sentence, verb, clause.subjects), ...clause.subjects].slice(0, 4)
  return heads.flatMap((head) => {
    const known = resolveActor(memory, sentence, head)
    if (known.length > 0) return known.slice(0, 1)
    const token = tokenAt(sentence.tree, head)
    return token.upos === 'PRON' ? [] : [writtenActor(memory, sentence, head)]
  })
}

/** "As the minister put it". */
const putsIt = (sentence: ReadSentence, index: number): boolean =>
  tokenAt(sentence.tree, index).lemma === 'put' &&
  childrenOf(sentence.tree, index, 'obj').some((child) => tokenAt(sentence.tree, child).form.toLowerCase() === 'it')

const isSpeech = (sentence: ReadSentence, index: number): boolean => {
  const token = tokenAt(sentence.tree, index)
  if (putsIt(sentence, index)) return true
  return token.upos === 'VERB' && speechVerbs.has(lemmaWithParticle(sentence.tree, index))
}

/** "according to X", "in X's words", "by our own count" hanging on a predicate. */
const citedSources = (memory: ActorMemory, sentence: ReadSentence, predicate: number): readonly ClaimEntity[] =>
  childrenOf(sentence.tree, predicate).flatMap((child) => {
    const preposition = caseOf(sentence.tree, child) ?? ''
    if (/^(according to|in the words of)$/.test(preposition)) return sourceBehind(memory, sentence, child)
    if (preposition !== 'in' || tokenAt(sentence.tree, child).form.toLowerCase() !== 'words') return []
    return childrenOf(sentence.tree, child, ['nmod', 'nmod:poss']).flatMap((who) => sourceBehind(memory, sentence, who))
  })

/** "information released by the ministry": the ministry; "Kazakhstan's foreign ministry": itself. */
const sourceBehind = (memory: ActorMemory, sentence: ReadSentence, head: number): readonly ClaimEntity[] => {
  const token = tokenAt(sentence.tree, head)
  if (
    /^(information|data|figure|report|statement|account|statistics|official|source|estimate|reading|communiqué|communique|version)$/.test(
      token.lemma,
    )
  ) {
    for (const child of childrenOf(sentence.tree, head)) {
      const { deprel } = tokenAt(sentence.tree, child)
      if (universalRelation(deprel) === 'acl') {
        const by = clauseAt(sentence.tree, child).subjects.flatMap((one) => resolveActor(memory, sentence, one))
        if (by.length > 0) return by
      }
      if (/^nmod/.test(deprel)) {
        const of = resolveActor(memory, sentence, child)
        if (of.length > 0) return of
      }
    }
  }
  const direct = resolveActor(memory, sentence, head)
  return direct.length > 0 ? direct : [writtenActor(memory, sentence, head)]
}

const announcing = new Set(['announce', 'confirm', 'report', 'disclose', 'reveal', 'declare'])

/** "announced the accession of X", "X's accession was announced by Y": the noun is what is told. */
export const isTold = (sentence: ReadSentence, head: number, verb: number): boolean =>
  tokenAt(sentence.tree, head).upos === 'NOUN' &&
  /^(obj|nsubj:pass)$/.test(tokenAt(sentence.tree, head).deprel) &&
  announcing.has(tokenAt(sentence.tree, verb).lemma)

const figured = (sentence: ReadSentence, head: number, verb: number): boolean =>
  /^(?:obj|obl|nmod|xcomp)$/.test(universalRelation(tokenAt(sentence.tree, head).deprel)) &&
  !clauseAt(sentence.tree, verb).passive &&
  (putsFigure(sentence, verb) || revisesFigure(sentence, verb))

/** Sources of the clause headed by `head`; `own` leaves out a verb of saying that is the claim itself. */
export const attributionOf = (memory: ActorMemory, sentence: ReadSentence, head: number): readonly ClaimEntity[] => {
  const { tree } = sentence
  const found: ClaimEntity[] = []
  const add = (entities: readonly ClaimEntity[]): void => {
    for (const entity of entities) if (!found.some((one) => one.start === entity.start && one.name === entity.name)) found.push(entity)
  }
  for (let at = head, steps = 0; at >= 0 && steps < 10; steps++) {
    const token = tokenAt(tree, at)
    for (const child of childrenOf(tree, at, 'parataxis'))
      if (isSpeech(sentence, child) && childrenOf(tree, child, 'ccomp').length === 0) add(speakersOf(memory, sentence, child))
    for (const child of childrenOf(tree, at, 'advcl')) {
      const as = childrenOf(tree, child, 'mark').some((mark) => tokenAt(tree, mark).form.toLowerCase() === 'as')
      if (as && isSpeech(sentence, child)) add(speakersOf(memory, sentence, child))
    }
    add(citedSources(memory, sentence, at))
    const governor = token.head
    if (governor < 0) break
    if (
      [
        'ccomp',
        'xcomp',
        'conj',
        'obj',
        'obl',
        'nmod',
        'acl',
        'advcl',
        'nsubj',
        'csubj',
        'compound',
        'parataxis',
        'amod',
        'appos',
        'dep',
      ].includes(universalRelation(token.deprel)) === false
    )
      break
    // "the ministry puts output at", "revised its figure for": the figure is the ministry's
    if (figured(sentence, at, governor)) add(speakersOf(memory, sentence, governor))
    const told = universalRelation(token.deprel) === 'ccomp' || isTold(sentence, at, governor)
    if (told && isSpeech(sentence, governor)) add(speakersOf(memory, sentence, governor))
    at = governor
  }
  return wholeBodies(found, memory.document.text, tree)
}
