/** `ask` as a process: the same answers from files and from a record that is kept; what cannot be asked is one line, told before anything is read. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chancery, jsonLines, temporaryFolder } from './cli.ts'

const cwd = temporaryFolder()
const run = (...args: readonly string[]) => chancery(['ask', ...args], { cwd })
const asOf = ['--quiet', '--as-of', '2025-11-23']
assert.equal(chancery(['add', '--quiet', '--record', 'deals', 'examples'], { cwd }).status, 0)

/** One of each kind; what the others mean is tested beside the asking (src/record/asking, src/calls). */
const questions: readonly (readonly [question: string, isFound: boolean])[] = [
  ['agent:tashkent', true],
  ['jet kind:commitment', true],
  ['"tungsten mine"', true],
  ['material:tungsten until:2024', false],
  ['amount>$5bn', true],
  ['verdict:symbolic', true],
  ['status:due-soon', true],
]
for (const [question, isFound] of questions) {
  test(`ask ${question}: the same from files and from a record`, () => {
    const fromFiles = run(question, '--json', ...asOf, 'examples')
    const fromRecord = run(question, '--json', ...asOf, '--record', 'deals')
    assert.deepEqual([fromFiles.status, fromFiles.err], [0, ''])
    assert.deepEqual(fromRecord, fromFiles)
    const lines = jsonLines<{ readonly quotes?: readonly unknown[]; readonly found?: number }>(fromFiles.out)
    assert.equal(lines.at(-1)?.found, lines.length - 1)
    assert.equal(lines.length > 1, isFound)
    for (const { quotes } of lines.slice(0, -1)) assert.ok((quotes?.length ?? 0) > 0)
  })
}

test('ask: a state by its code, its name or its capital is the same question', () => {
  const answers = ['agent:UZB', 'agent:Uzbekistan', 'agent:tashkent'].map((question) => run(question, '--json', ...asOf, 'examples').out)
  assert.equal(new Set(answers).size, 1)
})

test('ask: for people, with words, places and how it stands, in a hundred columns', () => {
  const { status, out, err } = run('jets amount>1bn', ...asOf, 'examples')
  assert.deepEqual([status, err], [0, ''])
  assert.match(
    out,
    /^1 item for amount: > 1bn; jets\n\n[0-9a-f]{16} commitment\/purchase, happened: Uzbekistan Airways, Tashkent → Boeing\n {2}“will buy 22 Boeing jets worth \$8\.5 billion” \(wire-report\.html, 7 November 2025, \d+–\d+\)\n {2}› open: /,
  )
  for (const line of out.split('\n')) assert.ok(line.length <= 100, line)
  const none = run('elephants tungsten', ...asOf, 'examples').out
  assert.match(
    none,
    /^Nothing found for elephants; tungsten\.\nSearched: \d+ items of 3 documents, from 7 November 2025 to 8 November 2025\.\n/,
  )
  assert.match(none, /Found by itself in no item: elephants\. Leave it out, or write it otherwise\.\n$/)
})

test('ask: what cannot be asked is one line, before anything is read', () => {
  const cases = [
    [['kind:deal', 'nowhere.txt'], /^kind:deal: there is no such kind\. Write one of meeting/],
    [['owner:UZB', 'nowhere.txt'], /^owner:UZB: there is no field "owner"/],
    [[], /^chancery ask: there is no question\. Write words, or fields \(agent:UZB, recipient:Boeing, /],
    [['jets'], /no file, folder or record was named/],
  ] as const
  for (const [args, says] of cases) {
    const { status, out, err } = run(...args, '--quiet')
    assert.deepEqual([status, out], [2, ''])
    assert.match(err, says)
    assert.equal(err.trim().split('\n').length, 1)
  }
})
