import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stepWords, type WordStep, wordsIn } from './words.ts'

const text = 'He left. Peru sold tin for $1.1 billion to Norway’s smelter.'
const sentence = { start: 9, end: text.length }

test('words: a sum and an apostrophe stay in one word, marks at the end are none', () =>
  assert.deepEqual(
    wordsIn(text, sentence).map(({ start, end }) => text.slice(start, end)),
    ['Peru', 'sold', 'tin', 'for', '$1.1', 'billion', 'to', 'Norway’s', 'smelter'],
  ))

const cases: readonly (readonly [readonly WordStep[], string])[] = [
  [['begin'], 'Peru'],
  [['begin', 'longer', 'longer'], 'Peru sold tin'],
  [['begin', 'longer', 'longer', 'shorter'], 'Peru sold'],
  [['begin', 'shorter'], 'Peru'],
  [['begin', 'longer', 'longer', 'later'], 'sold tin'],
  [['begin', 'later'], 'Peru'],
  [['begin', 'earlier'], 'Peru'],
  [['begin', 'longer', 'later', 'earlier'], 'Peru sold'],
  [['all'], 'Peru sold tin for $1.1 billion to Norway’s smelter'],
  [['all', 'longer'], 'Peru sold tin for $1.1 billion to Norway’s smelter'],
  [['longer'], 'Peru'],
]

for (const [steps, expected] of cases)
  test(`words: ${steps.join(', ')} gives “${expected}”`, () => {
    const found = steps.reduce<ReturnType<typeof stepWords>>((chosen, step) => stepWords(text, sentence, chosen, step), null)
    assert.equal(found === null ? null : text.slice(found.start, found.end), expected)
  })

test('words: a sentence without words has none', () => assert.equal(stepWords('...', { start: 0, end: 3 }, null, 'begin'), null))
