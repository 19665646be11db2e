/** Made desk: what the desk's calls work with, over a made record on a server. In: a server's URL for a schema of its own, a number of claims. Out: the database, ids of what is in it, the calls' dependencies. */
import { type Kysely, sql } from 'kysely'
import type { DeskDependencies } from '../../src/calls/desk/desk.ts'
import { openDatabase } from '../../src/record/store/database.ts'
import { storeOn } from '../../src/record/store/open.ts'
import type { Tables } from '../../src/record/store/tables.ts'
import { openDeskSupply } from '../../src/server/open-supply.ts'
import { openWorld } from '../../src/world/open.ts'
import { madeClaims, SEED } from '../merging/made/made-claims.ts'
import { madeEntries } from './made-entries.ts'
import { fillRecord } from './made-record.ts'
import type { Samples } from './questions.ts'

const CLAIMS_A_DOCUMENT = 10
const DAY = '2026-01-01'
const NOW = `${DAY}T00:00:00Z`

export interface MadeDesk {
  readonly database: Kysely<Tables>
  readonly dependencies: DeskDependencies
  readonly samples: Samples
  readonly close: () => Promise<void>
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
  const store = storeOn(database, { project: 'main', author: 'bench', now: NOW }, async () => undefined)
  const newest = await store.register.newest()
  const change = {
    scope: null,
    loose: [],
    entries: madeEntries(made, world, SEED),
    made: { ...newest, day: DAY, madeAt: NOW, isWhole: true },
  }
  await store.register.write(change)
  tell(`register of ${(await store.register.state())?.items} items written in ${seconds(since)}`)
  await sql`vacuum analyze`.execute(database)
}

const samplesOf = async (database: Kysely<Tables>): Promise<Samples> => {
  const some = async (table: 'register_item' | 'register_claim' | 'register_document', column: 'id' | 'claim') => {
    const ids = async (sample: boolean): Promise<readonly string[]> => {
      const part = sample ? sql`tablesample system (1) repeatable (1)` : sql``
      const { rows } = await sql<{ id: string }>`select ${sql.ref(column)} as id from ${sql.table(table)} ${part} limit 200`.execute(
        database,
      )
      return rows.map(({ id }) => id)
    }
    const found = await ids(true)
    return found.length > 0 ? found : ids(false)
  }
  return {
    items: await some('register_item', 'id'),
    claims: await some('register_claim', 'claim'),
    documents: await some('register_document', 'id'),
  }
}

/** Nothing is read or watched there; statistics are those built in. */
export const openMadeDesk = async (url: string, claims: number, tell: (line: string) => void): Promise<MadeDesk> => {
  const { database, close } = await openDatabase({ url, now: NOW })
  try {
    await filled(database, claims, tell)
    const world = openWorld()
    const refused = (): never => {
      throw new Error('the bench reads nothing')
    }
    const supply = openDeskSupply('', world)
    const dependencies: DeskDependencies = {
      store: storeOn(database, { project: 'main', author: 'bench', now: NOW }, close),
      world,
      supply: supply.supply,
      today: () => DAY,
      now: () => NOW,
      author: 'bench',
      publish: () => undefined,
      reading: { examples: { is: 'folder', name: 'none', folder: '' }, submit: refused, jobs: () => [], cancel: () => null },
      watching: { list: async () => [], follow: refused, drop: refused, readNow: refused },
    }
    const closeAll = async (): Promise<void> => {
      await supply.close()
      await close()
    }
    return { database, dependencies, samples: await samplesOf(database), close: closeAll }
  } catch (error) {
    await close()
    throw error
  }
}
