import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NamedSpan, Token } from './tree.ts'
import { wholeNames } from './whole-names.ts'

/** A word as `form/tag/head/relation`, heads counted from 1. */
const tokensOf = (sentence: string): Token[] => {
  let end = -1
  return sentence.split(' ').map((word) => {
    const [form = '', xpos = '', head = '', deprel = ''] = word.split('/')
    const start = end + 1
    end = start + form.length
    return { start, end, form, lemma: form, upos: xpos, xpos, feats: {}, head: Number(head) - 1, deprel }
  })
}

const cases: readonly (readonly [
  name: string,
  sentence: string,
  found: readonly (readonly [first: number, last: number])[],
  gives: readonly string[],
])[] = [
  ['an adjective of a name', 'in/IN/3/case North/NNP/3/amod Korea/NNP/0/root', [[2, 2]], ['North Korea']],
  ['a surname', 'Anna/NNP/0/root Beck/NNP/1/flat left/VBD/1/acl', [[0, 0]], ['Anna Beck']],
  ['two words before', 'West/NNP/3/compound Ore/NNP/3/compound Group/NNP/0/root', [[2, 2]], ['West Ore Group']],
  ['a plain adjective', 'a/DT/3/det big/JJ/3/amod Korea/NNP/0/root', [[2, 2]], ['Korea']],
  ['a name in apposition', 'Riga/NNP/0/root Latvia/NNP/1/appos', [[0, 0]], ['Riga']],
  [
    'a word of the next name',
    'Ore/NNP/2/compound Group/NNP/0/root Beck/NNP/2/flat',
    [
      [0, 1],
      [2, 2],
    ],
    ['Ore Group', 'Beck'],
  ],
  [
    'a word between two names goes where it hangs',
    'Ore/NNP/3/compound Gold/NNP/3/compound Group/NNP/0/root',
    [
      [0, 0],
      [2, 2],
    ],
    ['Ore', 'Gold Group'],
  ],
]
for (const [name, sentence, found, gives] of cases)
  test(`whole names: ${name}`, () => {
    const tokens = tokensOf(sentence)
    const names = found.map(
      ([first, last]): NamedSpan => ({ type: 'ORG', first, last, start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 }),
    )
    const text = tokens.map(({ form }) => form).join(' ')
    const whole = wholeNames(names, tokens)
    assert.deepEqual(
      whole.map(({ start, end }) => text.slice(start, end)),
      gives,
    )
  })
