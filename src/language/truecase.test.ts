import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countCases, isTitleCase, sentenceCase } from './truecase.ts'

const common = new Set([
  'signs',
  'copper',
  'pact',
  'with',
  'price',
  'hits',
  'record',
  'high',
  'bank',
  'world',
  'of',
  'supply',
  'to',
  'new',
  'deal',
])
const seen = (headline: string, body = ''): string => sentenceCase(headline.split(' '), common, countCases([body.split(' ')])).join(' ')

const cases: readonly [name: string, headline: string, seen: string][] = [
  ['common words are small, names are not', 'Japan Signs Copper Pact With Rwanda', 'Japan signs copper pact with Rwanda'],
  ['the first word keeps its capital', 'Copper Price Hits Record High', 'Copper price hits record high'],
  ['a shouted headline', 'RWANDA SIGNS COPPER PACT WITH JAPAN', 'Rwanda signs copper pact with Japan'],
  ['abbreviations stay', 'EU Signs Copper Pact With NATO', 'EU signs copper pact with NATO'],
  ['a sentence stays', 'Japan signs a copper pact with Rwanda', 'Japan signs a copper pact with Rwanda'],
  ['a row of names stays', 'Paul Kagame Fumio Kishida William Ruto', 'Paul Kagame Fumio Kishida William Ruto'],
  ['three words are too few', 'World Bank', 'World Bank'],
]
for (const [name, headline, expected] of cases) test(`headline: ${name}`, () => assert.equal(seen(headline), expected))

test('the document overrules the list, both ways', () => {
  assert.equal(seen('World Bank Signs Copper Pact', 'Now the World Bank has signed'), 'World Bank signs copper pact')
  assert.equal(seen('Japan Signs Tungsten Pact', 'Much tungsten is mined'), 'Japan signs tungsten pact')
})
test('what counts as a headline', () => {
  assert.equal(isTitleCase('Japan Signs Copper Pact'.split(' ')), true)
  assert.equal(isTitleCase('Japan signs Copper Pact today'.split(' ')), false)
  assert.equal(isTitleCase([]), false)
})
