/** API bench: how soon the desk's API answers over a large record. In: a server's URL for a schema of its own, a number of claims. Out: n, median, p95 and worst of each question, asked by two clients at once. */
import { Hono } from 'hono'
import { type Kysely, sql } from 'kysely'
import type { DeskDependencies } from '../../src/calls/desk/desk.ts'
import { openDatabase } from '../../src/record/store/database.ts'
import { storeOn } from '../../src/record/store/open.ts'
import type { Tables } from '../../src/record/store/tables.ts'
import type { DeskEnv } from '../../src/server/guard.ts'
import { serveCalls } from '../../src/server/serve-calls.ts'
import { openWorld } from '../../src/world/open.ts'
import { madeClaims, SEED } from '../merging/made/made-claims.ts'
import { madeEntries } from './made-entries.ts'
import { fillRecord } from './made-record.ts'
import { questionsOf, type Samples } from './questions.ts'

const CLAIMS_A_DOCUMENT = 10
const DAY = '2026-01-01'

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
  readonly url: string
  readonly claims: number
  /** Askings of each question, over all clients. */
  readonly rounds?: number
  readonly clients?: number
  readonly tell?: (line: string) => void
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Made once; a schema that holds it already is asked as it is. */
const filled = async (database: Kysely<Tables>, count: number, tell: (line: string) => void): Promise<void> => {
  const there = await sql<{ claims: number }>`select claims from register_state where project = 'main'`.execute(database)
  if (there.rows[0] !== undefined) return tell(`the record is there: ${there.rows[0].claims} claims`)
  const world = openWorld()
  const made = madeClaims(count, world, SEED, CLAIMS_A_DOCUMENT)
  let since = performance.now()
  tell(`${await fillRecord(database, made.claims)} documents with ${made.claims.length} claims written in ${seconds(since)}`)
  since = performance.now()
  const store = storeOn(database, { project: 'main', author: 'bench', now: `${DAY}T00:00:00Z` }, async () => undefined)
  const newest = await store.register.newest()
  const change = {
    scope: null,
    loose: [],
    entries: madeEntries(made, world, SEED),
    made: { ...newest, day: DAY, madeAt: `${DAY}T00:00:00Z`, isWhole: true },
  }
  await store.register.write(change)
  tell(`register of ${(await store.register.state())?.items} items written in ${seconds(since)}`)
  await sql`vacuum analyze`.execute(database)
}

const samplesOf = async (database: Kysely<Tables>): Promise<Samples> => {
  const ids = async (table: 'register_item' | 'register_claim' | 'register_document', column: 'id' | 'claim'): Promise<readonly string[]> =>
    (
      await sql<{
        id: string
      }>`select ${sql.ref(column)} as id from ${sql.table(table)} tablesample system (1) repeatable (1) limit 200`.execute(database)
    ).rows.map(({ id }) => id)
  const some = async (table: 'register_item' | 'register_claim' | 'register_document', column: 'id' | 'claim') => {
    const found = await ids(table, column)
    if (found.length > 0) return found
    return (await sql<{ id: string }>`select ${sql.ref(column)} as id from ${sql.table(table)} limit 200`.execute(database)).rows.map(
      ({ id }) => id,
    )
  }
  return {
    items: await some('register_item', 'id'),
    claims: await some('register_claim', 'claim'),
    documents: await some('register_document', 'id'),
  }
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0

/** Each client asks its own values, all questions in turn, so that the server meets them mixed as pages ask them. */
export const measureApi = async ({
  url,
  claims,
  rounds = 60,
  clients = 2,
  tell = () => undefined,
}: ApiOptions): Promise<readonly Timed[]> => {
  const { database, close } = await openDatabase({ url, now: `${DAY}T00:00:00Z` })
  try {
    await filled(database, claims, tell)
    const store = storeOn(database, { project: 'main', author: 'bench', now: `${DAY}T00:00:00Z` }, close)
    const refused = (): never => {
      throw new Error('the bench asks for no statistics and reads nothing')
    }
    const dependencies: DeskDependencies = {
      ...{
        store,
        world: openWorld(),
        supply: refused,
        today: () => DAY,
        now: () => `${DAY}T00:00:00Z`,
        author: 'bench',
        publish: () => undefined,
        reading: { examples: { is: 'folder', name: 'none', folder: '' }, submit: refused, jobs: () => [], cancel: () => null },
        watching: { list: async () => [], follow: refused, drop: refused, readNow: refused },
      },
    }
    const app = new Hono<DeskEnv>()
    serveCalls(app, dependencies)
    const questions = questionsOf(await samplesOf(database))
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
  } finally {
    await close()
  }
}
