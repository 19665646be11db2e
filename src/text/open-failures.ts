/** Failures of fetching [edge]. In: an error of the network, or an answer that is no page. Out: the Problem that names the address and says what to do. */
import type { IncomingMessage } from 'node:http'
import { Problem } from '../problem.ts'

const SAVE = 'Open it in a browser, save it as .html, and give the file.'
const LATER = 'Try again later, or save the page from the browser and give the file.'
const SECOND_MS = 1000

const NETWORK: Readonly<Record<string, readonly [string, string]>> = {
  ENOTFOUND: ['its host is not known', 'Check the address, and that this machine is on the network.'],
  EAI_AGAIN: ['its host cannot be looked up', 'Check that this machine is on the network.'],
  ECONNREFUSED: ['nothing answers there', 'Check the address.'],
  ECONNRESET: ['the connection was cut off', LATER],
  EPIPE: ['the connection was cut off', LATER],
  ETIMEDOUT: ['it does not answer', LATER],
  EHOSTUNREACH: ['its host cannot be reached', 'Check that this machine is on the network.'],
  ENETUNREACH: ['its host cannot be reached', 'Check that this machine is on the network.'],
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

const STATUS: readonly { readonly codes: readonly number[]; readonly why: string; readonly fix: string }[] = [
  { codes: [404, 410], why: 'there is no such page', fix: 'Check the address.' },
  { codes: [401, 402, 403, 407, 451], why: 'the server does not give it to everyone', fix: SAVE },
  { codes: [406, 415], why: 'the server gives it in another form only', fix: SAVE },
  { codes: [429], why: 'the server asks for fewer requests', fix: LATER },
]

/** Seconds or a day, as servers write it; null where they do not. */
const waitOf = (header: string | undefined): number | null => {
  if (header === undefined) return null
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * SECOND_MS
  const until = Date.parse(header)
  return Number.isNaN(until) ? null : Math.max(0, until - Date.now())
}

const waitWords = (ms: number): string =>
  ms < 90 * SECOND_MS ? `${Math.ceil(ms / SECOND_MS)} seconds` : `${Math.ceil(ms / SECOND_MS / 60)} minutes`

/** `waitMs` where the server says how long to wait, as it does with 429 and 503. */
export const statusProblem = (url: string, response: IncomingMessage): { readonly problem: Problem; readonly waitMs: number | null } => {
  const status = response.statusCode ?? 0
  const known = STATUS.find(({ codes }) => codes.includes(status))
  const waitMs = status === 429 || status === 503 ? waitOf(response.headers['retry-after']) : null
  const why = known?.why ?? (status >= 500 ? 'the server is in trouble' : 'the server sends no page')
  const fix = waitMs === null || waitMs < SECOND_MS ? (known?.fix ?? LATER) : `Try again in ${waitWords(waitMs)}.`
  return { problem: new Problem('text/http', url, `${why} (HTTP ${status})`, fix), waitMs }
}

/** An error that the user cannot mend is none of the network's: it comes back as it is. `lateMs`: the time given, where it has run out, whatever the error says; else null. */
export const failureOf = (url: string, error: unknown, lateMs: number | null): unknown => {
  if (error instanceof Problem || !(error instanceof Error)) return error
  const code = codeOf(error)
  if (lateMs !== null) return new Problem('text/timeout', url, `it did not come within ${lateMs / SECOND_MS} seconds`, LATER)
  const [why, fix] = NETWORK[code] ?? []
  if (why !== undefined && fix !== undefined) return new Problem('text/network', url, why, fix)
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code))
    return new Problem(
      'text/network',
      url,
      `its certificate does not hold (${code})`,
      'Check the address; if you trust it, save the page from the browser.',
    )
  if (/^(?:Z_|ERR_BROTLI|HPE_|ERR__?ERROR_|ERR_STREAM|ERR_INVALID|ERR_PADDING)/.test(code) || code === 'ERR_HTTP_HEADERS_SENT')
    return new Problem('text/network', url, `what the server sends is broken (${code})`, LATER)
  return code === '' ? error : new Problem('text/network', url, `it cannot be fetched (${code})`, LATER)
}
