/** For tests: a real HTTP server on this machine. In: what it answers at each path. Out: its address; it stops after the tests of the file. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'

export type Answer = (response: ServerResponse, request: IncomingMessage) => void

export interface TestServer {
  /** "http://127.0.0.1:1234" */
  readonly origin: string
  /** Paths asked for, in order. */
  readonly asked: string[]
}

/** A page of a type, 200. */
export const page =
  (type: string, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    void response.writeHead(200, { 'content-type': type, ...headers }).end(body)

export const redirect =
  (location: string): Answer =>
  (response) =>
    void response.writeHead(302, { location }).end()

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    void response.writeHead(code, headers).end('No.')

/** What is not among the answers is 404. They are made with the server's address, which links in them need. */
export const startServer = async (answers: (origin: string) => Readonly<Record<string, Answer>>): Promise<TestServer> => {
  const asked: string[] = []
  let known: Readonly<Record<string, Answer>> = {}
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.on('error', () => undefined)
    ;(known[request.url ?? ''] ?? status(404))(response, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  known = answers(origin)
  return { origin, asked }
}
