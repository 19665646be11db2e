/** `contacts` and `initiative` as processes: tables that fit a line, JSON whose counts hold what they count, wrong options in one line. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContactMatrix, MatrixRow } from '../src/checks/following/contact-matrix.ts'
import type { InitiativeRow } from '../src/checks/following/initiative.ts'
import { chancery, jsonLines, temporaryFolder } from './cli.ts'

const cwd = temporaryFolder()
const run = (...args: readonly string[]) => chancery(args, { cwd })
const asOf = ['--quiet', '--as-of', '2025-11-23']

test('contacts --json: a row a power and source, each contact with its evidence, and whose they are', () => {
  const { status, out, err } = run('contacts', '--json', ...asOf, 'examples')
  assert.deepEqual([status, err], [0, ''])
  const lines = jsonLines<MatrixRow & { readonly count: number } & Partial<ContactMatrix>>(out)
  const rows = lines.slice(0, -1)
  assert.equal(lines.at(-1)?.of, 'central-asia')
  assert.ok(rows.length > 5)
  for (const { count, contacts } of rows) {
    assert.equal(count, contacts.length)
    for (const { evidence, start } of contacts) assert.ok(evidence.kind === 'claim' || start <= '2025-11-23')
  }
  const told = rows.filter(({ key, source }) => key === 'USA' && source === 'documents')
  assert.deepEqual(
    told.flatMap(({ contacts }) => contacts.map(({ start, isOnRecord }) => [start, isOnRecord])),
    [['2025-11-06', true]],
  )
})

test('contacts: the table fits a hundred columns, however many years', () => {
  for (const args of [[], ['--by', 'state'], ['--of', 'kazakhstan'], ['--since', '1991']]) {
    const { status, out, err } = run('contacts', ...asOf, ...args, 'examples')
    assert.deepEqual([status, err], [0, ''])
    for (const line of out.split('\n')) assert.ok(line.length <= 100, line)
    assert.equal(run('contacts', ...asOf, ...args, 'examples').out, out)
  }
})

test('initiative: counts, the words behind each, and the same as JSON', () => {
  const { status, out, err } = run('initiative', ...asOf, 'examples')
  assert.deepEqual([status, err], [0, ''])
  assert.match(out, /^Kazakhstan +0 +1 +0 +0$/m)
  assert.match(out, /^- Kazakhstan invited: “invited Trump to visit Astana next year” \(wire-report\.html\)$/m)
  for (const line of out.split('\n')) assert.ok(line.length <= 100, line)
  const rows = jsonLines<InitiativeRow>(run('initiative', '--json', ...asOf, 'examples').out).slice(0, -1)
  const acts = rows.flatMap((row) => Object.values(row.acts).flat())
  assert.equal(acts.length, [...out.matchAll(/“/g)].length)
})

test('contacts: wrong options are one line each', () => {
  const cases = [
    [
      ['--of', 'Atlantis'],
      '--of Atlantis: no state or group on record has that name. Write a state or a group, as a name, a code or a slug: --of Kazakhstan, --of KAZ, --of central-asia.\n',
    ],
    [['--since', '2030'], '--since 2030: it is no year up to 2025. Write it as --since 2019.\n'],
    [['--by', 'year'], '--by year: there is no such choice. Write one of power, state.\n'],
  ] as const
  for (const [args, says] of cases) assert.deepEqual(run('contacts', ...asOf, ...args, 'examples'), { status: 2, out: '', err: says })
})
