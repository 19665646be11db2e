/** Wrong use of the command line: one line that says what to write. Nothing is read before it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chancery, temporaryFolder } from './cli.ts'

const folder = temporaryFolder()
const cases: readonly { readonly args: readonly string[]; readonly says: RegExp }[] = [
  { args: ['breif', 'examples'], says: /there is no command or file "breif".* Did you mean chancery brief\? See chancery --help\.\n$/ },
  { args: ['help', 'chek'], says: /there is no command "chek".* Did you mean chancery check\?/ },
  {
    args: ['brief', '--recrod', 'deals'],
    says: /^chancery brief: Unknown option '--recrod'\. Did you mean --record\? See chancery brief --help\.\n$/,
  },
  { args: ['brief', '--nothing-like-it'], says: /Unknown option '--nothing-like-it'\. See chancery brief --help\.\n$/ },
  { args: ['record', 'lst', '--record', 'deals'], says: /Did you mean chancery record list\?/ },
  {
    args: ['record', 'copy', 'deals', 'elsewhere'],
    says: /^chancery record copy deals elsewhere: copy takes the one place to copy to .* Write it as chancery record copy elsewhere --record deals\.\n$/,
  },
  { args: ['record', 'export', '--record', 'deals'], says: /export takes the one file to write, and nothing came after it\. Write it as/ },
  { args: ['check', '--as-of', '2025-13-01', 'examples/analysis.txt'], says: /^--as-of 2025-13-01: it is no day of the calendar[^\n]*\n$/ },
]
for (const { args, says } of cases)
  test(`chancery ${args.join(' ')}`, () => {
    const { status, out, err } = chancery(args, { cwd: folder })
    assert.deepEqual([status, out], [2, ''])
    assert.match(err, says)
  })
