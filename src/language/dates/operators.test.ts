/** Open ends: since, from, by, until, before, after. Published on Wednesday 2024-05-15. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readDates } from '../dates.ts'

const cases: readonly (readonly [text: string, words: string, from: string | null, to: string | null, kind: string])[] = [
  ['Ties have held since 1997.', 'since 1997', '1997-01-01', null, 'since'],
  ['It has been in force since 1 March.', 'since 1 March', '2024-03-01', null, 'since'],
  ['Talks have run since last October.', 'since last October', '2023-10-01', null, 'since'],
  ['Ever since the 1990s it has grown.', 'Ever since the 1990s', '1990-01-01', null, 'since'],
  ['Fees rise from 1 January.', 'from 1 January', '2025-01-01', null, 'since'],
  ['Fees rise from 2027 onwards.', 'from 2027 onwards', '2027-01-01', null, 'since'],
  ['Fees rise as early as next year, effective 1 July.', 'effective 1 July', '2024-07-01', null, 'since'],
  ['Starting in 2028, Oman will pay.', 'Starting in 2028', '2028-01-01', null, 'since'],
  ['The ban holds with effect from next Monday.', 'with effect from next Monday', '2024-05-20', null, 'since'],
  ['The ban is eased from the second quarter of 2026.', 'from the second quarter of 2026', '2026-04-01', null, 'since'],
  ['As of 1 January 2026 all must register.', 'As of 1 January 2026', '2026-01-01', null, 'since'],
  ['Reserves stood at $3bn as of 31 March 2024.', 'as of 31 March 2024', '2024-03-31', '2024-03-31', 'point'],
  ['Chile will finish by 2030.', 'by 2030', null, '2030-12-31', 'by'],
  ['Chile will finish by the end of next year.', 'by the end of next year', null, '2025-12-31', 'by'],
  ['Chile will finish by the end of the year.', 'by the end of the year', null, '2024-12-31', 'by'],
  ['Chile will finish by end-June.', 'by end-June', null, '2024-06-30', 'by'],
  ['Chile will finish by March 2026.', 'by March 2026', null, '2026-03-31', 'by'],
  ['Chile will finish by the third quarter of 2027.', 'by the third quarter of 2027', null, '2027-09-30', 'by'],
  ['Chile will finish by spring.', 'by spring', null, '2024-05-31', 'by'],
  ['Chile will finish no later than 5 June.', 'no later than 5 June', null, '2024-06-05', 'by'],
  ['It is due by 2026-12-31.', 'due by 2026-12-31', null, '2026-12-31', 'by'],
  ['Chile will finish before the end of March.', 'before the end of March', null, '2025-03-31', 'by'],
  ['Chile will finish before 2029.', 'before 2029', null, '2028-12-31', 'by'],
  ['Chile will finish before Friday.', 'before Friday', null, '2024-05-16', 'by'],
  ['Chile will finish within five years.', 'within five years', null, '2029-05-15', 'by'],
  ['The truce lasts until the end of 2027.', 'until the end of 2027', null, '2027-12-31', 'until'],
  ['The truce lasts until 3 August next year.', 'until 3 August next year', null, '2025-08-03', 'until'],
  ['The truce lasts until end of next year.', 'until end of next year', null, '2025-12-31', 'until'],
  ['The trip was put off until November.', 'until November', '2024-11-01', '2024-11-30', 'span'],
  ['No new licence is granted after 2030.', 'after 2030', '2031-01-01', null, 'since'],
  ['Cargo moved between February and April.', 'between February and April', '2024-02-01', '2024-04-30', 'span'],
  ['Cargo moved recently.', 'recently', null, null, 'vague'],
  ['Cargo will move in the coming months.', 'in the coming months', null, null, 'vague'],
  ['To date nothing moved.', 'To date', null, null, 'vague'],
]

describe('open ends and ranges', () => {
  for (const [text, words, from, to, kind] of cases)
    it(text, () => {
      const date = readDates(text, { published: '2024-05-15' }).at(-1)
      assert.deepEqual([date?.text, date?.from, date?.to, date?.kind], [words, from, to, kind])
    })
})

describe('operators that open nothing', () => {
  it('an owner’s date is the event’s: "after Monday’s talks"', () => {
    const [date] = readDates("He left after Monday's talks.", { published: '2024-05-15' })
    assert.deepEqual([date?.text, date?.from, date?.to], ['Monday', '2024-05-13', '2024-05-13'])
  })
  it('a length from an unknown event keeps its shift: "within two years of the signing"', () => {
    const [date] = readDates('Within two years of the signing it opens.', { published: '2024-05-15' })
    assert.deepEqual([date?.from, date?.to, date?.shift, date?.kind], [null, null, { unit: 'year', n: 2 }, 'by'])
  })
  it('"by" and "from" before other words are not read', () =>
    assert.deepEqual(readDates('Sent by train from Lima until further notice, before him.', { published: '2024-05-15' }), []))
})
