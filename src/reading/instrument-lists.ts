/** Instrument lists: "Four instruments were signed: a treaty on extradition, an agreement on air services". In: a sentence and a noun. Out: the verb of signing behind whose colon the noun stands. */
import type { ReadSentence } from './annotate.ts'
import { clauseAt } from './clause.ts'
import { branch, caseOf, tokenAt } from './phrase.ts'

const signing = new Set(
  'sign conclude initial exchange adopt finalise finalize ink ratify seal witness reach agree approve clinch endorse'.split(' '),
)
const counted = new Set('instrument document agreement paper text accord deal treaty memorandum mou protocol contract'.split(' '))

/** Where the phrase of a noun begins: behind it nothing but its own words may stand before the noun. */
const beginsAt = ({ tree }: ReadSentence, noun: number): number => {
  const own = new Set(branch(tree, noun))
  let first = noun
  while (own.has(first - 1) && /^(?:det|amod|compound|nummod)/.test(tokenAt(tree, first - 1).deprel)) first -= 1
  return first
}

/** Null where the noun is no item of such a list. */
export const signingAbove = (sentence: ReadSentence, noun: number): number | null => {
  const { tree } = sentence
  const before = tree.tokens[beginsAt(sentence, noun) - 1]?.form ?? ''
  if (!/^(?:[:;,–—]|and)$/.test(before) || caseOf(tree, noun) !== null) return null
  let verb = noun
  for (let steps = 0; steps < 8 && verb >= 0 && tokenAt(tree, verb).upos !== 'VERB'; steps++) verb = tokenAt(tree, verb).head
  if (verb < 0 || verb > noun || !signing.has(tokenAt(tree, verb).lemma)) return null
  const colon = tree.tokens.findIndex(({ form }, index) => index < noun && /^[:–—]$/.test(form))
  const papers = clauseAt(tree, verb).objects.find(
    (object) => counted.has(tokenAt(tree, object).lemma.toLowerCase()) && tokenAt(tree, object).feats.Number === 'Plur',
  )
  return papers !== undefined && colon > verb && papers < colon ? verb : null
}

/** Who signed what the list holds: the subject of the verb, else the two it was signed between. */
export const signersOf = ({ tree }: ReadSentence, verb: number): readonly number[] => {
  const { subjects, obliques, objects } = clauseAt(tree, verb)
  const between = [...obliques, ...objects.flatMap((object) => clauseAt(tree, object).obliques)]
  return [...subjects, ...between.filter(({ preposition }) => preposition === 'between' || preposition === 'with').map(({ head }) => head)]
}
