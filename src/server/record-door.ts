/** Record door: other processes of the desk's user work on the record that it has open. In: the server, the database, the key. Out: statements carried out as they come, each process's transactions its own; one that goes away leaves none open. */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { CompiledQuery, type Kysely } from 'kysely'
import { Problem } from '../problem.ts'
import { frameOf, frameReader } from '../record/store/frames.ts'
import type { Tables } from '../record/store/tables.ts'
import { type DoorAnswer, type DoorAsked, doorPath, doorProtocol } from '../record/store/through-desk.ts'
import { isKeyOf, isOwnName } from './guard.ts'

export interface Door {
  /** Ends all that came through it; what is under way is carried out, and transactions that are open are undone. */
  readonly close: () => Promise<void>
}

interface DoorOptions {
  readonly database: Kysely<Tables>
  readonly key: string
  /** Something was written. */
  readonly onWrite: () => void
}

/** While a transaction is open nobody else has the record: a process that was halted in one is not waited for. */
const MOST_IDLE_MS = 60_000

const READS = /^\s*(?:select|show)\b/i
const isWrite = (sql: string): boolean => !READS.test(sql) && (!/^\s*with\b/i.test(sql) || /\b(?:insert|update|delete)\b/i.test(sql))

const failureOf = (
  error: unknown,
): Pick<Extract<DoorAnswer, { error: unknown }>, 'error'> | Pick<Extract<DoorAnswer, { problem: unknown }>, 'problem'> => {
  if (error instanceof Problem) {
    const { code, what, why, fix } = error
    return { problem: { code, what, why, fix } }
  }
  const message = error instanceof Error ? error.message : String(error)
  return { error: { message, code: error instanceof Error && 'code' in error ? String(error.code) : null } }
}

/** The database as one process has it: alone from "begin" to "commit" or "rollback". */
const sessionOn = (database: Kysely<Tables>, onWrite: () => void) => {
  let held: { readonly on: Kysely<Tables>; readonly release: () => void } | null = null
  let hasWritten = false
  const take = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const work = (on: Kysely<Tables>): Promise<void> =>
        new Promise((release) => {
          held = { on, release }
          resolve()
        })
      database.connection().execute(work).catch(reject)
    })
  const release = (): void => {
    held?.release()
    held = null
    hasWritten = false
  }
  return {
    isHeld: () => held !== null,
    run: async (sql: string, parameters: readonly unknown[]) => {
      if (sql === 'begin') await take()
      const isEnd = sql === 'commit' || sql === 'rollback'
      try {
        const { rows, numAffectedRows } = await (held?.on ?? database).executeQuery(CompiledQuery.raw(sql, [...parameters]))
        if (sql === 'commit' ? hasWritten : held === null && isWrite(sql)) onWrite()
        hasWritten ||= held !== null && isWrite(sql) && !/^(?:begin|commit|rollback)$/.test(sql)
        return { rows, affectedRows: numAffectedRows === undefined ? undefined : Number(numAffectedRows) }
      } finally {
        if (isEnd) release()
      }
    },
    end: async (): Promise<void> => {
      if (held === null) return
      await held.on.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined)
      release()
    },
  }
}

const serve = (socket: Duplex, { database, onWrite }: DoorOptions): { readonly end: () => Promise<void> } => {
  const session = sessionOn(database, onWrite)
  let last: Promise<void> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  const answer = async ({ nth, sql, parameters }: DoorAsked): Promise<void> => {
    if (socket.destroyed) return
    clearTimeout(idle)
    const told = await session.run(sql, parameters).catch(failureOf)
    if (!socket.destroyed) socket.write(frameOf({ nth, ...told } satisfies DoorAnswer))
    if (session.isHeld()) idle = setTimeout(() => socket.destroy(), MOST_IDLE_MS)
  }
  const read = frameReader((value) => {
    last = last.then(() => answer(value as DoorAsked))
  })
  socket.on('data', (piece: Uint8Array) => {
    try {
      read(piece)
    } catch {
      socket.destroy()
    }
  })
  const over = new Promise<void>((resolve) => {
    socket.on('error', () => socket.destroy())
    socket.on('end', () => void last.then(() => socket.end()))
    socket.on('close', () => {
      clearTimeout(idle)
      last = last.then(session.end)
      void last.then(resolve)
    })
  })
  return {
    end: () => {
      void last.then(() => socket.destroy())
      return over
    },
  }
}

const REFUSED = 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'
const WELCOME = `HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: ${doorProtocol}\r\n\r\n`

/** A browser cannot ask for it: no page can name this protocol. */
const mayEnter = ({ url, headers, socket }: IncomingMessage, key: string): boolean =>
  url === doorPath &&
  headers.upgrade === doorProtocol &&
  isOwnName(headers.host, socket.localPort ?? 0) &&
  isKeyOf(headers.authorization, key)

export const openDoor = (server: Server, options: DoorOptions): Door => {
  const open = new Set<ReturnType<typeof serve>>()
  let isClosed = false
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Uint8Array) => {
    if (isClosed || !mayEnter(request, options.key)) {
      socket.end(REFUSED)
      return
    }
    socket.write(WELCOME)
    if (head.length > 0) socket.unshift(head)
    const served = serve(socket, options)
    open.add(served)
    socket.on('close', () => open.delete(served))
  })
  return {
    close: async () => {
      isClosed = true
      await Promise.all([...open].map((served) => served.end()))
    },
  }
}
