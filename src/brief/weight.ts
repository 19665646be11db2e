/** Weight: what comes first. In: items and their verdicts. Out: a number without a unit; more money, more states and a more telling verdict weigh more. */
import type { Item } from '../record/item.ts'
import type { Verdict, VerdictName } from '../record/verdict.ts'
import { isMoney } from './sums.ts'

/** How much a reader wants to hear of it. */
const interest: Readonly<Record<VerdictName, number>> = {
  contradicted: 4,
  disputed: 3.5,
  symbolic: 4,
  new: 3,
  overdue: 4,
  'due-soon': 3,
  lapsed: 2.5,
  'partly-kept': 2,
  superseded: 1.5,
  kept: 2,
  'beyond-means': 3,
  'stretches-means': 2,
  'within-means': 0.5,
  supported: 1.5,
  corroborated: 1.5,
  open: 1,
  unverifiable: 0.5,
}

/** Log10 of the sum over a million: 1 million weighs 0, 1 billion 3. Currencies are not converted; the order needs no more. */
const sumWeight = (item: Item): number => {
  const sums = item.values.flatMap((value) => (value.field === 'amount' && isMoney(value.value.unit) ? value.value.value : []))
  const largest = Math.max(0, ...sums)
  return largest <= 1e6 ? 0 : Math.log10(largest / 1e6)
}

const stateCount = (items: readonly Item[]): number =>
  new Set(items.flatMap((item) => [...item.agents, ...item.recipients].flatMap((actor) => actor.states))).size

export const weightOf = (items: readonly Item[], verdicts: readonly Verdict[]): number => {
  const told = Math.max(0, ...verdicts.map((verdict) => interest[verdict.verdict]))
  const documents = new Set(items.flatMap((item) => item.mentions.map((mention) => mention.documentId))).size
  return Math.round((Math.max(0, ...items.map(sumWeight)) + Math.min(stateCount(items), 30) / 3 + told + documents / 2) * 100) / 100
}
