/** DATABASE_URL on the real command line: it stands in for --record where a record is needed, --record wins, and files alone are worked on in memory. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { chancery, jsonLines, type Ran, temporaryFolder } from './cli.ts'
import { dropSchema, serverUrl } from './grounds.ts'
import { needs } from './needs.ts'

const cwd = temporaryFolder()
const url = serverUrl('cli')
const asOf = ['--quiet', '--as-of', '2025-11-23']
const onServer = (...args: readonly string[]): Ran => chancery(args, { cwd, env: { DATABASE_URL: url } })
const plainly = (...args: readonly string[]): Ran => chancery(args, { cwd, env: { DATABASE_URL: '' } })
const outcomes = ({ out }: Ran): readonly string[] => jsonLines<{ outcome: string }>(out).map(({ outcome }) => outcome)

test('tests see no DATABASE_URL of whoever runs them', () => assert.equal(process.env.DATABASE_URL, undefined))

test('DATABASE_URL that is no URL is a Problem where it is needed, and nothing elsewhere', () => {
  const wrong = (...args: readonly string[]): Ran => chancery(args, { cwd, env: { DATABASE_URL: 'deals' } })
  const { status, err } = wrong('record', 'search', 'Boeing')
  assert.deepEqual([status, /DATABASE_URL names no server/.test(err)], [2, true])
  assert.equal(wrong('read', '--quiet', 'examples/readout.md').status, 0)
})

test('without a record and DATABASE_URL a command that needs one says both ways', () => {
  const { status, err } = plainly('add', 'examples')
  assert.equal(status, 2)
  assert.match(err, /^no record was named: .* Add --record DIR, or set DATABASE_URL to a PostgreSQL server\.\n$/)
})

describe('DATABASE_URL', needs('postgres'), () => {
  before(() => assert.deepEqual(outcomes(onServer('add', '--quiet', '--json', 'examples/readout.md')), ['added']))
  after(() => dropSchema('cli'))

  test('add, search, due, brief and record list without --record work on the server', () => {
    assert.deepEqual(outcomes(onServer('add', '--quiet', '--json', 'examples/readout.md')), ['unchanged'])
    assert.match(onServer('record', 'search', 'Abraham Accords').out, /^readout\.md, \d+–\d+: /)
    const listed = onServer('record', 'list', '--json', ...asOf)
    assert.ok(jsonLines(listed.out).length > 3, listed.err)
    const local = plainly('record', 'list', '--json', ...asOf, 'examples/readout.md')
    assert.equal(listed.out, local.out)
    assert.equal(onServer('brief', ...asOf).out, plainly('brief', ...asOf, 'examples/readout.md').out)
    assert.equal(onServer('due', ...asOf).out, plainly('due', ...asOf, 'examples/readout.md').out)
  })

  test('--record wins: a folder, or another server by its URL', () => {
    assert.deepEqual(outcomes(onServer('add', '--quiet', '--json', '--record', 'deals', 'examples/readout.md')), ['added'])
    assert.ok(existsSync(join(cwd, 'deals', 'database')))
    const { status, err } = onServer('record', 'search', 'Boeing', '--record', serverUrl('none'))
    assert.equal(status, 2)
    assert.match(err, /schema chancery_none_\d+: there is no record in this database/)
    assert.match(plainly('record', 'search', 'Abraham', '--record', url).out, /^readout\.md/)
  })

  test('files without --record say the same with DATABASE_URL as without, and nothing of them is kept', () => {
    for (const command of ['brief', 'due', 'check']) {
      const args = [command, ...asOf, 'examples/analysis.txt']
      const [one, other] = [onServer(...args), plainly(...args)]
      assert.deepEqual([one.status, one.out], [other.status, other.out], command)
    }
    const held = jsonLines<{ mentions: readonly { document: string }[] }>(onServer('record', 'list', '--json', ...asOf).out)
    assert.deepEqual([...new Set(held.flatMap(({ mentions }) => mentions.map(({ document }) => document)))], ['readout.md'])
  })

  test('record copy: from the server to a folder by one command', () => {
    const { status, out, err } = onServer('record', 'copy', 'copied', '--json')
    assert.deepEqual([status, err], [0, ''])
    assert.ok((jsonLines<{ rows: number }>(out)[0]?.rows ?? 0) > 20)
    assert.equal(plainly('brief', ...asOf, '--record', 'copied').out, onServer('brief', ...asOf).out)
  })
})
