/** `npm run golden`: runs the tests that hold golden files with WRITE_GOLDEN=1, so that they write them anew; the diff is then there to be reviewed. */
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = globSync('{src,test}/**/*.test.ts', { cwd: root }).filter((file) =>
  readFileSync(`${root}${file}`, 'utf8').includes('WRITE_GOLDEN'),
)
if (files.length === 0) throw new Error('no test asks for WRITE_GOLDEN')

const { status } = spawnSync(process.execPath, ['--test', '--test-reporter=dot', ...files], {
  cwd: root,
  env: { ...process.env, WRITE_GOLDEN: '1' },
  stdio: 'inherit',
})
console.log('Written anew; git diff test/golden shows what changed.')
process.exitCode = status ?? 1
