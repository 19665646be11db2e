import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { checks } from './index.ts'
import { checksReference } from './reference.ts'

test('docs/checks.md is what the list of checks gives (npm run docs writes it)', () => {
  assert.equal(readFileSync(new URL('../../docs/checks.md', import.meta.url), 'utf8'), checksReference(checks))
})

test('every check has its own id and says at least one thing', () => {
  assert.equal(new Set(checks.map(({ id }) => id)).size, checks.length)
  assert.ok(checks.every(({ says, needs, appliesTo }) => says.length > 0 && needs.length > 0 && appliesTo.length > 0))
})
