/** Reading queue: what is given to the desk goes into the record, one thing after another. In: a process that reads, how a reading is added. Out: jobs, told as they come on. */
import { randomUUID } from 'node:crypto'
import type { Addable, Added } from '../calls/add.ts'
import type { DeskEvent } from '../calls/desk/desk.ts'
import type { Readable, Reading, ReadingJob } from '../calls/desk/reading-job.ts'
import { Problem } from '../problem.ts'
import type { ReadingProcess } from './reading-process.ts'

export interface QueueDependencies {
  readonly reader: ReadingProcess
  /** One transaction. */
  readonly add: (reading: Addable) => Promise<Added>
  readonly publish: (event: DeskEvent) => void
  /** Whether the record may have names of imported entities. */
  readonly mayHaveImported: () => boolean
  readonly examples: Readable
}

export interface ReadingQueue extends Reading {
  /** What is being read is broken off; what is being added is added. */
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly id: string
  readonly readable: Readable
  readonly published: string | null
}

/** Jobs that ended are told so long. */
const ENDED_KEPT = 100

const newJob = (name: string): ReadingJob => ({
  id: randomUUID(),
  name,
  state: 'waiting',
  share: null,
  words: 0,
  claims: 0,
  documents: [],
  problems: [],
  notices: [],
})

const isOver = ({ state }: ReadingJob): boolean => state !== 'waiting' && state !== 'reading'

/** A defect is told too: the rest goes on. */
const asProblem = (error: unknown, name: string): Problem =>
  error instanceof Problem
    ? error
    : new Problem(
        'desk/defect',
        name,
        error instanceof Error ? error.message : String(error),
        'Try again; if it stays, run chancery doctor and report what it says.',
      )

/** What the command line would do about it is not what one does on a page. */
const FIXES: Readonly<Record<string, string>> = {
  'text/private-address': 'Save it from the browser, and drop the file here.',
  'text/language': 'Give an English version of it, or add it with chancery add --reader llm.',
}

const told = ({ code, what, why, fix }: Problem): ReadingJob['problems'][number] => ({
  code,
  title: what,
  detail: why,
  fix: FIXES[code] ?? fix,
})

export const openReadingQueue = ({ reader, add, publish, mayHaveImported, examples }: QueueDependencies): ReadingQueue => {
  const jobs = new Map<string, ReadingJob>()
  const waiting: Waiting[] = []
  let running: Promise<void> | null = null
  let current: string | null = null

  const change = (id: string, make: (job: ReadingJob) => Partial<ReadingJob>): void => {
    const job = jobs.get(id)
    if (job === undefined) return
    const next = { ...job, ...make(job) }
    jobs.set(id, next)
    publish({ event: 'reading', job: next })
  }
  const fail = (id: string, error: unknown): void =>
    change(id, ({ name, problems }) => ({ problems: [...problems, told(asProblem(error, name))] }))

  const addOne = async (id: string, reading: Addable): Promise<void> => {
    const { document, claims } = reading
    const outcome = await add(reading)
    change(id, (job) => ({
      share: null,
      words: 0,
      claims: job.claims + claims.length,
      documents: [...job.documents, { id: document.id, name: document.name, outcome, claims: claims.length }],
    }))
    if (outcome !== 'unchanged') publish({ event: 'changed', what: ['documents', 'items'] })
  }

  const run = async ({ id, readable, published }: Waiting): Promise<void> => {
    current = id
    change(id, () => ({ state: 'reading' }))
    let adding: Promise<void> = Promise.resolve()
    await reader.read(
      { readable, published, imported: mayHaveImported() },
      {
        onDocument: (reading) => {
          adding = adding.then(() => addOne(id, reading)).catch((error: unknown) => fail(id, error))
        },
        onWords: (done, of) => change(id, () => ({ words: done, share: of === 0 ? null : Math.min(1, done / of) })),
        onNotice: (line) => change(id, ({ notices }) => ({ notices: [...notices, line] })),
        onProblem: (problem) => fail(id, problem),
      },
    )
    await adding
    current = null
    change(id, (job) => ({ share: null, state: isOver(job) ? job.state : job.documents.length === 0 ? 'failed' : 'done' }))
  }
  const pump = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await run(next)
    running = null
  }
  const forget = (): void => {
    const over = [...jobs.values()].filter(isOver)
    for (const { id } of over.slice(0, Math.max(0, over.length - ENDED_KEPT))) jobs.delete(id)
  }

  return {
    examples,
    submit: (readables, published) => {
      const made = readables.map((readable) => {
        const job = newJob(readable.name)
        jobs.set(job.id, job)
        waiting.push({ id: job.id, readable, published })
        return job
      })
      for (const job of made) publish({ event: 'reading', job })
      forget()
      running ??= pump()
      return made
    },
    jobs: () => [...jobs.values()],
    cancel: (id) => {
      const job = jobs.get(id)
      if (job === undefined) return null
      if (!isOver(job)) change(id, () => ({ state: 'cancelled', share: null }))
      const place = waiting.findIndex((one) => one.id === id)
      if (place >= 0) waiting.splice(place, 1)
      if (current === id) reader.stop()
      return jobs.get(id) ?? null
    },
    close: async () => {
      for (const { id } of waiting.splice(0)) change(id, () => ({ state: 'cancelled' }))
      reader.stop()
      await running
    },
  }
}
