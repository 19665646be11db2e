/** Events: what the desk tells as it happens. In: the stream /api/events. Out: what is shown is asked anew when the record changes, how reading and the making of lists come on, and whether the desk answers. */
import { useEffect, useSyncExternalStore } from 'react'
import type { DeskEvent } from '../calls/desk/desk.ts'
import { type OutputOf, queryClient } from './client.ts'

export type Connection = 'open' | 'lost'

const AGAIN_MS = 3000
/** Many changes at once are asked for once. */
const GATHER_MS = 250

export type Making = Extract<DeskEvent, { event: 'register' }>['making']

let connection: Connection = 'open'
let making: Making = null
const listeners = new Set<() => void>()
let source: EventSource | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let gathering: ReturnType<typeof setTimeout> | undefined

const become = (next: Connection): void => {
  if (next === connection) return
  connection = next
  // what a desk made that is no more, nobody makes
  if (next === 'lost') making = null
  for (const listener of listeners) listener()
}

const putMaking = ({ data }: MessageEvent<string>): void => {
  const told = JSON.parse(data) as DeskEvent
  if (told.event !== 'register') return
  making = told.making
  for (const listener of listeners) listener()
}

const askAnew = (): void => {
  clearTimeout(gathering)
  gathering = setTimeout(() => void queryClient.invalidateQueries(), GATHER_MS)
}

type Jobs = OutputOf<'jobs'>

/** How reading comes on is put into the answer of `jobs`, where a page has asked for it. */
const putJob = ({ data }: MessageEvent<string>): void => {
  const told = JSON.parse(data) as DeskEvent
  if (told.event !== 'reading') return
  const { job } = told
  queryClient.setQueryData<Jobs>(['jobs', {}], (known) => {
    if (known === undefined) return undefined
    const isThere = known.jobs.some(({ id }) => id === job.id)
    return { jobs: isThere ? known.jobs.map((one) => (one.id === job.id ? job : one)) : [...known.jobs, job] }
  })
}

const disconnect = (): void => {
  clearTimeout(timer)
  source?.close()
  source = null
}

const connect = (): void => {
  disconnect()
  const opened = new EventSource('/api/events')
  source = opened
  opened.addEventListener('changed', askAnew)
  opened.addEventListener('reading', putJob)
  opened.addEventListener('register', putMaking)
  opened.addEventListener('open', () => {
    if (connection === 'lost') askAnew()
    become('open')
  })
  opened.addEventListener('error', () => {
    if (source !== opened) return
    become('lost')
    disconnect()
    timer = setTimeout(connect, AGAIN_MS)
  })
}

/** A browser keeps six connections to one address: pages that nobody sees give theirs back. */
const onVisible = (): void => {
  if (document.hidden) disconnect()
  else {
    connect()
    askAnew()
  }
}

/** Stands once, in the shell. */
export const useEvents = (): void => {
  useEffect(() => {
    if (!document.hidden) connect()
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      document.removeEventListener('visibilitychange', onVisible)
      disconnect()
    }
  }, [])
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useConnection = (): Connection => useSyncExternalStore(listen, () => connection)

/** How far the lists are, while they are made; null otherwise. */
export const useMaking = (): Making => useSyncExternalStore(listen, () => making)
