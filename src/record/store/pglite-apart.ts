/** PGlite in a thread of its own: a record opens, and is written, while this thread reads documents. In: a data folder, and for a new one the file that it begins from. Out: what Kysely asks of a PGlite. */
import { mkdirSync } from 'node:fs'
// a name that an old Node lacks would end src/api.ts before it can say that it is too old
import nodeModule from 'node:module'
import { isMainThread, type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads'
import type { PGlite } from 'kysely'
import { queryOrCopy } from './copy.ts'
import { loadPglite, withoutTiering } from './load-pglite.ts'
import { pgliteOver } from './pglite-over.ts'
import { unpack } from './unpack.ts'

interface Asked {
  readonly nth: number
  readonly ask: { readonly is: 'query'; readonly sql: string; readonly parameters: readonly unknown[] } | { readonly is: 'close' }
}

/** An error loses its own fields between threads; Kysely and our own code ask for the SQLSTATE. */
interface Failure {
  readonly message: string
  readonly code: string | null
}

type Answer = { readonly nth: number } & ({ readonly result: unknown } | { readonly failure: Failure })

interface Given {
  readonly is: typeof APART
  readonly path: string
  readonly prepared: string | null
  readonly modules: string | undefined
}

const APART = 'chancery/pglite-apart'

/** The answer to what is asked first, without asking: the database is open, or it is not. */
const OPENED = 0

/** What Emscripten throws is no Error: it has a number, or a status. */
const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : (JSON.stringify(error) ?? String(error)))

const failureOf = (error: unknown): Failure => ({
  message: wordsOf(error),
  code: error instanceof Error && 'code' in error ? String(error.code) : null,
})

/** PGlite makes files that anyone may write; the folder is for its owner alone. */
const begin = (prepared: string | null, path: string): boolean => {
  const make = (): unknown => mkdirSync(path, { recursive: true, mode: 0o700 })
  make()
  const begun = prepared !== null && unpack(prepared, path)
  make()
  return begun
}

const serve = async (port: MessagePort, { path, prepared, modules }: Given): Promise<void> => {
  if (modules !== undefined) nodeModule.enableCompileCache(modules)
  const answer = (nth: number, work: Promise<unknown>): Promise<void> =>
    work.then(
      (result) => port.postMessage({ nth, result } satisfies Answer),
      (error: unknown) => port.postMessage({ nth, failure: failureOf(error) } satisfies Answer),
    )
  const opening = (async () => {
    const begun = begin(prepared, path)
    return { begun, pglite: await (await loadPglite()).create(path) }
  })()
  await answer(
    OPENED,
    opening.then(({ begun }) => begun),
  )
  const { pglite } = await opening
  const query = queryOrCopy(pglite.query.bind(pglite) as Parameters<typeof queryOrCopy>[0])
  port.on('message', ({ nth, ask }: Asked) => {
    if (ask.is === 'query') void answer(nth, query(ask.sql, [...ask.parameters], { rowMode: 'object' }))
    else void answer(nth, pglite.close()).then(() => port.close())
  })
}

const given = workerData as Given | null
if (!isMainThread && parentPort !== null && given?.is === APART) void serve(parentPort, given).catch(() => undefined)

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (why: unknown) => void
}

const errorOf = ({ message, code }: Failure): Error => Object.assign(new Error(message), code === null ? {} : { code })

export interface Apart {
  readonly pglite: PGlite
  /** The data folder began from the prepared file. */
  readonly begun: boolean
}

/**
 * `prepared`: the file that a new data folder begins from; where it is not there, or damaged, PGlite makes the database. Rejects where the
 * files are not what PGlite wrote; `explain` puts an error in words. The thread ends with `close`, and where the process ends.
 */
export const openApart = async (path: string, prepared: string | null, explain: (error: Error) => unknown): Promise<Apart> => {
  withoutTiering()
  const worker = new Worker(new URL(import.meta.url), {
    // --input-type of a program on the command line is nothing for a file
    execArgv: [],
    workerData: { is: APART, path, prepared, modules: nodeModule.getCompileCacheDir() } satisfies Given,
  })
  // before anything else that is done at the end: what the thread makes could not be taken away while it goes on
  const stop = (): void => void worker.terminate()
  process.prependListener('exit', stop)
  const waiting = new Map<number, Waiting>()
  let asked = OPENED
  let closed = false
  const failAll = (why: Error): void => {
    process.off('exit', stop)
    closed = true
    for (const { reject } of waiting.values()) reject(explain(why))
    waiting.clear()
  }
  worker.on('error', failAll)
  worker.on('exit', () => failAll(new Error('the database has ended')))
  worker.on('message', (answer: Answer) => {
    const one = waiting.get(answer.nth)
    waiting.delete(answer.nth)
    if ('result' in answer) one?.resolve(answer.result)
    else one?.reject(explain(errorOf(answer.failure)))
  })
  const wait = (nth: number): Promise<unknown> => new Promise((resolve, reject) => waiting.set(nth, { resolve, reject }))
  const ask = (what: Asked['ask']): Promise<unknown> => {
    if (closed) return Promise.reject(explain(new Error('the database is closed')))
    asked += 1
    const answer = wait(asked)
    worker.postMessage({ nth: asked, ask: what } satisfies Asked)
    return answer
  }
  const opened = await wait(OPENED).catch(async (error: unknown) => {
    await worker.terminate()
    throw error
  })
  const pglite = pgliteOver(
    (sql, parameters) => ask({ is: 'query', sql, parameters }),
    async () => {
      await ask({ is: 'close' })
      closed = true
    },
  )
  return { pglite, begun: opened === true }
}
