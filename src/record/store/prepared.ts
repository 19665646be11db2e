/** Prepared: an empty database with its tables, made once by `npm run prepare`, for a new record to begin from. In: nothing. Out: a file named by what it fits. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Kysely, PGliteDialect } from 'kysely'
import { loadPglite } from './load-pglite.ts'
import { pgliteVersion } from './made-by.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { Tables } from './tables.ts'

/** Beside the compiled program, in checkout and package alike. */
const preparedFolder = fileURLToPath(new URL('../../../dist/prepared/', import.meta.url))

/** Databases that PostgreSQL only copies new ones from: more than half of the files, and a record has one database. */
const withoutTemplates = ['template0', 'template1'].flatMap((name) => [
  `update pg_database set datistemplate = false where datname = '${name}'`,
  `drop database ${name}`,
])

/** Another PGlite or other migrations are another file. */
export const preparedName = (): string => {
  const hash = createHash('sha256')
    .update(JSON.stringify([migrations, withoutTemplates]))
    .digest('hex')
    .slice(0, 12)
  return `pglite-${pgliteVersion()}-${hash}.tar.gz`
}

export const preparedFile = (folder = preparedFolder): string => join(folder, preparedName())

/** The dump as PGlite takes it; null where there is none that fits. */
export const readPrepared = (folder = preparedFolder): Uint8Array<ArrayBuffer> | null => {
  try {
    return Uint8Array.from(readFileSync(preparedFile(folder)))
  } catch {
    return null
  }
}

/** Makes the file unless it is there, and takes away those of other versions. `now` is an ISO time. */
export const makePrepared = async (now: string, folder = preparedFolder): Promise<'made' | 'was there'> => {
  const name = preparedName()
  mkdirSync(folder, { recursive: true })
  for (const other of readdirSync(folder)) if (other !== name) rmSync(join(folder, other), { force: true })
  if (readPrepared(folder) !== null) return 'was there'
  const pglite = await (await loadPglite()).create('memory://')
  const database = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
  await migrate(database, now)
  for (const statement of withoutTemplates) await pglite.exec(statement)
  // what is in the log only would be done again at each start
  await pglite.exec('checkpoint')
  const dump = new Uint8Array(await (await pglite.dumpDataDir('gzip')).arrayBuffer())
  await database.destroy()
  const half = join(folder, `${name}.${process.pid}.half`)
  writeFileSync(half, dump)
  renameSync(half, join(folder, name))
  return 'made'
}
