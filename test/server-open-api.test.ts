/** The description of the desk's API: it is OpenAPI 3.1, has every call, and what the desk really answers is as it says. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { deskCalls } from '../src/calls/desk/index.ts'
import { openTestDesk } from './desk.ts'

type Json = Readonly<Record<string, unknown>>
interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[]
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Json }>> }>>
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: Json
}

const desk = await openTestDesk()
const description = (await (await desk.fetch('/api/openapi.json')).json()) as Description
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
const validates = (schema: Json, answer: unknown): string | null => {
  const validate = ajv.compile({ ...schema, components: description.components })
  return validate(answer) ? null : ajv.errorsText(validate.errors)
}

test('it is a description in OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(description) as unknown as Parameters<Validator['validate']>[0])
  assert.ok(valid, JSON.stringify(errors)?.slice(0, 2000))
})

test('every call is described: in a line, under a tag, with its parameters and how a problem is told', () => {
  const named = new Map(operations.map((one) => [one.operation.operationId, one]))
  for (const [name, { method, path }] of Object.entries(deskCalls)) {
    const { path: at, method: by, operation } = named.get(name) ?? assert.fail(`${name} is not described`)
    assert.deepEqual([at, by], [path, method.toLowerCase()])
    assert.match(operation.summary, /\w{3}/)
    assert.equal(operation.tags.length, 1)
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, field]) => field)
    assert.deepEqual(
      operation.parameters?.filter((one) => one.in === 'path').map((one) => one.name),
      inPath,
    )
    for (const status of ['400', '401', '404', '500']) assert.ok(operation.responses[status]?.content?.['application/problem+json'], name)
  }
})

test('what the desk answers to each call that needs nothing is as it is described; a problem is too', async () => {
  const asked: string[] = []
  for (const { path, method, operation } of operations) {
    const schema = operation.responses['200']?.content?.['application/json']?.schema
    if (method !== 'get' || schema === undefined || operation.parameters?.some(({ required }) => required)) continue
    const answer = await desk.fetch(`/api${path}`)
    const body: unknown = await answer.json()
    if (answer.ok) assert.equal(validates(schema, body), null, path)
    else assert.equal(validates({ $ref: '#/components/schemas/Problem' }, body), null, path)
    if (answer.ok) asked.push(operation.operationId)
  }
  assert.ok(asked.length >= 10, asked.join())
})

test('what is answered about one thing is as it is described', async () => {
  const first = async (path: string): Promise<string> => {
    const { rows } = (await (await desk.fetch(path)).json()) as { rows: readonly { id: string }[] }
    return rows[0]?.id ?? assert.fail(`${path} is empty`)
  }
  const ids: Readonly<Record<string, string>> = { items: await first('/api/items'), documents: await first('/api/documents') }
  let asked = 0
  for (const { path, method, operation } of operations) {
    const [, kind = '', field] = path.split('/')
    const id = ids[kind]
    const schema = operation.responses['200']?.content?.['application/json']?.schema
    if (method !== 'get' || schema === undefined || id === undefined || field !== '{id}') continue
    const answer = await desk.fetch(`/api${path.replace('{id}', id)}`)
    const body: unknown = await answer.json()
    if (!answer.ok) continue
    assert.equal(validates(schema, body), null, path)
    asked += 1
  }
  assert.ok(asked >= 2)
})
