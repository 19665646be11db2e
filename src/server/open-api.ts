/** Open API: the desk's API for others, described from the schemas that it checks by. In: the calls. Out: an OpenAPI 3.1 document; files, originals and events, which are no calls, stand beside them. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { AnyCall } from '../calls/call.ts'
import { jobsSchema, publishedSchema } from '../calls/desk/reading-job.ts'

type Json = { readonly [name: string]: unknown }
export type DescribedCall = Omit<AnyCall<never>, 'run'>

/** What comes in an address is text: its type is what it is read as. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' })
  return rest
}

const problemSchema = z.object({
  type: z.literal('about:blank'),
  status: z.number().int(),
  title: z.string(),
  detail: z.string(),
  fix: z.string(),
  code: z.string(),
})

const told = {
  description: 'What went wrong, why, and what to do',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

/** 400: not as asked. 401, 403, 421: not let in. 404: not there. 413, 415: a body that is not taken. 500: a mistake of the desk. 503: the record does not answer. */
const problems = (statuses: readonly number[]): Json => Object.fromEntries(statuses.map((status) => [String(status), told]))
const always = [400, 401, 403, 404, 421, 500, 503]

const json = (schema: Json): Json => ({ 'application/json': { schema } })
const answer = (schema: Json): Json => ({ description: 'The answer', content: json(schema) })

/** `/items/{id}` belongs to items. */
const tagOf = (path: string): string => path.split('/')[1] ?? ''
const fieldsInPath = (path: string): readonly string[] => [...path.matchAll(/\{(?<name>\w+)\}/g)].map(({ groups }) => groups?.name ?? '')

const isRequired = (field: unknown): boolean => field instanceof z.ZodType && !field.safeParse(undefined).success

const withoutDefault = (schema: Json): Json => (Object.keys(schema).length === 0 ? { type: 'string' } : schema)

const parameters = (call: DescribedCall): readonly Json[] => {
  const inPath = fieldsInPath(call.path)
  return Object.entries(call.input.shape as Record<string, z.ZodType>).flatMap(([name, field]) => {
    if (inPath.includes(name)) return [{ name, in: 'path', required: true, schema: withoutDefault(schemaOf(field, 'input')) }]
    if (call.method === 'POST') return []
    return [{ name, in: 'query', required: isRequired(field), schema: withoutDefault(schemaOf(field, 'input')) }]
  })
}

const bodyOf = (call: DescribedCall): Json => {
  if (call.method !== 'POST') return {}
  const inPath = fieldsInPath(call.path)
  const rest = z.object(Object.fromEntries(Object.entries(call.input.shape).filter(([name]) => !inPath.includes(name))))
  return { requestBody: { required: true, content: json(schemaOf(rest, 'input')) } }
}

const operationOf = (name: string, call: DescribedCall): Json => ({
  operationId: name,
  summary: call.summary,
  tags: [tagOf(call.path)],
  parameters: parameters(call),
  ...bodyOf(call),
  responses: { 200: answer(schemaOf(call.output, 'output')), ...problems(call.method === 'POST' ? [...always, 413, 415] : always) },
})

/** What has routes of its own. */
const others: Readonly<Record<string, Json>> = {
  '/read/files': {
    post: {
      operationId: 'readFiles',
      summary: 'Reads files into the record, a job for each; up to 50 MB each and 200 MB together',
      tags: ['read'],
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['files'],
              properties: {
                files: { type: 'array', items: { type: 'string', format: 'binary' } },
                published: schemaOf(publishedSchema, 'input'),
              },
            },
          },
        },
      },
      responses: { 200: answer(schemaOf(jobsSchema, 'output')), ...problems([...always, 413, 415]) },
    },
  },
  '/documents/{id}/original': {
    get: {
      operationId: 'original',
      summary: 'A document as it came, to be saved',
      tags: ['documents'],
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      responses: { 200: { description: 'Its bytes', content: { 'application/octet-stream': {} } }, ...problems(always) },
    },
  },
  '/events': {
    get: {
      operationId: 'events',
      summary: 'What happens, as it happens: changed, reading, register',
      tags: ['events'],
      responses: {
        200: { description: 'Server-sent events', content: { 'text/event-stream': { schema: { type: 'string' } } } },
        ...problems(always),
      },
    },
  },
}

const partName = (part: unknown): string => `Part${createHash('sha256').update(JSON.stringify(part)).digest('hex').slice(0, 8)}`

/** Schemas that refer to parts of their own refer to those of the whole document, where the parts go. */
const hoisted = (value: unknown, parts: Record<string, unknown>): unknown => {
  if (Array.isArray(value)) return value.map((one) => hoisted(one, parts))
  if (typeof value !== 'object' || value === null) return value
  const { $defs, ...rest } = value as Json
  if ($defs === undefined) return Object.fromEntries(Object.entries(rest).map(([name, one]) => [name, hoisted(one, parts)]))
  const renamed = (part: unknown): unknown =>
    JSON.parse(
      Object.entries($defs as Json).reduce(
        (text, [name, own]) => text.replaceAll(`"#/$defs/${name}"`, `"#/components/schemas/${partName(own)}"`),
        JSON.stringify(part),
      ),
    )
  for (const own of Object.values($defs as Json)) parts[partName(own)] = renamed(own)
  return renamed(rest)
}

export const openApiOf = (calls: Readonly<Record<string, DescribedCall>>, version: string): Json => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [name, call] of Object.entries(calls)) {
    const path = paths[call.path] ?? {}
    path[call.method.toLowerCase()] = operationOf(name, call)
    paths[call.path] = path
  }
  const tags = [...new Set([...Object.keys(paths), ...Object.keys(others)].map(tagOf))].toSorted()
  const parts: Record<string, unknown> = {}
  const whole = hoisted({ ...paths, ...others }, parts)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Chancery: the desk',
      version,
      description: 'A record of claims, as the desk has it open on this machine.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
    security: [{ key: [] }, { cookie: [] }],
    tags: tags.map((name) => ({ name })),
    paths: whole,
    components: {
      schemas: { Problem: schemaOf(problemSchema, 'output'), ...parts },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'The key in the address that chancery desk printed' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'chancery-desk-PORT', description: 'What the browser has of it' },
      },
    },
  }
}
