import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerJsonSchema } from './answer.ts'
import { backoffMs, retryAfterMs, shown } from './outcome.ts'

const now = Date.parse('2025-11-14T12:00:00Z')
const waits: readonly (readonly [string | null, number | null])[] = [
  [null, null],
  ['2', 2000],
  ['0.5', 500],
  ['Fri, 14 Nov 2025 12:00:30 GMT', 30_000],
  ['Fri, 14 Nov 2025 11:00:00 GMT', 0],
  ['soon', null],
]
for (const [header, ms] of waits) test(`Retry-After: ${header}`, () => assert.equal(retryAfterMs(header, now), ms))

test('waits double, lie between half and all of it, and end at the longest', () => {
  const patience = { attempts: 9, backoffMs: 100, mostWaitMs: 500 }
  assert.deepEqual(
    [0, 1, 2, 3].map((attempt) => backoffMs(patience, attempt, 1)),
    [100, 200, 400, 500],
  )
  assert.equal(backoffMs(patience, 1, 0), 100)
})

test('what a server says is one short line without the key', () => {
  assert.equal(shown('Wrong\n key  my-own-key, or sk-abcdef123456', 'my-own-key'), 'Wrong key ***, or ***')
  assert.equal(shown('x'.repeat(900), null).length, 200)
})

/** What strict structured output asks of every object of a schema. */
const faultsOf = (schema: unknown, path = '$'): readonly string[] => {
  if (Array.isArray(schema)) return schema.flatMap((one, at) => faultsOf(one, `${path}[${at}]`))
  if (typeof schema !== 'object' || schema === null) return []
  const { type, properties, required, additionalProperties } = schema as Record<string, unknown>
  const own =
    type !== 'object'
      ? []
      : [
          ...(additionalProperties === false ? [] : [`${path} allows more`]),
          ...(JSON.stringify(Object.keys(properties ?? {}).toSorted()) === JSON.stringify([...(required as string[])].toSorted())
            ? []
            : [`${path} has optional properties`]),
        ]
  return [...own, ...Object.entries(schema).flatMap(([key, value]) => faultsOf(value, `${path}.${key}`))]
}

test('the schema of an answer is one that strict structured output takes', () => {
  const schema = answerJsonSchema()
  assert.deepEqual(faultsOf(schema), [])
  assert.doesNotMatch(JSON.stringify(schema), /minLength|"(?:minimum|maximum|\$schema)"/)
  assert.match(JSON.stringify(schema), /"enum":\["meeting","agreement"/)
})
