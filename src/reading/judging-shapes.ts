/** Judging shapes: how a judgement is built whatever its words. In: a predicate in its sentence. Out: whether it compares, awaits what is bound to come, or holds a thing likely. */
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
  const whereas = childrenOf(tree, clause.head, 'advcl').some((child) =>
    childrenOf(tree, child, 'mark').some((mark) => lower(sentence, mark) === 'whereas'),
  )
  return contrasted || byContrast || rather || whereas || hasThan(sentence, clause) || isEqual(sentence, clause)
}

/** "is nearly as great", "is just as exposed as Japan". */
const isEqual = ({ tree }: ReadSentence, { head }: Clause): boolean => {
  const { upos } = tokenAt(tree, head)
  const as = childrenOf(tree, head, 'advmod').find((child) => tokenAt(tree, child).form.toLowerCase() === 'as')
  return (
    upos === 'ADJ' &&
    as !== undefined &&
    childrenOf(tree, head, 'cop').length > 0 &&
    /^(?:nearly|almost|just|every|equally|not|half|twice)$/i.test(tree.tokens[as - 1]?.form ?? '')
  )
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
    (index) =>
      /^(?:JJR|RBR)$/.test(tokenAt(tree, index).xpos) ||
      (tokenAt(tree, index).upos === 'ADJ' && /er$/.test(lower(sentence, index))) ||
      /^(?:more|less|better|worse)$/.test(lower(sentence, index)),
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
  'forecast',
  'project',
  'predict',
  'tipped',
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

/** "may yet do", "could well cost", "will probably disappoint": what the author holds likely, on nobody's word. */
export const hazards = (sentence: ReadSentence, clause: Clause): boolean => {
  const { tree } = sentence
  if (isMeasured(sentence, clause.head) || isQuestion(sentence) || /^(?:acl|advcl|csubj)/.test(tokenAt(tree, clause.head).deprel))
    return false
  const modal = childrenOf(tree, clause.head, 'aux').find((child) => /^(?:may|might|could|will|would)$/.test(lower(sentence, child)))
  if (modal === undefined) return false
  const hedges = childrenOf(tree, clause.head, 'advmod').map((child) => lower(sentence, child))
  const mild = /^(?:will|would)$/.test(lower(sentence, modal))
  const wanted = mild
    ? /^(?:probably|inevitably|eventually|ultimately|surely|hardly|scarcely|doubtless|undoubtedly|certainly|necessarily|invariably)$/
    : /^(?:yet|well|eventually|ultimately|easily|soon|still|also)$/
  return hedges.some((hedge) => wanted.test(hedge))
}

const authorsWords =
  /^(?:arguably|paradoxically|ironically|tellingly|unsurprisingly|evidently|plainly|fundamentally|essentially|effectively|supposedly|ostensibly|understandably|inescapably)$/
const inTruth = /^(?:effect|truth|reality|essence|fact|practice|theory|sum|short)$/
const stressed = /^(?:largely|mainly|mostly|partly|chiefly|precisely|primarily|simply|least|only)$/

/** "in effect", "arguably", "largely because": the author speaks, whatever is told. */
export const hasAuthorsWord = (sentence: ReadSentence, clause: Clause): boolean => {
  const { tree } = sentence
  if (
    isMeasured(sentence, clause.head) ||
    isQuestion(sentence) ||
    /^(?:acl|advcl|csubj|ccomp|xcomp)/.test(tokenAt(tree, clause.head).deprel)
  )
    return false
  const children = childrenOf(tree, clause.head)
  const spoken = children.some((child) => tokenAt(tree, child).deprel.startsWith('advmod') && authorsWords.test(lower(sentence, child)))
  const truly = children.some(
    (child) =>
      inTruth.test(lower(sentence, child)) && caseOf(tree, child) === 'in' && childrenOf(tree, child, ['det', 'nmod', 'amod']).length === 0,
  )
  const because = childrenOf(tree, clause.head, 'advcl').some((child) => {
    const mark = childrenOf(tree, child, 'mark').find((at) => lower(sentence, at) === 'because')
    return mark !== undefined && stressed.test(tree.tokens[mark - 1]?.form.toLowerCase() ?? '')
  })
  return spoken || truly || because
}
