/** PGlite: the PostgreSQL that runs inside this process. In: a data folder, or none (memory), and a dump to begin from. Out: Kysely over it, before any migration. */
import { setFlagsFromString } from 'node:v8'
import { Kysely, PGliteDialect } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * How much of a WebAssembly function runs before V8 compiles it a second time, for speed (its default is 13,000,000). With the default a
 * process that added one document waited half a second at its end for a compilation whose code it never ran (docs/adr/0011).
 */
const TIERING_BUDGET = 200_000_000

export const loadPglite = async (): Promise<typeof import('@electric-sql/pglite').PGlite> => {
  setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`)
  return (await import('@electric-sql/pglite')).PGlite
}

/** `dump`: what PGlite's `dumpDataDir` gave, of the same version. */
export const onPglite = async (path: string | undefined, dump?: Uint8Array<ArrayBuffer>): Promise<Kysely<Tables>> => {
  const PGlite = await loadPglite()
  const options = dump === undefined ? {} : { loadDataDir: new Blob([dump]) }
  return new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: await PGlite.create(path ?? 'memory://', options) }) })
}
