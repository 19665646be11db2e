/** Desk file: where the desk listens that has a record's folder open. In: the folder. Out: its address and key, for programs of the same user; what one that was killed left is found by asking it. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { thisVersion } from './made-by.ts'

/** What the lock says that a desk does. */
export const deskDoing = 'chancery desk'

const deskFileSchema = z.object({
  pid: z.number().int(),
  origin: z.url(),
  /** Who has it may read and change the record. */
  key: z.string(),
  chancery: z.string(),
  migrations: z.array(z.string()),
})
export type DeskFile = z.infer<typeof deskFileSchema>

const fileIn = (folder: string): string => join(folder, 'chancery.desk')

/** Null where there is none, or none of this version's form. */
export const readDeskFile = (folder: string): DeskFile | null => {
  try {
    return deskFileSchema.safeParse(JSON.parse(readFileSync(fileIn(folder), 'utf8'))).data ?? null
  } catch {
    return null
  }
}

/** For whoever has the lock alone. */
export const removeDeskFile = (folder: string): void => rmSync(fileIn(folder), { force: true })

/** For its owner alone, whole from the first moment, and taken away at the end of the process. Gives what takes it away before. */
export const writeDeskFile = (folder: string, { origin, key }: Pick<DeskFile, 'origin' | 'key'>): (() => void) => {
  const { chancery, migrations } = thisVersion()
  const file: DeskFile = { pid: process.pid, origin, key, chancery, migrations }
  const half = `${fileIn(folder)}.new`
  rmSync(half, { force: true })
  writeFileSync(half, `${JSON.stringify(file)}\n`, { mode: 0o600, flag: 'wx' })
  renameSync(half, fileIn(folder))
  const remove = (): void => {
    process.off('exit', remove)
    removeDeskFile(folder)
  }
  // before the lock is given back
  process.prependListener('exit', remove)
  return remove
}
