/** Folder: a record in a folder, on PGlite. In: its path. Out: its database, locked against other processes, with the tables of this version. */
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, PGliteDialect, sql } from 'kysely'
import { Problem } from '../../problem.ts'
import type { OpenDatabase } from './database.ts'
import { deskDoing, removeDeskFile } from './desk-file.ts'
import { folderProblem } from './folder-problem.ts'
import { holderName, holderOf, type Lock, lockFolder, sinceWhen } from './lock.ts'
import { type MadeBy, pgliteMajor, readMadeBy, removeMadeBy, thisVersion, writeMadeBy } from './made-by.ts'
import { migrate } from './migrate.ts'
import { type Apart, openApart } from './pglite-apart.ts'
import { preparedFile } from './prepared.ts'
import type { Tables } from './tables.ts'
import { openThroughDesk } from './through-desk.ts'

const databaseIn = (folder: string): string => join(folder, 'database')
/** Stands there as long as the database is not whole. */
const unfinishedIn = (folder: string): string => join(folder, 'chancery.unfinished')
/** What an interrupted first start left holds nothing, and does not open. */
const holdsRecord = (folder: string): boolean => existsSync(databaseIn(folder)) && !existsSync(unfinishedIn(folder))

const wayOut = (folder: string, madeBy: MadeBy | null): string =>
  madeBy === null
    ? 'Open it with the version of Chancery that made it, or add the documents to a new folder.'
    : `Write it to a file with the version that made it (npx chancery@${madeBy.chancery} record export record.jsonl --record ${folder}), and read that into a new one (chancery record import record.jsonl --record NEW).`

const refuseOtherMajor = (folder: string, path: string, madeBy: MadeBy | null): void => {
  const file = join(path, 'PG_VERSION')
  const major = existsSync(file) ? readFileSync(file, 'utf8').trim() : pgliteMajor
  if (major === pgliteMajor) return
  throw new Problem(
    'store/version',
    `the record in ${folder} cannot be opened`,
    `it is in the format of PostgreSQL ${major}, and this version of Chancery works with ${pgliteMajor}`,
    wayOut(folder, madeBy),
  )
}

const refuseNewer = (folder: string, madeBy: MadeBy | null): void => {
  const known = thisVersion().migrations
  if (madeBy === null || madeBy.migrations.every((name) => known.includes(name))) return
  throw new Problem(
    'store/newer',
    `the record in ${folder} cannot be opened`,
    `Chancery ${madeBy.chancery} made it, which is newer than this one`,
    `Install that version: npm install chancery@${madeBy.chancery}.`,
  )
}

/** PostgreSQL's own lock. It refuses to start over an empty one, as a process leaves that is killed while it writes it; ours holds the folder. */
const removeServerLock = (path: string): void => rmSync(join(path, 'postmaster.pid'), { force: true })

/** PGlite ends in an error of WebAssembly where the files are not what it wrote, and where a new one could not be written. */
const opened = (path: string, folder: string, isNew: boolean): Promise<Apart> =>
  openApart(path, isNew ? preparedFile() : null, (error) => folderProblem(error, folder)).catch((error: unknown) => {
    if (error instanceof Problem) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new Problem(
      'store/broken',
      `the record in ${folder} cannot be opened`,
      `its database is damaged (${why})`,
      'Read the last file that record export wrote into a new folder, or add the documents anew.',
    )
  })

interface Begun {
  readonly finish: () => void
  readonly undo: () => void
}

/** A database that is new. Until it is whole a file says so, and the end of this process takes both away. */
const beginNew = (folder: string, path: string): Begun => {
  const unfinished = unfinishedIn(folder)
  const undo = (): void => {
    process.off('exit', undo)
    rmSync(path, { recursive: true, force: true, maxRetries: 5 })
    // whatever could not be taken away is seen to be no record
    if (!existsSync(path)) rmSync(unfinished, { force: true })
  }
  const finish = (): void => {
    process.off('exit', undo)
    rmSync(unfinished, { force: true })
  }
  // before the lock is given back
  process.prependListener('exit', undo)
  writeFileSync(unfinished, '')
  rmSync(path, { recursive: true, force: true })
  return { finish, undo }
}

const migrated = async ({ pglite, begun }: Apart, now: string): Promise<Kysely<Tables>> => {
  const database = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
  try {
    await migrate(database, now)
    if (begun) await sql`update migration set applied_at = ${now}`.execute(database)
    return database
  } catch (error) {
    await database.destroy()
    throw error
  }
}

const openLocked = async (folder: string, now: string): Promise<{ readonly database: Kysely<Tables>; readonly isNew: boolean }> => {
  const path = databaseIn(folder)
  const isNew = !holdsRecord(folder)
  const madeBy = isNew ? null : readMadeBy(folder)
  refuseNewer(folder, madeBy)
  if (!isNew) refuseOtherMajor(folder, path, madeBy)
  removeServerLock(path)
  const begun = isNew ? beginNew(folder, path) : null
  let database: Kysely<Tables> | null = null
  try {
    database = await migrated(await opened(path, folder, isNew), now)
    if (JSON.stringify(madeBy) !== JSON.stringify(thisVersion())) writeMadeBy(folder, thisVersion())
    begun?.finish()
    return { database, isNew }
  } catch (error) {
    await database?.destroy()
    begun?.undo()
    throw error
  }
}

/** Whoever is killed on the way leaves what is seen to be no record. */
const takeAway = (folder: string): void => {
  writeFileSync(unfinishedIn(folder), '')
  rmSync(databaseIn(folder), { recursive: true, force: true })
  removeMadeBy(folder)
  rmSync(unfinishedIn(folder), { force: true })
}

/** The folder, and those above it up to `made`, as far as nobody has put anything there. */
const removeEmpty = (folder: string, made: string): void => {
  try {
    for (let at = resolve(folder); at.length >= made.length; at = dirname(at)) rmdirSync(at)
  } catch {
    // one holds something
  }
}

const noRecord = (folder: string): Problem =>
  new Problem('store/none', folder, 'there is no record in this folder', 'chancery add --record DIR FILE makes one.')

const TRIES = 5

/** Another process may take an empty folder away in between: one in which it found nothing to keep. */
const lockMade = (folder: string, opening: Opening): Lock & { readonly made: string | undefined } => {
  for (let left = TRIES; ; left--)
    try {
      const made = mkdirSync(folder, { recursive: true })
      return { ...lockFolder(folder, opening), made }
    } catch (error) {
      if (left === 0 || !(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    }
}

/** What others see and hear of an opening. */
export interface Opening {
  /** ISO time, UTC. */
  readonly now: string
  /** The command, for whoever finds the folder in use. */
  readonly doing?: string | undefined
  /** The desk itself, or who must have the files to himself: a desk that has the record open is not asked. */
  readonly alone?: boolean | undefined
  /** Takes one line. */
  readonly onNotice?: ((line: string) => void) | undefined
}

const tellDead = (folder: string, { dead }: Lock, { onNotice }: Opening): void => {
  if (dead !== null)
    onNotice?.(
      `the record in ${folder}: ${holderName(dead)}, which had it open${sinceWhen(dead)}, ended without closing it. Its lock is taken over; what it had added is there, and a document under way is not.`,
    )
}

const PAUSE_MS = 200
/** So long a desk takes at most to start, or to end. */
const DESK_MS = 10_000

const isLocked = (error: unknown): boolean => error instanceof Problem && error.code === 'store/locked'

/** A desk that starts has the lock before it answers; one that ends has it still when it answers no more. */
const lockOrDesk = async (folder: string, opening: Opening): Promise<ReturnType<typeof lockMade> | Required<OpenDatabase>> => {
  for (let waited = 0; ; waited += PAUSE_MS) {
    const through = opening.alone === true ? null : await openThroughDesk(folder)
    if (through !== null) return through
    try {
      return lockMade(folder, opening)
    } catch (error) {
      const mayCome = opening.alone !== true && holderOf(folder)?.doing === deskDoing && waited < DESK_MS
      if (!isLocked(error) || !mayCome) throw error
      await pause(PAUSE_MS)
    }
  }
}

/** Throws a Problem where the folder cannot be used, is in use, or is of another version. */
export const openFolder = async (
  folder: string,
  { existing, ...opening }: Opening & { readonly existing: boolean },
): Promise<Required<OpenDatabase>> => {
  let release = (): void => undefined
  let madeFolder: string | undefined
  if (existing && !existsSync(databaseIn(folder))) throw noRecord(folder)
  try {
    const got = await lockOrDesk(folder, opening)
    if ('database' in got) return got
    const { made, ...lock } = got
    release = lock.release
    // what a desk left that was killed
    removeDeskFile(folder)
    madeFolder = made
    // while another process makes it, it is in use; where one was ended doing so, there is none
    if (existing && !holdsRecord(folder)) throw noRecord(folder)
    const { database, isNew } = await openLocked(folder, opening.now)
    tellDead(folder, lock, opening)
    const close = (): Promise<void> => database.destroy().finally(release)
    const discard = async (): Promise<void> => {
      await database.destroy()
      if (isNew) takeAway(folder)
      release()
      if (isNew && made !== undefined) removeEmpty(folder, made)
    }
    return { database, close, discard }
  } catch (error) {
    release()
    if (madeFolder !== undefined) removeEmpty(folder, madeFolder)
    throw folderProblem(error, folder)
  }
}
