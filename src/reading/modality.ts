/** Modality: is a clause told as done, planned, possible or denied? In: a tree and a predicate. Out: factuality, with the words that made it so. */
import { type Sentence, universalRelation } from '../language/tree.ts'
import type { Factuality } from './claim.ts'
import { isThanked, lemmaWithParticle } from './clause.ts'
import {
  askingNouns,
  askingVerbs,
  committedGovernors,
  decidedGovernors,
  deniedGovernors,
  plannedGovernors,
  possibleGovernors,
  postponingVerbs,
  speechVerbs,
  tellingVerbs,
  undoingVerbs,
  wishGovernors,
} from './modality-words.ts'
import { childrenOf, tokenAt } from './phrase.ts'

/** `committed`: entered into by a verb of promising; `decided`: an act of will whose effect lies ahead; `future`: told with will, to or would. */
export interface Modality {
  readonly factuality: Factuality
  readonly committed: boolean
  /** The commitment itself is planned: "plans to sign an agreement to". */
  readonly toCommit: boolean
  readonly decided: boolean
  readonly future: boolean
  readonly undone: boolean
  readonly postponed: boolean
  readonly conditional: boolean
  /** Told with can, could, may or should on the verb itself. */
  readonly modal: boolean
  /** Told with should or must: said to be due, promised by nobody. */
  readonly obliged: boolean
  /** Told with would, on no one else's word: "it would hurt the mines". */
  readonly hypothetical: boolean
  /** Stands under a wish or as a purpose ("an effort to", "in order to"): nobody promised it. */
  readonly wished: boolean
  /** Another was asked or told to do it: "urged Chile to lift its ban". */
  readonly asked: boolean
  /** A wish for oneself: "wants to build". */
  readonly hoped: boolean
  /** Held unlikely: "is unlikely to", "may not", "will probably not". Nobody has denied it, and nobody has done or promised it. */
  readonly doubted: boolean
}

const negators = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'hardly'])

/** "not", "never", "no agreement", "neither ... nor" at the predicate or its subject or object. */
export const isNegated = (sentence: Sentence, head: number): boolean => {
  const near = childrenOf(sentence, head)
  if (
    near.some(
      (child) => negators.has(tokenAt(sentence, child).form.toLowerCase()) && universalRelation(tokenAt(sentence, child).deprel) !== 'conj',
    )
  )
    return true
  const nominal = [head, ...near.filter((child) => /^(nsubj|obj)/.test(tokenAt(sentence, child).deprel))]
  return nominal.some((index) =>
    childrenOf(sentence, index, ['det', 'advmod', 'cc:preconj']).some((child) =>
      /^(no|neither|none)$/i.test(tokenAt(sentence, child).form),
    ),
  )
}

/** "The pact commits neither side": the pact is there, whomever it does not bind. */
const isSubjectOf = (sentence: Sentence, child: number, governor: number): boolean =>
  childrenOf(sentence, governor, 'nsubj').includes(child) &&
  childrenOf(sentence, governor, 'obj').some((object) =>
    childrenOf(sentence, object, ['det', 'cc:preconj']).some((det) => /^neither$/i.test(tokenAt(sentence, det).form)),
  )

type Modal = 'will' | 'would' | 'can' | 'should' | null

const modalOf = (sentence: Sentence, head: number): Modal => {
  for (const child of childrenOf(sentence, head, 'aux')) {
    const form = tokenAt(sentence, child).form.toLowerCase()
    if (/^(will|shall|'ll|’ll|wo)$/.test(form)) return 'will'
    if (/^(would|'d|’d)$/.test(form)) return 'would'
    if (/^(may|might|can|could|ca)$/.test(form)) return 'can'
    if (/^(should|must|ought)$/.test(form)) return 'should'
  }
  return null
}

const hasInfinitiveMark = (sentence: Sentence, head: number): boolean =>
  childrenOf(sentence, head, 'mark').some((child) => tokenAt(sentence, child).form.toLowerCase() === 'to')

const conditionalMark = (sentence: Sentence, head: number): boolean =>
  childrenOf(sentence, head, ['mark', 'advmod']).some((child) =>
    /^(if|unless|provided|whether|should)$/i.test(tokenAt(sentence, child).form),
  )

/** Does the clause stand under a condition, or set one? */
const isConditional = (sentence: Sentence, head: number): boolean =>
  conditionalMark(sentence, head) ||
  childrenOf(sentence, head, 'advcl').some(
    (child) =>
      conditionalMark(sentence, child) ||
      (modalOf(sentence, child) === 'should' && tokenAt(sentence, child).start < tokenAt(sentence, head).start),
  )

interface Draft {
  factuality: Factuality
  committed: boolean
  toCommit: boolean
  decided: boolean
  future: boolean
  undone: boolean
  postponed: boolean
}

/** "it cannot be ruled out that", "not ruled out". */
const isNotRuledOut = (sentence: Sentence, governor: number, lemma: string): boolean =>
  /^rule( out)?$/.test(lemma) && (isNegated(sentence, governor) || modalOf(sentence, governor) === 'can')

const weaken = (draft: Draft, to: Factuality): void => {
  if (draft.factuality === 'denied') return
  if (to === 'denied' || to === 'possible' || draft.factuality === 'happened') draft.factuality = to
}

/** "has yet to ship": not done. */
const hasYetTo = (sentence: Sentence, child: number, governor: number): boolean =>
  tokenAt(sentence, governor).lemma === 'have' &&
  hasInfinitiveMark(sentence, child) &&
  [...childrenOf(sentence, governor, 'advmod'), ...childrenOf(sentence, child, 'advmod')].some(
    (index) => index < child && tokenAt(sentence, index).form.toLowerCase() === 'yet',
  )

/** "a quota was set at 3 million tonnes": laid down, not "set to". */
const isSetAt = (sentence: Sentence, child: number, lemma: string): boolean => lemma === 'set' && !hasInfinitiveMark(sentence, child)

/** "signed with Egypt to build a port". */
const isSignedTo = (sentence: Sentence, child: number, lemma: string): boolean =>
  lemma === 'sign' && tokenAt(sentence, child).deprel === 'xcomp' && hasInfinitiveMark(sentence, child)

/** "shipments dropped to 3,000 tonnes": they are fewer, nobody drops them. */
const isSinking = (sentence: Sentence, child: number, lemma: string): boolean =>
  lemma === 'drop' && tokenAt(sentence, child).deprel === 'nsubj'

const applyGovernor = (sentence: Sentence, child: number, governor: number, draft: Draft): void => {
  const lemma = lemmaWithParticle(sentence, governor)
  if (isNotRuledOut(sentence, governor, lemma)) weaken(draft, 'possible')
  else if (!draft.committed && (committedGovernors.has(lemma) || isSignedTo(sentence, child, lemma))) {
    draft.committed = true
    if (draft.factuality === 'planned') draft.factuality = 'happened'
  } else if (decidedGovernors.has(lemma)) {
    draft.decided = true
  } else if (deniedGovernors.has(lemma)) {
    if (!isNegated(sentence, governor)) weaken(draft, 'denied')
  } else if (hasYetTo(sentence, child, governor)) weaken(draft, 'denied')
  else if (undoingVerbs.has(lemma) && !isSinking(sentence, child, lemma)) draft.undone = true
  else if (postponingVerbs.has(lemma)) draft.postponed = true
  else if (willBeAble(sentence, governor)) weaken(draft, 'planned')
  // "a drop in exports weighed on prices": what weighs is weighed by nobody
  else if (possibleGovernors.has(lemma) && tokenAt(sentence, child).deprel !== 'nsubj') weaken(draft, 'possible')
  else if (plannedGovernors.has(lemma) && !isSetAt(sentence, child, lemma)) {
    draft.future = true
    draft.toCommit ||= draft.committed
    weaken(draft, 'planned')
  }
  if (!deniedGovernors.has(lemma) && !speechVerbs.has(lemma) && isNegated(sentence, governor) && !isSubjectOf(sentence, child, governor))
    // "it is not clear whether" denies nothing, nor does "is not expected to"
    weaken(draft, conditionalMark(sentence, child) || foreseen.has(lemma) ? 'possible' : 'denied')
  const modal = modalOf(sentence, governor)
  if (!speechVerbs.has(lemma)) {
    if (modal === 'can' || modal === 'should') weaken(draft, 'possible')
    if (modal === 'will' || modal === 'would') {
      draft.future = true
      draft.toCommit ||= draft.committed && !committedGovernors.has(lemma)
      weaken(draft, 'planned')
    }
  }
}

/** Whether the clause under `governor` takes its reality from it: complements and purpose, not a time clause beside it. */
const governs = (sentence: Sentence, head: number): boolean => {
  const { deprel, upos } = tokenAt(sentence, head)
  const relation = universalRelation(deprel)
  if (['xcomp', 'ccomp', 'obj', 'csubj', 'obl', 'nsubj'].includes(relation)) return true
  if (relation === 'acl') return deprel !== 'acl:relcl' && tokenAt(sentence, head).xpos !== 'VBN'
  if (relation === 'nmod' || relation === 'compound') return upos !== 'VERB'
  if (relation === 'advcl') return isAdjacentGerund(sentence, head)
  return relation === 'conj' && !['VERB', 'AUX'].includes(upos)
}

/** "ruled out joining", "considers buying": the gerund right behind its verb is what the verb says. */
const isAdjacentGerund = (sentence: Sentence, head: number): boolean => {
  const token = tokenAt(sentence, head)
  return token.xpos === 'VBG' && head > token.head && head - token.head <= 2 && childrenOf(sentence, head, 'mark').length === 0
}

const goingOn = new Set(['continue', 'begin', 'start', 'cease', 'proceed', 'manage', 'tend'])

/** "continues to enter free of duty": what goes on is done. */
const isGoingOn = (sentence: Sentence, head: number): boolean => {
  const { deprel, head: governor } = tokenAt(sentence, head)
  return deprel === 'xcomp' && governor >= 0 && goingOn.has(tokenAt(sentence, governor).lemma) && !hasInfinitiveMark(sentence, governor)
}

const ownModality = (sentence: Sentence, head: number): Draft => {
  const draft: Draft = {
    factuality: 'happened',
    committed: false,
    toCommit: false,
    decided: false,
    future: false,
    undone: false,
    postponed: false,
  }
  const token = tokenAt(sentence, head)
  const modal = modalOf(sentence, head)
  const infinitive = hasInfinitiveMark(sentence, head)
  const copula = childrenOf(sentence, head, ['cop', 'aux']).some((child) => tokenAt(sentence, child).lemma === 'be')
  if (
    modal === 'will' ||
    modal === 'would' ||
    (infinitive && (copula || token.head === -1 || universalRelation(token.deprel) === 'parataxis'))
  ) {
    draft.factuality = 'planned'
    draft.future = true
  } else if (modal === 'can' || modal === 'should') draft.factuality = 'possible'
  else if (infinitive && !isGoingOn(sentence, head)) {
    draft.future = true
    draft.factuality = 'planned'
  }
  if (isNegated(sentence, head)) draft.factuality = 'denied'
  // "Visit of the president postponed": a line whose participle says what became of it
  const fate =
    token.upos === 'NOUN' && token.head === -1
      ? childrenOf(sentence, head, 'acl').filter((child) => tokenAt(sentence, child).xpos === 'VBN')
      : []
  for (const participle of fate) {
    const lemma = lemmaWithParticle(sentence, participle)
    draft.postponed ||= postponingVerbs.has(lemma)
    draft.undone ||= undoingVerbs.has(lemma)
  }
  return draft
}

/** What such a verb says of a thing is held likely, and with "not" unlikely. */
const foreseen = new Set(['expect', 'forecast', 'project', 'anticipate', 'foresee', 'predict'])

/** The verb whose modals a coordinated verb shares: "will buy X and repair Y". */
const sharedModal = (sentence: Sentence, head: number): number | null => {
  const token = tokenAt(sentence, head)
  // "agreed to take over the port and is to put money into it": told on its own
  if (universalRelation(token.deprel) !== 'conj' || childrenOf(sentence, head, ['aux', 'cop']).length > 0) return null
  const first = token.head
  const same = ['VERB', 'AUX'].includes(tokenAt(sentence, first).upos) && ['VERB', 'AUX'].includes(token.upos)
  return same && (token.xpos === 'VB' || (token.xpos === 'VBN' && childrenOf(sentence, first, 'aux').length > 0)) ? first : null
}

/** "agreed that A would open and that B would follow": the second is told under the same verb as the first. */
const toldBeside = (sentence: Sentence, head: number): number | null => {
  const { deprel, head: first, upos } = tokenAt(sentence, head)
  if (universalRelation(deprel) !== 'conj' || upos !== 'VERB' || !/^(?:will|would)$/.test(modalOf(sentence, head) ?? '')) return null
  return universalRelation(tokenAt(sentence, first).deprel) === 'ccomp' ? first : null
}

/** Factuality of the clause headed by `head`, over its auxiliaries and everything it hangs on. */
export const modalityOf = (sentence: Sentence, head: number): Modality => {
  const draft = ownModality(sentence, head)
  const shared = sharedModal(sentence, head)
  if (shared !== null) {
    const first = ownModality(sentence, shared)
    if (draft.factuality === 'happened' || draft.factuality === 'planned') draft.factuality = first.factuality
    draft.future ||= first.future
  }
  let conditional = isConditional(sentence, head)
  for (let at = shared ?? toldBeside(sentence, head) ?? head, steps = 0; steps < 8; steps++) {
    const governor = tokenAt(sentence, at).head
    if (governor < 0 || !governs(sentence, at)) break
    applyGovernor(sentence, at, governor, draft)
    conditional ||= isConditional(sentence, governor)
    at = governor
  }
  if (conditional && modalOf(sentence, head) === 'would') weaken(draft, 'possible')
  if (conditionalMark(sentence, head)) weaken(draft, 'possible')
  if (maybe(sentence, head)) weaken(draft, 'possible')
  const own = modalOf(sentence, shared ?? head)
  return {
    ...draft,
    conditional,
    modal: own === 'can' || own === 'should',
    obliged: own === 'should',
    hypothetical: own === 'would' && !isReported(sentence, shared ?? head),
    wished: isWished(sentence, head),
    asked: isAsked(sentence, head),
    hoped: isHoped(sentence, head),
    doubted: isDoubted(sentence, shared ?? head),
  }
}

const unlikely = /^(?:unlikely|improbable|doubtful)$/
const likely = /^(?:likely|probable)$/

/** By its own words or by those of what it hangs on. */
const isDoubted = (sentence: Sentence, head: number): boolean => {
  const isMay = childrenOf(sentence, head, 'aux').some((child) => /^(?:may|might)$/i.test(tokenAt(sentence, child).form))
  const isHardly = childrenOf(sentence, head, 'advmod').some((child) => /^(?:hardly|scarcely)$/i.test(tokenAt(sentence, child).form))
  if (isHardly || (isNegated(sentence, head) && (isMay || maybe(sentence, head)))) return true
  for (let at = head, steps = 0; steps < 4; steps++) {
    const governor = tokenAt(sentence, at).head
    if (governor < 0 || !governs(sentence, at)) return false
    const lemma = tokenAt(sentence, governor).lemma.toLowerCase()
    if (unlikely.test(lemma)) return !isNegated(sentence, governor)
    if (foreseen.has(lemma) && isNegated(sentence, governor)) return true
    if (likely.test(lemma)) return isNegated(sentence, governor)
    at = governor
  }
  return false
}

const isReported = (sentence: Sentence, head: number): boolean => {
  const { head: governor, deprel } = tokenAt(sentence, head)
  return governor >= 0 && universalRelation(deprel) === 'ccomp' && speechVerbs.has(lemmaWithParticle(sentence, governor))
}

const ownWishes = new Set(['want', 'hope', 'wish'])

/** "wants to build", not "wants Peru to build": who wishes is who is to act. */
const isHoped = (sentence: Sentence, head: number): boolean => {
  const { head: governor, deprel } = tokenAt(sentence, head)
  if (governor < 0 || universalRelation(deprel) !== 'xcomp' || !ownWishes.has(tokenAt(sentence, governor).lemma)) return false
  return childrenOf(sentence, governor, 'obj').length === 0 && childrenOf(sentence, head, 'nsubj').length === 0
}

/** "will be able to": promised, not wished. */
const willBeAble = (sentence: Sentence, governor: number): boolean =>
  tokenAt(sentence, governor).lemma === 'able' && modalOf(sentence, governor) === 'will'

const rulings =
  /^(?:law|bill|decree|order|regulation|rule|decision|act|measure|resolution|ordinance|directive|agreement|deal|contract|ruling|statement|announcement)$/

/** "followed suit, requiring licences", "a decree banning exports": what is told as done or laid down, not wished. */
const isResult = (sentence: Sentence, head: number): boolean => {
  const { deprel, xpos, head: governor } = tokenAt(sentence, head)
  if (xpos !== 'VBG' || governor < 0 || governor > head || childrenOf(sentence, head, ['mark', 'case']).length > 0) return false
  if (deprel === 'acl') return rulings.test(tokenAt(sentence, governor).lemma)
  const before = childrenOf(sentence, head).find((child) => tokenAt(sentence, child).form === ',') ?? -1
  return deprel === 'advcl' && (before === head - 1 || tokenAt(sentence, Math.max(0, head - 1)).form === ',')
}

const isWished = (sentence: Sentence, head: number): boolean => {
  if (isHoped(sentence, head)) return false
  for (let at = head, steps = 0; steps < 4; steps++) {
    const token = tokenAt(sentence, at)
    if (token.head < 0) return false
    const relation = universalRelation(token.deprel)
    if (relation === 'advcl' && hasInfinitiveMark(sentence, at)) return true
    if (hasYetTo(sentence, at, token.head)) return false
    if (isResult(sentence, at) || isThanked(sentence, at, token.head)) return false
    if (token.xpos === 'VBG' && ['acl', 'advcl', 'nmod', 'obl'].includes(relation) && childrenOf(sentence, at, 'aux').length === 0)
      return true
    if (
      ['xcomp', 'ccomp', 'acl', 'nmod', 'obj', 'obl'].includes(relation) &&
      wishGovernors.has(lemmaWithParticle(sentence, token.head)) &&
      (relation === 'xcomp' || tokenAt(sentence, token.head).lemma !== 'have')
    )
      return !willBeAble(sentence, token.head)
    if (!['xcomp', 'acl', 'nmod', 'obj', 'conj'].includes(relation)) return false
    at = token.head
  }
  return false
}

/** Is the clause what somebody asks of another? */
const isAsked = (sentence: Sentence, head: number): boolean => {
  for (let at = head, steps = 0; steps < 4; steps++) {
    const token = tokenAt(sentence, at)
    const governor = token.head
    if (governor < 0) return false
    const relation = universalRelation(token.deprel)
    const lemma = lemmaWithParticle(sentence, governor)
    const infinitive = hasInfinitiveMark(sentence, at)
    const verbal = token.upos === 'VERB' && (['xcomp', 'ccomp', 'acl'].includes(relation) || (relation === 'advcl' && infinitive))
    // "insists that it will not": no asking
    if (lemma === 'insist' && childrenOf(sentence, at, 'aux').length > 0) return false
    if (verbal && (askingVerbs.has(lemma) || (relation === 'acl' && askingNouns.has(lemma)))) return true
    const addressed = childrenOf(sentence, governor, ['obj', 'iobj']).length > 0 || childrenOf(sentence, at, 'nsubj').length > 0
    if (verbal && relation !== 'acl' && infinitive && addressed && tellingVerbs.has(lemma)) return true
    if (!verbal && !['conj', 'obj', 'nmod', 'obl'].includes(relation)) return false
    if (relation === 'obl' && lemma === 'call' && childrenOf(sentence, at, 'case').some((mark) => tokenAt(sentence, mark).form === 'for'))
      return true
    at = governor
  }
  return false
}

const maybe = (sentence: Sentence, head: number): boolean =>
  childrenOf(sentence, head, 'advmod').some((child) =>
    /^(possibly|perhaps|probably|reportedly|allegedly|maybe)$/i.test(tokenAt(sentence, child).form),
  )
