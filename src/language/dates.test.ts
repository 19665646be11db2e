/** Laws of readDates: spans lie in the text, in order, and hold real days. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readDates } from './dates.ts'

const pieces = fc.constantFrom(
  ...'since from by until before after between and to the end of early mid late last next this year month week quarter first half in on May March 6 16 31 2025 2026 - – / . , Monday days two years ago later earlier Q3 H1 fiscal 1990 s within summer the day before U.S. \n\n'.split(
    ' ',
  ),
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((words) => words.join(' ')),
  fc.array(pieces, { maxLength: 12 }).map((words) => words.join('')),
  fc.string({ maxLength: 60, unit: 'grapheme' }),
)
const publication = fc.option(
  fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  { nil: null },
)

describe('readDates', () => {
  it('gives spans inside the text, in order and without overlap, with their words', () => {
    fc.assert(
      fc.property(texts, publication, (text, published) => {
        let last = 0
        for (const date of readDates(text, { published })) {
          assert.ok(date.start >= last && date.end > date.start && date.end <= text.length)
          assert.equal(text.slice(date.start, date.end), date.text)
          last = date.end
        }
      }),
      { numRuns: 400 },
    )
  })

  it('gives real days, the first not after the last, and none where nothing anchors them', () => {
    fc.assert(
      fc.property(texts, publication, (text, published) => {
        for (const date of readDates(text, { published })) {
          for (const day of [date.from, date.to]) if (day !== null) assert.equal(new Date(day).toISOString().slice(0, 10), day)
          if (date.from !== null && date.to !== null) assert.ok(date.from <= date.to, `${date.text}: ${date.from} ${date.to}`)
          if (date.anchor === 'unresolved' || date.kind === 'vague') assert.deepEqual([date.from, date.to], [null, null])
          if (published === null) assert.notEqual(date.anchor, 'published')
        }
      }),
      { numRuns: 400 },
    )
  })

  it('gives the same for the same text', () => {
    fc.assert(
      fc.property(texts, publication, (text, published) =>
        assert.deepEqual(readDates(text, { published }), readDates(text, { published })),
      ),
      { numRuns: 50 },
    )
  })

  it('moves its offsets with the text', () => {
    const text = 'Ghana paid in March 2023.'
    const [alone, behind] = [readDates(text, { published: null }), readDates(`Noted.\n\n${text}`, { published: null })]
    assert.deepEqual(
      behind.map((date) => date.start - 8),
      alone.map((date) => date.start),
    )
  })
})
