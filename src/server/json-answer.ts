/** JSON answer: what a call gives, as HTTP. In: a value. Out: its text with its length and a tag, so that a browser that has it already is told so. */
import { createHash } from 'node:crypto'
import type { Context } from 'hono'

export const jsonAnswer = (context: Context, value: unknown): Response => {
  const text = JSON.stringify(value)
  const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  const headers = { etag: tag, 'cache-control': 'private, no-cache' }
  if (context.req.method === 'GET' && context.req.header('if-none-match') === tag) return context.body(null, 304, headers)
  return context.body(text, 200, { ...headers, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) })
}
