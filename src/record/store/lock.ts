/** One process to a record's folder. In: the folder. Out: a lock file beside the database, taken atomically, with the holder's process id. */
import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../../problem.ts'

/** `began` tells a process from a later one with the same number; null where the system does not say. */
const holderSchema = z.object({ pid: z.number().int(), host: z.string(), began: z.string().nullable() })
type Holder = z.infer<typeof holderSchema>

const lockName = 'chancery.lock'
/** A lock without words is being written right now; after so long its writer is dead. */
const writingMs = 2000
const tries = 20
const pauseMs = 50

/** A folder is locked once in a process, at its start: waiting in place harms nobody. */
const pause = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs)
}

const errorCode = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Start of a process in ticks since boot: field 22 of Linux's stat, counted after the name in brackets, which may hold spaces. */
const processBegan = (pid: number): string | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** A process of another machine is taken to run: nobody here can know. */
const isAlive = (holder: Holder): boolean =>
  holder.host !== hostname() || (runs(holder.pid) && (holder.began === null || (processBegan(holder.pid) ?? holder.began) === holder.began))

/** Null where the file is gone; `writing` where its words are not there yet. */
const readHolder = (path: string): Holder | 'writing' | null => {
  try {
    const text = readFileSync(path, 'utf8')
    const parsed = text === '' ? null : holderSchema.safeParse(JSON.parse(text))
    if (parsed?.success) return parsed.data
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    if (!(error instanceof SyntaxError)) throw error
  }
  return 'writing'
}

const ageMs = (path: string): number => {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch {
    return 0
  }
}

/** True where this process made the file; false where it stood already. */
const create = (path: string): boolean => {
  try {
    const file = openSync(path, 'wx')
    writeSync(file, JSON.stringify({ pid: process.pid, host: hostname(), began: processBegan(process.pid) } satisfies Holder))
    closeSync(file)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

const isStale = (path: string): boolean => {
  const holder = readHolder(path)
  if (holder === null) return false
  return holder === 'writing' ? ageMs(path) > writingMs : !isAlive(holder)
}

/** Removes a dead process's lock. Only one process at a time may, and it looks again first: else it could remove its rival's new lock. */
const removeStale = (path: string): void => {
  const guard = `${path}.takeover`
  if (ageMs(guard) > writingMs) rmSync(guard, { force: true })
  if (!create(guard)) return
  try {
    if (isStale(path)) rmSync(path, { force: true })
  } finally {
    rmSync(guard, { force: true })
  }
}

const held = (folder: string, holder: Holder | 'writing' | null): Problem => {
  const here = holder !== null && holder !== 'writing' && holder.host !== hostname() ? ` on ${holder.host}` : ''
  const who = holder === null || holder === 'writing' ? 'another process' : `process ${holder.pid}${here}`
  const fix =
    holder !== null && holder !== 'writing' && holder.pid === process.pid && here === ''
      ? 'Close the record before it is opened again in the same program.'
      : `Wait until it ends or end it, or name another folder; should nothing run, delete ${join(folder, lockName)}.`
  return new Problem('store/locked', folder, `${who} has this record open, and two at a time would lose rows`, fix)
}

/**
 * Takes the lock of `folder`, which exists, and gives back what releases it; the end of the process releases it too. A lock whose process is
 * dead is taken over. Throws Problem `store/locked`.
 */
export const lockFolder = (folder: string): (() => void) => {
  const path = join(folder, lockName)
  for (let n = 0; n < tries; n += 1) {
    if (create(path)) {
      const release = () => {
        process.off('exit', release)
        rmSync(path, { force: true })
      }
      process.on('exit', release)
      return release
    }
    const holder = readHolder(path)
    if (holder !== null && holder !== 'writing' && isAlive(holder)) throw held(folder, holder)
    if (isStale(path)) removeStale(path)
    pause()
  }
  throw held(folder, readHolder(path))
}
