import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Terminal } from './command.ts'
import { type Advance, progressLine, progressOn } from './progress.ts'

const reading = (share: number | null, words: number): Advance => ({ what: 'reading b.txt (2 of 4)', share, words })

const lines: readonly (readonly [string, Advance, number, string])[] = [
  ['half is done', reading(0.5, 48_000), 10_000, '[██████████░░░░░░░░░░] 50 %, 4,800 words/s, 10 s left: reading b.txt (2 of 4)'],
  ['minutes are left', reading(0.1, 9_000), 30_000, '[██░░░░░░░░░░░░░░░░░░] 10 %, 300 words/s, 5 min left: reading b.txt (2 of 4)'],
  ['hours are left', reading(0.01, 9_000), 90_000, '[░░░░░░░░░░░░░░░░░░░░] 1 %, 100 words/s, 2 h 29 min left: reading b.txt (2 of 4)'],
  ['nobody knows how much there is', reading(null, 4_000), 2_000, '2,000 words/s: reading b.txt (2 of 4)'],
  ['all is done', reading(1, 4_000), 2_000, '[████████████████████] 100 %, 2,000 words/s, 0 s left: reading b.txt (2 of 4)'],
]

for (const [title, advance, elapsed, line] of lines)
  test(`progress: ${title}`, () => assert.equal(progressLine(advance, elapsed, 120), line))

test('progress: a line is never wider than the screen', () => {
  for (const width of [10, 40, 60]) assert.ok(progressLine(reading(0.5, 48_000), 10_000, width).length < width)
})

/** What a screen or a log gets, and the time, which moves by hand. */
const watched = (screen: boolean, quiet = false) => {
  const seen: string[] = []
  let time = 0
  const terminal: Terminal = {
    cwd: '.',
    today: '2025-11-23',
    now: '2025-11-23T00:00:00Z',
    user: 'tester',
    stdin: (async function* () {})(),
    out: () => undefined,
    err: (text) => void seen.push(text),
    color: false,
    width: 100,
    screen,
    ended: async () => undefined,
  }
  const progress = progressOn(terminal, quiet, () => time)
  const wait = (milliseconds: number): void => {
    time += milliseconds
  }
  return { seen, progress, wait }
}

test('progress: a screen gets a bar after a second, not at every word', () => {
  const { seen, progress, wait } = watched(true)
  progress.step('reading b.txt (2 of 4)')
  progress.advance(reading(0.2, 1000))
  wait(1500)
  progress.advance(reading(0.4, 2000))
  wait(20)
  progress.advance(reading(0.41, 2050))
  wait(200)
  progress.advance(reading(0.5, 2500))
  progress.tell('a.txt: it is empty.')
  assert.deepEqual(
    seen.map((text) => text.replace('\r\u001b[2K', '').slice(0, 30)),
    ['reading b.txt (2 of 4)', '[████████░░░░░░░░░░░░] 40 %, 1', '[██████████░░░░░░░░░░] 50 %, 1', 'a.txt: it is empty.\n'],
  )
  assert.ok(seen.every((text) => text.startsWith('\r\u001b[2K')))
})

test('progress: a log gets one line a document', () => {
  const { seen, progress, wait } = watched(false)
  progress.step('reading b.txt (2 of 4)')
  wait(5000)
  progress.advance(reading(0.4, 2000))
  progress.done('read 4 documents')
  assert.deepEqual(seen, ['reading b.txt (2 of 4)\n', 'read 4 documents\n'])
})

test('progress: quiet tells what must be told', () => {
  const { seen, progress } = watched(true, true)
  progress.step('reading b.txt')
  progress.done('read')
  progress.tell('a.txt: it is empty.')
  assert.deepEqual(seen, ['a.txt: it is empty.\n'])
})
