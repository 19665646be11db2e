import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const folder = mkdtempSync(join(tmpdir(), 'chancery-ci-'))
after(() => rmSync(folder, { recursive: true }))

/** An npm that does nothing but write the brief, print totals and fail where it is told to. */
const FAKE_NPM = `#!/bin/sh
echo "$*" >> calls
case "$*" in
ci) exit "$CI_RC" ;;
start) [ -z "$BRIEF" ] || echo brief > brief.html; exit "$START_RC" ;;
"run check") exit "$CHECK_RC" ;;
test) printf '%s\\n' "$TOTALS"; exit "$TEST_RC" ;;
esac
`
mkdirSync(join(folder, '.ci'))
mkdirSync(join(folder, 'bin'))
cpSync(fileURLToPath(new URL('../.ci/run', import.meta.url)), join(folder, '.ci/run'))
writeFileSync(join(folder, 'bin/npm'), FAKE_NPM)
chmodSync(join(folder, 'bin/npm'), 0o755)

const well = {
  CI_RC: '0',
  START_RC: '0',
  CHECK_RC: '0',
  TEST_RC: '0',
  BRIEF: 'yes',
  TOTALS: "by today's clock: 3 passed, 0 failed, 1 skipped\nskipped 2 needing shared: gone\n6 passed, 0 failed, 2 skipped",
}

const run = (changes: Partial<typeof well>) => {
  const { stdout, status } = spawnSync('bash', [join(folder, '.ci/run')], {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}`, ...well, ...changes },
  })
  return { lines: stdout.trimEnd().split('\n'), status }
}

test('.ci/run: all well closes with the skips and the totals', () => {
  const { lines, status } = run({})
  assert.deepEqual(lines.slice(-2), ['skipped 2 needing shared: gone', '6 passed, 0 failed, 2 skipped'])
  assert.equal(status, 0)
})

const faults: readonly { readonly name: string; readonly changes: Partial<typeof well>; readonly last: string }[] = [
  { name: 'npm ci fails', changes: { CI_RC: '1' }, last: '0 passed, 2 failed, 0 skipped' },
  { name: 'npm start fails', changes: { START_RC: '2' }, last: '6 passed, 1 failed, 2 skipped' },
  { name: 'npm start writes no brief', changes: { BRIEF: '' }, last: '6 passed, 1 failed, 2 skipped' },
  { name: 'npm run check fails', changes: { CHECK_RC: '1' }, last: '6 passed, 1 failed, 2 skipped' },
  { name: 'tests fail', changes: { TEST_RC: '1', TOTALS: '4 passed, 2 failed, 0 skipped' }, last: '4 passed, 2 failed, 0 skipped' },
  { name: 'tests fail without saying so', changes: { TEST_RC: '1' }, last: '6 passed, 1 failed, 2 skipped' },
  { name: 'tests give no totals', changes: { TOTALS: 'all good' }, last: '0 passed, 1 failed, 0 skipped' },
  {
    name: 'failures stand in the totals alone',
    changes: { TOTALS: '4 passed, 2 failed, 0 skipped' },
    last: '4 passed, 2 failed, 0 skipped',
  },
]

for (const { name, changes, last } of faults) {
  test(`.ci/run fails when ${name}`, () => {
    const { lines, status } = run(changes)
    assert.equal(lines.at(-1), last)
    assert.notEqual(status, 0)
  })
}
