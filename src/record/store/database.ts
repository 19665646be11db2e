/** Database: what holds a record. In: a folder, a server's URL, or neither (memory). Out: one Kysely over PGlite or PostgreSQL, with its tables. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import { Problem } from '../../problem.ts'
import { lockFolder } from './lock.ts'
import { migrate } from './migrate.ts'
import type { Tables } from './tables.ts'

export interface OpenDatabase {
  readonly database: Kysely<Tables>
  close(): Promise<void>
}

/** Major version of the PostgreSQL inside the PGlite that is installed; a test compares. */
export const pgliteMajor = '18'

const onPglite = async (path: string | undefined, now: string): Promise<Kysely<Tables>> => {
  const { PGlite } = await import('@electric-sql/pglite')
  const database = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: await PGlite.create(path) }) })
  try {
    await migrate(database, now)
    return database
  } catch (error) {
    await database.destroy()
    throw error
  }
}

const refuseOtherMajor = (folder: string, path: string): void => {
  const file = join(path, 'PG_VERSION')
  const major = existsSync(file) ? readFileSync(file, 'utf8').trim() : pgliteMajor
  if (major === pgliteMajor) return
  throw new Problem(
    'store/version',
    `the record in ${folder} cannot be opened`,
    `it is in the format of PostgreSQL ${major}, and this version of Chancery works with ${pgliteMajor}`,
    'Open it with the version of Chancery that made it, or add the documents to a new folder.',
  )
}

const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Problem('store/folder', `there can be no record in ${folder}`, why, 'Name a folder that you may write in.')
  }
}

const openFolder = async (folder: string, now: string): Promise<OpenDatabase> => {
  makeFolder(folder)
  const release = lockFolder(folder)
  try {
    const path = join(folder, 'database')
    // Stands beside a database that is not made yet: what an interrupted first start left holds nothing, and does not open.
    const unfinished = join(folder, 'chancery.unfinished')
    if (existsSync(unfinished)) rmSync(path, { recursive: true, force: true })
    if (!existsSync(path)) writeFileSync(unfinished, '')
    refuseOtherMajor(folder, path)
    const database = await onPglite(path, now)
    rmSync(unfinished, { force: true })
    const close = (): Promise<void> => database.destroy().finally(release)
    return { database, close }
  } catch (error) {
    release()
    throw error
  }
}

const noDriver = (): Problem =>
  new Problem('store/driver', 'the PostgreSQL server cannot be reached', 'the package pg is not installed', 'Run npm install pg.')

/** Names the server without its password. */
const noServer = (url: string, error: unknown): Problem => {
  const at = URL.canParse(url) ? new URL(url) : null
  const where = at === null ? 'the URL given' : `${at.host}${at.pathname}`
  const why = error instanceof Error && error.message !== '' ? error.message : 'it does not answer'
  return new Problem('store/server', `the record at ${where} cannot be opened`, why, 'Start the server, or correct the URL.')
}

const openServer = async (url: string, now: string): Promise<OpenDatabase> => {
  const { default: pg } = await import('pg').catch(() => {
    throw noDriver()
  })
  const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 10_000 })
  // A connection that breaks while idle is made anew by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await pool.query('select 1').catch((error: unknown) => {
      throw noServer(url, error)
    })
    await migrate(database, now)
    return { database, close: () => database.destroy() }
  } catch (error) {
    await database.destroy()
    await pool.end().catch(() => undefined)
    throw error
  }
}

/** `now` is an ISO time. Throws a Problem where folder or server cannot be used. */
export const openDatabase = async (place: { folder?: string; url?: string; now: string }): Promise<OpenDatabase> => {
  if (place.url !== undefined) return openServer(place.url, place.now)
  if (place.folder !== undefined) return openFolder(place.folder, place.now)
  const database = await onPglite(undefined, place.now)
  return { database, close: () => database.destroy() }
}
