/** `scoreboard` as a process: two documents of one's own, the second of which shows what was kept. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { ScoreRow } from '../src/checks/following/scoreboard.ts'
import { chancery, jsonLines, temporaryFolder } from './cli.ts'

const cwd = temporaryFolder()
const write = (name: string, text: string): void => writeFileSync(join(cwd, name), text)
write(
  'early.txt',
  'Lima, 4 March 2026\n\nPeru and Norway signed deals worth $35 billion. Norway will lend Peru $200 million by the end of 2027. Marco Rubio will visit Peru by the end of June 2026.\n',
)
write('late.txt', 'Lima, 20 August 2026\n\nMarco Rubio visited Peru on 4 July 2026.\n')

const rowsOf = (...args: readonly string[]): readonly (ScoreRow & { readonly rule?: readonly string[] })[] => {
  const { status, out, err } = chancery(['scoreboard', '--json', '--quiet', '--as-of', '2026-09-01', ...args], { cwd })
  assert.equal(status, 0, err)
  return jsonLines(out)
}

test('scoreboard --json: a row a state, all promises, and the rule', () => {
  const rows = rowsOf('early.txt')
  assert.deepEqual(
    rows.slice(0, -1).map(({ name, promised, values }) => [name, promised, values.map(({ unit, announced }) => [unit, announced.value])]),
    [
      ['Norway', 2, [['USD', 35e9]]],
      ['Peru', 1, [['USD', 35e9]]],
      ['United States', 1, []],
      ['all, each once', 3, [['USD', 35e9]]],
    ],
  )
  assert.ok(rows.at(-1)?.rule?.some((line) => /whole .* and its parts/.test(line)))
})

test('scoreboard: a later document changes how a promise stands', () => {
  const [before, after] = [rowsOf('early.txt'), rowsOf('early.txt', 'late.txt')].map((rows) => rows.find(({ key }) => key === 'USA'))
  assert.deepEqual([before?.items.kept.length, before?.items.unverifiable.length, before?.medianDelay], [0, 1, null])
  assert.deepEqual([after?.items.kept.length, after?.items.unverifiable.length, after?.medianDelay], [1, 0, 4])
})

test('scoreboard: the table fits a hundred columns, and the same record gives the same table', () => {
  assert.equal(chancery(['add', '--quiet', '--record', 'deals', 'early.txt', 'late.txt', 'examples'], { cwd }).status, 0)
  for (const by of ['state', 'power', 'format', 'material']) {
    const args = ['scoreboard', '--quiet', '--as-of', '2026-09-01', '--by', by]
    const { status, out, err } = chancery([...args, '--record', 'deals'], { cwd })
    assert.deepEqual([status, err], [0, ''])
    assert.match(out, new RegExp(`^Promises by ${by}, as of 1 September 2026\\n`))
    for (const line of out.split('\n')) assert.ok(line.length <= 100, line)
    assert.equal(chancery([...args, 'examples', 'late.txt', 'early.txt'], { cwd }).out, out)
  }
})

test('scoreboard: what cannot be counted by is one line', () => {
  const { status, out, err } = chancery(['scoreboard', '--by', 'year', 'examples'], { cwd })
  assert.deepEqual([status, out], [2, ''])
  assert.equal(err, '--by year: there is no such choice. Write one of state, power, format, material.\n')
})
