import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { test } from 'node:test'
import fc from 'fast-check'
import { readConllu } from './conllu.ts'
import { openParser } from './parse.ts'
import { isTree, type Sentence } from './tree.ts'

/** A parser where onnxruntime-node is not installed. */
const hooks = registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'onnxruntime-node') throw new Error('not installed')
    return next(specifier, context)
  },
})
const wasm = await openParser()
hooks.deregister()
const parser = await openParser()
const sample = readConllu(readFileSync(new URL('sample.conllu', import.meta.url), 'utf8'))
const texts = sample.paragraphs.map((p) => ({ text: sample.text.slice(p.start, p.end), start: p.start }))

const checkSentence = (sentence: Sentence, text: string): void => {
  assert.ok(isTree(sentence.tokens.map((t) => t.head)))
  for (const token of sentence.tokens) {
    assert.equal(text.slice(token.start, token.end), token.form)
    assert.equal(token.deprel === 'root', token.head === -1)
    assert.ok(token.lemma !== '')
  }
  for (const name of sentence.names) assert.ok(name.first <= name.last && name.last < sentence.tokens.length && name.start < name.end)
}

test('the sample: words as annotated, at least 85 of 100 heads with their relation', async () => {
  const parsed = (await parser.parse(texts)).flat()
  const gold = sample.sentences.flatMap((s) => s.tokens)
  const found = parsed.flatMap((s) => s.tokens)
  assert.deepEqual(
    found.map((t) => [t.start, t.end, t.joined]),
    gold.map((t) => [t.start, t.end, t.joined]),
  )
  const right = found.filter((t, i) => t.head === gold[i]?.head && t.deprel === gold[i]?.deprel).length
  assert.ok(right >= 0.85 * gold.length, `${right} of ${gold.length}`)
  const lemmas = found.filter((t, i) => t.lemma === gold[i]?.lemma).length
  assert.ok(lemmas >= 0.95 * gold.length, `${lemmas} of ${gold.length}`)
})

test('without onnxruntime-node the same model gives the same trees, tags and names on onnxruntime-web', {
  skip: parser.backend === 'wasm' && 'onnxruntime-node is not installed',
}, async () => {
  assert.equal(wasm.backend, 'wasm')
  assert.deepEqual(await wasm.parse(texts), await parser.parse(texts))
})

test('a sentence is parsed the same alone and among others', async () => {
  const together = await parser.parse(texts)
  for (const [i, text] of texts.entries()) assert.deepEqual((await parser.parse([text]))[0], together[i])
})

test('texts keep their order, and an empty one has no sentence', async () => {
  const parsed = await parser.parse([
    { text: 'Two. Sentences here.', start: 10 },
    { text: ' ', start: 40 },
    { text: 'One', start: 50 },
  ])
  assert.deepEqual(
    parsed.map((sentences) => sentences.map((s) => [s.start, s.end])),
    [
      [
        [10, 14],
        [15, 30],
      ],
      [],
      [[50, 53]],
    ],
  )
  assert.deepEqual(await parser.parse([]), [])
  assert.deepEqual(await parser.parseWords([[]]), [{ start: 0, end: 0, tokens: [], names: [] }])
})

test('a headline keeps its letters and is read as a sentence', async () => {
  const [sentences] = await parser.parse([{ text: 'World Bank Approves Loan for Tajik Dam', start: 0, role: 'heading' }])
  const tokens = sentences?.[0]?.tokens ?? []
  assert.equal(tokens[2]?.form, 'Approves')
  assert.equal(tokens[2]?.lemma, 'approve')
  assert.equal(tokens[2]?.head, -1)
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom('Tin', ' ', '.', 'the U.S.', "don't", '$5bn', '16–18', '(', '”', '\n', 'signed', 'Mr. X'), { maxLength: 40 })
    .map((p) => p.join(' ')),
)
test('law: whatever the text, it gives trees whose words are the words of the text', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.nat(1000), async (text, start) => {
      const [sentences = []] = await parser.parse([{ text, start }])
      for (const sentence of sentences) checkSentence(sentence, ' '.repeat(start) + text)
      assert.equal(sentences.flatMap((s) => s.tokens.map((t) => t.form)).join(''), text.replace(/\s/gu, ''))
    }),
    { numRuns: 60 },
  )
})

test('a very long line without a stop is parsed in pieces', async () => {
  const text = 'tin and copper and '.repeat(300)
  const [sentences = []] = await parser.parse([{ text, start: 0 }])
  for (const sentence of sentences) checkSentence(sentence, text)
})
