/** For tests: a real server that speaks the protocol of chat completions, and misbehaves as it is told. In: what it does with each request. Out: its address, and what it was asked. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'

const requestSchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.object({ type: z.string(), json_schema: z.object({ schema: z.unknown() }).optional() }).optional(),
  temperature: z.number().optional(),
  max_tokens: z.number().optional(),
  max_completion_tokens: z.number().optional(),
})

export interface LlmRequest {
  /** From 0. */
  readonly nth: number
  /** The part of the document, as it stands between the marks. */
  readonly text: string
  readonly body: z.infer<typeof requestSchema>
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

export type LlmAnswer = (response: ServerResponse, request: LlmRequest) => void | Promise<void>

export interface LlmServer {
  /** "http://127.0.0.1:1234/v1" */
  readonly url: string
  readonly requests: LlmRequest[]
  /** Most requests that were under way at one time. */
  readonly mostAtOnce: () => number
}

const textIn = (content: string): string => /(?<mark><<<[0-9a-f]+>>>)\n(?<text>[\s\S]*)\n\k<mark>$/.exec(content)?.groups?.text ?? ''

export const completion = (
  message: object,
  finish = 'stop',
  usage: object | null = { prompt_tokens: 100, completion_tokens: 20 },
): string =>
  JSON.stringify({
    id: 'x',
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: finish }],
    ...(usage === null ? {} : { usage }),
  })

const reply = (response: ServerResponse, status: number, body: string, headers: Readonly<Record<string, string>> = {}): void =>
  void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)

/** Claims as a model tells them, in an answer in good order. */
export const claims =
  (of: (request: LlmRequest) => readonly object[], usage?: object | null): LlmAnswer =>
  (response, request) =>
    reply(response, 200, completion({ role: 'assistant', content: JSON.stringify({ claims: of(request) }) }, 'stop', usage))

export const content =
  (text: string, finish?: string): LlmAnswer =>
  (response) =>
    reply(response, 200, completion({ role: 'assistant', content: text }, finish))

export const message =
  (what: object, finish?: string): LlmAnswer =>
  (response) =>
    reply(response, 200, completion(what, finish))

export const failing =
  (status: number, body = '{"error":{"message":"No."}}', headers: Readonly<Record<string, string>> = {}): LlmAnswer =>
  (response) =>
    reply(response, status, body, headers)

/** Says how long the answer is, and hangs up in the midst of it. */
export const cutOff: LlmAnswer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' })
  response.write('{"choices":[{"message":{"content":"{\\"claims\\":[', () => response.destroy())
}

export const slow =
  (ms: number, then: LlmAnswer): LlmAnswer =>
  async (response, request) => {
    await pause(ms)
    if (!response.destroyed) await then(response, request)
  }

/** The same answer in pieces, as events. `isWhole`: with the end that says so. */
export const streamed =
  (of: (request: LlmRequest) => readonly object[], isWhole = true): LlmAnswer =>
  (response, request) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    const text = JSON.stringify({ claims: of(request) })
    const pieces = text.match(/[\s\S]{1,17}/g) ?? []
    for (const piece of pieces.slice(0, isWhole ? pieces.length : 2))
      response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: piece }, finish_reason: null }] })}\n\n`)
    if (isWhole) {
      response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] })}\n\n`)
      response.write(`data: ${JSON.stringify({ choices: [], usage: { prompt_tokens: 100, completion_tokens: 20 } })}\n\n`)
      response.write('data: [DONE]\n\n')
    }
    response.end()
  }

/** One answer after another; the last for all that follow. */
export const inTurn =
  (...answers: readonly LlmAnswer[]): LlmAnswer =>
  (response, request) =>
    (answers[request.nth] ?? answers.at(-1) ?? failing(500))(response, request)

/** Refuses every form of answers but those named. */
export const takingOnly =
  (forms: readonly string[], then: LlmAnswer, status = 400): LlmAnswer =>
  (response, request) => {
    const form = request.body.response_format?.type ?? 'plain'
    return forms.includes(form)
      ? then(response, request)
      : reply(response, status, `{"error":{"message":"response_format ${form} is not supported"}}`)
  }

export const startLlmServer = async (answer: LlmAnswer): Promise<LlmServer> => {
  const requests: LlmRequest[] = []
  let atOnce = 0
  let most = 0
  const server = createServer(async (incoming, response) => {
    atOnce += 1
    most = Math.max(most, atOnce)
    response.on('close', () => {
      atOnce -= 1
    })
    const chunks: Uint8Array[] = []
    for await (const chunk of incoming as AsyncIterable<Uint8Array>) chunks.push(chunk)
    const body = requestSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
    const request = { nth: requests.length, text: textIn(body.messages.at(-1)?.content ?? ''), body, headers: incoming.headers }
    requests.push(request)
    if (incoming.method !== 'POST' || incoming.url !== '/v1/chat/completions') reply(response, 404, '{"error":"no such path"}')
    else await answer(response, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, requests, mostAtOnce: () => most }
}
