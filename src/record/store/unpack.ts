/** Unpack: a prepared database becomes a data folder. In: the file that `npm run prepare` made. Out: the folder, or nothing. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { filesInTar, type TarEntry } from './tar.ts'

/** Unpacked it has some 20 MB: with zlib's own pieces of 16 kB putting them together takes longer than unpacking. */
const PIECE = 1 << 22

/** Null where there is no such file, or it is damaged. */
const entriesIn = (file: string): readonly TarEntry[] | null => {
  try {
    return [...filesInTar(gunzipSync(readFileSync(file), { chunkSize: PIECE }))]
  } catch {
    return null
  }
}

/**
 * False where there is no such file, or it is damaged: `path` is then left away. Throws the file system's error where it cannot be written.
 * PGlite can unpack it too, several times as slowly (docs/adr/0011).
 */
export const unpack = (file: string, path: string): boolean => {
  const entries = entriesIn(file)
  try {
    for (const { name, bytes } of entries ?? []) {
      if (bytes === null) mkdirSync(join(path, name), { recursive: true })
      else writeFileSync(join(path, name), bytes, { mode: 0o600 })
    }
  } catch (error) {
    rmSync(path, { recursive: true, force: true })
    throw error
  }
  if (entries === null) rmSync(path, { recursive: true, force: true })
  return entries !== null
}
