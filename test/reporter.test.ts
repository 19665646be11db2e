import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, run, test } from 'node:test'
import { addTotals, longestLine, reportTests, type TestEvent, totalsLines } from './reporter.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-reporter-'))
after(() => rmSync(folder, { recursive: true }))

/** Runs a test file of these lines through node:test itself. */
const outcome = async (name: string, lines: readonly string[]) => {
  const file = join(folder, `${name}.test.ts`)
  writeFileSync(
    file,
    [
      "import assert from 'node:assert/strict'",
      "import { describe, test } from 'node:test'",
      'void [assert, describe, test]',
      ...lines,
    ].join('\n'),
  )
  let printed = ''
  // A test process tells its parent through this variable that it is one; without it the inner run would report to us.
  const context = process.env.NODE_TEST_CONTEXT
  delete process.env.NODE_TEST_CONTEXT
  const totals = await reportTests(run({ files: [file] }) as AsyncIterable<TestEvent>, (text) => {
    printed += text
  })
  if (context !== undefined) process.env.NODE_TEST_CONTEXT = context
  return { totals: totalsLines(totals), printed }
}

const cases: readonly {
  readonly name: string
  readonly lines: readonly string[]
  readonly totals: readonly string[]
  readonly printed?: RegExp
}[] = [
  { name: 'passes', lines: ["test('one', () => {})", "test('two', () => {})"], totals: ['2 passed, 0 failed, 0 skipped'] },
  {
    name: 'leaves',
    lines: [
      "test('table', async (t) => { await t.test('a', () => {}); await t.test('b', () => {}) })",
      "describe('suite', () => { test('c', () => {}) })",
    ],
    totals: ['3 passed, 0 failed, 0 skipped'],
  },
  {
    name: 'nested-failure',
    lines: ["test('table', async (t) => { await t.test('a', () => {}); await t.test('b', () => assert.equal(1, 2)) })"],
    totals: ['1 passed, 1 failed, 0 skipped'],
    printed: /✖ table > b \([^)]*nested-failure\.test\.ts:4\)[\s\S]*1 !== 2/,
  },
  {
    name: 'parent-failure',
    lines: ["test('table', async (t) => { await t.test('a', () => {}); assert.equal('x', 'y') })"],
    totals: ['1 passed, 1 failed, 0 skipped'],
    printed: /✖ table /,
  },
  {
    name: 'rejection',
    lines: ["test('late', async () => { throw new Error('no ferry') })"],
    totals: ['0 passed, 1 failed, 0 skipped'],
    printed: /no ferry/,
  },
  { name: 'broken-file', lines: ["throw new Error('no harbour')"], totals: ['0 passed, 1 failed, 0 skipped'], printed: /no harbour/ },
  { name: 'no-test', lines: [], totals: ['0 passed, 1 failed, 0 skipped'], printed: /the file holds no test/ },
  {
    name: 'skips',
    lines: [
      "test('a', { skip: 'needs shared: gone' }, () => {})",
      "test('b', { skip: 'needs shared: gone' }, () => {})",
      "test('c', { skip: 'needs browser: none' }, () => {})",
    ],
    totals: ['skipped 2 needing shared: gone', 'skipped 1 needing browser: none', '0 passed, 0 failed, 3 skipped'],
  },
  {
    name: 'bare-skip',
    lines: ["test.skip('a', () => {})"],
    totals: ['0 passed, 1 failed, 0 skipped'],
    printed: /skipped, but not by needs/,
  },
  { name: 'todo', lines: ["test.todo('a', () => {})"], totals: ['0 passed, 1 failed, 0 skipped'], printed: /marked todo/ },
  { name: 'todo-that-fails', lines: ["test.todo('a', () => { throw new Error('not yet') })"], totals: ['0 passed, 1 failed, 0 skipped'] },
]

for (const { name, lines, totals, printed } of cases) {
  test(`reporter: ${name}`, async () => {
    const actual = await outcome(name, lines)
    assert.deepEqual(actual.totals, totals)
    assert.match(actual.printed, printed ?? (totals.at(-1)?.includes(' 0 failed') === true ? /^$/ : /✖/))
  })
}

test('reporter: totals of two runs are added, reason by reason', () => {
  const once = { passed: 2, failed: 1, skipped: new Map([['needs shared: gone', 3]]), took: new Map([['one.test.ts', 1500]]) }
  const twice = {
    passed: 4,
    failed: 0,
    skipped: new Map([
      ['needs shared: gone', 1],
      ['needs browser: none', 1],
    ]),
    took: new Map([
      ['one.test.ts', 600],
      ['two.test.ts', 3000],
    ]),
  }
  assert.deepEqual(totalsLines(addTotals(once, twice)), [
    'skipped 4 needing shared: gone',
    'skipped 1 needing browser: none',
    '6 passed, 1 failed, 5 skipped',
  ])
  assert.equal(longestLine(addTotals(once, twice), 2), 'longest: 3 s two.test.ts; 2 s one.test.ts')
})
