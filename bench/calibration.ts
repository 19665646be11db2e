/**
 * Calibration: weights of a claim's confidence, fitted on gold, and how well they tell. In: features and outcomes of claims, by document. Out: weights; a
 * reliability table and the expected calibration error, each document scored by weights fitted without it.
 */
import { type ConfidenceFeatures, confidenceFrom } from '../src/reading/confidence.ts'

export interface Observed {
  readonly document: string
  readonly features: ConfidenceFeatures
  readonly right: boolean
}

export type Weights = Readonly<Record<string, number>>

/** A band of confidences with what it promised and what it kept, 0 to 1. */
export interface Band {
  readonly from: number
  readonly to: number
  readonly claims: number
  readonly told: number
  readonly right: number
}

export interface Reliability {
  readonly claims: number
  readonly bands: readonly Band[]
  /** Mean distance of told and right over bands of one tenth, by their claims. Source: Naeini, Cooper, Hauskrecht 2015. */
  readonly expectedError: number
  /** Mean squared distance of confidence and outcome. Source: Brier 1950. */
  readonly brier: number
}

const STEPS = 500
const RATE = 0.5
/** Ridge: how strongly a weight is held where it is without evidence; the level and the slope of the rules' own figures are held least. */
const ridgeOf = (name: string): number => (name === 'bias' ? 0.01 : name === 'prior' ? 0.5 : name.startsWith('rule ') ? 20 : 10)
/** Without evidence the rule's own figure stands. */
const startOf = (name: string): number => (name === 'prior' ? 1 : 0)
const confidenceHolding = { ridgeOf, startOf }

/** How strongly a weight is held, by its name, and at what. */
export interface Holding {
  readonly ridgeOf: (name: string) => number
  readonly startOf: (name: string) => number
}

/** Logistic regression with a ridge, by gradient descent with each weight's own step (Adagrad, Duchi et al. 2011). Deterministic. */
export const fitWeights = (
  observed: readonly Pick<Observed, 'features' | 'right'>[],
  { ridgeOf, startOf }: Holding = confidenceHolding,
): Weights => {
  const names = [...new Set(observed.flatMap(({ features }) => [...features.keys()]))].sort()
  const place = new Map(names.map((name, index) => [name, index]))
  const rows = observed.map(({ features, right }) => ({
    places: Int32Array.from(features.keys(), (name) => place.get(name) ?? 0),
    values: Float64Array.from(features.values()),
    right: right ? 1 : 0,
  }))
  const start = Float64Array.from(names, startOf)
  const ridge = Float64Array.from(names, ridgeOf)
  const weights = Float64Array.from(start)
  const squares = new Float64Array(names.length)
  for (let step = 0; step < STEPS; step++) {
    const slope = Float64Array.from(weights, (weight, at) => (ridge[at] ?? 0) * (weight - (start[at] ?? 0)))
    for (const { places, values, right } of rows) {
      const sum = places.reduce((all, at, nth) => all + (weights[at] ?? 0) * (values[nth] ?? 0), 0)
      const off = 1 / (1 + Math.exp(-sum)) - right
      places.forEach((at, nth) => {
        slope[at] = (slope[at] ?? 0) + off * (values[nth] ?? 0)
      })
    }
    slope.forEach((one, at) => {
      squares[at] = (squares[at] ?? 0) + one * one
      weights[at] = (weights[at] ?? 0) - (RATE * one) / (Math.sqrt(squares[at] ?? 0) + 1e-8)
    })
  }
  return Object.fromEntries(names.map((name, at) => [name, Math.round((weights[at] ?? 0) * 1000) / 1000]))
}

export const reliabilityOf = (told: readonly { readonly confidence: number; readonly right: boolean }[]): Reliability => {
  const bands = Array.from({ length: 10 }, (_, tenth): Band => {
    const inside = told.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth)
    const mean = (value: (one: (typeof told)[number]) => number): number =>
      inside.length === 0 ? 0 : inside.reduce((all, one) => all + value(one), 0) / inside.length
    return {
      from: tenth / 10,
      to: (tenth + 1) / 10,
      claims: inside.length,
      told: mean(({ confidence }) => confidence),
      right: mean(({ right }) => (right ? 1 : 0)),
    }
  })
  return {
    claims: told.length,
    bands: bands.filter(({ claims }) => claims > 0),
    expectedError: bands.reduce((all, band) => all + (band.claims * Math.abs(band.told - band.right)) / Math.max(1, told.length), 0),
    brier: told.reduce((all, { confidence, right }) => all + (confidence - (right ? 1 : 0)) ** 2, 0) / Math.max(1, told.length),
  }
}

/** Confidence of every claim by weights fitted on all documents but its own. */
export const leftOut = (observed: readonly Observed[]): readonly (Observed & { readonly confidence: number })[] =>
  [...new Set(observed.map(({ document }) => document))].flatMap((document) => {
    const weights = fitWeights(observed.filter((one) => one.document !== document))
    return observed.filter((one) => one.document === document).map((one) => ({ ...one, confidence: confidenceFrom(one.features, weights) }))
  })

/** A table for people. */
export const reliabilityLines = ({ claims, bands, expectedError, brier }: Reliability): readonly string[] => [
  '  confidence   claims   told   right',
  ...bands.map(
    ({ from, to, claims: own, told, right }) =>
      `  ${from.toFixed(1)} to ${to.toFixed(1)}   ${String(own).padStart(6)}   ${told.toFixed(2)}   ${right.toFixed(2)}`,
  ),
  `  expected calibration error ${expectedError.toFixed(3)}, Brier score ${brier.toFixed(3)}, over ${claims} claims`,
]
