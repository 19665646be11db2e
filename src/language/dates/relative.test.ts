/** Dates that rest on the publication day, on the tense, or on a date told before. All texts are published on Wednesday 2024-05-15. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readDates } from '../dates.ts'

const published = '2024-05-15'
const told = (text: string): readonly string[] =>
  readDates(text, { published }).map((date) => `${date.text} = ${date.from ?? ''}..${date.to ?? ''}`)

const fromPublication: readonly (readonly [text: string, ...spans: string[]])[] = [
  ['Ghana repaid it last year.', 'last year = 2023-01-01..2023-12-31'],
  ['Ghana repays it this year and next.', 'this year and next = 2024-01-01..2025-12-31'],
  ['Ghana will repay it next year.', 'next year = 2025-01-01..2025-12-31'],
  ['The envoy came last month and leaves next month.', 'last month = 2024-04-01..2024-04-30', 'next month = 2024-06-01..2024-06-30'],
  ['India will repay it in the next fiscal year.', 'next fiscal year = 2025-04-01..2026-03-31'],
  ['Egypt repaid it this fiscal year.', 'this fiscal year = 2023-07-01..2024-06-30'],
  ['They sat last week.', 'last week = 2024-05-06..2024-05-12'],
  ['They sit this week.', 'this week = 2024-05-13..2024-05-19'],
  ['They sit next week.', 'next week = 2024-05-20..2024-05-26'],
  ['Subsidies flow this quarter, more next quarter.', 'this quarter = 2024-04-01..2024-06-30', 'next quarter = 2024-07-01..2024-09-30'],
  [
    'He called yesterday, calls today and tomorrow.',
    'yesterday = 2024-05-14..2024-05-14',
    'today = 2024-05-15..2024-05-15',
    'tomorrow = 2024-05-16..2024-05-16',
  ],
  ['He called the day before yesterday.', 'the day before yesterday = 2024-05-13..2024-05-13'],
  ['They signed on Wednesday.', 'Wednesday = 2024-05-15..2024-05-15'],
  ['They signed on Thursday.', 'Thursday = 2024-05-09..2024-05-09'],
  ['They will sign on Thursday.', 'Thursday = 2024-05-16..2024-05-16'],
  ['They signed last Wednesday.', 'last Wednesday = 2024-05-08..2024-05-08'],
  ['They sign next Wednesday.', 'next Wednesday = 2024-05-22..2024-05-22'],
  ['They sign this Friday.', 'this Friday = 2024-05-17..2024-05-17'],
  ['They talked on Monday and Tuesday.', 'Monday and Tuesday = 2024-05-13..2024-05-14'],
  ['They talked Tuesday last week.', 'Tuesday last week = 2024-05-07..2024-05-07'],
  ['They will talk from Monday to Friday.', 'from Monday to Friday = 2024-05-20..2024-05-24'],
  ["Tuesday's vote failed.", 'Tuesday = 2024-05-14..2024-05-14'],
  ['Two days ago it rained.', 'Two days ago = 2024-05-13..2024-05-13'],
  ['Three months ago it rained.', 'Three months ago = 2024-02-01..2024-02-29'],
  ['It will pay over the next two years.', 'the next two years = 2024-05-15..2026-05-15'],
  ['It will pay in each of the next two years.', 'each of the next two years = 2025-01-01..2026-12-31'],
  ['It fell over the past decade.', 'the past decade = 2014-05-15..2024-05-15'],
  ["In six weeks' time it opens.", "In six weeks' time = 2024-06-24..2024-06-30"],
  ['Earlier this year it rained.', 'Earlier this year = 2024-01-01..2024-05-15'],
  ['Later this month it opens.', 'Later this month = 2024-05-15..2024-05-31'],
  ['So far this year it has rained.', 'So far this year = 2024-01-01..2024-05-15'],
  ['Late last year it rained.', 'Late last year = 2023-09-01..2023-12-31'],
  ['Last spring it rained; next autumn it will.', 'Last spring = 2023-03-01..2023-05-31', 'next autumn = 2024-09-01..2024-11-30'],
  ['Last October it rained.', 'Last October = 2023-10-01..2023-10-31'],
  ['Next February it opens.', 'Next February = 2025-02-01..2025-02-28'],
  ['It opened on 9 December last year.', '9 December last year = 2023-12-09..2023-12-09'],
  ['It opens in March of next year.', 'March of next year = 2025-03-01..2025-03-31'],
  ['It opens in the first quarter of next year.', 'first quarter of next year = 2025-01-01..2025-03-31'],
]

const byTense: readonly (readonly [text: string, ...spans: string[]])[] = [
  ['Peru closed the mine in August.', 'August = 2023-08-01..2023-08-31'],
  ['Peru will close the mine in August.', 'August = 2024-08-01..2024-08-31'],
  ['Peru will close the mine in April.', 'April = 2025-04-01..2025-04-30'],
  ['The premier flew in on 20 November.', '20 November = 2023-11-20..2023-11-20'],
  ['The premier is to fly in on 20 November.', '20 November = 2024-11-20..2024-11-20'],
  ['Minister to visit Accra in October', 'October = 2024-10-01..2024-10-31'],
  ['They agreed on Monday to meet in December.', 'Monday = 2024-05-13..2024-05-13', 'December = 2024-12-01..2024-12-31'],
  ['He said on Monday it would open in December.', 'Monday = 2024-05-13..2024-05-13', 'December = 2024-12-01..2024-12-31'],
  ['The pact, signed in January, will take effect in July.', 'January = 2024-01-01..2024-01-31', 'July = 2024-07-01..2024-07-31'],
  ['Sales fell in the fourth quarter.', 'fourth quarter = 2023-10-01..2023-12-31'],
  ['Sales will fall in the fourth quarter.', 'fourth quarter = 2024-10-01..2024-12-31'],
  ['20 May: trade ministers, Lima', '20 May = 2024-05-20..2024-05-20'],
  ['9 May: trade ministers, Lima', '9 May = 2024-05-09..2024-05-09'],
]

const fromContext: readonly (readonly [text: string, ...spans: string[]])[] = [
  ['They met on Monday and parted the next day.', 'Monday = 2024-05-13..2024-05-13', 'the next day = 2024-05-14..2024-05-14'],
  ['He signed on Monday and had agreed the day before.', 'Monday = 2024-05-13..2024-05-13', 'the day before = 2024-05-12..2024-05-12'],
  ['Filed in 2016, it was settled four years later.', '2016 = 2016-01-01..2016-12-31', 'four years later = 2020-01-01..2020-12-31'],
  ['It rose in March 2023, after a fall a year earlier.', 'March 2023 = 2023-03-01..2023-03-31', 'a year earlier = 2022-03-01..2022-03-31'],
  ['Signed on 8 March. Two months on, nothing moves.', '8 March = 2024-03-08..2024-03-08', 'Two months on = 2024-05-01..2024-05-31'],
  ['She came on 8 March, two days after he had left.', '8 March = 2024-03-08..2024-03-08', 'two days after = 2024-03-06..2024-03-06'],
  ['It began in 2019 and ended the following year.', '2019 = 2019-01-01..2019-12-31', 'the following year = 2020-01-01..2020-12-31'],
  ['The next day he left.', 'The next day = ..'],
  ['They signed on the eve of the vote.', 'the eve of = ..'],
  ['On Monday they met.\n\nThe next day came.', 'Monday = 2024-05-13..2024-05-13', 'The next day = ..'],
]

describe('dates from the publication day', () => {
  for (const [text, ...spans] of fromPublication) it(text, () => assert.deepEqual(told(text), spans))
})

describe('dates placed by tense', () => {
  for (const [text, ...spans] of byTense) it(text, () => assert.deepEqual(told(text), spans))
})

describe('dates counted from another', () => {
  for (const [text, ...spans] of fromContext) it(text, () => assert.deepEqual(told(text), spans))
})

describe('without a publication day', () => {
  const unresolved = [
    'on 6 May',
    'in May',
    'last year',
    'on Monday',
    'yesterday',
    'two days ago',
    'in the third quarter',
    'by the end of next year',
    'within five years',
  ]
  for (const text of unresolved)
    it(`"${text}" stays text`, () => {
      const [date] = readDates(`It happened ${text}.`, { published: null })
      assert.ok(date)
      assert.deepEqual([date.from, date.to, date.anchor], [null, null, 'unresolved'])
    })
})

describe('a hint from the caller', () => {
  const text = 'The visit on 3 October and the one since March.'
  it('places days without a year', () => {
    assert.equal(readDates(text, { published, tense: 'past' })[0]?.from, '2023-10-03')
    assert.equal(readDates(text, { published, tense: 'future' })[0]?.from, '2024-10-03')
  })
  it('is asked span by span', () => {
    const asked: string[] = []
    readDates(text, {
      published,
      tense: (start, end) => {
        asked.push(text.slice(start, end))
        return null
      },
    })
    assert.deepEqual([...new Set(asked)], ['3 October'])
  })
  it('leans neither way for a range with both ends', () => {
    assert.equal(readDates('She was there from 1 to 3 May.', { published })[0]?.from, '2024-05-01')
    assert.equal(readDates('She was there from 30 April to 3 May.', { published })[0]?.from, '2024-04-30')
  })
  it('does not turn "since" to the future', () => assert.equal(readDates(text, { published, tense: 'future' })[1]?.from, '2024-03-01'))
  it('leaves the other reading beside the chosen one', () =>
    assert.deepEqual(readDates('in October', { published, tense: 'past' })[0]?.other, { from: '2024-10-01', to: '2024-10-31' }))
})
