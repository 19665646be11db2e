/** One request to an endpoint [edge]. In: the body of a chat completion. Out: status, type and text of what came back; or the plain reason why nothing whole did. The key goes into one header and nowhere else. */
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LlmSettings } from './settings.ts'

export interface Reply {
  readonly status: number
  readonly type: string
  readonly text: string
  /** As the header Retry-After has it. */
  readonly retryAfter: string | null
}

/** `lost`: nothing answers there; `broken`: the answer did not come whole, or not in time. */
export interface NoReply {
  readonly failure: 'lost' | 'broken'
  readonly why: string
}

export type Endpoint = (body: string) => Promise<Reply | NoReply>

const MOST_BYTES = 16 * 1024 * 1024

const sent = (url: URL, key: string | null, body: string, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const headers = {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      accept: 'application/json, text/event-stream',
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    }
    const request = send(url, { method: 'POST', headers, signal, agent: false }, resolve)
    request.on('error', reject)
    request.end(body)
  })

const textOf = async (response: IncomingMessage): Promise<string> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > MOST_BYTES) throw new Error('the answer is longer than 16 MB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const codeOf = (error: unknown): string => (error instanceof Error ? ('code' in error ? String(error.code) : error.message) : String(error))

/** Redirects are not followed: the key is for this address alone. */
export const openEndpoint =
  ({ url, key, timeoutMs }: Pick<LlmSettings, 'url' | 'key' | 'timeoutMs'>): Endpoint =>
  async (body) => {
    const signal = AbortSignal.timeout(timeoutMs)
    const late: NoReply = { failure: 'broken', why: `it did not answer within ${timeoutMs / 1000} s` }
    let response: IncomingMessage
    try {
      response = await sent(new URL(url), key, body, signal)
    } catch (error) {
      if (signal.aborted) return late
      const code = codeOf(error)
      return /ECONNRESET|EPIPE|socket hang up/.test(code)
        ? { failure: 'broken', why: `the connection was cut (${code})` }
        : { failure: 'lost', why: `nothing answers there (${code})` }
    }
    try {
      const text = await textOf(response)
      const { 'content-type': type = '', 'retry-after': retryAfter = null } = response.headers
      return { status: response.statusCode ?? 0, type, text, retryAfter }
    } catch (error) {
      return signal.aborted ? late : { failure: 'broken', why: `the answer was cut off (${codeOf(error)})` }
    } finally {
      response.destroy()
    }
  }
