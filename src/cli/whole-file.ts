/** A file that is written whole or not at all. In: a path and a text, or bytes. Out: the file; after Ctrl-C or a full disk what stood there before. */
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { Problem } from '../problem.ts'

/** A pipe or /dev/stdout takes no other file's place. */
const isPlace = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? true

/** Synchronous, so that a signal comes before or after. Throws the error of the file system. */
export const writeWhole = (path: string, text: string | Uint8Array): void => {
  if (!isPlace(path)) {
    writeFileSync(path, text)
    return
  }
  const part = `${path}.${process.pid}.part`
  try {
    writeFileSync(part, text)
    renameSync(part, path)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

/** The same for a file that the user named, or a default one. `what`: "page". Throws Problem `cli/page`. */
export const writeAsked = (path: string, text: string | Uint8Array, what: string, fix: string): void => {
  try {
    writeWhole(path, text)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new Problem(`cli/${what}`, path, `the ${what} cannot be written (${why})`, fix)
  }
}
