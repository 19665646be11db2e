/** Open desk: the server that listens on this machine alone. In: what the calls work with, a port, the page's folder. Out: its address, and what closes it. */
import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Kysely } from 'kysely'
import type { DeskDependencies } from '../calls/desk/desk.ts'
import { Problem } from '../problem.ts'
import type { Tables } from '../record/store/tables.ts'
import type { EventHub } from './event-hub.ts'
import { serveEvents } from './event-stream.ts'
import { type DeskEnv, guard } from './guard.ts'
import { serveOriginals } from './original.ts'
import { servePage, withPolicy } from './page-files.ts'
import { problemAnswer } from './problem-answer.ts'
import { serveReadFiles } from './read-files.ts'
import { openDoor } from './record-door.ts'
import { serveCalls, serveDescription, serveNoCall } from './serve-calls.ts'

export interface OpenDesk {
  readonly origin: string
  /** For programs of this user; who has it may read and change the record. */
  readonly key: string
  /** Where a browser opens it: with the key. */
  readonly address: string
  /** The same with a ticket that opens it once: for where others may see it. */
  readonly addressOnce: () => string
  /** Requests under way end before it does. */
  readonly close: () => Promise<void>
}

export interface DeskOptions {
  /** 0: one that is free; null: the desk's own, where that is free, so that a browser knows it again by its address. */
  readonly port: number | null
  readonly pageFolder: string
  readonly hub: EventHub
  /** What other processes of this user work on. */
  readonly database: Kysely<Tables>
  /** They wrote something. */
  readonly onWrite: () => void
}

const HOST = '127.0.0.1'
/** Any that others seldom take would do. */
const OWN_PORT = 8467
export const ticketPath = '/ticket'
/** For requests under way when it closes. */
const PATIENCE_MS = 10_000

const newKey = (): string => randomBytes(24).toString('base64url')

const portProblem = (port: number, error: unknown): unknown => {
  const code = error instanceof Error && 'code' in error ? error.code : null
  const fix = 'Name another with --port, or leave it out: one that is free is taken then.'
  if (code === 'EADDRINUSE') return new Problem('desk/port', `port ${port}`, 'another program listens on it', fix)
  return code === 'EACCES' ? new Problem('desk/port', `port ${port}`, 'this user may not listen on it', fix) : error
}

const listening = (app: Hono<DeskEnv>, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: HOST, port }) as Server
    server.once('listening', () => resolve(server)).once('error', (error) => reject(portProblem(port, error)))
  })

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const hurry = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
    server.close(() => {
      clearTimeout(hurry)
      resolve()
    })
    server.closeIdleConnections()
  })

/** Throws Problem `desk/port`. */
export const openDesk = async (
  dependencies: DeskDependencies,
  { port, pageFolder, hub, database, onWrite }: DeskOptions,
): Promise<OpenDesk> => {
  const key = newKey()
  const tickets = new Set<string>()
  const newTicket = (): string => {
    const ticket = newKey()
    tickets.add(ticket)
    return ticket
  }
  const app = new Hono<DeskEnv>()
  withPolicy(app)
  app.use(compress())
  app.use(guard(key, (ticket) => tickets.delete(ticket)))
  // for another chancery desk on the same record, which opens this one
  app.post(ticketPath, (context) => context.text(newTicket()))
  const streams = serveEvents(app, hub)
  serveReadFiles(app, dependencies.reading)
  serveOriginals(app, dependencies.store)
  serveCalls(app, dependencies)
  serveDescription(app)
  serveNoCall(app)
  servePage(app, pageFolder)
  app.onError((error, context) => problemAnswer(error, context))
  const server = await (port === null ? listening(app, OWN_PORT).catch(() => listening(app, 0)) : listening(app, port))
  const door = openDoor(server, { database, key, onWrite })
  const origin = `http://${HOST}:${(server.address() as AddressInfo).port}`
  return {
    origin,
    key,
    address: `${origin}/?key=${key}`,
    addressOnce: () => `${origin}/?key=${newTicket()}`,
    close: async () => {
      streams.close()
      await door.close()
      await closed(server)
    },
  }
}
