/** Event stream: events as they happen, as server-sent events. In: the hub. Out: a route of each open page, which ends with the page or the desk. */
import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { DeskEvent } from '../calls/desk/desk.ts'
import type { EventHub } from './event-hub.ts'
import type { DeskEnv } from './guard.ts'

/** So that a connection that broke in silence is noticed. */
const ALIVE_MS = 25_000
/** A page that hears nothing is not waited for. */
const MOST_WAITING = 1000

/** Of a page that lags behind: of a job, and of the lists, only how they stand now; that something changed only once. */
const keyOf = (told: DeskEvent): string =>
  told.event === 'reading' ? `reading ${told.job.id}` : told.event === 'changed' ? `changed ${told.what?.join(' ')}` : told.event

export interface EventStreams {
  /** Ends all of them. */
  readonly close: () => void
}

export const serveEvents = (app: Hono<DeskEnv>, { subscribe }: EventHub): EventStreams => {
  const open = new Set<() => void>()
  app.get('/api/events', (context) =>
    streamSSE(context, async (stream) => {
      const waiting = new Map<string, DeskEvent>()
      let wake = (): void => undefined
      let isOver = false
      const end = (): void => {
        isOver = true
        wake()
      }
      open.add(end)
      stream.onAbort(end)
      const unsubscribe = subscribe((told) => {
        const key = keyOf(told)
        waiting.delete(key)
        waiting.set(key, told)
        if (waiting.size > MOST_WAITING) end()
        wake()
      })
      await stream.write(': the desk is open\n\n')
      while (!isOver) {
        const [first] = waiting
        if (first !== undefined) {
          waiting.delete(first[0])
          await stream.writeSSE({ event: first[1].event, data: JSON.stringify(first[1]) })
          continue
        }
        const isAlive = await new Promise<boolean>((resolve) => {
          const timer = setTimeout(() => resolve(false), ALIVE_MS)
          wake = () => {
            clearTimeout(timer)
            resolve(true)
          }
        })
        if (!isAlive) await stream.write(': \n\n')
      }
      unsubscribe()
      open.delete(end)
    }),
  )
  return {
    close: () => {
      for (const end of [...open]) end()
    },
  }
}
