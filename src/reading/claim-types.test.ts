import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimKinds } from './claim.ts'
import { claimTypes } from './claim-types.ts'
import { claimRules } from './rules/index.ts'

test('every type that a rule can give is a type of the contract', () => {
  const given = claimRules.flatMap(({ kind, type, typeByNoun = [] }) =>
    [type, ...typeByNoun.map((one) => one.type)].map((one) => `${kind}/${one}`),
  )
  const known = new Set(claimTypes.map(({ kind, type }) => `${kind}/${type}`))
  assert.deepEqual(
    given.filter((name) => !known.has(name)),
    [],
  )
})

test('the event of a type is that of some rule that gives it: of a ban and its lifting the ban', () => {
  const strange = claimTypes.filter(({ kind, type, plover }) => {
    const own = claimRules.filter((rule) => rule.kind === kind && rule.type === type)
    return own.length > 0 && !own.some((rule) => rule.plover === plover)
  })
  assert.deepEqual(strange, [])
})

test('each type stands once, and every kind has some', () => {
  assert.equal(new Set(claimTypes.map(({ kind, type }) => `${kind}/${type}`)).size, claimTypes.length)
  assert.deepEqual([...new Set(claimTypes.map(({ kind }) => kind))], [...claimKinds])
})
