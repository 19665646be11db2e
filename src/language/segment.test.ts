import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { formEncoder, vectorRows } from './batch.ts'
import { segmentSentences } from './segment.ts'
import { openSplitter, type StoredSplitter } from './splitter.ts'

const read = (name: string): string => readFileSync(new URL(`model/${name}`, import.meta.url), 'utf8')
const splitter = openSplitter(
  JSON.parse(read('sentences.json')) as StoredSplitter,
  formEncoder(vectorRows(read('words.txt').trimEnd().split('\n'))),
)
const shown = (text: string): string[] => segmentSentences(splitter, text).map((s) => text.slice(s.start, s.end))

const cases: readonly [name: string, sentences: readonly string[]][] = [
  ['two sentences', ['Prices rose.', 'Stocks fell.']],
  ['a question and an exclamation', ['Will it last?', 'No!', 'It never does.']],
  ['a title ends nothing', ['Mr. Beck met Gen. Ro in Riga.', 'They agreed.']],
  ['U.S. before a noun', ['The U.S. Senate voted.', 'It passed.']],
  ['U.S. at the end, a common first word follows', ['He returned to the U.S.', 'The talks went on.']],
  ['a month and a day', ['Talks begin on Jan. 5 in Baku.', 'Both sides will attend.']],
  ['an hour at the end', ['They met at 5 p.m.', 'The mood was good.']],
  ['a company in the middle', ['Ore Co. and Tin Inc. merged.', 'Shares rose.']],
  ['a sum at the end', ['Kalyon quoted $2.4bn.', 'Loans of EUR 2.2bn were signed.']],
  ['a company at the end', ['He runs Ore Inc.', 'It mines tin.']],
  ['a quotation closes with the sentence', ['“We agreed.”', 'He smiled.']],
  ['a quotation goes on', ['“Will you sign?” he asked.']],
  ['a bracket closes with the sentence', ['(It failed.)', 'Nobody minded.']],
  ['a decimal', ['It rose 3.1 percent.']],
  ['initials of a name', ['A. Beck and J. F. Ro came.']],
  ['No. before a number', ['Reactor No. 4 stopped.']],
  ['No as an answer', ['Did it stop?', 'No.', 'It runs.']],
  ['a numbered item', ['1. Uranium from the steppe.', 'It is cheap.']],
  ['an ellipsis that goes on', ['They waited ... and waited.']],
  ['an ellipsis that ends', ['They waited...', 'Nothing came.']],
  ['a headline without a stop', ['Tin Price Falls to Record Low']],
  ['dates in a sentence', ['The summit of 16–18 June was short.', 'A second follows on 3 Oct. 2026.']],
  ['numbers of notes', ['It opened in 1998. [2] [3]', 'It closed soon.']],
  ['a letter whose greeting and signature have no stop', ['The contract is attached.', 'Regards,', 'Maria Lopez']],
  ['numbered items without a line of their own', ['4. Welcome the pledge of the bank.', '5. The ministers agree.']],
  ['what a colon tells of', ['Exports of tin: 4,300 t last year']],
  ['a label before a headline', ['Togo: Fabex to open a cement plant at Lome by 2031']],
  ['a date at the head without a comma', ['From 1 July 2027 Norway will ban such imports.', 'Sweden will not.']],
  ['a state before a noun with a capital', ['Envoys of the U.S. Congress met Gen. Ro.', 'They left on Friday.']],
  ['a general and his rank', ['Lt. Gen. J. F. Ro of Acme Corp. spoke.', 'Nobody answered.']],
  ['a small letter after a stop', ['They left.', 'nobody knows why.']],
]

for (const [name, sentences] of cases) test(`sentences: ${name}`, () => assert.deepEqual(shown(sentences.join(' ')), sentences))
test('an empty line parts sentences', () =>
  assert.deepEqual(shown('Tin Falls\n\nPrices of tin fell.'), ['Tin Falls', 'Prices of tin fell.']))
test('a single line break parts nothing', () => assert.deepEqual(shown('Prices of\ntin fell.'), ['Prices of\ntin fell.']))
test('nothing in, nothing out', () => assert.deepEqual(shown(' \n '), []))

test('law: sentences follow each other without loss, none is empty or endless', () => {
  const anyText = fc
    .array(fc.constantFrom('Tin ', 'fell. ', 'The U.S. ', '"', ') ', '? ', 'no. ', '\n\n', '5 ', '... ', '’ ', '[2] '))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(anyText, (text) => {
      let at = 0
      for (const sentence of segmentSentences(splitter, text)) {
        assert.match(text.slice(at, sentence.start), /^\s*$/u)
        assert.ok(sentence.tokens.length > 0 && sentence.tokens.length < 250)
        at = sentence.end
      }
      assert.match(text.slice(at), /^\s*$/u)
    }),
  )
})
