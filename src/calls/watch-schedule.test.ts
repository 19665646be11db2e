/** The schedule of a watch, and the list of its sources. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeProblem, Problem } from '../problem.ts'
import { afterRun, readyOf, type Scheduled, scheduleOf, waitOf } from './watch-schedule.ts'
import { intervalOf, readWatchList } from './watch-sources.ts'

const HOUR = 3_600_000
const feed = { source: 'https://a.example/feed', every: HOUR }
const folder = { source: 'reports', every: null }

test('all sources are read at once, then each at its own pace', () => {
  const first = scheduleOf([feed, folder], 6 * HOUR, 0)
  assert.equal(readyOf(first, 0).length, 2)
  const second = afterRun(first, readyOf(first, 0), new Set(), 1000)
  assert.deepEqual(readyOf(second, 1000), [])
  assert.equal(waitOf(second, 1000), HOUR)
  assert.deepEqual(
    readyOf(second, HOUR + 1000).map(({ source }) => source),
    ['https://a.example/feed'],
  )
  const third = afterRun(second, readyOf(second, HOUR + 1000), new Set(), HOUR + 2000)
  assert.deepEqual(
    third.map(({ next }) => next),
    [2 * HOUR + 2000, 6 * HOUR + 1000],
  )
  assert.equal(waitOf(third, 9 * HOUR), 0)
})

test('a source that fails is asked less and less often, up to once a day, and as before once it answers', () => {
  const waits = (every: number, ...failing: readonly boolean[]): readonly number[] => {
    let schedule: readonly Scheduled[] = scheduleOf([{ source: 'a', every }], HOUR, 0)
    return failing.map((fails) => {
      schedule = afterRun(schedule, schedule, new Set(fails ? ['a'] : []), 0)
      return (schedule[0]?.next ?? 0) / HOUR
    })
  }
  assert.deepEqual(waits(HOUR, true, true, true, true, true, true, false, true), [2, 4, 8, 16, 24, 24, 1, 2])
  assert.deepEqual(waits(48 * HOUR, true, false), [48, 48])
})

const intervals: readonly (readonly [text: string, ms: number | null])[] = [
  ['30m', 1_800_000],
  ['6h', 6 * HOUR],
  ['1d', 24 * HOUR],
  ['1s', 1000],
  ['24d', 24 * 24 * HOUR],
  ['25d', null],
  ['0h', null],
  ['6', null],
  ['six hours', null],
  ['', null],
]
for (const [text, ms] of intervals) test(`interval "${text}"`, () => assert.equal(intervalOf(text), ms))

const lists: readonly (readonly [name: string, text: string, list: readonly (readonly [string, number | null])[]])[] = [
  [
    'lines',
    '# feeds\nhttps://a.example/feed every 1h\n\n  my reports/2025  \nhttps://b.example\n',
    [
      ['https://a.example/feed', HOUR],
      ['my reports/2025', null],
      ['https://b.example', null],
    ],
  ],
  [
    'lines of another system',
    'a.txt\r\nb.txt every 30m\r\n',
    [
      ['a.txt', null],
      ['b.txt', HOUR / 2],
    ],
  ],
  [
    'JSON',
    '["a.txt", {"source": "b.txt", "every": "30m"}, {"source": "c"}]',
    [
      ['a.txt', null],
      ['b.txt', HOUR / 2],
      ['c', null],
    ],
  ],
  [
    'one named twice',
    'a every 1h\nb\na\n',
    [
      ['a', HOUR],
      ['b', null],
    ],
  ],
  ['a name that has the word', 'every day.txt', [['every day.txt', null]]],
]
for (const [name, text, list] of lists)
  test(`a list of sources: ${name}`, () =>
    assert.deepEqual(
      readWatchList(text, 'list').map(({ source, every }) => [source, every]),
      list,
    ))

const broken: readonly (readonly [name: string, text: string, says: RegExp])[] = [
  [
    'an interval that is none',
    'a.txt\nhttps://a.example every hour',
    /^list, line 2: "hour" is no interval of 1 s to 24 days\. Write it as 30m, 6h or 1d\.$/,
  ],
  ['nothing', '# nothing yet\n', /^list: there is no source in it\. Write one source a line/],
  ['broken JSON', '["a.txt"', /^list: it is no JSON \(/],
  ['JSON of another form', '[{"url": "a"}]', /^list: 0 is no source\. Write one source a line/],
]
for (const [name, text, says] of broken) {
  test(`no list of sources: ${name}`, () => {
    assert.throws(
      () => readWatchList(text, 'list'),
      (error) => error instanceof Problem && says.test(describeProblem(error)),
    )
  })
}
