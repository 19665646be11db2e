/** Marks in a draft's text: apart from the words, shown as numbers, and back. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { citedKeys, markPlace, plainOf, shownPlaces, shownText, storedText } from './draft-text.ts'

const known = (key: string): boolean => ['1', '2', '3'].includes(key)

test('words and marks come apart, and each mark keeps its place', () => {
  const { plain, marks } = plainOf('Peru will join.{{c:2}}{{c:1}} It is {{c:3}}symbolic.')
  assert.equal(plain, 'Peru will join. It is symbolic.')
  assert.deepEqual(
    marks.map(({ key, at }) => [key, plain.slice(at)]),
    [
      ['2', ' It is symbolic.'],
      ['1', ' It is symbolic.'],
      ['3', 'symbolic.'],
    ],
  )
  assert.deepEqual(citedKeys('a{{c:2}}{{c:1}} b{{c:2}}'), ['2', '1'])
})

const typed: readonly (readonly [says: string, shown: string, stored: string])[] = [
  ['a number in brackets is a mark where there is such a source', 'Peru will join.[2]', 'Peru will join.{{c:2}}'],
  ['a number without a source stays what it is', 'see table [12]', 'see table [12]'],
  ['a backslash keeps the brackets', 'see \\[2]', 'see [2]'],
  ['other brackets are words', '[sic] {{c:x}} [a2]', '[sic] {{c:x}} [a2]'],
]
for (const [says, shown, stored] of typed) test(says, () => assert.equal(storedText(shown, known), stored))

test('what is shown leads back to what is kept, whatever stands in it', () => {
  const part = fc.oneof(fc.constantFrom('{{c:1}}', '{{c:3}}', '[2]', '\\', '[', ']', '3', '\\[1]', 'Peru '), fc.string({ maxLength: 4 }))
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      assert.equal(
        storedText(shownText(text), () => true),
        text,
      )
      assert.equal(storedText(shownText(text, known), known), text)
    }),
    { numRuns: 3000 },
  )
})

test('brackets with a number that no source has are shown as they were typed', () => {
  assert.equal(shownText(storedText('see [12]', known), known), 'see [12]')
  assert.equal(shownText(storedText('see \\[2]', known), known), 'see \\[2]')
})

test('a span of the words is found in what is shown, marks and backslashes counted', () => {
  const text = 'Peru {{c:1}}will see [2] and{{c:3}} join.'
  const { shown, spanOf } = shownPlaces(text)
  assert.equal(shown, shownText(text))
  const { plain } = plainOf(text)
  for (const words of ['Peru', 'will', 'join', 'and', 'see']) {
    const at = plain.indexOf(words)
    assert.equal(shown.slice(...spanOf(at, at + words.length)), words)
  }
})

const carets: readonly (readonly [says: string, before: string, after: string, stored: string])[] = [
  ['at the end', 'Peru will join.', '', 'Peru will join.{{c:3}}'],
  ['behind a mark', 'Peru[1]', ' will join.', 'Peru{{c:1}}{{c:3}} will join.'],
  ['within a mark: behind it', 'Peru[', '1] will join.', 'Peru{{c:1}}{{c:3}} will join.'],
  ['behind brackets of the text', 'See \\[2]', ' there', 'See [2]{{c:3}} there'],
]
for (const [says, before, after, stored] of carets)
  test(`a mark goes in ${says}`, () => {
    const shown = `${before}${after}`
    const text = storedText(shown, known)
    const at = markPlace(shown, before.length, known)
    assert.equal(`${text.slice(0, at)}{{c:3}}${text.slice(at)}`, stored)
  })
