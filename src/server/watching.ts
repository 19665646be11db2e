/** Watching: sources are read again and again while the desk is open. In: what is kept, the reading queue, a clock. Out: what follows, drops and lists them; a run is kept, so that the next start knows of it. */
import { createHash } from 'node:crypto'
import type { Readable, Reading, ReadingJob } from '../calls/desk/reading-job.ts'
import { runBody, type Watched, type Watching, type WatchRun, watchedBody } from '../calls/desk/watching.ts'
import { afterRun, readyOf, type Scheduled, scheduleOf } from '../calls/watch-schedule.ts'
import { intervalOf } from '../calls/watch-sources.ts'
import type { Kept } from '../record/kept.ts'
import type { Store } from '../record/store/open.ts'
import type { EventHub } from './event-hub.ts'

export interface WatchingDependencies {
  readonly store: Pick<Store, 'kept' | 'keep'>
  readonly reading: Pick<Reading, 'submit'>
  readonly hub: EventHub
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly onError: (error: unknown) => void
}

export interface OpenWatching extends Watching {
  /** Begins with what is kept; what is due is read. */
  readonly start: () => Promise<void>
  readonly close: () => void
}

/** How often it is looked what is due. */
const LOOK_MS = 1000
const DAY_MS = 86_400_000

const idOf = (source: string): string => createHash('sha256').update(source).digest('hex').slice(0, 16)
const everyMs = (every: string): number => intervalOf(every) ?? DAY_MS / 4

const readable = (source: string): Readable =>
  /^https?:/i.test(source) ? { is: 'address', name: source } : { is: 'folder', name: source, folder: source }

const isOver = ({ state }: ReadingJob): boolean => state !== 'waiting' && state !== 'reading'

const runOf = ({ documents, problems, state }: ReadingJob, at: string, failures: number): WatchRun => {
  const isNew = documents.some(({ outcome }) => outcome !== 'unchanged')
  // a page that is as it was when it was fetched last gives no document
  const failed = problems.length > 0 || (state === 'failed' && documents.length === 0)
  return {
    at,
    outcome: isNew ? 'new' : failed ? 'failed' : 'same',
    documents: [...documents],
    problems: [...problems],
    failures: failed ? failures + 1 : 0,
  }
}

export const openWatching = ({ store, reading, hub, clock, onError }: WatchingDependencies): OpenWatching => {
  let schedule: readonly Scheduled[] = []
  let timer: ReturnType<typeof setInterval> | undefined
  /** By job the source that it reads. */
  const reads = new Map<string, string>()

  const bodies = async (): Promise<readonly (Kept & { readonly watched: { source: string; every: string } })[]> =>
    (await store.kept('source')).flatMap((kept) => {
      const { data } = watchedBody.safeParse(kept.body)
      return data === undefined ? [] : [{ ...kept, watched: data }]
    })
  const lastRuns = async (): Promise<ReadonlyMap<string, WatchRun>> =>
    new Map(
      (await store.kept('run')).flatMap(({ id, body }) => {
        const { data } = runBody.safeParse(body)
        return data === undefined ? [] : [[id, data] as const]
      }),
    )

  const begin = (sources: readonly string[]): void => {
    for (const source of sources) {
      if ([...reads.values()].includes(source)) continue
      const [job] = reading.submit([readable(source)], null)
      if (job !== undefined) reads.set(job.id, source)
    }
  }
  const look = (): void => {
    const ready = readyOf(schedule, clock()).filter(({ source }) => ![...reads.values()].includes(source))
    // asked again only once what is begun has ended
    schedule = schedule.map((one) => (ready.includes(one) ? { ...one, next: Number.POSITIVE_INFINITY } : one))
    begin(ready.map(({ source }) => source))
  }
  const ended = async (job: ReadingJob, source: string): Promise<void> => {
    reads.delete(job.id)
    const before = schedule.filter((one) => one.source === source)
    const at = new Date(clock()).toISOString()
    const run = runOf(job, at, before[0]?.failures ?? 0)
    schedule = afterRun(schedule, before, new Set(run.outcome === 'failed' ? [source] : []), clock())
    if (before.length > 0) await store.keep({ kind: 'run', id: idOf(source), body: run })
    hub.publish({ event: 'changed', what: ['kept'] })
  }
  const unhear = hub.subscribe((event) => {
    if (event.event !== 'reading' || !isOver(event.job)) return
    const source = reads.get(event.job.id)
    if (source !== undefined) ended(event.job, source).catch(onError)
  })

  const list = async (): Promise<readonly Watched[]> => {
    const runs = await lastRuns()
    return (await bodies()).map(({ id, watched, author, at }) => {
      const next = schedule.find(({ source }) => source === watched.source)?.next ?? null
      return {
        ...watched,
        ...{ id, author, since: at, isReading: [...reads.values()].includes(watched.source), last: runs.get(id) ?? null },
        next: next === null || !Number.isFinite(next) ? null : new Date(next).toISOString(),
      }
    })
  }

  return {
    list,
    start: async () => {
      const runs = await lastRuns()
      const all = await bodies()
      schedule = all.flatMap(({ id, watched }) =>
        scheduleOf([{ source: watched.source, every: everyMs(watched.every) }], DAY_MS, clock()).map((one) => {
          const last = runs.get(id)
          return last === undefined ? one : { ...one, failures: last.failures, next: Math.max(clock(), Date.parse(last.at) + one.every) }
        }),
      )
      timer = setInterval(look, LOOK_MS)
      timer.unref()
      look()
    },
    follow: async (source, every) => {
      await store.keep({ kind: 'source', id: idOf(source), body: { source, every } })
      const others = schedule.filter((one) => one.source !== source)
      schedule = [...others, ...scheduleOf([{ source, every: everyMs(every) }], DAY_MS, clock())]
      look()
      const found = (await list()).find((one) => one.source === source)
      if (found === undefined) throw new Error('a source that was kept is not there')
      return found
    },
    drop: async (id) => {
      const found = (await bodies()).find((one) => one.id === id)
      if (found === undefined) return false
      await store.keep({ kind: 'source', id, body: found.body, gone: true })
      schedule = schedule.filter(({ source }) => source !== found.watched.source)
      return true
    },
    readNow: async (id) => {
      const found = (await bodies()).find((one) => one.id === id)
      if (found !== undefined) begin([found.watched.source])
      return found !== undefined
    },
    close: () => {
      clearInterval(timer)
      unhear()
    },
  }
}
