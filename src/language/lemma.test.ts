import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applyScript, lemmaOf, readLexicon } from './lemma.ts'

const cases: readonly [form: string, script: string, lemma: string][] = [
  ['studies', 'l|3|y', 'study'],
  ['Ministers', 'l|1|', 'minister'],
  ['Astana', 'k|0|', 'Astana'],
  ['ASTANA', 't|0|', 'Astana'],
  ["n't", 'l|2|ot', 'not'],
  ['is', 'l|2|be', 'be'],
  ['a', 'l|3|xyz', 'a'],
  ['is', 'l|2|', 'is'],
]
for (const [form, script, lemma] of cases) test(`${form} under ${script} is ${lemma}`, () => assert.equal(applyScript(form, script), lemma))

const spellings: readonly [form: string, script: string, lemma: string][] = [
  ['scrapped', 'l|1|', 'scrap'],
  ['mined', 'l|2|', 'mine'],
  ['mining', 'l|3|', 'mine'],
  ['planned', 'l|3|', 'plan'],
  ['signed', 'l|2|', 'sign'],
  ['gazetted', 'l|1|', 'gazette'],
  ['visiting', 'l|3|', 'visit'],
  ['declining', 'l|3|', 'decline'],
  ['floated', 'l|1|', 'float'],
]
for (const [form, script, lemma] of spellings)
  test(`the verb ${form} is of ${lemma}`, () =>
    assert.equal(lemmaOf(form, 'VERB', script, readLexicon('', new Set(['decline', 'float', 'visit']))), lemma))

test('the lexicon overrules the script, for its part of speech only', () => {
  const lexicon = readLexicon('rose\tVERB\trise\nmen\tNOUN\tman\n')
  assert.equal(lemmaOf('Rose', 'VERB', 'l|0|', lexicon), 'rise')
  assert.equal(lemmaOf('rose', 'NOUN', 'l|0|', lexicon), 'rose')
})
