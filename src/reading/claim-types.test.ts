import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimKinds } from './claim.ts'
import { claimTypeOf, claimTypes } from './claim-types.ts'
import { claimRules } from './rules/index.ts'

test('every type that a rule can give is a type of the contract, with the same event', () => {
  const strange = claimRules.flatMap(({ id, kind, type, typeByNoun = [], plover }) =>
    [type, ...typeByNoun.map((one) => one.type)].flatMap((one) => {
      const row = claimTypeOf(kind, one)
      if (row === undefined) return [`${id}: ${kind}/${one}`]
      return row.plover === plover || plover === null ? [] : [`${id}: ${plover}, not ${row.plover}`]
    }),
  )
  assert.deepEqual(strange, [])
})

test('each type stands once, and every kind has some', () => {
  assert.equal(new Set(claimTypes.map(({ kind, type }) => `${kind}/${type}`)).size, claimTypes.length)
  assert.deepEqual([...new Set(claimTypes.map(({ kind }) => kind))], [...claimKinds])
})
