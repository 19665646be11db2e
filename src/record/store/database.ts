/** Database: what holds a record. In: a folder, a server's URL, or neither (memory). Out: one Kysely over PGlite or PostgreSQL, with its tables. */
import type { Kysely } from 'kysely'
import { type Opening, openFolder } from './folder.ts'
import { migrate } from './migrate.ts'
import { onPglite } from './pglite.ts'
import { readPrepared } from './prepared.ts'
import { openServer } from './server.ts'
import type { Tables } from './tables.ts'

export interface OpenDatabase {
  readonly database: Kysely<Tables>
  close(): Promise<void>
  /** Closes a folder in which nothing was written; one that this opening made is taken away. Where it is not there, `close` does. */
  readonly discard?: () => Promise<void>
}

const openMemory = async (now: string): Promise<OpenDatabase> => {
  const database = await onPglite(readPrepared() ?? undefined)
  await migrate(database, now)
  return { database, close: () => database.destroy() }
}

export interface DatabaseOptions extends Opening {
  readonly folder?: string
  readonly url?: string
  /** No record is made where there is none. */
  readonly existing?: boolean
}

/** Throws a Problem where folder or server cannot be used. */
export const openDatabase = async ({ folder, url, existing = false, ...opening }: DatabaseOptions): Promise<OpenDatabase> => {
  if (url !== undefined) return openServer(url, { existing, now: opening.now })
  return folder === undefined ? openMemory(opening.now) : openFolder(folder, { existing, ...opening })
}
