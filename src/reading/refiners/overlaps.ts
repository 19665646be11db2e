/** Overlaps: where two rules read the same words, the more specific stays. In: matches of one document. Out: matches, one for each thing told. */
import type { ReadSentence } from '../annotate.ts'
import { clauseAt } from '../clause.ts'
import { signingAbove } from '../instrument-lists.ts'
import { caseOf, circumstance, tokenAt } from '../phrase.ts'
import type { RuleMatch } from '../rule.ts'

const sameDraft = (a: RuleMatch, b: RuleMatch): boolean =>
  a.draft.kind === b.draft.kind && a.draft.start < b.draft.end && b.draft.start < a.draft.end

const contains = (sentence: ReadSentence, outer: number, inner: number): boolean => {
  for (let at = inner, steps = 0; at >= 0 && steps < 30; at = tokenAt(sentence.tree, at).head, steps++) if (at === outer) return true
  return false
}

/** Same clause: one head is the other's, or its object, or its verb under which it only completes the meaning. */
const sameClause = (sentence: ReadSentence, a: number, b: number): boolean => {
  if (a === b) return true
  const [upper, lower] = contains(sentence, a, b) ? [a, b] : contains(sentence, b, a) ? [b, a] : [-1, -1]
  if (upper < 0) return false
  for (let at = lower; at !== upper; at = tokenAt(sentence.tree, at).head) {
    const { deprel } = tokenAt(sentence.tree, at)
    if (/^(conj|parataxis|acl:relcl|advcl|appos)/.test(deprel)) return false
    if (/^ccomp/.test(deprel)) return false
  }
  return true
}

const sharedAmount = (a: RuleMatch, b: RuleMatch): boolean =>
  a.draft.amount !== null &&
  b.draft.amount !== null &&
  a.draft.amount.text === b.draft.amount.text &&
  a.draft.amount.unit === b.draft.amount.unit

const differentObjects = (a: RuleMatch, b: RuleMatch): boolean =>
  a.rule.id === b.rule.id && a.head === b.head && (a.draft.start !== b.draft.start || a.draft.end !== b.draft.end)

/** Two figures of one clause with their own triggers are two claims: the purchase and its supply, two coordinated sums. */
const ownFigures = (a: RuleMatch, b: RuleMatch): boolean =>
  a.head !== b.head && a.draft.amount !== null && b.draft.amount !== null && !sharedAmount(a, b)

/** A signed purchase is a commitment: the object decides, the signing is not told again. */
const decidedByObject = (sentence: ReadSentence, a: RuleMatch, b: RuleMatch): boolean =>
  a.draft.kind === 'agreement' &&
  b.draft.kind === 'commitment' &&
  a.head !== b.head &&
  contains(sentence, a.head, b.head) &&
  sameClause(sentence, a.head, b.head) &&
  !a.draft.quote.includes('letter')

/** "He recalled that …": what is recalled is the claim where it is one. */
const emptyRecital = (sentence: ReadSentence, a: RuleMatch, b: RuleMatch): boolean =>
  a.rule.id === 'statement/position' &&
  !['statement', 'assessment'].includes(b.draft.kind) &&
  a.head !== b.head &&
  isSaid(sentence, a.head, b.head)

/** "Analysts warned that the quarrel could hurt": what they think is the judgement. */
const isThinking = (sentence: ReadSentence, a: RuleMatch, b: RuleMatch): boolean =>
  a.rule.id === 'assessment/observers-think' && b.draft.kind !== 'statement' && a.head !== b.head && isSaid(sentence, a.head, b.head)

/** Does `inner` stand in what the verb `outer` says, not in a clause beside it? */
const isSaid = (sentence: ReadSentence, outer: number, inner: number): boolean => {
  for (let at = inner, steps = 0; at >= 0 && steps < 30; steps++) {
    const { head, deprel } = tokenAt(sentence.tree, at)
    if (head === outer) return /^(?:ccomp|xcomp|obj)/.test(deprel)
    at = head
  }
  return false
}

const denials = new Set(['statement/rejection', 'statement/no-such', 'statement/says-not'])

/** "denied that Oman would join": that Oman will not join is told too. */
const isDenied = (sentence: ReadSentence, a: RuleMatch, b: RuleMatch): boolean =>
  denials.has(b.rule.id) &&
  (clauseAt(sentence.tree, a.head).category === 'verb' || a.draft.kind === 'meeting') &&
  a.draft.factuality === 'denied' &&
  ['agreement', 'measure', 'commitment', 'meeting'].includes(a.draft.kind)

/** "condemned X and urged Y": a verb of its own beside the other, not under it. */
const isBeside = (sentence: ReadSentence, first: number, second: number): boolean => {
  for (let at = second, steps = 0; at >= 0 && at !== first && steps < 30; at = tokenAt(sentence.tree, at).head, steps++) {
    const { deprel, upos, head } = tokenAt(sentence.tree, at)
    if (deprel === 'conj' && upos === 'VERB' && head === first) return true
    // "X accused Y; Y denies it"
    if (deprel === 'parataxis' && upos === 'VERB' && head === first && at > first) return true
  }
  return false
}

/** "A single document came out: a letter of intent between A and B": the letter is the document. */
const isWiderAgreement = (a: RuleMatch, b: RuleMatch): boolean => {
  const parties = ({ draft }: RuleMatch): string => draft.agents.flatMap(({ states }) => states).join()
  const wider = a.draft.start <= b.draft.start && a.draft.end >= b.draft.end && a.draft.quote.length > b.draft.quote.length
  return (
    a.draft.kind === 'agreement' &&
    b.draft.kind === 'agreement' &&
    a.rule.id !== b.rule.id &&
    wider &&
    parties(a) === parties(b) &&
    parties(a) !== ''
  )
}

/** "signed four documents: a treaty on ...": the items of the list are what was signed. */
const isCountOfItems = (sentence: ReadSentence, a: RuleMatch, b: RuleMatch): boolean =>
  b.rule.id === 'agreement/itemised' && a.draft.kind === 'agreement' && a.head !== b.head && signingAbove(sentence, b.head) === a.head

/** "accused X, a charge that Y denied", "rejects the tool, which Y demands": said in a relative clause, by another. */
const isAside = (sentence: ReadSentence, outer: number, inner: number): boolean => {
  for (let at = inner, steps = 0; at >= 0 && at !== outer && steps < 30; at = tokenAt(sentence.tree, at).head, steps++)
    if (tokenAt(sentence.tree, at).deprel === 'acl:relcl') return true
  return false
}

/** A judgement known by its shape alone gives way to one that its words tell, in the same words. */
const isShapeOnly = (a: RuleMatch, b: RuleMatch): boolean =>
  a.draft.kind === 'assessment' && a.rule.anyPredicate === true && b.rule.anyPredicate !== true && sameDraft(a, b)

/** "would be ready to buy": what one is ready for is the claim. */
const isReadiness = (sentence: ReadSentence, a: RuleMatch, b: RuleMatch): boolean =>
  a.rule.id === 'statement/stance' &&
  ['commitment', 'agreement', 'measure', 'meeting'].includes(b.draft.kind) &&
  a.head !== b.head &&
  isSaid(sentence, a.head, b.head)

/** "at the summit they signed a treaty": they met and they signed. */
const isOccasion = (sentence: ReadSentence, { draft, head }: RuleMatch): boolean =>
  draft.kind === 'meeting' && tokenAt(sentence.tree, head).upos === 'NOUN' && circumstance.has(caseOf(sentence.tree, head) ?? '')

/** Judgements give way to facts of the same clause, and to judgements nearer the root. */
const yieldsTo = (sentence: ReadSentence, a: RuleMatch, b: RuleMatch): boolean => {
  if (differentObjects(a, b)) return false
  if (isCountOfItems(sentence, a, b)) return true
  if (isWiderAgreement(a, b) || isShapeOnly(a, b) || isReadiness(sentence, a, b) || isThinking(sentence, a, b)) return true
  if (isOccasion(sentence, a) && b.draft.kind !== 'meeting') return false
  if (decidedByObject(sentence, a, b) || emptyRecital(sentence, a, b)) return true
  if (sharedAmount(a, b) && a.draft.kind !== 'statement' && b.draft.kind !== 'statement') return outranked(a, b)
  if (a.draft.kind === 'statement' && b.draft.kind !== 'statement') return a.head === b.head && outranked(a, b)
  if (isDenied(sentence, a, b) || isBeside(sentence, b.head, a.head)) return false
  if (a.draft.kind === 'statement' && b.draft.kind === 'statement' && isAside(sentence, b.head, a.head)) return false
  if (b.draft.kind === 'statement')
    return a.draft.kind === 'assessment'
      ? contains(sentence, b.head, a.head)
      : contains(sentence, b.head, a.head) && a.rule.weight < b.rule.weight
  if (!sameClause(sentence, a.head, b.head)) return false
  if (a.draft.kind === 'assessment' && b.draft.kind === 'assessment')
    return contains(sentence, b.head, a.head) && a.head !== b.head ? true : a.head === b.head && outranked(a, b)
  if (ownFigures(a, b)) return false
  if (a.draft.kind === 'assessment' || b.draft.kind === 'assessment') return a.draft.kind === 'assessment'
  if (
    a.head === b.head ||
    sameDraft(a, b) ||
    clauseAt(sentence.tree, a.head).category === 'noun' ||
    clauseAt(sentence.tree, b.head).category === 'noun'
  )
    return outranked(a, b)
  return a.rule.weight <= 30 && outranked(a, b)
}

const outranked = (a: RuleMatch, b: RuleMatch): boolean =>
  a.rule.weight < b.rule.weight || (a.rule.weight === b.rule.weight && (a.head > b.head || (a.head === b.head && a.rule.id > b.rule.id)))

export const withoutOverlaps = (matches: readonly RuleMatch[], sentences: readonly ReadSentence[]): readonly RuleMatch[] =>
  [...Map.groupBy(matches, (match) => match.sentence)].flatMap(([at, inSentence]) => {
    const sentence = sentences[at]
    if (!sentence) return []
    return inSentence.filter(
      (a) => !inSentence.some((b) => b !== a && yieldsTo(sentence, a, b) && !(yieldsTo(sentence, b, a) && outranked(b, a))),
    )
  })
