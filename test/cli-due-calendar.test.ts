/** `due --ics` as a process: the calendar in a file and on standard output, read back by a parser of another make. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import ICAL from 'ical.js'
import { chancery, jsonLines, temporaryFolder } from './cli.ts'

const cwd = temporaryFolder()
const asOf = ['--as-of', '2025-11-23']

const eventsOf = (text: string): readonly ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

test('due --ics: one event a promise, on its day, beside what is printed; - prints the calendar alone, the same', () => {
  const written = chancery(['due', '--json', ...asOf, '--ics', 'promises.ics', 'examples'], { cwd })
  assert.equal(written.status, 0, written.err)
  assert.match(written.err, /^wrote promises\.ics$/m)
  const rows = jsonLines<{ item: string; due: string }>(written.out)
  const text = readFileSync(join(cwd, 'promises.ics'), 'utf8')
  assert.deepEqual(
    eventsOf(text).map(({ uid, startDate }) => [uid, startDate.toString()]),
    rows.map(({ item, due }) => [`${item}@chancery`, due]),
  )
  assert.ok(rows.length > 3)
  const printed = chancery(['due', '--quiet', ...asOf, '--ics', '-', 'examples'], { cwd })
  assert.deepEqual(printed, { status: 0, out: text, err: '' })
})

test('due --ics: no place to write is one line', () => {
  const cases = [
    [['--ics', 'nowhere/promises.ics'], /nowhere\/promises\.ics: the calendar cannot be written \(ENOENT\)\. Name a file/],
    [['--ics'], /'--ics <value>' argument missing/],
    [['--ics', 'one.ics', '--ics', 'two.ics'], /Option '--ics' was given twice, and takes one value\. See chancery due --help/],
  ] as const
  for (const [args, says] of cases) {
    const { status, out, err } = chancery(['due', '--quiet', ...asOf, 'examples', ...args], { cwd })
    assert.deepEqual([status, out], [2, ''])
    assert.match(err, says)
  }
})
