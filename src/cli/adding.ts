/** Adding: documents go into a record as they are read. In: paths and a record. Out: each document, once it is there to stay; what is cut short loses the one under way. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Added } from '../calls/add.ts'
import { Problem } from '../problem.ts'
import { mayHaveImported } from '../record/store/imported-mark.ts'
import type { Store } from '../record/store/open.ts'
import type { Place } from '../record/store/place.ts'
import type { Document } from '../text/document.ts'
import type { World } from '../world/world.ts'
import type { ParsedArguments, Terminal } from './command.ts'
import { type Lease, leaseOf } from './lease.ts'
import { openRecord } from './open-record.ts'
import { readerOption } from './reader-option.ts'
import { type Reading, readEach, type Session } from './session.ts'

/** Bytes of files that are read in about a second. */
const SHORT = 50_000

/** All are files, and short ones. */
const isShort = (paths: readonly string[], cwd: string): boolean => {
  const files = paths.map((path) => statSync(resolve(cwd, path), { throwIfNoEntry: false }))
  return files.every((file) => file?.isFile() === true) && files.reduce((sum, file) => sum + (file?.size ?? 0), 0) < SHORT
}

/**
 * Where reading is short, the record opens beside it; a language model takes its time over short documents too. A server that has no
 * record gets none before there is something to add.
 */
const leaseFor = (place: Place, paths: readonly string[], given: ParsedArguments, terminal: Terminal): Lease => {
  const open = (existing: boolean): Promise<Store> => openRecord(place, terminal, { existing })
  const isAhead = readerOption(given) === 'built-in' && isShort(paths, terminal.cwd)
  const ahead = isAhead
    ? open('url' in place).catch((error: unknown) => {
        if (error instanceof Problem && error.code === 'store/none') return null
        throw error
      })
    : null
  const tell = (line: string): void => terminal.err(`${line}\n`)
  return leaseOf(() => open(false), tell, ahead)
}

/** Documents are read with the names of entities that were imported into the record, where there may be any. */
const withImportedNames = (session: Session, place: Place, lease: Lease): Session => {
  if (!mayHaveImported(place)) return session
  let counts: boolean | null = null
  const worldFor = (document: Document): Promise<World> =>
    lease.use(async (store) => {
      counts ??= (await store.imported.files()).some(({ replacedAt }) => replacedAt === null)
      if (!counts) return session.world
      const { worldWithImported } = await import('../calls/imported-names.ts')
      return worldWithImported(store.imported, session.world, document)
    })
  return { ...session, worldFor }
}

export interface Adding<Result> {
  /** Documents that could not be read, or only in part. */
  readonly failed: number
  /** What `then` gave; null where nothing could be read. */
  readonly result: Result | null
}

/**
 * Reads the paths into a record, and does one more thing on it where anything was read. `onAdded` is called when a document is in the
 * record with all its claims, whatever becomes of this process.
 */
export const addPaths = async <Result>(
  place: Place,
  paths: readonly string[],
  openSession: () => Promise<Session>,
  given: ParsedArguments,
  terminal: Terminal,
  onAdded: (reading: Reading, outcome: Added) => void,
  then: (store: Store) => Promise<Result>,
): Promise<Adding<Result>> => {
  const lease = leaseFor(place, paths, given, terminal)
  try {
    const session = await openSession()
    const { addReading } = await import('../calls/add.ts')
    let read = 0
    const failed = await readEach(paths, withImportedNames(session, place, lease), given, terminal, async (reading) => {
      read += 1
      onAdded(reading, await lease.use((store) => addReading(store, reading)))
    })
    return { failed, result: read === 0 ? null : await lease.use(then) }
  } finally {
    await lease.end()
  }
}
