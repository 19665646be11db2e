/** App: the desk's HTTP. In: calls and what they work with, who may ask. Out: a Hono application: /api, events, the page; every answer under a strict policy. */
import { Hono } from 'hono'
import type { z } from 'zod'
import type { AnyCall } from '../calls/call.ts'
import type { DeskDependencies } from '../calls/desk/desk.ts'
import { deskCalls } from '../calls/desk/index.ts'
import { Problem } from '../problem.ts'
import { problemAnswer } from './problem-answer.ts'

/** `/items/{id}` as Hono writes it. */
const routePath = (path: string): string => `/api${path.replaceAll(/\{(?<name>\w+)\}/g, ':$<name>')}`

/** A field that comes once is text, one that comes more often a list. */
const fieldsOf = (query: Readonly<Record<string, readonly string[]>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(query).map(([name, values]) => [name, values.length === 1 ? values[0] : values]))

const refused = (error: z.ZodError): Problem => {
  const [first] = error.issues
  const field = first === undefined || first.path.length === 0 ? 'the request' : `“${first.path.join('.')}”`
  return new Problem('api/input', field, first?.message ?? 'it is not as the API asks', 'See /api/openapi.json.')
}

const checked = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw refused(parsed.error)
}

/** Routes of all calls on a new application. */
export const deskApp = (dependencies: DeskDependencies): Hono => {
  const app = new Hono()
  for (const call of Object.values(deskCalls) as readonly AnyCall<DeskDependencies>[])
    app.on(call.method, routePath(call.path), async (context) => {
      const given = call.method === 'GET' ? fieldsOf(context.req.queries()) : await context.req.json().catch(() => ({}))
      const input = checked(call.input, { ...given, ...context.req.param() })
      return context.json(call.output.parse(await call.run(dependencies, input)) as object)
    })
  app.onError((error, context) => problemAnswer(error, context))
  return app
}
