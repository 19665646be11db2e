/** Problem answer: what went wrong as HTTP says it (RFC 9457). In: an error. Out: an answer of application/problem+json in plain words. */
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Problem } from '../problem.ts'

const STATUS: Readonly<Record<string, ContentfulStatusCode>> = {
  'desk/host': 421,
  'desk/key': 401,
  'desk/origin': 403,
  'desk/size': 413,
  'desk/media': 415,
  'store/locked': 409,
}

/** Codes of Problems that are not the asker's fault, or say that something is not there. */
const statusOf = ({ code }: Problem): ContentfulStatusCode => {
  const known = STATUS[code]
  if (known !== undefined) return known
  if (/\/(?:none|id|unknown)$/.test(code)) return 404
  return code.startsWith('store/') ? 503 : 400
}

/** Anything that is no Problem is a defect: told as such. */
export const problemAnswer = (error: unknown, context: Context): Response => {
  const known = error instanceof Problem
  const body = known
    ? { title: error.what, detail: error.why, fix: error.fix, code: error.code }
    : {
        title: 'The desk made a mistake',
        detail: error instanceof Error ? error.message : String(error),
        fix: 'Try again; if it stays, run chancery doctor and report what it says.',
        code: 'desk/defect',
      }
  const status = known ? statusOf(error) : 500
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
  return context.body(JSON.stringify({ type: 'about:blank', status, ...body }), status, headers)
}
