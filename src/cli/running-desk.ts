/** Running desk: the desk that has a record open already. In: the record's folder. Out: where it is; null where none answers. */
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../problem.ts'
import { deskDoing, readDeskFile } from '../record/store/desk-file.ts'
import { holderOf } from '../record/store/lock.ts'
import type { Place } from '../record/store/place.ts'
import { type OpenDesk, ticketPath } from '../server/open-desk.ts'

export interface RunningDesk extends Pick<OpenDesk, 'origin' | 'address' | 'addressOnce'> {
  readonly pid: number
}

const ANSWER_MS = 5000
const PAUSE_MS = 200
const START_MS = 15_000

const runningDesk = async (folder: string): Promise<RunningDesk | null> => {
  const desk = readDeskFile(folder)
  if (desk === null) return null
  const { origin, key, pid } = desk
  try {
    const headers = { authorization: `Bearer ${key}` }
    const answer = await fetch(`${origin}${ticketPath}`, { method: 'POST', headers, signal: AbortSignal.timeout(ANSWER_MS) })
    const ticket = await answer.text()
    return answer.ok ? { origin, pid, address: `${origin}/?key=${key}`, addressOnce: () => `${origin}/?key=${ticket}` } : null
  } catch {
    return null
  }
}

const isStarting = (error: unknown, folder: string): boolean =>
  error instanceof Problem && error.code === 'store/locked' && holderOf(folder)?.doing === deskDoing

/** The desk that runs, or the one that `start` gives; where another one is being started, that. */
export const deskOn = async (place: Place, start: () => Promise<OpenDesk>): Promise<OpenDesk | RunningDesk> => {
  if ('url' in place) return start()
  for (let waited = 0; ; waited += PAUSE_MS) {
    const running = await runningDesk(place.folder)
    if (running !== null) return running
    try {
      return await start()
    } catch (error) {
      if (waited >= START_MS || !isStarting(error, place.folder)) throw error
      await pause(PAUSE_MS)
    }
  }
}
