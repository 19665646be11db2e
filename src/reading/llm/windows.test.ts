import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { halvesOf, type Piece, windowsOf } from './windows.ts'

/** Paragraphs of sentences of these lengths, a blank between two sentences and two between paragraphs. */
const pieces = (paragraphs: readonly (readonly number[])[]): readonly Piece[] => {
  let at = 0
  return paragraphs.flatMap((lengths, paragraph) => {
    at += 1
    return lengths.map((length) => {
      const start = at
      at += length + 1
      return { start, end: start + length, paragraph }
    })
  })
}

const texts = (windows: readonly { start: number; end: number }[]): readonly string[] => windows.map(({ start, end }) => `${start}-${end}`)

const cases: readonly (readonly [string, readonly (readonly number[])[], number, number, readonly string[]])[] = [
  ['a short text is one window', [[10], [10]], 100, 10, ['1-23']],
  ['no text has none', [], 100, 10, []],
  ['windows end where paragraphs end', [[40], [40], [40]], 90, 0, ['1-83', '85-125']],
  ['the last paragraph comes again where there is overlap', [[40], [40], [40]], 90, 20, ['1-83', '43-125']],
  ['a paragraph longer than a window is cut between sentences', [[40, 40, 40]], 90, 0, ['1-82', '83-123']],
  ['a sentence longer than a window stays whole', [[300], [10]], 90, 20, ['1-301', '303-313']],
]

for (const [name, paragraphs, windowChars, overlapChars, expected] of cases) {
  test(`windows: ${name}`, () => assert.deepEqual(texts(windowsOf(pieces(paragraphs), { windowChars, overlapChars })), expected))
}

const someParagraphs = fc.array(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 }), { maxLength: 30 })

test('windows: every sentence is whole in one, each goes on behind the one before, and none is longer than it must be', () => {
  fc.assert(
    fc.property(
      someParagraphs,
      fc.integer({ min: 50, max: 900 }),
      fc.integer({ min: 0, max: 200 }),
      (paragraphs, windowChars, overlapChars) => {
        const all = pieces(paragraphs)
        const windows = windowsOf(all, { windowChars, overlapChars })
        for (const piece of all) assert.ok(windows.some(({ start, end }) => start <= piece.start && piece.end <= end))
        windows.forEach(({ start, end }, at) => {
          const before = windows[at - 1]
          if (before) assert.ok(start > before.start && end > before.end)
          const own = all.filter((piece) => piece.start >= start && piece.end <= end)
          assert.ok(end - start <= windowChars || own.length === 1, `${end - start} of ${windowChars}`)
        })
      },
    ),
  )
})

test('halves: cut between sentences, together the whole; one sentence has none', () => {
  const all = pieces([[40, 40], [40]])
  assert.deepEqual(halvesOf({ start: 1, end: 125 }, all), [
    { start: 1, end: 82 },
    { start: 84, end: 125 },
  ])
  assert.equal(halvesOf({ start: 1, end: 41 }, all), null)
})
