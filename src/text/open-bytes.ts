/** Bytes of one source [edge]. In: a path or standard input. Out: its bytes, or the Problem that says why there are none. */
import { type Stats, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Problem } from '../problem.ts'

/** A larger file is not a document that a person reads. */
export const MOST_BYTES = 20 * 1024 * 1024
const MEGABYTE = 1024 * 1024
export const STDIN = 'stdin'

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown')

const tooLarge = (name: string, size: string): Problem => {
  const why = `it has ${size} MB, and ${MOST_BYTES / MEGABYTE} MB is the most that is read`
  return new Problem('text/too-large', name, why, 'Split it, or give the part that matters.')
}

/** Throws Problem `text/missing`, `text/unreadable`. */
export const statOf = (path: string, name: string): Stats => {
  try {
    return statSync(path)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new Problem('text/missing', name, 'there is no such file or folder', 'Check the path.')
    throw new Problem('text/unreadable', name, `it cannot be opened (${code})`, 'Check that you may read it.')
  }
}

/** Bytes that a file is said to have; 0 where it cannot be asked, which its opening will tell. */
export const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** Throws Problem `text/not-a-file`, `text/too-large`, `text/unreadable` and those of `statOf`. The size is known before a byte is read. */
export const bytesOfFile = async (path: string, name: string): Promise<Uint8Array> => {
  const stats = statOf(path, name)
  if (!stats.isFile())
    throw new Problem('text/not-a-file', name, 'it is neither a file nor a folder', 'Give a file, a folder, or - for standard input.')
  if (stats.size > MOST_BYTES) throw tooLarge(name, (stats.size / MEGABYTE).toFixed(1))
  try {
    return await readFile(path)
  } catch (error) {
    throw new Problem('text/unreadable', name, `it cannot be read (${codeOf(error)})`, 'Check that you may read it.')
  }
}

/** Throws Problem `text/no-stdin`, `text/too-large`. */
export const bytesOfStdin = async (stdin: AsyncIterable<Uint8Array | string> | undefined): Promise<Uint8Array> => {
  if (stdin === undefined) throw new Problem('text/no-stdin', STDIN, 'nothing is connected to standard input here', 'Give a file.')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stdin) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
    size += bytes.length
    if (size > MOST_BYTES) throw tooLarge(STDIN, `more than ${MOST_BYTES / MEGABYTE}`)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
