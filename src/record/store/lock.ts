/** Lock: one process at a time works in a record's folder, for PGlite loses rows in silence when two do. In: a folder. Out: what gives it back, and whose it was before. */
import { createHash, randomUUID } from 'node:crypto'
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { Problem } from '../../problem.ts'

export const lockName = 'chancery.lock'

/**
 * `began` tells a process from a later one with the same number; null where the system does not say. Locks of earlier versions do not say
 * what the process does (`doing`) nor since when (`since`, ISO time, UTC).
 */
const holderSchema = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  began: z.string().nullable(),
  doing: z.string().nullable().default(null),
  since: z.string().nullable().default(null),
})
export type Holder = z.infer<typeof holderSchema>

/** Locks of this process, with their words: any other lock with its number is an earlier process's, as happens in containers. */
const held = new Map<string, string>()

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null)

interface Process {
  /** One letter; Z and X are of a process that has ended, and whose end nobody has asked for yet. */
  readonly state: string
  /** Ticks since boot. */
  readonly began: string | null
}

/** Fields 3 and 22 of Linux's stat, counted after the name in brackets, which may hold spaces. Null where the system does not say. */
const processOf = (pid: number): Process | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', began: fields[19] ?? null }
  } catch {
    return null
  }
}

const runs = ({ pid, began }: Holder): boolean => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, and is another user's.
    if (codeOf(error) !== 'EPERM') return false
  }
  const now = processOf(pid)
  if (now === null) return true
  return !/^[ZX]/.test(now.state) && (began === null || now.began === null || began === now.began)
}

/** Of another machine's process nothing can be known; it is taken to run. */
const isStale = (path: string, holder: Holder): boolean =>
  holder.host === hostname() && (holder.pid === process.pid ? !held.has(path) : !runs(holder))

/** "process 4711 (chancery add)". */
export const holderName = ({ pid, host, doing }: Holder): string =>
  `process ${pid}${host === hostname() ? '' : ` on ${host}`}${doing === null ? '' : ` (${doing})`}`

/** " since 2026-11-27 09:15:00 UTC". */
export const sinceWhen = ({ since }: Holder): string => (since === null ? '' : ` since ${since.slice(0, 19).replace('T', ' ')} UTC`)

const problem = (folder: string, file: string, holder: Holder | null): Problem => {
  const has = holder === null ? 'another process has it open' : `${holderName(holder)} has it open${sinceWhen(holder)}`
  return new Problem(
    'store/locked',
    `the record in ${folder} is in use`,
    `${has}, and two at a time would lose data`,
    `Wait until it ends, or end it; if there is no such process any more, delete ${file}.`,
  )
}

/** Null where there is none. */
const textOf = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Null for what no version of Chancery wrote whole. */
const holderIn = (text: string): Holder | null => {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Who has the folder, or had it last. Null where nobody is said to. */
export const holderOf = (folder: string): Holder | null => {
  const text = textOf(join(folder, lockName))
  return text === null ? null : holderIn(text)
}

/** File systems without hard links. */
const NO_LINKS = new Set<unknown>(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

/**
 * Makes the file with its words, or fails where there is one, in one step: a process that is killed leaves no lock without words, of which
 * nobody could say whose it is. Without hard links it takes two.
 */
const make = (path: string, text: string): boolean => {
  const half = `${path}.${randomUUID()}.new`
  try {
    writeFileSync(half, text, { mode: 0o600 })
  } catch (error) {
    rmSync(half, { force: true })
    throw error
  }
  try {
    try {
      linkSync(half, path)
    } catch (error) {
      if (!NO_LINKS.has(codeOf(error))) throw error
      writeFileSync(path, text, { flag: 'wx', mode: 0o600 })
    }
    return true
  } catch (error) {
    // ENOENT: another process, which has the lock now, has tidied up
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return false
    throw error
  } finally {
    rmSync(half, { force: true })
  }
}

/** Where the lock of the one who takes over from a dead holder stands; the holder's words are like no other's. */
export const heirOf = (path: string, text: string): string => `${path}.${createHash('sha256').update(text).digest('hex').slice(0, 16)}`

interface Free {
  /** The file that is to be made. */
  readonly at: string
  /** Whom it is taken over from. */
  readonly dead: Holder | null
}

/** The end of the row of heirs. Throws a Problem where somebody who may be alive stands there. */
const freePlace = (folder: string, path: string): Free => {
  let [at, dead]: [string, Holder | null] = [path, null]
  for (;;) {
    const text = textOf(at)
    if (text === null) return { at, dead }
    const holder = holderIn(text)
    if (holder === null || !isStale(path, holder)) throw problem(folder, at, holder)
    dead = holder
    at = heirOf(path, text)
  }
}

/** What killed processes left of their locks. Those who still stand in a row of heirs see that the lock is another one, and look again. */
const tidy = (folder: string): void => {
  for (const name of readdirSync(folder)) if (name.startsWith(`${lockName}.`)) rmSync(join(folder, name), { force: true })
}

const TRIES = 1000

/**
 * A dead holder's lock is not written over, for two who find it dead at once would both do so: its heir is a file that only one can make,
 * and that then becomes the lock in one step. Who is killed on the way is a dead holder like any other.
 */
const take = (folder: string, path: string, text: string): Holder | null => {
  for (let nth = 0; nth < TRIES; nth++) {
    const found = textOf(path)
    const { at, dead } = freePlace(folder, path)
    if (!make(at, text)) continue
    if (at === path) {
      tidy(folder)
      return null
    }
    // while we looked, another took over, or has even ended
    if (textOf(path) !== found) {
      rmSync(at, { force: true })
      continue
    }
    renameSync(at, path)
    tidy(folder)
    return dead
  }
  throw problem(folder, path, null)
}

export interface Lock {
  /** Also called at the end of the process. */
  readonly release: () => void
  /** The dead process whose lock was taken over. */
  readonly dead: Holder | null
}

/** Throws a Problem that names the holder. `doing`: the command, for others to read; `now`: an ISO time, UTC. */
export const lockFolder = (folder: string, { doing = null, now }: { readonly doing?: string | null; readonly now: string }): Lock => {
  const path = resolve(join(folder, lockName))
  const mine: Holder = { pid: process.pid, host: hostname(), began: processOf(process.pid)?.began ?? null, doing, since: now }
  // no two locks have the same words
  const text = `${JSON.stringify({ ...mine, id: randomUUID() })}\n`
  const dead = take(folder, path, text)
  held.set(path, text)
  const release = (): void => {
    process.off('exit', release)
    // somebody who deleted it by hand may have let another in
    if (held.get(path) === text && held.delete(path) && textOf(path) === text) rmSync(path, { force: true })
  }
  process.on('exit', release)
  return { release, dead }
}
