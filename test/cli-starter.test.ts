/** The starter record on the command line: a brief cites it and can leave it out; a record of one's own never holds it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chancery, jsonLines, temporaryFolder } from './cli.ts'

const folder = temporaryFolder()
const run = (...args: readonly string[]): string => {
  const { status, out, err } = chancery(args, { cwd: folder })
  assert.equal(status, 0, err)
  return out
}
const brief = ['brief', 'examples', '--quiet', '--as-of', '2025-11-23']

test('a brief tells what an earlier meeting declared about the same thing, and leaves it out when told to', () => {
  assert.match(run(...brief), /record of declarations, line \d+/)
  assert.doesNotMatch(run(...brief, '--no-starter'), /record of declarations|earlier meeting/)
})

test('a record of documents holds none of it', () => {
  run('add', 'examples', '--record', 'deals', '--quiet')
  assert.doesNotMatch(run('record', 'list', '--record', 'deals', '--quiet', '--json'), /declarations|c5-plus-1-2023-09-19-1/)
})

test('it is listed by word, with the address of each source', () => {
  assert.match(run('starter', 'free', 'grain'), /^Russia-Africa Summit, Saint Petersburg, 2023-07-28\n- Russia promised six African states/)
  const [row] = jsonLines<{ sources: readonly { url: string }[] }>(run('starter', '--json', 'free', 'grain'))
  assert.match(row?.sources[0]?.url ?? '', /^https:/)
  assert.equal(run('starter', 'phlogiston'), 'No such declaration in the starter record.\n')
})
