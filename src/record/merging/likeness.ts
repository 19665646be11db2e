/** Likeness: how probable it is that units of two documents tell of one thing. In: two units of one kind. Out: a logit, by weights fitted on labelled pairs; symmetric. Source: Fellegi and Sunter 1969, as a logistic regression. */
import { likenessFeatures } from './likeness-features.ts'
import { likenessWeights } from './likeness-weights.ts'
import { sameThing } from './same-thing.ts'
import type { Unit } from './unit.ts'

/** Groups are joined while they are at least this near (link.ts); chosen on `bench/merging/dev.jsonl`, each story by weights fitted without it. */
export const LEAST_LOGIT = -1.2

/** Of each kind its own, beside what holds for all. */
const ofKind = (kind: string, name: string): string => `${kind}: ${name}`

/** Features by name, as weights are fitted to them; one that is left out is 0. */
export const featuresOf = (a: Unit, b: Unit): ReadonlyMap<string, number> => {
  const features = new Map<string, number>()
  likenessFeatures(a, b, sameThing(a, b), (name, value) => {
    features.set(name, value)
    features.set(ofKind(a.kind, name), value)
  })
  return features
}

export const logitOf = (features: ReadonlyMap<string, number>, weights: Readonly<Record<string, number>> = likenessWeights): number => {
  let sum = 0
  for (const [name, value] of features) sum += (weights[name] ?? 0) * value
  return sum
}

/** For each kind, what a feature weighs in all. */
const weightsOfKinds = new Map<string, ReadonlyMap<string, number>>()
const general = Object.keys(likenessWeights).filter((name) => !name.includes(': '))
const weightsOf = (kind: string): ReadonlyMap<string, number> => {
  const known = weightsOfKinds.get(kind)
  if (known !== undefined) return known
  const own = Object.keys(likenessWeights).flatMap((name) => (name.startsWith(`${kind}: `) ? [name.slice(kind.length + 2)] : []))
  const made = new Map(
    [...general, ...own].map((name) => [name, (likenessWeights[name] ?? 0) + (likenessWeights[ofKind(kind, name)] ?? 0)] as const),
  )
  weightsOfKinds.set(kind, made)
  return made
}

/** The same as `logitOf` of `featuresOf`, but for the last digits; a million claims ask it a hundred million times. */
export const likeness = (a: Unit, b: Unit): number => {
  const weights = weightsOf(a.kind)
  let sum = 0
  likenessFeatures(a, b, sameThing(a, b), (name, value) => {
    sum += (weights.get(name) ?? 0) * value
  })
  return sum
}
