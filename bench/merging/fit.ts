/** `npm run fit:merging`: fits the weights of likeness on the pairs of dev.jsonl. Out: src/record/merging/likeness-weights.ts, and how well weights fitted without a story merge it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { featuresOf, logitOf } from '../../src/record/merging/likeness.ts'
import { splitClaim } from '../../src/record/merging/split.ts'
import { type Unit, unitOf } from '../../src/record/merging/unit.ts'
import { fitWeights, type Holding, type Observed } from '../calibration.ts'
import { type Mention, mentionsOf, pairsOf } from './mention.ts'
import { recordedOf } from './score-merging.ts'

/** What holds for all kinds is held less than what holds for one: a kind departs only where its pairs say so. */
const holding: Holding = {
  ridgeOf: (name) => (name === 'bias' ? 0.01 : name.includes(': ') ? 20 : 1),
  startOf: () => 0,
}

const mentions = mentionsOf(readFileSync(new URL('dev.jsonl', import.meta.url), 'utf8'))
const unitsOf = (mention: Mention): readonly Unit[] => splitClaim(recordedOf(mention), (alpha3) => alpha3).map((told) => unitOf([told]))
const units = new Map(mentions.map((mention) => [mention, unitsOf(mention)]))
const observed = pairsOf(mentions).flatMap(({ left, right, same }): readonly Observed[] => {
  const [[a], [b]] = [units.get(left) ?? [], units.get(right) ?? []]
  return a && b ? [{ document: left.story, features: featuresOf(a, b), right: same }] : []
})

const weights = Object.entries(fitWeights(observed, holding)).filter(([, weight]) => Math.abs(weight) >= 0.01)
writeFileSync(
  new URL('../../src/record/merging/likeness-weights.ts', import.meta.url),
  `/** Weights of likeness, fitted by \`npm run fit:merging\`; never by hand. In: nothing. Out: a weight for each feature of likeness-features.ts. */
export const likenessWeights: Readonly<Record<string, number>> = {
${weights.map(([name, weight]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${weight},`).join('\n')}
}
`,
)

const stories = [...new Set(observed.map(({ document }) => document))]
const FOLDS = 11
const told = Array.from({ length: FOLDS }, (_, fold) => new Set(stories.filter((_story, n) => n % FOLDS === fold))).flatMap((out) => {
  const without = fitWeights(
    observed.filter(({ document }) => !out.has(document)),
    holding,
  )
  return observed.filter(({ document }) => out.has(document)).map(({ features, right }) => ({ logit: logitOf(features, without), right }))
})
const held = told.filter(({ logit }) => logit >= 0)
const right = held.filter((one) => one.right).length
console.log(
  `${observed.length} pairs of ${stories.length} stories; each by weights fitted without its story, pair by pair: precision ${((100 * right) / held.length).toFixed(1)}, recall ${((100 * right) / told.filter((one) => one.right).length).toFixed(1)}`,
)
