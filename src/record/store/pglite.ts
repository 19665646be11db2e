/** PGlite: the PostgreSQL that runs inside this process. In: a dump to begin from, or none. Out: Kysely over a database in memory, before any migration. */
import { Kysely, PGliteDialect } from 'kysely'
import { withCopy } from './copy.ts'
import { loadPglite } from './load-pglite.ts'
import type { Tables } from './tables.ts'

/** `dump`: what PGlite's `dumpDataDir` gave, of the same version. */
export const onPglite = async (dump?: Uint8Array<ArrayBuffer>): Promise<Kysely<Tables>> => {
  const PGlite = await loadPglite()
  const options = dump === undefined ? {} : { loadDataDir: new Blob([dump]) }
  return new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: withCopy(await PGlite.create('memory://', options)) }) })
}
