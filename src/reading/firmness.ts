/** Firmness: modality and kind to factuality. In: how the words tell it and what kind of thing it is. Out: happened, planned, possible or denied. */
import { isAnnounced } from './act-nouns.ts'
import type { ReadSentence } from './annotate.ts'
import type { Factuality } from './claim.ts'
import { type Clause, clauseAt } from './clause.ts'
import type { Modality } from './modality.ts'
import { possibleGovernors, postponingVerbs, undoingVerbs } from './modality-words.ts'
import { childrenOf, tokenAt } from './phrase.ts'
import type { Firmness } from './rule.ts'

const bindingNouns = new Set(['contract', 'agreement', 'deal', 'accord', 'offtake', 'treaty'])

/** "will supply … under a contract signed": what a signed contract binds to is entered into. */
const underContract = (sentence: ReadSentence, clause: Clause): boolean =>
  clause.obliques.some(
    (filler) => filler.preposition === 'under' && bindingNouns.has(sentence.tree.tokens[filler.head]?.lemma.toLowerCase() ?? ''),
  )

/** "withdrew its forces": an act of its own, which takes no promise back. */
const isPullout = ({ tree }: ReadSentence, clause: Clause): boolean =>
  // "would not withdraw from its positions"
  clause.obliques.some(
    ({ head, preposition }) =>
      preposition === 'from' &&
      /^(?:position|territory|area|region|village|city|town|base|border|province|district|land|island|zone|side|post)$/.test(
        tree.tokens[head]?.lemma.toLowerCase() ?? '',
      ),
  ) ||
  clause.objects.some((object) =>
    /^(?:force|troops?|soldier|army|fighter|personnel|unit|weapon|ambassador|envoy|diplomat|staff)$/.test(
      tree.tokens[object]?.lemma.toLowerCase() ?? '',
    ),
  )

/** "declared force majeure": what was owed is not delivered, until it is lifted. */
const undoneBy = (sentence: ReadSentence, clause: Clause, modality: Modality): boolean =>
  clause.lemma === 'majeure'
    ? !modality.undone
    : modality.undone || (undoingVerbs.has(clause.lemma) && clause.category === 'verb' && !isPullout(sentence, clause))

/** What is awaited lies ahead, though the awaiting itself is told as a fact. */
const awaiting = new Set(['expect', 'due', 'plan', 'envisage'])
const wishing = new Set(['seek', 'propose', 'consider', 'submit', 'lodge', 'put in', 'table'])

/** "will no longer contribute": of a promise that it is off; of a rule that it is lifted, which is an act. */
export const isNoLonger = ({ tree }: ReadSentence, { head }: Clause): boolean =>
  childrenOf(tree, head, 'advmod').some(
    (child) => tokenAt(tree, child).form.toLowerCase() === 'longer' && tree.tokens[child - 1]?.form.toLowerCase() === 'no',
  )

/** Considered, offered; what somebody is let do is done by who lets him. */
const mayBe = (lemma: string): boolean => possibleGovernors.has(lemma) && !/^(?:allow|help|enable)$/.test(lemma)

const committed = (modality: Modality, sentence: ReadSentence, clause: Clause): Factuality => {
  if (isAnnounced(sentence.tree, clause) && modality.factuality === 'happened' && !modality.undone) return 'planned'
  if (undoneBy(sentence, clause, modality)) return modality.factuality === 'denied' ? 'happened' : 'denied'
  if (isNoLonger(sentence, clause)) return 'denied'
  if (wishing.has(clause.lemma) && modality.factuality === 'happened') return 'possible'
  if (awaiting.has(clause.lemma) && modality.factuality === 'happened') return 'planned'
  if (modality.factuality === 'happened' && clause.category === 'verb' && mayBe(clause.lemma)) return 'possible'
  if (modality.factuality === 'happened' && clause.category === 'verb' && clause.lemma === 'plan') return 'planned'
  if (modality.factuality === 'happened' && clause.lemma === 'letter') return 'possible'
  if (modality.postponed || postponingVerbs.has(clause.lemma)) return 'planned'
  if (modality.factuality === 'planned' && ((modality.committed && !modality.toCommit) || underContract(sentence, clause)))
    return 'happened'
  return modality.factuality
}

/** See gold conventions: a promise entered into has happened, a measure decided lies ahead, a lifting is an act. */
export const factualityFor = (firmness: Firmness, modality: Modality, sentence: ReadSentence, clause: Clause): Factuality => {
  switch (firmness) {
    case 'commitment':
      return committed(modality, sentence, clause)
    case 'agreement':
      return undoneBy(sentence, clause, modality) && modality.factuality === 'happened'
        ? 'denied'
        : modality.postponed
          ? 'planned'
          : modality.factuality
    case 'measure':
      if (
        clause.category === 'verb' &&
        modality.factuality === 'happened' &&
        possibleGovernors.has(clause.lemma) &&
        clause.lemma !== 'allow'
      )
        return 'possible'
      return modality.factuality === 'happened' && modality.decided ? 'planned' : modality.factuality
    case 'barring':
      return modality.factuality !== 'denied' ? modality.factuality : modality.future ? 'planned' : 'happened'
    case 'refusal':
      return 'happened'
    case 'saying':
      return modality.factuality === 'denied'
        ? 'denied'
        : modality.factuality === 'planned' && !modality.future
          ? 'happened'
          : modality.factuality
    default:
      return isNoLonger(sentence, clause) && modality.factuality === 'happened' ? 'denied' : modality.factuality
  }
}

/** Whether a clause's governor is one of these lemmas. */
export const governedBy = (sentence: ReadSentence, head: number, lemmas: ReadonlySet<string>): boolean => {
  const governor = sentence.tree.tokens[head]?.head ?? -1
  return governor >= 0 && lemmas.has(clauseAt(sentence.tree, governor).lemma)
}
