import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { comparable, findWholeWords, findWords } from './find-words.ts'

/** A text, words, and what stands where they are found. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['a  b\n\tc', 'a b c', ['a  b\n\tc']],
  ['“so-called” aid', '"so‑called"', ['“so-called”']],
  ['«план» и', '“план”', ['«план»']],
  ['Qozogʻiston', "Qozog'iston", ['Qozogʻiston']],
  ['the well – known', 'the well - known', ['the well – known']],
  ['tin, tin and tin', 'tin', ['tin', 'tin', 'tin']],
  ['naïve', 'nai\u0308ve', ['naïve']],
  ['Tin', 'tin', []],
  ['rare earths', 'rareearths', []],
  ['5,000 t', '5000 t', []],
  ['anything', '', []],
  ['anything', '   ', []],
  ['😀 tin 😀', 'tin 😀', ['tin 😀']],
]

for (const [text, words, expected] of cases)
  test(`${JSON.stringify(words)} in ${JSON.stringify(text)}: ${expected.length}`, () =>
    assert.deepEqual(
      findWords(comparable(text), words).map(({ start, end }) => text.slice(start, end)),
      expected,
    ))

const whole: readonly (readonly [string, string, boolean, number])[] = [
  ['Romania', 'Oman', true, 0],
  ['Oman.', 'Oman', false, 1],
  ['Omani', 'Oman', false, 0],
  ['Казахстана', 'Казахстан', true, 1],
  ['$25 million', '5 million', true, 0],
  ['$5 million', '$5 million', false, 1],
  ['5 000', '5', true, 1],
  ['50', '5', true, 0],
  ['中国政府', '中国', false, 1],
  ['وكازاخستان', 'كازاخستان', false, 1],
]

for (const [text, words, openEnd, count] of whole)
  test(`whole words: ${words} in ${text}${openEnd ? ', endings allowed' : ''}: ${count}`, () =>
    assert.equal(findWholeWords(text, { start: 0, end: text.length }, words, openEnd).length, count))

test('any stretch of a text is found where it stands', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'б', ' ', '\n', '“', "'", '—', '-', '中', '1') }),
      fc.nat(),
      fc.nat(),
      (text, from, length) => {
        const start = from % (text.length + 1)
        const words = text.slice(start, start + (length % 20)).trim()
        if (words === '') return
        const at = text.indexOf(words, start)
        assert.ok(findWords(comparable(text), words).some((span) => span.start === at && span.end === at + words.length))
      },
    ),
  )
})
