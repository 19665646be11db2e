/** Ordinals and number words. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { lex } from './numbers/lex.ts'
import { readCardinalWords, readOrdinals } from './numbers.ts'

const ordinals: readonly (readonly [text: string, ...found: (readonly [word: string, n: number])[]])[] = [
  ['This was the second meeting of its kind.', ['second', 2]],
  ['It is the first-ever trip by an Omani king.', ['first-ever', 1]],
  ['The twenty-first round and the 22nd.', ['twenty-first', 21], ['22nd', 22]],
  ['They met for the third time, the fourth this year.', ['third', 3], ['fourth', 4]],
  ['The hundredth cable and the second-largest mine.', ['hundredth', 100], ['second', 2]],
  ['A third country may join.', ['third', 3]],
  ['The first’s end came.', ['first', 1]],
]

const none: readonly string[] = [
  'A third of the ore, two thirds of the gas, one third.',
  'About a tenth of it, three-fifths of that.',
  'It took 30 seconds, $5 a second.',
  'At first, they waited; first of all, for rain.',
  'The last and final and latest offer.',
  'Secondly, thirdly and so forth.',
  'On page 3 of 21.',
]

describe('readOrdinals', () => {
  for (const [text, ...found] of ordinals)
    it(text, () =>
      assert.deepEqual(
        readOrdinals(text).map(({ word, n }) => [word, n]),
        found,
      ),
    )
  for (const text of none) it(`${text} (none)`, () => assert.deepEqual(readOrdinals(text), []))
  it('gives spans inside the text', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 40, unit: 'grapheme' }), fc.integer({ min: 1, max: 9999 }), (noise, n) => {
        const text = `${noise} ${n}th ${noise}`
        for (const ordinal of readOrdinals(text)) assert.equal(text.slice(ordinal.start, ordinal.end), ordinal.word)
      }),
    ))
})

const cardinals: readonly (readonly [text: string, value: number])[] = [
  ['five', 5],
  ['twenty-two', 22],
  ['ninety nine', 99],
  ['two hundred and fifty', 250],
  ['a hundred', 100],
  ['two dozen', 24],
  ['a dozen', 12],
]

describe('readCardinalWords', () => {
  for (const [text, value] of cardinals)
    it(text, () => assert.deepEqual(readCardinalWords(lex(text), 0), { value, next: lex(text).length }))
  for (const text of ['a jet', 'many', 'third', '7']) it(`${text} (none)`, () => assert.equal(readCardinalWords(lex(text), 0), null))
})

describe('lex', () => {
  it('covers every character that is no white space', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), (text) => {
        const covered = lex(text).map((lexeme) => text.slice(lexeme.start, lexeme.end))
        assert.equal(covered.join('').replace(/\s/g, ''), text.replace(/\s/g, ''))
      }),
    ))
  it('takes a wrapped line for one, a heading for another', () => {
    const long = 'The ministers of the two neighbouring states agreed in the end to'
    assert.equal(lex(`${long}\nmeet again`).at(-2)?.newLine, false)
    assert.equal(lex(`A heading\nmeet again`).at(-2)?.newLine, true)
    assert.equal(lex(`${long}\n\nmeet again`).at(-2)?.newLine, true)
  })
})
