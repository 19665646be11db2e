/** Through the desk: a record that a desk has open, for another process of its user. In: the folder. Out: a database whose statements the desk carries out; null where no desk answers. */
import { request } from 'node:http'
import type { Socket } from 'node:net'
import { Kysely, PGliteDialect } from 'kysely'
import { Problem } from '../../problem.ts'
import type { OpenDatabase } from './database.ts'
import { type DeskFile, readDeskFile } from './desk-file.ts'
import { frameOf, frameReader } from './frames.ts'
import { thisVersion } from './made-by.ts'
import { pgliteOver } from './pglite-over.ts'
import type { Tables } from './tables.ts'

/** The way in that the desk's server has for it. */
export const doorPath = '/record'
export const doorProtocol = 'chancery-record'

export interface DoorAsked {
  readonly nth: number
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** `code` of an error of the database is its SQLSTATE. */
export type DoorAnswer = { readonly nth: number } & (
  | { readonly rows: readonly unknown[]; readonly affectedRows: number | undefined }
  | { readonly error: { readonly message: string; readonly code: string | null } }
  | { readonly problem: Pick<Problem, 'code' | 'what' | 'why' | 'fix'> }
)

const otherVersion = (folder: string, desk: DeskFile): Problem =>
  new Problem(
    'store/desk-version',
    `the record in ${folder} is in use`,
    `the desk of another version of Chancery (${desk.chancery}) has it open`,
    'End that desk (Ctrl-C where it was started), or use the same version.',
  )

const deskEnded = (folder: string): Problem =>
  new Problem(
    'store/desk-ended',
    `the record in ${folder}`,
    'the desk that had it open ended',
    'Do it again: what was acknowledged is there, and what was under way is not.',
  )

const CONNECT_MS = 10_000

/** Null where nobody listens there, or somebody else does. */
const connected = ({ origin, key }: DeskFile): Promise<Socket | null> =>
  new Promise((resolve) => {
    const headers = { connection: 'Upgrade', upgrade: doorProtocol, authorization: `Bearer ${key}` }
    const asked = request(`${origin}${doorPath}`, { headers, agent: false, signal: AbortSignal.timeout(CONNECT_MS) })
    asked.on('upgrade', (_response, socket) => resolve(socket as Socket))
    asked.on('response', (response) => {
      response.resume()
      resolve(null)
    })
    asked.on('error', () => resolve(null))
    asked.end()
  })

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (why: Error) => void
}

const settle = (answer: DoorAnswer, { resolve, reject }: Waiting): void => {
  if ('rows' in answer) resolve({ rows: answer.rows, affectedRows: answer.affectedRows })
  else if ('problem' in answer) {
    const { code, what, why, fix } = answer.problem
    reject(new Problem(code, what, why, fix))
  } else reject(Object.assign(new Error(answer.error.message), answer.error.code === null ? {} : { code: answer.error.code }))
}

const databaseOver = (folder: string, socket: Socket): Kysely<Tables> => {
  const waiting = new Map<number, Waiting>()
  let [asked, isOver] = [0, false]
  const hear = frameReader((value) => {
    const answer = value as DoorAnswer
    const one = waiting.get(answer.nth)
    waiting.delete(answer.nth)
    if (one !== undefined) settle(answer, one)
  })
  socket.on('data', hear)
  socket.on('error', () => undefined)
  socket.on('close', () => {
    isOver = true
    for (const { reject } of waiting.values()) reject(deskEnded(folder))
    waiting.clear()
  })
  const ask = (sql: string, parameters: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (isOver) return reject(deskEnded(folder))
      asked += 1
      waiting.set(asked, { resolve, reject })
      socket.write(frameOf({ nth: asked, sql, parameters: [...parameters] } satisfies DoorAsked))
    })
  const end = (): Promise<void> =>
    new Promise((resolve) => {
      if (isOver) return resolve()
      socket.once('close', () => resolve())
      socket.end()
    })
  return new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: pgliteOver(ask, end) }) })
}

/** Throws a Problem where the desk is of another version. */
export const openThroughDesk = async (folder: string): Promise<Required<OpenDatabase> | null> => {
  const desk = readDeskFile(folder)
  const socket = desk === null ? null : await connected(desk)
  if (desk === null || socket === null) return null
  if (JSON.stringify(desk.migrations) !== JSON.stringify(thisVersion().migrations)) {
    socket.destroy()
    throw otherVersion(folder, desk)
  }
  const database = databaseOver(folder, socket)
  const close = (): Promise<void> => database.destroy()
  return { database, close, discard: close }
}
