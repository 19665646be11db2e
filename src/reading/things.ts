/** Things: what "it" may mean: "Has Brazil signed the contract? We signed it". In: a sentence and those before it. Out: lemmas of the things told of in the last two sentences, the last first. */
import type { ReadSentence } from './annotate.ts'

/** Sentences back; an answer of one word ("Yes.") counts. */
const reach = 2

/** Single things that a verb is about, not those who act. */
const isThing = ({ upos, deprel, feats }: ReadSentence['tree']['tokens'][number]): boolean =>
  upos === 'NOUN' && feats.Number !== 'Plur' && /^(?:obj|nsubj|nsubj:pass|root)$/.test(deprel)

export const thingsBefore = (sentences: readonly ReadSentence[], sentence: ReadSentence): readonly string[] =>
  sentences
    .slice(Math.max(0, sentence.index - reach), sentence.index)
    .toReversed()
    .flatMap(({ tree }) => tree.tokens.filter(isThing).toReversed())
    .map(({ lemma }) => lemma.toLowerCase())
