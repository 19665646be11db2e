import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '../../problem.ts'
import { folderProblem } from './folder-problem.ts'

const withCode = (message: string, code: string): Error => Object.assign(new Error(message), { code })

const cases: readonly { readonly name: string; readonly error: unknown; readonly code: string; readonly says: RegExp }[] = [
  {
    name: 'a full disk, by the system',
    error: withCode('ENOSPC: no space left on device, write', 'ENOSPC'),
    code: 'store/full',
    says: /no room left.*Make room/,
  },
  {
    name: 'a full disk, by the database',
    error: withCode('could not extend file "base/5/16468_fsm": No space left on device', '53100'),
    code: 'store/full',
    says: /nothing is there by half/,
  },
  { name: 'a share used up', error: withCode('write', 'EDQUOT'), code: 'store/full', says: /your share/ },
  {
    name: 'no right',
    error: withCode("EACCES: permission denied, mkdir '/x'", 'EACCES'),
    code: 'store/folder',
    says: /deals: EACCES.*Name a folder that you may write in/,
  },
  {
    name: 'a disk that is only read, by the database',
    error: withCode('could not open file "pg_wal/000000010000000000000001": Read-only file system', 'XX000'),
    code: 'store/folder',
    says: /Read-only file system/,
  },
  {
    name: 'a file in the place of the folder',
    error: withCode("EEXIST: file already exists, mkdir 'deals'", 'EEXIST'),
    code: 'store/folder',
    says: /Name a folder\.$/,
  },
  { name: 'an end of the database in the midst', error: new Error('the database has ended'), code: 'store/stopped', says: /record check/ },
]
for (const { name, error, code, says } of cases)
  test(`${name} is ${code}`, () => {
    const problem = folderProblem(error, 'deals')
    assert.ok(problem instanceof Problem)
    assert.equal(problem.code, code)
    assert.match(problem.message, /^the record in deals: /)
    assert.match(problem.message, says)
  })

test('any other error, and a Problem, stays what it is', () => {
  for (const error of [
    new TypeError('no function'),
    new Problem('store/none', 'deals', 'there is none', 'Make one.'),
    'x',
    withCode('duplicate key', '23505'),
  ])
    assert.equal(folderProblem(error, 'deals'), error)
})
