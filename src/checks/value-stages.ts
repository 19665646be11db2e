/** Value stages: what was announced, and what of it was signed, paid and delivered. In: a promise and the later words. Out: one sentence, or none where no later sum is told. */
import { readAmounts } from '../language/amounts.ts'
import type { ClaimAmount } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import type { CheckContext } from './check.ts'
import { claimsNaming } from './deed-index.ts'
import { sentenceOf } from './evidence.ts'
import { firstTold } from './later-word.ts'
import { dealsWith, isSameMatter } from './same-matter.ts'
import { amountText, listText } from './wording.ts'

type Stage = 'signed' | 'paid' | 'delivered' | 'invested'

/** The last step that words tell, furthest first. */
const stageWords: readonly (readonly [Stage, RegExp])[] = [
  ['delivered', /\b(?:deliver(?:ed|y|ies)|took delivery|taken delivery|shipped|supplied|handed over|received|arrived)\b/i],
  ['paid', /\b(?:disburs\w{1,6}|paid(?: out)?|transferred|released)\b/i],
  ['invested', /\b(?:invested|spent)\b/i],
  ['signed', /\b(?:sign(?:ed|ing)|contract(?:ed)?|concluded|agreed)\b/i],
]

const stageOf = (words: string): Stage | null => stageWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null

interface Step {
  readonly stage: Stage
  readonly amount: Pick<ClaimAmount, 'value' | 'unit' | 'qualifier'>
  readonly document: string
}

/** "Announced: $2.3 billion; signed: $1 billion (a.txt); paid: $700 million, 30 % (b.txt)." Each stage's largest sum; steps are never added. */
export const valueNote = (item: Item, later: readonly RecordedClaim[], context: CheckContext): readonly string[] => {
  const told = firstTold(item)
  const promised = item.claims.find(
    ({ claim, published }) => published === told && claim.amount !== null && claim.amount.from === undefined,
  )?.claim.amount
  if (!promised) return []
  const steps = [...later, ...contracts(item, context)].flatMap((recorded) => stepOf(recorded, promised, context))
  const byStage = [...Map.groupBy(steps, ({ stage }) => stage)].map(([stage, same]) => ({
    stage,
    step: same.reduce((most, one) => (one.amount.value > most.amount.value ? one : most)),
  }))
  if (byStage.length === 0) return []
  const order: readonly Stage[] = ['signed', 'paid', 'invested', 'delivered']
  const parts = byStage
    .toSorted((left, right) => order.indexOf(left.stage) - order.indexOf(right.stage))
    .map(({ stage, step }) => `${stage}: ${amountText(step.amount)}${shareText(step.amount.value / promised.value)} (${step.document})`)
  return [`Announced: ${amountText(promised)}; ${listText(parts, '; ').replace('; and ', '; ')}.`]
}

const shareText = (share: number): string => (share < 0.995 ? `, ${share < 0.01 ? 'under 1' : Math.round(100 * share)} % of it` : '')

const stepOf = (recorded: RecordedClaim, promised: ClaimAmount, { documents }: CheckContext): readonly Step[] => {
  const { claim, document } = recorded
  if (claim.factuality !== 'happened') return []
  const words = sentenceOf(recorded, documents)
  const stage = stageOf(words)
  // where the claim has no sum, only one in its own words: beside them the sentence may tell of other money
  const amount = claim.amount ?? readAmounts(claim.quote).find(({ unit }) => unit === promised.unit)
  if (stage === null || !amount || amount.unit !== promised.unit) return []
  const { value, unit, qualifier } = amount
  return [{ stage, amount: { value, unit, qualifier: qualifier === 'range' ? 'up-to' : qualifier }, document }]
}

/** Agreements between the same parties, told later, whose sentence names a sum of the promise's unit and its matter. */
const contracts = (item: Item, { claims, documents }: CheckContext): readonly RecordedClaim[] => {
  const told = firstTold(item)
  const own = new Set(item.claims.map(({ documentId }) => documentId))
  if (told === null || item.kind !== 'commitment') return []
  return claimsNaming(claims, ['agreement/contract'], item).filter(
    (one) =>
      one.published !== null &&
      one.published > told &&
      !own.has(one.documentId) &&
      dealsWith(item, one.claim) &&
      isSameMatter(item, one, documents),
  )
}
