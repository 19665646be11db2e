/** Confidence: what the weights do, whatever they are, and what they say of claims in real sentences. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { confidenceFrom, featuresOf } from './confidence.ts'
import { confidenceWeights } from './confidence-weights.ts'
import { readText } from './fixtures/read-text.ts'

const name = fc.constantFrom('bias', 'noun', 'amount', 'prior', 'a feature that no claim had')
const features = fc.uniqueArray(fc.tuple(name, fc.double({ min: -5, max: 5, noNaN: true })), { selector: ([key]) => key })
const weights = fc.dictionary(name, fc.double({ min: -5, max: 5, noNaN: true }))

test('a confidence lies between 0 and 1, and a heavier weight of what is there never lowers it', () => {
  fc.assert(
    fc.property(features, weights, fc.double({ min: 0, max: 5, noNaN: true }), (list, fitted, more) => {
      const own = new Map(list)
      const before = confidenceFrom(own, fitted)
      assert.ok(before >= 0 && before <= 1)
      const raised = Object.fromEntries(
        [...own].map(([key, value]) => [key, (fitted[key] ?? (key === 'prior' ? 1 : 0)) + (value >= 0 ? more : -more)]),
      )
      assert.ok(confidenceFrom(own, { ...fitted, ...raised }) >= before)
    }),
  )
})

test('without evidence the figure of the rule stands', () => {
  for (const figure of [0.3, 0.6, 0.9]) assert.equal(confidenceFrom(new Map([['prior', Math.log(figure / (1 - figure))]]), {}), figure)
})

test('each claim of the reader has features, and the confidence that the weights give them', async () => {
  const { claims, origins, sentences } = await readText(
    'Peru will buy two ferries from Norway by the end of 2027. Their trade reached $4 billion in 2024.',
  )
  assert.ok(claims.length > 1)
  featuresOf(claims, origins, sentences).forEach((own, index) => {
    assert.ok(own !== null)
    assert.equal(claims[index]?.confidence, confidenceFrom(own, confidenceWeights))
  })
})
