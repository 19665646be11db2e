/** API bench: how soon the desk's API answers over a large record. In: a made desk. Out: n, median, p95 and worst of each question, asked by two clients at once. */
import { Hono } from 'hono'
import type { DeskEnv } from '../../src/server/guard.ts'
import { serveCalls } from '../../src/server/serve-calls.ts'
import type { MadeDesk } from './made-desk.ts'
import { questionsOf } from './questions.ts'

export interface Timed {
  readonly name: string
  readonly n: number
  /** Milliseconds. */
  readonly median: number
  readonly p95: number
  readonly worst: number
  /** Of the last answer. */
  readonly bytes: number
}

export interface ApiOptions {
  /** Askings of each question, over all clients. */
  readonly rounds?: number
  readonly clients?: number
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0

/** Each client asks its own values, all questions in turn, so that the server meets them mixed as pages ask them. */
export const measureApi = async (
  { dependencies, samples }: Pick<MadeDesk, 'dependencies' | 'samples'>,
  { rounds = 60, clients = 2 }: ApiOptions = {},
): Promise<readonly Timed[]> => {
  const app = new Hono<DeskEnv>()
  serveCalls(app, dependencies)
  const questions = questionsOf(samples)
  const taken = new Map<string, { readonly times: number[]; bytes: number }>(questions.map(({ name }) => [name, { times: [], bytes: 0 }]))
  const client = async (own: number): Promise<void> => {
    for (let round = own; round < rounds; round += clients)
      for (const { name, path } of questions) {
        const since = performance.now()
        const answer = await app.request(`/api${path(round)}`)
        const text = await answer.text()
        if (!answer.ok) throw new Error(`${name}, ${path(round)}: ${answer.status} ${text}`)
        const one = taken.get(name)
        // the first round of each client finds nothing in memory yet
        if (one && round >= clients) one.times.push(performance.now() - since)
        if (one) one.bytes = text.length
      }
  }
  await Promise.all(Array.from({ length: clients }, (_, own) => client(own)))
  return [...taken].map(([name, { times, bytes }]) => {
    const sorted = times.toSorted((a, b) => a - b)
    return { name, n: sorted.length, median: at(sorted, 0.5), p95: at(sorted, 0.95), worst: sorted.at(-1) ?? 0, bytes }
  })
}
