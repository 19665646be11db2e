/** PGlite: the PostgreSQL that runs inside this process. In: a data folder, or none (memory), and a dump to begin from. Out: Kysely over it, before any migration. */
import { setFlagsFromString } from 'node:v8'
import { Kysely, PGliteDialect } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * V8 compiles WebAssembly quickly first, and what runs often a second time, for speed. A process that adds one document waited half a second
 * at its end for that second compilation, whose code it hardly ran, and 500 MB of memory went into it (docs/adr/0011). Both flags, since one
 * implies the other only at the start of a process.
 */
const NO_TIERING = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']

export const withoutTiering = (): void => {
  for (const flag of NO_TIERING) setFlagsFromString(flag)
}

export const loadPglite = async (): Promise<typeof import('@electric-sql/pglite').PGlite> => {
  withoutTiering()
  return (await import('@electric-sql/pglite')).PGlite
}

/** `dump`: what PGlite's `dumpDataDir` gave, of the same version. */
export const onPglite = async (path: string | undefined, dump?: Uint8Array<ArrayBuffer>): Promise<Kysely<Tables>> => {
  const PGlite = await loadPglite()
  const options = dump === undefined ? {} : { loadDataDir: new Blob([dump]) }
  return new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: await PGlite.create(path ?? 'memory://', options) }) })
}
