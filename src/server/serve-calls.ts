/** Serve calls: the desk's API. In: calls and what they work with. Out: a route of each on a Hono application; whatever goes wrong is a Problem in plain words. */
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { z } from 'zod'
import type { AnyCall } from '../calls/call.ts'
import type { DeskDependencies } from '../calls/desk/desk.ts'
import { deskCalls } from '../calls/desk/index.ts'
import { Problem } from '../problem.ts'
import { chanceryVersion } from '../record/store/made-by.ts'
import type { DeskEnv } from './guard.ts'
import { jsonAnswer } from './json-answer.ts'
import { openApiOf } from './open-api.ts'
import { problemAnswer } from './problem-answer.ts'

/** A text that somebody pastes is the longest thing that a call is given. */
const MOST_BODY = 8 << 20

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

const notJson = (): Problem =>
  new Problem('desk/media', 'the request', 'its body is no JSON', 'Send an object, with Content-Type: application/json.')

/** Only JSON that says so: a form of another page cannot send it. */
const bodyOf = async (request: { readonly header: (name: string) => string | undefined; readonly text: () => Promise<string> }) => {
  const text = await request.text()
  if (!/^application\/json\b/i.test(request.header('content-type') ?? '')) throw notJson()
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body
  } catch {
    // told below
  }
  throw notJson()
}

const tooLarge = (): Problem =>
  new Problem('desk/size', 'the request', `its body has more than ${MOST_BODY >> 20} MB`, 'Give a long text as a file.')

const noSuchCall = (path: string): Problem =>
  new Problem('api/unknown', path, 'the API has no such call', 'See /api/openapi.json for those that it has.')

/** Routes of all calls. */
export const serveCalls = (app: Hono<DeskEnv>, dependencies: DeskDependencies): void => {
  const limit = bodyLimit({ maxSize: MOST_BODY, onError: (context) => problemAnswer(tooLarge(), context) })
  for (const call of Object.values(deskCalls) as readonly AnyCall<DeskDependencies>[])
    app.on(call.method, routePath(call.path), limit, async (context) => {
      const given = call.method === 'GET' ? fieldsOf(context.req.queries()) : await bodyOf(context.req)
      const input = checked(call.input, { ...given, ...context.req.param() })
      return jsonAnswer(context, call.output.parse(await call.run(dependencies, input)))
    })
}

export const serveDescription = (app: Hono<DeskEnv>): void => {
  app.get('/api/openapi.json', (context) => jsonAnswer(context, openApiOf(deskCalls, chanceryVersion())))
}

/** After all that there is. */
export const serveNoCall = (app: Hono<DeskEnv>): void => {
  app.all('/api/*', (context) => problemAnswer(noSuchCall(context.req.path), context))
}
