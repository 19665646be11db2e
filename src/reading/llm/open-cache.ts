/** Answers kept on disk [edge]. In: a folder, the words of a request. Out: the answer given to the same words before, or none. A file is written whole or not at all; what is no answer is passed over. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import { parseJson } from './protocol.ts'

export interface AnswerCache {
  readonly get: (key: string) => Promise<readonly unknown[] | null>
  readonly put: (key: string, claims: readonly unknown[]) => Promise<void>
}

const entrySchema = z.object({ key: z.string(), claims: z.array(z.unknown()) })

/** Same endpoint, model, version of the prompt and words: same key. */
export const answerKey = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex')

let written = 0

/** The folder is made with the first answer. Throws Problem `llm/cache` where it cannot be written. */
export const openCache = (folder: string): AnswerCache => {
  const pathOf = (key: string): string => join(folder, key.slice(0, 2), `${key}.json`)
  return {
    get: async (key) => {
      const text = await readFile(pathOf(key), 'utf8').catch(() => null)
      const entry = text === null ? undefined : entrySchema.safeParse(parseJson(text)).data
      return entry?.key === key ? entry.claims : null
    },
    put: async (key, claims) => {
      const path = pathOf(key)
      written += 1
      const part = `${path}.${process.pid}-${written}.part`
      try {
        await mkdir(join(folder, key.slice(0, 2)), { recursive: true })
        await writeFile(part, JSON.stringify({ key, claims }))
        await rename(part, path)
      } catch (error) {
        await rm(part, { force: true }).catch(() => undefined)
        const why = `the answer cannot be written there (${error instanceof Error && 'code' in error ? String(error.code) : String(error)})`
        throw new Problem('llm/cache', folder, why, 'Name a folder that you may write in: CHANCERY_LLM_CACHE.')
      }
    },
  }
}
