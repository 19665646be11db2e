/** Shapes: how the words around a trigger are built. In: a clause in its sentence. Out: whether it is what is promised, judges, warns of a penalty, or tells a part of a whole. */
import type { Span } from '../text/document.ts'
import type { ReadSentence } from './annotate.ts'
import { type Clause, clauseAt } from './clause.ts'
import { isNegated } from './modality.ts'
import { branch, caseOf, childrenOf, tokenAt } from './phrase.ts'

const hasMark = (sentence: ReadSentence, head: number, form: string): boolean =>
  childrenOf(sentence.tree, head, 'mark').some((mark) => tokenAt(sentence.tree, mark).form.toLowerCase() === form)

/** "pledged to end": an infinitive under one of these verbs, with no subject of its own. */
export const isInfinitiveUnder = (sentence: ReadSentence, head: number, verbs: readonly string[]): boolean => {
  const { deprel, head: governor } = tokenAt(sentence.tree, head)
  if (deprel !== 'xcomp' || governor < 0 || governor > head || !hasMark(sentence, head, 'to')) return false
  return verbs.includes(clauseAt(sentence.tree, governor).lemma) && childrenOf(sentence.tree, head, 'nsubj').length === 0
}

const isAs = (sentence: ReadSentence, head: number): boolean =>
  caseOf(sentence.tree, head) === 'as' ||
  childrenOf(sentence.tree, head, ['mark', 'advmod']).some((mark) => tokenAt(sentence.tree, mark).form.toLowerCase() === 'as')

/** What just is or comes about: nobody does it for having promised it. */
const states = new Set(
  (
    'be have remain stay need mean depend matter cost rise fall grow shrink become seem appear exist suffer benefit hurt harm help affect cause lead continue ' +
    'happen lose gain get see know think believe face require reach come go drop climb increase decrease decline improve worsen prove serve stand'
  ).split(' '),
)

/** "agreed that Peru would fence off the pastures and that no miner would be jailed": the verb that promises an act told with will or would; null where there is none. */
export const promiseAbove = (sentence: ReadSentence, head: number, verbs: ReadonlySet<string>): number | null => {
  const { deprel, head: above } = tokenAt(sentence.tree, head)
  if (above < 0 || above > head || !isToCome(sentence, head)) return null
  // "agreed to raise the level of their talks, and that Singapore would help"
  const first = tokenAt(sentence.tree, above)
  if (deprel === 'conj' && first.deprel === 'xcomp' && first.head >= 0 && verbs.has(clauseAt(sentence.tree, first.head).lemma))
    return first.head
  if (deprel === 'conj') return promiseAbove(sentence, above, verbs)
  return deprel === 'ccomp' && verbs.has(clauseAt(sentence.tree, above).lemma) ? above : null
}

/** An act, not a state, below one of these verbs. */
export const isPromiseUnder = (sentence: ReadSentence, head: number, verbs: readonly string[]): boolean => {
  const { upos } = tokenAt(sentence.tree, head)
  const { lemma, passive } = clauseAt(sentence.tree, head)
  return upos === 'VERB' && (passive || !states.has(lemma)) && promiseAbove(sentence, head, new Set(verbs)) !== null
}

const isToCome = (sentence: ReadSentence, head: number): boolean =>
  childrenOf(sentence.tree, head, 'aux').some((aux) => /^(?:will|would|shall|'ll|’ll|'d|’d)$/i.test(tokenAt(sentence.tree, aux).form))

/** "assured us that it will be done": what it says is told with will or would. */
export const tellsAhead = (sentence: ReadSentence, clause: Clause): boolean =>
  childrenOf(sentence.tree, clause.head, ['ccomp', 'xcomp']).some((child) => isToCome(sentence, child))

/** "no plans to sell", "no intention of leaving", "no plans for a port": a plan that says for what. */
export const plansSomething = (sentence: ReadSentence, clause: Clause): boolean =>
  childrenOf(sentence.tree, clause.head, ['acl', 'ccomp', 'xcomp']).length > 0 ||
  childrenOf(sentence.tree, clause.head, 'nmod').some((child) => /^(?:of|for)$/.test(caseOf(sentence.tree, child) ?? ''))

/** "is not considering a sale": in the progressive, of a thing; "does not consider it binding" is a view. */
export const isThoughtOf = (sentence: ReadSentence, clause: Clause): boolean =>
  (/^(?:envisage|plan|foresee|contemplate)$/.test(clause.lemma) || tokenAt(sentence.tree, clause.head).xpos === 'VBG') &&
  childrenOf(sentence.tree, clause.head, 'aux').length > 0 &&
  (clause.objects.length > 0 || childrenOf(sentence.tree, clause.head, ['xcomp', 'ccomp', 'advcl']).length > 0)

/** "called the ruling regrettable", "views the reef as vital": an object with what it is held to be. */
export const judges = (sentence: ReadSentence, clause: Clause): boolean => {
  const { tree } = sentence
  if (clause.passive) return false
  const named = childrenOf(tree, clause.head, 'xcomp').some((child) => ['ADJ', 'NOUN'].includes(tokenAt(tree, child).upos))
  // "called it a start", where the parser sees two objects
  const twice =
    clause.lemma !== 'see' &&
    (childrenOf(tree, clause.head, 'obj').length > 1 ||
      clause.objects.some((object) =>
        childrenOf(tree, object, 'nmod').some((child) => tokenAt(tree, child).deprel === 'nmod:unmarked' && child > object),
      ))
  // "considers any diversion an act of war", where the parser sees one thing named twice
  const apposed =
    clause.lemma === 'consider' &&
    clause.objects.some((object) =>
      childrenOf(tree, object, 'appos').some((child) =>
        childrenOf(tree, child, 'det').some((det) => /^an?$/i.test(tokenAt(tree, det).form)),
      ),
    )
  return (
    named ||
    twice ||
    apposed ||
    [clause.head, ...clause.objects].some((head) =>
      childrenOf(tree, head, ['obl', 'nmod', 'advcl', 'xcomp']).some((child) => child > clause.head && isAs(sentence, child)),
    )
  )
}

const beginning = new Set(['begin', 'start', 'commence', 'continue', 'resume', 'keep'])

/** "has begun building", "is building": the works are under way. */
export const isUnderWay = (sentence: ReadSentence, clause: Clause): boolean => {
  const { tree } = sentence
  const token = tokenAt(tree, clause.head)
  if (token.xpos !== 'VBG') return false
  if (token.deprel === 'xcomp' && token.head >= 0) return beginning.has(clauseAt(tree, token.head).lemma)
  return childrenOf(tree, clause.head, 'aux').some((aux) => /^(is|are|am|'s|’s|been)$/i.test(tokenAt(tree, aux).form))
}

const penalties = new Set(
  (
    'face lose pay revoke retaliate suspend cut halt stop seize respond impose expel punish strike attack withdraw cancel freeze ban bar close ' +
    'terminate sanction deport confiscate nationalise nationalize prosecute fine block annul blacklist raise slap'
  ).split(' '),
)

/** "warned that it would revoke": what is told to come is a penalty, or hangs on a condition. */
export const warnsOfPenalty = (sentence: ReadSentence, clause: Clause): boolean => {
  const { tree } = sentence
  if (clause.obliques.some(({ head, preposition }) => preposition === 'of' && isPenalty(sentence, head))) return true
  return childrenOf(tree, clause.head, ['ccomp', 'xcomp']).some((child) => {
    const ahead = childrenOf(tree, child, 'aux').some((aux) => /^(will|would|could|may|might|'ll|’ll)$/i.test(tokenAt(tree, aux).form))
    // "that it may be shown again unless the catch is policed"
    const unless = childrenOf(tree, child, 'advcl').some((one) =>
      childrenOf(tree, one, 'mark').some((mark) => tokenAt(tree, mark).form.toLowerCase() === 'unless'),
    )
    return (
      ahead &&
      (unless || penalties.has(tokenAt(tree, child).lemma) || clauseAt(tree, child).objects.some((object) => isPenalty(sentence, object)))
    )
  })
}

const isPenalty = (sentence: ReadSentence, object: number): boolean =>
  branch(sentence.tree, object).some((index) =>
    /^(tariff|sanction|duty|consequence|penalty|retaliation)s?$/i.test(tokenAt(sentence.tree, index).form),
  )

const isPronoun = (sentence: ReadSentence, index: number): boolean => tokenAt(sentence.tree, index).upos === 'PRON'

/** What a verb of saying says: the clause below it, or above it behind a comma ("X must go", he said). */
const said = (sentence: ReadSentence, head: number): readonly number[] => childrenOf(sentence.tree, head, ['ccomp', 'parataxis'])

const subjectsOf = (sentence: ReadSentence, head: number): readonly number[] =>
  childrenOf(sentence.tree, head, ['nsubj']).filter((index) => !isPronoun(sentence, index))

const hasMust = (sentence: ReadSentence, head: number): boolean =>
  childrenOf(sentence.tree, head, 'aux').some((aux) => /^(must|should)$/i.test(tokenAt(sentence.tree, aux).form))

const wishing = new Set(['hope', 'expect', 'trust', 'wish'])
const hasWill = (sentence: ReadSentence, head: number): boolean =>
  childrenOf(sentence.tree, head, 'aux').some((aux) =>
    /^(?:will|would|can|could|must|should|'ll|’ll)$/i.test(tokenAt(sentence.tree, aux).form),
  )

/** "said that Peru must withdraw": another is to act, in the speaker's words. */
export const saysMust = (sentence: ReadSentence, clause: Clause): boolean =>
  said(sentence, clause.head).some((child) => {
    const asks = wishing.has(clause.lemma) ? hasWill(sentence, child) : hasMust(sentence, child)
    return asks && subjectsOf(sentence, child).length > 0
  })

/** Verbs of wrongs. */
export const harms: ReadonlySet<string> = new Set(
  (
    'ram attack violate block steal shell spy invade bomb kill breach fire intrude seize sabotage interfere meddle resume arm smuggle dump undercut ' +
    'break ignore provoke target strike harass detain abduct jam hack undermine occupy annex threaten blackmail plunder loot poison torture persecute ' +
    'fund train shelter harbour harbor weaponise weaponize manipulate lie cheat obstruct sink massacre cross infringe abuse exploit destabilise destabilize'
  ).split(' '),
)

/** "said that X had rammed its boat": what is told of another is a wrong, done or going on. */
export const saysHarm = (sentence: ReadSentence, clause: Clause): boolean =>
  said(sentence, clause.head).some((child) => {
    const { lemma, upos } = tokenAt(sentence.tree, child)
    const aux = childrenOf(sentence.tree, child, 'aux').map((at) => tokenAt(sentence.tree, at).form.toLowerCase())
    const isPassive = childrenOf(sentence.tree, child, ['aux', 'nsubj']).some((at) => /:pass$/.test(tokenAt(sentence.tree, at).deprel))
    return (
      upos === 'VERB' && harms.has(lemma) && !isPassive && !aux.some((form) => /^(?:will|would|could|may|might|must|should)$/.test(form))
    )
  })

/** Of whom something is said. */
export const saidSubjects = (sentence: ReadSentence, clause: Clause): readonly number[] =>
  said(sentence, clause.head).flatMap((child) => subjectsOf(sentence, child))

/** "said it would close the fields unless it was paid": a penalty of its own that hangs on a condition. */
export const threatensUnless = (sentence: ReadSentence, clause: Clause): boolean => {
  const { tree } = sentence
  return said(sentence, clause.head).some((child) => {
    if (!penalties.has(tokenAt(tree, child).lemma)) return false
    return [child, clause.head].some((head) =>
      childrenOf(tree, head, 'advcl').some((condition) => {
        const mark = childrenOf(tree, condition, 'mark').map((at) => tokenAt(tree, at).form.toLowerCase())
        const not = childrenOf(tree, condition, 'advmod').some((at) => /^(not|n't|n’t|never)$/i.test(tokenAt(tree, at).form))
        return mark.includes('unless') || (mark.includes('if') && not)
      }),
    )
  })
}

/** "is concerned about the law", "is opposed to it": a state of mind with what it is about. */
export const stands = (sentence: ReadSentence, clause: Clause): boolean => {
  const { tree } = sentence
  const be = childrenOf(tree, clause.head, ['cop', 'aux']).some((at) => tokenAt(tree, at).lemma === 'be')
  const { deprel, head, xpos } = tokenAt(tree, clause.head)
  // "stands ready to", "remains opposed to"
  const stays = deprel === 'xcomp' && head >= 0 && /^(?:stand|remain|stay|feel)$/.test(tokenAt(tree, head).lemma)
  const about = childrenOf(tree, clause.head, ['obl', 'nmod', 'ccomp', 'xcomp', 'advcl']).some((at) => at > clause.head)
  return (be || stays) && about && xpos !== 'VBG'
}

/** "insisted on Monday" behind what was said tells nothing itself. */
export const saysSomething = (sentence: ReadSentence, clause: Clause): boolean =>
  !tokenAt(sentence.tree, clause.head).deprel.startsWith('parataxis') ||
  childrenOf(sentence.tree, clause.head).some((child) => {
    const { deprel, upos } = tokenAt(sentence.tree, child)
    if (/^(?:obj|ccomp|xcomp|nsubj:pass|iobj)$/.test(deprel)) return true
    return /^(?:obl|nmod)/.test(deprel) && child > clause.head && upos !== 'PROPN' && !/:(?:unmarked|tmod)/.test(deprel)
  })

/** "said it had received no request": what is said is that a thing about the speaker is not so. */
export const saysNot = (sentence: ReadSentence, clause: Clause): boolean =>
  childrenOf(sentence.tree, clause.head, 'ccomp').some((child) => {
    const own = childrenOf(sentence.tree, child, 'nsubj').some((at) => /^(?:it|he|she|they|we|i)$/i.test(tokenAt(sentence.tree, at).form))
    const aux = childrenOf(sentence.tree, child, 'aux').map((at) => tokenAt(sentence.tree, at).form)
    const ahead = aux.some((form) => /^(?:will|would|should|could|can|may|might|must)$/i.test(form))
    return own && !ahead && child > clause.head && isNegated(sentence.tree, child)
  })

/** What parties say that there is none of. */
const denied =
  /^(?:decision|talk|talks|plan|request|agreement|deal|offer|contract|proposal|approval|negotiation|contact|intention|commitment|evidence|basis|truth|substance|question|promise|undertaking|concession|obligation|invitation|exemption|extension|waiver|return|lifting|relaxation|delay|increase|cut|pressure|link|role|change|such|reason|grounds)s?$/i

/** "said no decision had been taken", "there is no deal, X said": what is said is that there is none. */
export const saysNone = (sentence: ReadSentence, clause: Clause): boolean =>
  said(sentence, clause.head).some((child) =>
    [child, ...childrenOf(sentence.tree, child, ['nsubj', 'nsubj:pass', 'obj'])].some(
      (noun) =>
        denied.test(tokenAt(sentence.tree, noun).lemma) &&
        childrenOf(sentence.tree, noun, 'det').some((det) => /^no$/i.test(tokenAt(sentence.tree, det).form)),
    ),
  )

/** "Do not punish our gas": told to others, with no subject and no "to". */
export const isImperative = (sentence: ReadSentence, clause: Clause): boolean => {
  const { tree } = sentence
  const { xpos, deprel } = tokenAt(tree, clause.head)
  if (xpos !== 'VB' || !/^(?:root|parataxis|ccomp)$/.test(deprel)) return false
  const bare = childrenOf(tree, clause.head, ['nsubj', 'csubj', 'mark', 'expl', 'cop']).length === 0
  const auxiliaries = childrenOf(tree, clause.head, 'aux').map((at) => tokenAt(tree, at).form.toLowerCase())
  return bare && auxiliaries.every((form) => form === 'do') && childrenOf(tree, clause.head, ['obj', 'obl', 'xcomp']).length > 0
}

const marking = new Set(['mark', 'represent', 'signify', 'constitute', 'deal', 'signal', 'form'])

/** "led by Eramet": told as what another does. */
export const isDoneBy = ({ tree }: ReadSentence, clause: Clause): boolean =>
  clause.passive && childrenOf(tree, clause.head).some((child) => tokenAt(tree, child).deprel === 'obl:agent')

/** "is a milestone", "marks a turning point": what a thing is held to be. */
export const isHeldToBe = (sentence: ReadSentence, clause: Clause): boolean => {
  const { head, deprel } = tokenAt(sentence.tree, clause.head)
  if (childrenOf(sentence.tree, clause.head, 'cop').length > 0) return true
  return head >= 0 && /^(obj|xcomp|ccomp|nmod)/.test(deprel) && marking.has(clauseAt(sentence.tree, head).lemma)
}

/** A per cent that is a rise or a fall is no part of a whole: "up 10 percent", "by 4 percent". */
export const isPart = (sentence: ReadSentence, figure: Span | null): boolean => {
  if (!figure) return true
  const before = sentence.text.slice(0, figure.start - sentence.tree.start)
  const after = sentence.text.slice(figure.end - sentence.tree.start)
  // "a tenth of Japan's": held against another's figure
  if (/^\s(?:of|that of)\s(?:the\s)?[\p{L}. ]{2,40}['’]s?(?=\s*(?:[.,;:)]|$|and\b|in\b))/u.test(after)) return false
  // "rose to 17% from 14%": where it stands now
  if (/^(?:to|from)\s/.test(sentence.text.slice(figure.start - sentence.tree.start))) return true
  if (/^\s(?:more|less|higher|lower|fewer|above|below|up|down|larger|smaller|cheaper|growth)\b/.test(after)) return false
  return !/(?:\b(?:by|rose|fell|grew|rise of|fall of|increase of|drop of|growth of|climbed|dropped|jumped|gained|lost)|,\s+(?:up|down))\s+(?:(?:about|nearly|almost|some|around|over|more than|less than|a further|another)\s+)*$/i.test(
    before,
  )
}
