/** Judging shapes: how a judgement is built whatever its words. In: a predicate in its sentence. Out: whether it compares, or awaits what is bound to come. */
import type { ReadSentence } from './annotate.ts'
import { type Clause, clauseAt } from './clause.ts'
import { domainOf } from './clause-spans.ts'
import { caseOf, childrenOf, tokenAt } from './phrase.ts'

const lower = (sentence: ReadSentence, index: number): string => tokenAt(sentence.tree, index).form.toLowerCase()

/** A figure, or a day that is told for a thing to happen, makes a plan or a quantity of it. */
const isMeasured = (sentence: ReadSentence, head: number): boolean => {
  const own = domainOf(sentence, head).map((index) => tokenAt(sentence.tree, index).start)
  return sentence.amounts.some(({ start, end }) => own.some((at) => at >= start && at < end))
}

const isQuestion = ({ text }: ReadSentence): boolean => text.trimEnd().endsWith('?')

/** "is firmer than it was", "unlike Georgia", "by contrast", "about sovereignty rather than revenue". */
export const compares = (sentence: ReadSentence, clause: Clause): boolean => {
  const { tree } = sentence
  if (isMeasured(sentence, clause.head) || isQuestion(sentence)) return false
  const own = domainOf(sentence, clause.head)
  const contrasted = own.some((index) => /^(?:unlike|in contrast to|in contrast with)$/.test(caseOf(tree, index) ?? ''))
  const byContrast = childrenOf(tree, clause.head, 'obl').some(
    (index) => lower(sentence, index) === 'contrast' && caseOf(tree, index) === 'by',
  )
  const rather =
    childrenOf(tree, clause.head, 'cop').length > 0 &&
    childrenOf(tree, clause.head, 'conj').some((child) =>
      childrenOf(tree, child, ['cc', 'case', 'mark']).some((mark) => lower(sentence, mark) === 'rather'),
    )
  return contrasted || byContrast || rather || hasThan(sentence, clause)
}

/** "firmer than", "less a pivot than a hedge", "doing more than Togo". */
const hasThan = (sentence: ReadSentence, clause: Clause): boolean => {
  const { tree } = sentence
  const reach = [clause.head, ...childrenOf(tree, clause.head, ['advmod', 'obj', 'xcomp', 'obl'])]
  const than = reach.some((head) =>
    childrenOf(tree, head, ['obl', 'advcl', 'nmod', 'advmod', 'ccomp']).some(
      (child) => child > clause.head && childrenOf(tree, child, ['case', 'mark']).some((mark) => lower(sentence, mark) === 'than'),
    ),
  )
  if (!than) return false
  const words = [...reach, ...reach.flatMap((head) => childrenOf(tree, head, ['advmod', 'amod']))]
  return words.some(
    (index) => /^(?:JJR|RBR)$/.test(tokenAt(tree, index).xpos) || /^(?:more|less|better|worse)$/.test(lower(sentence, index)),
  )
}

const bound = new Set([
  'set',
  'poise',
  'poised',
  'bind',
  'bound',
  'expect',
  'destine',
  'destined',
  'doom',
  'doomed',
  'certain',
  'sure',
  'stand',
  'tip',
])

/** "is set to deepen", "are expected to suffer", "stand to lose": what is to come, told of a thing or of those it befalls. */
export const awaits = (sentence: ReadSentence, clause: Clause): boolean => {
  const { tree } = sentence
  if (!bound.has(clause.lemma) || isMeasured(sentence, clause.head) || isQuestion(sentence)) return false
  const be = childrenOf(tree, clause.head, ['cop', 'aux']).some((at) => tokenAt(tree, at).lemma === 'be')
  if (clause.lemma === 'stand' ? be : !be) return false
  return childrenOf(tree, clause.head, ['xcomp', 'advcl']).some((child) => {
    const marked = childrenOf(tree, child, 'mark').some((mark) => lower(sentence, mark) === 'to')
    const verb = clauseAt(tree, child).lemma
    return child > clause.head && marked && (clause.lemma !== 'stand' || /^(?:lose|gain|benefit|profit|suffer|win)$/.test(verb))
  })
}
