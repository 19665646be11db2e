/** Made by: which version of Chancery, PGlite and PostgreSQL a record's folder is of, in chancery.json. In: a folder. Out: what it says, and what this version writes. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { migrations } from './migrations/index.ts'

/** Major version of the PostgreSQL inside the PGlite that is installed; a test compares. */
export const pgliteMajor = '18'

const madeBySchema = z.object({ chancery: z.string(), pglite: z.string(), postgres: z.string(), migrations: z.array(z.string()) })
export type MadeBy = z.infer<typeof madeBySchema>

const versionIn = (file: string | URL): string => z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version

export const chanceryVersion = (): string => versionIn(new URL('../../../package.json', import.meta.url))
export const pgliteVersion = (): string =>
  versionIn(join(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')), '../package.json'))

export const thisVersion = (): MadeBy => ({
  chancery: chanceryVersion(),
  pglite: pgliteVersion(),
  postgres: pgliteMajor,
  migrations: migrations.map(({ name }) => name),
})

const fileOf = (folder: string): string => join(folder, 'chancery.json')

/** Null where there is no such file, as in folders made before it was written. */
export const readMadeBy = (folder: string): MadeBy | null => {
  try {
    return madeBySchema.safeParse(JSON.parse(readFileSync(fileOf(folder), 'utf8'))).data ?? null
  } catch {
    return null
  }
}

/** Whole or not at all. */
export const writeMadeBy = (folder: string, madeBy: MadeBy): void => {
  const file = fileOf(folder)
  writeFileSync(`${file}.new`, `${JSON.stringify(madeBy)}\n`)
  renameSync(`${file}.new`, file)
}

export const removeMadeBy = (folder: string): void => rmSync(fileOf(folder), { force: true })
