/** Likeness: how probable it is that units of two documents tell of one thing. In: two units of one kind. Out: a logit, by weights fitted on labelled pairs; symmetric. Source: Fellegi and Sunter 1969, as a logistic regression. */
import { type LikenessFeatures, likenessFeatures } from './likeness-features.ts'
import { likenessWeights } from './likeness-weights.ts'
import { sameThing } from './same-thing.ts'
import type { Unit } from './unit.ts'

/** Groups are joined while they are at least this near (link.ts); chosen on `bench/merging/dev.jsonl`, each story by weights fitted without it. */
export const LEAST_LOGIT = -1.2

export const featuresOf = (a: Unit, b: Unit): LikenessFeatures => likenessFeatures(a, b, sameThing(a, b))

export const logitOf = (features: LikenessFeatures, weights: Readonly<Record<string, number>> = likenessWeights): number => {
  let sum = 0
  for (const [name, value] of features) sum += (weights[name] ?? 0) * value
  return sum
}
