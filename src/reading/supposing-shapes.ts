/** Supposing shapes: how what nobody has said, seen or counted is told. In: a predicate or a noun in its sentence. Out: whether it is the writer's own supposing, or that of those who watch. */
import type { ReadSentence } from './annotate.ts'
import { type Clause, clauseAt } from './clause.ts'
import { domainOf } from './clause-spans.ts'
import { speechVerbs } from './modality-words.ts'
import { childrenOf, tokenAt } from './phrase.ts'

const lemma = (sentence: ReadSentence, index: number): string => tokenAt(sentence.tree, index).lemma.toLowerCase()

/** ", the institute reckons": a judgement still, on another's word. */
const reckoning = /^(?:estimate|reckon|calculate|forecast|predict|believe|think|expect)$/

/** Nobody is told to have said it: no verb of saying above it or beside it. */
export const isUnspoken = (sentence: ReadSentence, { head }: Clause): boolean => {
  const { tree } = sentence
  for (let at = head, steps = 0; at >= 0 && steps < 12; at = tokenAt(tree, at).head, steps++) {
    if (at !== head && tokenAt(tree, at).upos === 'VERB' && speechVerbs.has(lemma(sentence, at))) return false
    const beside = childrenOf(tree, at, 'parataxis').some(
      (child) => speechVerbs.has(lemma(sentence, child)) && !reckoning.test(lemma(sentence, child)),
    )
    if (beside || /(?:according to|in the words of)/i.test(sentence.text)) return false
  }
  return !/["“”«»]/.test(sentence.text)
}

/** Things that are thought or done, not seen. */
const ideas = new Set(
  (
    'deal pact accord agreement treaty plan policy strategy move decision ban levy tariff offer bid visit trip summit caution gamble bet silence optimism approach line quarrel dispute rivalry ' +
    'war peace truce crisis growth reform law shift bargain compromise sum figure number logic timing success failure fate future scheme project promise pledge threat sanction boycott embargo ' +
    'choice course response reaction episode affair rise fall slump boom glut shortage price market demand trade dependence reliance alliance partnership friendship relationship tie relation ' +
    'this that it much little what all which outcome result rest talk negotiation concession purchase sale investment loan vote election record restraint ambition patience neutrality diplomacy'
  ).split(' '),
)

/** "Oslo's caution has paid off", "much will hang on". */
export const isOfIdea = (sentence: ReadSentence, { subjects }: Clause): boolean =>
  subjects.some((subject) => ideas.has(lemma(sentence, subject)))

/** "there is little sign". */
export const isThere = (sentence: ReadSentence, { head }: Clause): boolean => {
  const { tree } = sentence
  const { head: governor, deprel } = tokenAt(tree, head)
  const expletive = (at: number): boolean => childrenOf(tree, at, 'expl').some((child) => lemma(sentence, child) === 'there')
  return expletive(head) || (governor >= 0 && deprel.startsWith('nsubj') && lemma(sentence, governor) === 'be' && expletive(governor))
}

const watchers =
  /^(?:analyst|trader|economist|observer|expert|few|many|most|critic|broker|banker|diplomat|consultant|consultancy|scholar|historian|market|sceptic|skeptic|strategist|researcher|insider|optimist|pessimist|geologist|lawyer)$/

/** Who thinks so is one who watches; what is thought is a clause, or an object with an infinitive. */
export const isWatched = (sentence: ReadSentence, { head, subjects }: Clause): boolean => {
  const { tree } = sentence
  const isWatcher = subjects.some((subject) => watchers.test(lemma(sentence, subject)))
  return isWatcher && childrenOf(tree, head, ['ccomp', 'xcomp']).some((child) => child > head)
}

/** Verbs of what befalls somebody, whoever it is. */
const befalling = new Set('have be lose face need struggle suffer find become remain run feel stand see look pay fall fail end'.split(' '))

/** What can bring something about without anybody's doing. */
const events = new Set(
  (
    'strike ban halt war delay failure cut rise fall drop loss shortage boycott blockade closure shutdown outage drought flood default slump rupture break quarrel escalation refusal ' +
    'withdrawal exit embargo tariff levy disruption surge collapse defeat victory retreat stoppage cutoff freeze'
  ).split(' '),
)

const isMeasured = (sentence: ReadSentence, head: number): boolean => {
  const own = domainOf(sentence, head).map((index) => tokenAt(sentence.tree, index).start)
  return [...sentence.amounts, ...sentence.dates].some(({ start, end }) => own.some((at) => at >= start && at < end))
}

/** "A strike would tip the market", "if the talks fail, Dhaka will have nowhere else to turn". */
export const supposes = (sentence: ReadSentence, clause: Clause): boolean => {
  const { tree } = sentence
  const { head } = clause
  const ofEvent = clause.subjects.some((subject) => events.has(lemma(sentence, subject)))
  const modal = childrenOf(tree, head, 'aux').map((aux) => tokenAt(tree, aux).form.toLowerCase())
  const would = modal.some((form) => /^(?:would|could|might)$/.test(form))
  // "a strike would idle a fifth of output": what an event would do is supposed, with a figure too
  if ((isMeasured(sentence, head) && !(would && ofEvent)) || lemma(sentence, head) === 'ban') return false
  const { deprel, head: above } = tokenAt(tree, head)
  // "X says that the ban would triple bills": his judgement
  const isSaid = deprel === 'ccomp' && above >= 0 && speechVerbs.has(lemma(sentence, above)) && above < head
  if (!isSaid && (/^(?:acl|advcl|csubj|ccomp|xcomp)/.test(deprel) || !isUnspoken(sentence, clause))) return false
  const will = modal.some((form) => /^(?:will|may)$/.test(form))
  const condition = childrenOf(tree, head, 'advcl').some((child) =>
    childrenOf(tree, child, 'mark').some((mark) => /^(?:if|unless|without|once)$/i.test(tokenAt(tree, mark).form)),
  )
  if (isSaid) return would && ofEvent && clause.objects.length > 0
  if (would && ofEvent) return true
  return condition && (would || will) && (ofEvent || befalling.has(clauseAt(tree, head).lemma) || childrenOf(tree, head, 'cop').length > 0)
}
