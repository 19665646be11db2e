/**
 * Data folder: files of statistics as they were taken in, a Parquet file and a manifest each. In: the folder. Out: its manifests; a new file, whole or
 * not at all. The manifest comes last and by a rename: what lies there without one is not there, whoever was killed on the way.
 */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../../problem.ts'

const rejectedSchema = z.object({ line: z.number(), part: z.string().optional(), reason: z.string() })

export const dataFileSchema = z.object({
  /** Importer and hash: the same file is taken once. */
  id: z.string(),
  dataset: z.string(),
  /** Name of the importer. */
  format: z.string(),
  /** Base name; of a member of a ZIP "archive.zip/member.csv". */
  name: z.string(),
  publisher: z.string(),
  title: z.string(),
  vintage: z.string().nullable(),
  /** SHA-256 of the file as it was given, hex. */
  hash: z.string(),
  /** Of the Parquet file. */
  stored: z.object({ hash: z.string(), bytes: z.number() }),
  rows: z.number(),
  rejected: z.number(),
  firstRejected: z.array(rejectedSchema),
  passedOver: z.record(z.string(), z.number()),
  years: z.array(z.number()),
  details: z.record(z.string(), z.string()),
  /** ISO time, UTC. */
  addedAt: z.string(),
})
export type DataFile = z.infer<typeof dataFileSchema>

/** So many rejected rows a file are kept with line and reason; all are counted. */
export const REJECTED_KEPT = 1000

export const parquetOf = (folder: string, { id }: Pick<DataFile, 'id'>): string => join(folder, `${id}.parquet`)
const manifestOf = (folder: string, id: string): string => join(folder, `${id}.json`)

const LINE_FEED = 10

/** Four bytes at a time: a byte that is a line feed becomes 0, and 0 alone leaves its highest bit set. */
const lineFeeds = (bytes: Uint8Array): number => {
  const words = bytes.byteOffset % 4 === 0 ? new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2) : new Int32Array()
  let count = 0
  for (let at = 0; at < words.length; at++) {
    const word = (words[at] ?? 0) ^ 0x0a0a0a0a
    const hits = ~(((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word | 0x7f7f7f7f)
    count += ((hits >>> 7) & 1) + ((hits >>> 15) & 1) + ((hits >>> 23) & 1) + (hits >>> 31)
  }
  for (let at = words.length << 2; at < bytes.length; at++) if (bytes[at] === LINE_FEED) count += 1
  return count
}

/** SHA-256 of the bytes, hex, and how many lines they are. */
export const fingerprintOf = async (path: string): Promise<{ readonly hash: string; readonly lines: number }> => {
  const hash = createHash('sha256')
  let [lines, last] = [0, LINE_FEED]
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = chunk as Buffer
    hash.update(bytes)
    lines += lineFeeds(bytes)
    last = bytes.at(-1) ?? last
  }
  return { hash: hash.digest('hex'), lines: last === LINE_FEED ? lines : lines + 1 }
}

export const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk)
  return hash.digest('hex')
}

const readManifest = (folder: string, name: string): DataFile => {
  const path = join(folder, name)
  const broken = (why: string) => new Problem('data/manifest', path, why, 'Delete it, and add the file again with chancery data add.')
  try {
    const read = dataFileSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    if (read.success) return read.data
    throw broken(`it is no manifest of this version (${read.error.issues[0]?.path.join('.') ?? ''})`)
  } catch (error) {
    throw error instanceof SyntaxError ? broken('it is no JSON') : error
  }
}

/** By name, then time. [] where there is no folder. Throws Problem `data/manifest`. */
export const dataFiles = (folder: string): readonly DataFile[] => {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readManifest(folder, name))
  const key = ({ dataset, name, addedAt }: DataFile): string => [dataset, name, addedAt].join('\0')
  return files.toSorted((left, right) => (key(left) < key(right) ? -1 : 1))
}

/** `chancery.4711.part`: of a process that no longer runs it is taken away. */
const PART = /\.(?<pid>\d{1,10})\.part$/

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const sweep = (folder: string): void => {
  const names = readdirSync(folder)
  for (const name of names) {
    const pid = PART.exec(name)?.groups?.pid
    if (pid !== undefined && !runs(Number(pid))) rmSync(join(folder, name), { force: true, recursive: true })
  }
}

const folderProblem = (folder: string, error: unknown): unknown =>
  error instanceof Error && 'code' in error && 'syscall' in error
    ? new Problem('data/folder', `the data in ${folder}`, error.message, 'Name a folder that you may write in, on a disk with room left.')
    : error

/** What is made on the way to a file, taken away where the process ends before it is whole. */
export interface Making {
  /** A path for something half made. */
  readonly part: (name: string) => string
  /** Puts both files in their places. `parquet`: a path of `part`. */
  readonly commit: (file: Omit<DataFile, 'stored'>, parquet: string) => Promise<DataFile>
  /** Something half made that is needed no more. */
  readonly drop: (path: string) => void
  readonly end: () => void
}

/** Throws Problem `data/folder`. */
export const beginData = (folder: string): Making => {
  const made: string[] = []
  const undo = (): void => {
    for (const path of made) rmSync(path, { force: true })
  }
  try {
    mkdirSync(folder, { recursive: true })
    sweep(folder)
  } catch (error) {
    throw folderProblem(folder, error)
  }
  process.on('exit', undo)
  const part = (name: string): string => {
    const path = join(folder, `${name}.${process.pid}.part`)
    made.push(path)
    return path
  }
  return {
    part,
    commit: async (file, parquet) => {
      try {
        const stored = { hash: await hashOf(parquet), bytes: statSync(parquet).size }
        const whole: DataFile = { ...file, stored }
        const manifest = part(`${file.id}.json`)
        writeFileSync(manifest, `${JSON.stringify(whole)}\n`)
        renameSync(parquet, parquetOf(folder, file))
        renameSync(manifest, manifestOf(folder, file.id))
        return whole
      } catch (error) {
        throw folderProblem(folder, error)
      }
    },
    drop: (path) => rmSync(path, { force: true }),
    end: () => {
      process.off('exit', undo)
      undo()
    },
  }
}

/** The manifest goes first: a file without one is not there. */
export const removeData = (folder: string, file: Pick<DataFile, 'id'>): void => {
  rmSync(manifestOf(folder, file.id), { force: true })
  rmSync(parquetOf(folder, file), { force: true })
}
