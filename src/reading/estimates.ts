/** Estimates: verbs by which somebody gives a figure, or another than before. In: a verb in its sentence. Out: whether it puts a figure on something, and whether it replaces one. */
import { universalRelation } from '../language/tree.ts'
import type { Span } from '../text/document.ts'
import { type ReadSentence, within } from './annotate.ts'
import { clauseAt } from './clause.ts'
import { childrenOf, corePhrase, tokenAt } from './phrase.ts'

const putting = new Set(['put', 'place', 'estimate', 'reckon', 'peg', 'calculate', 'value'])

/** "puts the cost at $3 billion", "estimates output at 2 million tonnes": what is done is done to a figure. */
export const putsFigure = (sentence: ReadSentence, verb: number): boolean => {
  const { lemma, category, obliques, objects, passive } = clauseAt(sentence.tree, verb)
  return (
    category === 'verb' &&
    putting.has(lemma) &&
    (passive || objects.length > 0) &&
    obliques.some(({ head, preposition }) => preposition === 'at' && within(sentence.amounts, corePhrase(sentence.tree, head)).length > 0)
  )
}

const revising = new Set(['revise', 'restate', 'correct', 're-estimate', 'reestimate'])
/** These change a thing sooner than a figure of it, unless they say that it is a figure. */
const moving = new Set([
  'raise',
  'lower',
  'cut',
  'trim',
  'increase',
  'reduce',
  'upgrade',
  'downgrade',
  'adjust',
  'update',
  'change',
  'amend',
])
const figures = new Set([
  'figure',
  'estimate',
  'forecast',
  'projection',
  'count',
  'tally',
  'number',
  'total',
  'calculation',
  'assessment',
  'outlook',
  'data',
])

/** "revised its figure to", "lowered its estimate of": who does so gave another figure before. */
export const revisesFigure = (sentence: ReadSentence, verb: number): boolean => {
  const { lemma, category, objects, subjects, passive } = clauseAt(sentence.tree, verb)
  if (category !== 'verb') return false
  const of = (passive ? subjects : objects).map((head) => tokenAt(sentence.tree, head).lemma.toLowerCase())
  if (!passive && objects.length === 0) return false
  return revising.has(lemma) || (moving.has(lemma) && of.some((noun) => figures.has(noun)))
}

/** Whether both ends of a change are figures for one thing: the nearest verb before it revises a figure. */
export const isRevisedFigure = (sentence: ReadSentence, { start }: Span): boolean => {
  const { tokens } = sentence.tree
  const last = tokens.findLastIndex(
    (token, index) =>
      token.start < start &&
      token.upos === 'VERB' &&
      universalRelation(token.deprel) !== 'amod' &&
      childrenOf(sentence.tree, index).length > 0,
  )
  return last >= 0 && revisesFigure(sentence, last)
}
