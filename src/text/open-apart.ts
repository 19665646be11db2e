/** Reading in a thread of its own [edge]. In: an importer's kind, a source's name and bytes. Out: its parts; a parser that hangs, crashes or fills memory is stopped and becomes one Problem. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { Problem } from '../problem.ts'
import type { DocumentParts } from './importer.ts'
import type { FileKind } from './sniff.ts'

interface Job {
  readonly kind: FileKind
  readonly name: string
  readonly bytes: Uint8Array
}

type Told =
  | { readonly is: 'alive' }
  | { readonly is: 'parts'; readonly parts: DocumentParts }
  | { readonly is: 'problem'; readonly problem: Pick<Problem, 'code' | 'what' | 'why' | 'fix'> }
  | { readonly is: 'error'; readonly why: string }

export interface Patience {
  /** Milliseconds without a sign of life before the thread is stopped. A page takes a few hundredths of a second. */
  readonly silence: number
}

const PATIENCE: Patience = { silence: 20_000 }
const ALIVE_EVERY = 200
const MOST_MEGABYTES = 2048
const APART = 'chancery/read-apart'

const isProblem = (error: unknown): error is Problem => error instanceof Error && error.name === 'Problem'

/** In the thread: one job at a time, with a sign of life as long as its parser lets go now and then. */
const work = async (job: Job, tell: (told: Told) => void): Promise<void> => {
  const alive = setInterval(() => tell({ is: 'alive' }), ALIVE_EVERY)
  try {
    const { importers } = await import('./importers/index.ts')
    const importer = importers.find(({ kind }) => kind === job.kind)
    if (importer?.from !== 'bytes') throw new Error(`no importer of bytes for ${job.kind}`)
    tell({ is: 'parts', parts: await importer.read(job.bytes, job.name) })
  } catch (error) {
    if (isProblem(error)) tell({ is: 'problem', problem: { code: error.code, what: error.what, why: error.why, fix: error.fix } })
    else tell({ is: 'error', why: error instanceof Error ? error.message : String(error) })
  } finally {
    clearInterval(alive)
  }
}

if (!isMainThread && workerData === APART) {
  // pdf.js drops promises of parts of a broken file; what counts is what the importer gives back.
  process.on('unhandledRejection', () => undefined)
  parentPort?.on('message', (job: Job) => void work(job, (told) => parentPort?.postMessage(told)))
}

/** The thread waits for the next document, and holds up no exit. */
let idle: Worker | null = null

const takeWorker = (): Worker => {
  const worker =
    idle ?? new Worker(new URL(import.meta.url), { workerData: APART, resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } })
  idle = null
  worker.ref()
  return worker
}

const asProblem = (told: Extract<Told, { is: 'problem' | 'error' }>, name: string): Error => {
  if (told.is === 'error') return new Error(told.why)
  const { code, why, fix } = told.problem
  return new Problem(code, name, why, fix)
}

const PRINT = 'Print it to a new PDF and give that.'

const stuckProblem = (name: string, silence: number): Problem =>
  new Problem('text/stuck', name, `reading it stopped for ${silence / 1000} seconds, so it is broken or made to hang`, PRINT)

const ask = (worker: Worker, job: Job, silence: number): Promise<DocumentParts> =>
  new Promise((resolve, reject) => {
    const leave = (): void => {
      clearTimeout(timer)
      for (const event of ['message', 'error'] as const) worker.removeAllListeners(event)
    }
    const fail = (problem: Problem): void => {
      leave()
      worker.on('error', () => undefined)
      void worker.terminate()
      reject(problem)
    }
    const stuck = (): void => fail(stuckProblem(job.name, silence))
    let timer = setTimeout(stuck, silence)
    worker.on('error', (error) => fail(new Problem('text/broken', job.name, `reading it broke off (${error.message})`, PRINT)))
    worker.on('message', (told: Told) => {
      clearTimeout(timer)
      if (told.is === 'alive') {
        timer = setTimeout(stuck, silence)
        return
      }
      leave()
      worker.unref()
      idle = worker
      if (told.is === 'parts') resolve(told.parts)
      else reject(asProblem(told, job.name))
    })
    worker.postMessage(job)
  })

/** What is being read, or was last: one document at a time. */
let last: Promise<unknown> = Promise.resolve()

/** Throws what the importer throws, Problem `text/stuck` after a silence, Problem `text/broken` when the thread dies. */
export const readApart = (kind: FileKind, name: string, bytes: Uint8Array, { silence }: Patience = PATIENCE): Promise<DocumentParts> => {
  const parts = last.then(() => ask(takeWorker(), { kind, name, bytes }, silence))
  last = parts.catch(() => undefined)
  return parts
}
