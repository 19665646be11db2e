/** File lines: a file of any size, line by line from any byte. In: a path, and where to begin. Out: lines in runs, each with its place; packed files are unpacked on the way. */
import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { createGunzip, gunzipSync } from 'node:zlib'
import { Problem } from '../../problem.ts'

export interface FileLine {
  /** Without its end. */
  readonly text: string
  /** First byte, of the file as it is unpacked. */
  readonly start: number
  /** First byte of the line behind it. */
  readonly next: number
}

const CHUNK = 1 << 20
/** Bytes. Items of Wikidata are of 5 MB at most. */
const LONGEST_LINE = 128 << 20
const LINE_FEED = 10

const isPacked = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b

const otherPacking: readonly (readonly [string, string, string])[] = [
  ['425a68', 'bzip2', 'bunzip2 --keep'],
  ['28b52ffd', 'Zstandard', 'unzstd'],
  ['fd377a585a00', 'xz', 'unxz --keep'],
  ['504b0304', 'ZIP', 'unzip'],
]

const fileProblem = (path: string, error: unknown): unknown =>
  error instanceof Error && 'syscall' in error ? new Problem('import/file', path, error.message, 'Name a file that can be read.') : error

/** The first bytes of the file as it lies on disk. */
const headOf = (path: string, length: number): Buffer => {
  try {
    if (!statSync(path).isFile()) throw new Problem('import/file', path, 'it is no file', 'Name a file of entities.')
    const file = openSync(path, 'r')
    try {
      const head = Buffer.alloc(length)
      return head.subarray(0, readSync(file, head, 0, length, 0))
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw fileProblem(path, error)
  }
}

export interface FileFacts {
  /** Bytes on disk. */
  readonly size: number
  readonly packed: boolean
  /** How it begins, unpacked: some ten thousand characters. */
  readonly head: string
}

const HEAD = 1 << 16

/** Throws Problem `import/file`. */
export const fileFacts = (path: string): FileFacts => {
  const head = headOf(path, HEAD)
  const other = otherPacking.find(([magic]) => head.toString('hex', 0, magic.length / 2) === magic)
  if (other)
    throw new Problem(
      'import/file',
      path,
      `it is packed by ${other[1]}, and gzip alone is unpacked here`,
      `Unpack it first: ${other[2]} ${path}`,
    )
  const packed = isPacked(head)
  // what a head that was cut off gives, as far as it goes
  const text = packed ? gunzipSync(head, { finishFlush: 2 }) : head
  return { size: statSync(path).size, packed, head: text.toString('utf8').replace(/^\uFEFF/, '') }
}

/** SHA-256 of the bytes on disk, hex. `onBytes`: how many were read so far. */
export const hashOfFile = async (path: string, onBytes: (bytes: number) => void): Promise<string> => {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    hash.update(chunk)
    bytes += chunk.length
    onBytes(bytes)
  }
  return hash.digest('hex')
}

async function* unpackedFrom(path: string, from: number, onBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  let [read, skipped] = [0, 0]
  const source = createReadStream(path, { highWaterMark: CHUNK })
  source.on('data', (chunk) => {
    read += chunk.length
    onBytes(read)
  })
  const unpacked = source.pipe(createGunzip({ chunkSize: CHUNK }))
  source.on('error', (error) => unpacked.destroy(error))
  try {
    for await (const chunk of unpacked) {
      const skip = Math.min(chunk.length, from - skipped)
      skipped += skip
      if (skip < chunk.length) yield skip === 0 ? chunk : chunk.subarray(skip)
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw new Problem(
        'import/packed',
        path,
        `it cannot be unpacked to its end (${error.message})`,
        'Fetch it again; what was imported up to there is kept, and a whole file is read anew.',
      )
    throw error
  } finally {
    source.destroy()
  }
}

async function* plainFrom(path: string, from: number, onBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  let read = from
  for await (const chunk of createReadStream(path, { start: from, highWaterMark: CHUNK })) {
    read += chunk.length
    onBytes(read)
    yield chunk
  }
}

/** `from`: a first byte of a line, unpacked. `onBytes`: bytes on disk read so far. Throws Problems `import/...`. */
export async function* linesFrom(
  path: string,
  { packed }: Pick<FileFacts, 'packed'>,
  from: number,
  onBytes: (bytes: number) => void,
): AsyncGenerator<readonly FileLine[]> {
  let rest: Buffer = Buffer.alloc(0)
  let start = from
  try {
    for await (const chunk of packed ? unpackedFrom(path, from, onBytes) : plainFrom(path, from, onBytes)) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      const lines: FileLine[] = []
      let at = 0
      for (let end = bytes.indexOf(LINE_FEED, rest.length); end !== -1; end = bytes.indexOf(LINE_FEED, at)) {
        const next = start + (end + 1 - at)
        lines.push({ text: bytes.toString('utf8', at, end), start, next })
        start = next
        at = end + 1
      }
      rest = bytes.subarray(at)
      if (rest.length > LONGEST_LINE)
        throw new Problem(
          'import/line',
          path,
          `the line at byte ${start} is longer than ${LONGEST_LINE >> 20} MB`,
          'Give it one entity a line.',
        )
      if (lines.length > 0) yield lines
    }
  } catch (error) {
    throw fileProblem(path, error)
  }
  if (rest.length > 0) yield [{ text: rest.toString('utf8'), start, next: start + rest.length }]
}
