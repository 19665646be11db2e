import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { browserPath, findMissing, type Missing, needOptions, needs, requiredNeeds, sharedFolder } from './needs.ts'

const none: Missing = { browser: null, postgres: null, shared: null, registry: null }
const all: Missing = { browser: 'no browser', postgres: 'no server', shared: 'no folder', registry: 'no network' }

test('needs: what is there is not skipped', () => assert.deepEqual(needOptions('postgres', none, []), { skip: false }))

test('needs: what is missing is skipped with what was missing', () => {
  assert.deepEqual(needOptions('browser', all, ['shared']), { skip: 'needs browser: no browser' })
})

test('needs: what is required and missing fails', () => {
  assert.throws(() => needOptions('postgres', all, ['browser', 'postgres']), /CHANCERY_REQUIRE asks for postgres: no server/)
  assert.deepEqual(needOptions('postgres', none, ['postgres']), { skip: false })
})

test('needs: CHANCERY_REQUIRE is a list, and a word that is no need is an error', () => {
  assert.deepEqual(requiredNeeds('browser, shared'), ['browser', 'shared'])
  assert.deepEqual(requiredNeeds(undefined), [])
  assert.throws(() => requiredNeeds('postgress'), /names "postgress"/)
})

test('needs: a server that is not there is missing', async () => {
  const before = process.env.CHANCERY_TEST_DATABASE_URL
  process.env.CHANCERY_TEST_DATABASE_URL = 'postgres://x@127.0.0.1:9/test'
  const { postgres, shared } = await findMissing()
  if (before === undefined) delete process.env.CHANCERY_TEST_DATABASE_URL
  else process.env.CHANCERY_TEST_DATABASE_URL = before
  assert.match(postgres ?? '', /^no PostgreSQL server answers at 127\.0\.0\.1:9 /)
  assert.equal(shared === null, existsSync(new URL('gold/', sharedFolder)))
})

test('needs: a browser that CHROMIUM names must be there', () => {
  const before = process.env.CHROMIUM
  process.env.CHROMIUM = '/nowhere/chromium'
  const path = browserPath()
  if (before === undefined) delete process.env.CHROMIUM
  else process.env.CHROMIUM = before
  assert.equal(path, null)
})

test('needs: the browser is a program that runs', needs('browser'), () => {
  assert.match(execFileSync(browserPath() ?? '', ['--version'], { encoding: 'utf8' }), /\d+\.\d+/)
})

test('needs: the gold lies beside the project', needs('shared'), () => {
  assert.ok(existsSync(new URL('gold/score.mjs', sharedFolder)))
})
