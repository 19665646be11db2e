/** PGlite, loaded when a database is opened. In: nothing. Out: its class, in a process whose WebAssembly is compiled once. */
import { setFlagsFromString } from 'node:v8'

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
