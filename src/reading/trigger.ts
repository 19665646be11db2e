/** Trigger: does a rule apply at a token? In: a rule and a clause. Out: whether its lemma, its object and the words beside it fit, and the claim's type. */

import { actVerbOf, isAct } from './act-nouns.ts'
import type { ActorMemory } from './actor-memory.ts'
import { resolveActor } from './actors.ts'
import { type ReadSentence, within } from './annotate.ts'
import { type Clause, clauseAt } from './clause.ts'
import { domainOf } from './clause-spans.ts'
import { caseOf, childrenOf, circumstance, corePhrase, tokenAt } from './phrase.ts'
import type { ClaimRule, ObjectTest } from './rule.ts'
import { isInfinitiveUnder, isPromiseUnder } from './shapes.ts'

/** Lemmas of a phrase's head and its modifiers, lower case. */
const phraseLemmas = (sentence: ReadSentence, head: number): readonly string[] =>
  corePhrase(sentence.tree, head).tokens.flatMap((index) => {
    const token = tokenAt(sentence.tree, index)
    return [token.lemma.toLowerCase(), token.form.toLowerCase()]
  })

/** Nouns that only say what becomes of another: "a rise in the duty", "plans for a mine". */
const changes =
  /^(?:rise|increase|cut|reduction|hike|change|raise|decrease|easing|lifting|end|halt|reform|adjustment|freeze|extension|suspension|return)$/
const designs = /^(?:plan|proposal|scheme|design|bid|project|idea|blueprint|deal|contract|programme)$/

const isSeenThrough = (sentence: ReadSentence, head: number, child: number): boolean => {
  const lemma = tokenAt(sentence.tree, head).lemma.toLowerCase()
  const preposition = caseOf(sentence.tree, child) ?? ''
  return (changes.test(lemma) && /^(?:in|to|on)$/.test(preposition)) || (designs.test(lemma) && preposition === 'for')
}

const headLemmas = (sentence: ReadSentence, head: number): readonly string[] => [
  tokenAt(sentence.tree, head).lemma.toLowerCase(),
  ...childrenOf(sentence.tree, head, ['compound', 'amod', 'flat']).flatMap((child) => [
    tokenAt(sentence.tree, child).lemma.toLowerCase(),
    tokenAt(sentence.tree, child).form.toLowerCase(),
  ]),
  ...childrenOf(sentence.tree, head, 'nmod')
    .filter((child) => caseOf(sentence.tree, child) === 'of' || isSeenThrough(sentence, head, child))
    .map((child) => tokenAt(sentence.tree, child).lemma.toLowerCase()),
]

export const objectFits = (memory: ActorMemory, sentence: ReadSentence, head: number, test: ObjectTest): boolean => {
  const lemmas = headLemmas(sentence, head)
  if (test.notNouns?.some((noun) => lemmas.includes(noun))) return false
  // "Has Brazil signed the contract? We signed it on Friday"
  if (test.nouns && /^it$/i.test(tokenAt(sentence.tree, head).form)) return test.nouns.includes(memory.things[0] ?? '')
  const span = corePhrase(sentence.tree, head)
  const checks: boolean[] = []
  if (test.nouns) checks.push(test.nouns.some((noun) => lemmas.includes(noun)))
  if (test.material) checks.push(within(sentence.materials, span).length > 0)
  if (test.money) checks.push(within(sentence.amounts, span).some((amount) => /^[A-Z]{3}$/.test(amount.unit)))
  if (test.actor) checks.push(resolveActor(memory, sentence, head).length > 0)
  return checks.length === 0 || checks.some(Boolean)
}

export const typeOf = (rule: ClaimRule, sentence: ReadSentence, clause: Clause): string => {
  const trigger = tokenAt(sentence.tree, clause.head).lemma.toLowerCase()
  const own = clause.category === 'noun' ? rule.typeByNoun?.find(({ nouns }) => nouns.includes(trigger)) : undefined
  if (own && rule.kind === 'statement') return own.type
  // "a contract to lay pipes"
  const purposes = clause.category === 'noun' ? childrenOf(sentence.tree, clause.head, 'acl') : []
  const words = new Set([
    tokenAt(sentence.tree, clause.head).lemma.toLowerCase(),
    ...purposes.map((verb) => tokenAt(sentence.tree, verb).lemma.toLowerCase()),
    ...headLemmas(sentence, clause.head),
    ...clause.objects.flatMap((object) => phraseLemmas(sentence, object)),
    ...clause.obliques.flatMap((filler) => phraseLemmas(sentence, filler.head)),
  ])
  return rule.typeByNoun?.find((entry) => entry.nouns.some((noun) => words.has(noun)))?.type ?? rule.type
}

/** A carrier is a verb's lemma, with its particle ("rule out") or its object ("take place"). */
const isCarrier = (sentence: ReadSentence, governor: number, carriers: readonly string[]): boolean => {
  const { lemma } = clauseAt(sentence.tree, governor)
  // "its quota is 31 million tonnes"
  if (carriers.includes('be') && childrenOf(sentence.tree, governor, 'cop').length > 0) return true
  const objects = childrenOf(sentence.tree, governor, 'obj').map((object) => tokenAt(sentence.tree, object).lemma.toLowerCase())
  return [lemma, ...objects.map((object) => `${lemma} ${object}`)].some((one) => carriers.includes(one))
}

const AIMS = new Set(['at', 'of', 'for', 'from', 'towards', 'toward', 'against', 'about', 'without'])

/** "aimed at severing ties", "accused of severing ties": thought of, not told. */
const isThoughtOf = ({ tree }: ReadSentence, head: number): boolean =>
  tokenAt(tree, head).xpos === 'VBG' && AIMS.has(tree.tokens[head - 1]?.form.toLowerCase() ?? '')

/** "under a deal reached in Oslo": the deal is the ground of what is told, not told itself. */
const isBehindUnder = (sentence: ReadSentence, head: number): boolean => {
  const { deprel, head: noun } = tokenAt(sentence.tree, head)
  return noun >= 0 && /^acl$/.test(deprel) && caseOf(sentence.tree, noun) === 'under'
}

/** Kinds whose verbs are read as nouns too. */
const acted = new Set(['commitment', 'measure', 'agreement'])

/** "the lifting of its ban": what the rule reads as a verb, told as a noun. */
const isActOf = (rule: ClaimRule, sentence: ReadSentence, clause: Clause): boolean => {
  const verb = actVerbOf(clause)
  return verb !== null && acted.has(rule.kind) && (rule.verbs?.includes(verb) ?? false) && isAct(sentence.tree, clause)
}

export const isTrigger = (rule: ClaimRule, sentence: ReadSentence, clause: Clause): boolean => {
  if (rule.anyPredicate && (clause.category === 'verb' || childrenOf(sentence.tree, clause.head, 'cop').length > 0)) return true
  const token = tokenAt(sentence.tree, clause.head)
  if (clause.category === 'verb' && rule.kind === 'relation' && isThoughtOf(sentence, clause.head)) return false
  if (clause.category === 'verb' && rule.kind === 'agreement' && isBehindUnder(sentence, clause.head)) return false
  if (clause.category === 'verb')
    return (
      (rule.verbs?.includes(clause.lemma) ?? false) ||
      (rule.under !== undefined &&
        (isInfinitiveUnder(sentence, clause.head, rule.under) || isPromiseUnder(sentence, clause.head, rule.under)))
    )
  if (clause.category === 'noun') {
    if (token.deprel === 'compound') return false
    if (!rule.nouns?.includes(token.lemma.toLowerCase())) return isActOf(rule, sentence, clause)
    const governor = token.head
    if (governor >= 0 && rule.notUnder?.includes(tokenAt(sentence.tree, governor).lemma)) return false
    if (!rule.carriers) return true
    // "at the summit X joined": the noun tells where, not what was held
    if (circumstance.has(caseOf(sentence.tree, clause.head) ?? '')) return false
    if (
      rule.carriers.includes('be in') &&
      caseOf(sentence.tree, clause.head) === 'in' &&
      childrenOf(sentence.tree, clause.head, 'cop').length > 0
    )
      return true
    if (governor < 0) return false
    const happens = token.deprel.startsWith('nsubj') && (rule.happens?.includes(clauseAt(sentence.tree, governor).lemma) ?? false)
    return happens || isCarrier(sentence, governor, rule.carriers)
  }
  // "the greatest possible gain" judges nothing
  return token.deprel !== 'amod' && (rule.adjectives?.includes(token.lemma.toLowerCase()) ?? false)
}

/** Computed once a clause: each rule that asks has words of its own to look for. */
const contextCache = new WeakMap<Clause, ReadonlySet<string>>()
const contextWords = (sentence: ReadSentence, clause: Clause): ReadonlySet<string> => {
  const known = contextCache.get(clause) ?? wordsAround(sentence, clause)
  contextCache.set(clause, known)
  return known
}

const wordsAround = (sentence: ReadSentence, clause: Clause): ReadonlySet<string> =>
  new Set(
    [
      ...domainOf(sentence, clause.head),
      ...[...clause.objects, ...clause.subjects].flatMap((filler) => corePhrase(sentence.tree, filler).tokens),
    ].flatMap((index) => {
      const { lemma, form, upos } = tokenAt(sentence.tree, index)
      // the month of May is no "may"
      return upos === 'PROPN' && form === 'May' ? [] : [lemma.toLowerCase(), form.toLowerCase()]
    }),
  )

/** "a licence to ship chips": what the thing is for, also where the parser hung it on the verb. */
const purposeWords = ({ tree }: ReadSentence, clause: Clause): readonly string[] =>
  [clause.head, ...clause.objects]
    .flatMap((head) => childrenOf(tree, head, ['advcl', 'acl', 'xcomp']))
    .filter((child) => childrenOf(tree, child, 'mark').some((mark) => tokenAt(tree, mark).form.toLowerCase() === 'to'))
    .flatMap((child) => [child, ...childrenOf(tree, child, 'obj')])
    .map((index) => tokenAt(tree, index).lemma.toLowerCase())

export const contextFits = (rule: ClaimRule, sentence: ReadSentence, clause: Clause): boolean => {
  if (!rule.context && !rule.alsoContext && !rule.notContext) return true
  const words = contextWords(sentence, clause)
  if (rule.notContext?.some((word) => words.has(word))) return false
  const around = new Set([...words, ...purposeWords(sentence, clause)])
  return [rule.context, rule.alsoContext].every((wanted) => wanted === undefined || wanted.some((word) => around.has(word)))
}

/** "ordered the firm to leave", "told Lima that it must pay": another is to act, by an infinitive with its own subject or under "must". */
export const tellsToAct = (sentence: ReadSentence, clause: Clause): boolean =>
  [
    ...childrenOf(sentence.tree, clause.head, ['xcomp', 'ccomp', 'advcl']),
    ...clause.objects.flatMap((object) => childrenOf(sentence.tree, object, 'acl')),
  ].some((child) => {
    const must =
      child > clause.head && childrenOf(sentence.tree, child, 'aux').some((aux) => /^must$/i.test(tokenAt(sentence.tree, aux).form))
    const infinitive = childrenOf(sentence.tree, child, 'mark').some((mark) => tokenAt(sentence.tree, mark).form.toLowerCase() === 'to')
    // "wants the ban lifted"
    const done = clause.lemma === 'want' && clause.objects.length > 0 && tokenAt(sentence.tree, child).xpos === 'VBN'
    return must || done || (infinitive && (clause.objects.length > 0 || childrenOf(sentence.tree, child, 'nsubj').length > 0))
  })

/** A line of a list: no finite verb in it, though perhaps a participle. */
export const isVerbless = (sentence: ReadSentence): boolean =>
  !sentence.tree.tokens.some(({ upos, xpos }) => ['VERB', 'AUX'].includes(upos) && /^(VBD|VBZ|VBP|MD)$/.test(xpos))
