/** Lock: one process at a time works in a record's folder, for PGlite loses rows in silence when two do. In: a folder. Out: what gives it back. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { Problem } from '../../problem.ts'

export const lockName = 'chancery.lock'

/** `began` tells a process from a later one with the same number; null where the system does not say. */
const holderSchema = z.object({ pid: z.number().int().positive(), host: z.string(), began: z.string().nullable() })
type Holder = z.infer<typeof holderSchema>

/** Locks of this process: any other lock with its number is an earlier process's, as happens in containers. */
const held = new Set<string>()

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null)

/** Start of a process in ticks since boot: field 22 of Linux's stat, counted after the name in brackets, which may hold spaces. */
const beganOf = (pid: number): string | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

/** `wx` makes the file or fails, in one step. */
const make = (path: string, text: string): boolean => {
  try {
    writeFileSync(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Null for a file that is gone, or that another process is just writing. */
const holderOf = (path: string): Holder | null => {
  try {
    return holderSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null
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
  const now = beganOf(pid)
  return began === null || now === null || began === now
}

/** Of another machine's process nothing can be known; it is taken to run. */
const isStale = (path: string, holder: Holder): boolean =>
  holder.host === hostname() && (holder.pid === process.pid ? !held.has(path) : !runs(holder))

const problem = (folder: string, files: string, holder: Holder | null): Problem => {
  const who = holder === null ? 'another process' : `process ${holder.pid}${holder.host === hostname() ? '' : ` on ${holder.host}`}`
  return new Problem(
    'store/locked',
    `the record in ${folder} is in use`,
    `${who} has it open, and two at a time would lose data`,
    `Wait until it ends, or end it; if there is no such process any more, delete ${files}.`,
  )
}

/** Replaces a dead process's lock. A second file keeps two processes from doing so at once. */
const takeOver = (path: string, text: string): boolean => {
  const guard = `${path}.takeover`
  if (!make(guard, text)) return false
  try {
    const holder = holderOf(path)
    if (holder === null || !isStale(path, holder)) return false
    writeFileSync(`${path}.new`, text)
    renameSync(`${path}.new`, path)
    return true
  } finally {
    rmSync(guard, { force: true })
  }
}

/** Takes the lock or throws a Problem that names the holder. Given back by the function returned, and at the end of the process. */
export const lockFolder = (folder: string): (() => void) => {
  const path = resolve(join(folder, lockName))
  const text = `${JSON.stringify({ pid: process.pid, host: hostname(), began: beganOf(process.pid) } satisfies Holder)}\n`
  if (!make(path, text)) {
    const holder = holderOf(path)
    if (holder === null || !isStale(path, holder)) throw problem(folder, path, holder)
    if (!takeOver(path, text)) throw problem(folder, `${path} and ${path}.takeover`, holderOf(path))
  }
  held.add(path)
  const release = (): void => {
    process.off('exit', release)
    if (held.delete(path)) rmSync(path, { force: true })
  }
  process.on('exit', release)
  return release
}
