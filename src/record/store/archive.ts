/** Archive: a record into a file, out of one, and from one place to another. In: places and paths. Out: how many rows went over; the target has all of them or none. */
import { createReadStream, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { Problem } from '../../problem.ts'
import { type DatabaseOptions, type OpenDatabase, openDatabase } from './database.ts'
import type { Opening } from './folder.ts'
import { markingImported } from './imported-mark.ts'
import { type Place, placeName } from './place.ts'
import { exportRecord, importRecord, type LineSink } from './transfer.ts'

/** Lines end with a line feed alone: other separators may stand inside a string of JSON. */
const linesOf = async function* (path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(path, 'utf8')) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

const fileProblem = (path: string, error: unknown): unknown =>
  error instanceof Error && 'syscall' in error
    ? new Problem('store/file', path, error.message, 'Name a file that can be read, or a folder that you may write in.')
    : error

const CHUNK = 65_536

/** Beside the file until it is whole; taken away where the process ends before. */
const intoFile = async (path: string, write: (sink: LineSink) => Promise<number>): Promise<number> => {
  const half = `${path}.${process.pid}.half`
  const handle = await open(half, 'w', 0o600).catch((error: unknown) => {
    throw fileProblem(path, error)
  })
  const undo = (): void => rmSync(half, { force: true })
  process.on('exit', undo)
  try {
    let waiting = ''
    const rows = await write(async (line) => {
      waiting += `${line}\n`
      if (waiting.length < CHUNK) return
      await handle.appendFile(waiting)
      waiting = ''
    })
    await handle.appendFile(waiting)
    await handle.sync()
    await handle.close()
    renameSync(half, path)
    return rows
  } catch (error) {
    await handle.close()
    undo()
    throw fileProblem(path, error)
  } finally {
    process.off('exit', undo)
  }
}

const withDatabase = async <Result>(options: DatabaseOptions, use: (opened: OpenDatabase) => Promise<Result>): Promise<Result> => {
  const opened = await openDatabase(options)
  try {
    return await use(opened)
  } finally {
    await opened.close()
  }
}

/** Overwrites the file, once the new one is whole. */
export const exportToFile = (place: Place, path: string, opening: Opening): Promise<number> =>
  withDatabase({ ...place, ...opening, existing: true }, ({ database }) => intoFile(path, (sink) => exportRecord(database, sink)))

export const importFromFile = (path: string, place: Place, opening: Opening): Promise<number> =>
  withDatabase({ ...place, ...opening }, ({ database }) =>
    importRecord(database, opening.now, placeName(place), async (sink) => {
      const into = markingImported(place, sink)
      try {
        for await (const line of linesOf(path)) await into(line)
      } catch (error) {
        throw fileProblem(path, error)
      }
    }),
  )

/** The record that was copied stays as it is. */
export const copyRecord = (from: Place, to: Place, opening: Opening): Promise<number> =>
  withDatabase({ ...from, ...opening, existing: true }, (source) =>
    withDatabase({ ...to, ...opening }, (target) =>
      importRecord(target.database, opening.now, placeName(to), (sink) => exportRecord(source.database, markingImported(to, sink))),
    ),
  )
