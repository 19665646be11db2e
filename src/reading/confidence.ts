/** Confidence: how often such a claim is right, 0 to 1. In: a claim and how it came about. Out: a probability by logistic regression over plain features, with weights fitted on gold. */
import type { ReadSentence } from './annotate.ts'
import type { Claim } from './claim.ts'
import type { ClaimOrigin } from './claim-origin.ts'
import { confidenceWeights } from './confidence-weights.ts'

/** Features by name; one that is left out is 0. */
export type ConfidenceFeatures = ReadonlyMap<string, number>

const logit = (p: number): number => Math.log(p / (1 - p))
const clamped = (p: number): number => Math.min(0.97, Math.max(0.03, p))

const isFarOff = (claim: Claim): boolean =>
  claim.agents.some(({ start, end }) => start !== null && end !== null && (end <= claim.sentence.start || start >= claim.sentence.end))

/** `besides`: other claims of the same sentence. `prior` is the rule's own figure, as a logit; all others are 0 or 1, or a size of the sentence on a log scale. */
const confidenceFeatures = (claim: Claim, origin: ClaimOrigin, sentence: ReadSentence, besides: number): ConfidenceFeatures => {
  const trigger = sentence.tree.tokens[origin.head]
  const has = (name: string, condition: boolean): [string, number][] => (condition ? [[name, 1]] : [])
  const others = origin.roles.some(
    ({ source }) => source === 'told-by' || source === 'list-heading' || source === 'trading-pair' || source === 'told-before',
  )
  return new Map<string, number>([
    ['bias', 1],
    ['prior', logit(clamped(origin.rule.confidence))],
    [`kind ${claim.kind}`, 1],
    [`rule ${origin.rule.id}`, 1],
    [`factuality ${claim.factuality}`, 1],
    [`role ${sentence.paragraph.role}`, 1],
    ['length', Math.log(sentence.tree.tokens.length / 20)],
    ['besides', besides],
    ...has('no agent', claim.agents.length === 0),
    ...has('agent of no state', claim.agents.length > 0 && claim.agents.every(({ states }) => states.length === 0)),
    ...has('agent looked up', isFarOff(claim)),
    ...has('agent beside the clause', others),
    ...has('many agents', claim.agents.length > 2),
    ...has('recipient', claim.recipients.length > 0),
    ...has('amount', claim.amount !== null),
    ...has('time', claim.time !== null && (claim.time.start ?? claim.time.end) !== null),
    ...has('attributed', claim.attribution.length > 0),
    ...has('noun', trigger?.upos === 'NOUN'),
    ...has('root', trigger?.head === -1),
    ...has('refined', origin.refiners.length > 0),
  ])
}

/** By weights that were fitted; a feature without one counts nothing, but for the rule's own figure. */
export const confidenceFrom = (features: ConfidenceFeatures, weights: Readonly<Record<string, number>>): number => {
  let sum = 0
  for (const [name, value] of features) sum += value * (weights[name] ?? (name === 'prior' ? 1 : 0))
  return Math.round((1 / (1 + Math.exp(-sum))) * 100) / 100
}

/** How each claim came about, as features, in the order of the claims. */
export const featuresOf = (
  claims: readonly Claim[],
  origins: ReadonlyMap<string, ClaimOrigin>,
  sentences: readonly ReadSentence[],
): readonly (ConfidenceFeatures | null)[] => {
  const inSentence = Map.groupBy(claims, ({ sentence }) => sentence.start)
  return claims.map((claim) => {
    const origin = origins.get(claim.id)
    const sentence = origin && sentences[origin.sentence]
    const besides = (inSentence.get(claim.sentence.start)?.length ?? 1) - 1
    return origin === undefined || sentence === undefined ? null : confidenceFeatures(claim, origin, sentence, besides)
  })
}

/** Claims with the confidence that the fitted weights give them, in the same order. */
export const withConfidence = (
  claims: readonly Claim[],
  origins: ReadonlyMap<string, ClaimOrigin>,
  sentences: readonly ReadSentence[],
): readonly Claim[] => {
  const features = featuresOf(claims, origins, sentences)
  return claims.map((claim, index) => {
    const own = features[index]
    return own == null ? claim : { ...claim, confidence: confidenceFrom(own, confidenceWeights) }
  })
}
