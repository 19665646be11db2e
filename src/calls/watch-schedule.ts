/** When each source is read. In: sources with their intervals, a time, what failed. Out: which are to be read now, and when the next ones are. Milliseconds since 1970. */
import type { WatchedSource } from './watch-sources.ts'

/** A source that fails is asked after twice the time, then four times, at most after a day; never more often than told. */
const MOST_BACK_OFF_MS = 86_400_000

export interface Scheduled {
  readonly source: string
  readonly every: number
  /** Runs in a row in which something of it failed. */
  readonly failures: number
  readonly next: number
}

/** All at once, the first time. */
export const scheduleOf = (sources: readonly WatchedSource[], every: number, now: number): readonly Scheduled[] =>
  sources.map(({ source, every: own }) => ({ source, every: own ?? every, failures: 0, next: now }))

export const readyOf = (schedule: readonly Scheduled[], now: number): readonly Scheduled[] => schedule.filter(({ next }) => next <= now)

/** After a run of `ready` that ended at `now`. */
export const afterRun = (
  schedule: readonly Scheduled[],
  ready: readonly Scheduled[],
  failed: ReadonlySet<string>,
  now: number,
): readonly Scheduled[] =>
  schedule.map((one) => {
    if (!ready.includes(one)) return one
    const failures = failed.has(one.source) ? one.failures + 1 : 0
    const wait = Math.max(one.every, Math.min(one.every * 2 ** failures, MOST_BACK_OFF_MS))
    return { ...one, failures, next: now + wait }
  })

/** Until the next one; 0 where one is late. */
export const waitOf = (schedule: readonly Scheduled[], now: number): number =>
  Math.max(0, Math.min(...schedule.map(({ next }) => next)) - now)
