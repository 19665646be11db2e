/** What a watch knows of its last run, beside what the record holds. In: a record's place. Out: a file in the user's cache, read and written whole; where it is lost, all is fetched and the record tells what was known. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../problem.ts'
import { type Place, placeName } from '../record/store/place.ts'
import type { Validator, Validators } from '../text/open-url.ts'
import { userCache } from './user-cache.ts'
import { writeWhole } from './whole-file.ts'

const pageSchema = z.object({ etag: z.string().nullable(), lastModified: z.string().nullable(), documents: z.array(z.string()) })

const stateSchema = z.object({
  version: z.literal(1),
  /** ISO day of the last run that was told. */
  day: z.string(),
  /** Ids of the documents that the record held then. */
  documents: z.array(z.string()),
  /** By address: how its server knows it, and the documents that came of it. */
  pages: z.record(z.string(), pageSchema),
})
export type WatchState = z.infer<typeof stateSchema>
export type WatchedPages = WatchState['pages']

export const stateFile = (place: Place): string =>
  join(userCache('watch'), `${createHash('sha256').update(placeName(place)).digest('hex').slice(0, 16)}.json`)

/** Null where there is none, or none that can be read. */
export const readWatchState = (path: string): WatchState | null => {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** Throws Problem `cli/watch-state`. */
export const writeWatchState = (path: string, state: WatchState): void => {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeWhole(path, JSON.stringify(state))
  } catch (error) {
    const why = `what was seen cannot be kept there (${error instanceof Error && 'code' in error ? String(error.code) : String(error)})`
    throw new Problem('cli/watch-state', path, why, 'Name a folder that you may write in: XDG_CACHE_HOME.')
  }
}

export interface PageBook extends Validators {
  /** Another source begins. */
  readonly begin: () => void
  /** A document came of what was fetched. */
  readonly came: (documentId: string) => void
  /** The source ends; what it led to is known again the next time only where nothing of it failed. */
  readonly end: (isWhole: boolean) => void
  readonly pages: () => WatchedPages
}

/** A page is asked for by its validator only while the record has what came of it. */
export const pageBook = (before: WatchedPages, isKnown: (documentId: string) => boolean): PageBook => {
  const pages: Record<string, z.infer<typeof pageSchema>> = { ...before }
  let fetched: string[] = []
  let first: { url: string; validator: Validator } | null = null
  let all: string[] = []
  const kept = (url: string, validator: Validator, documents: readonly string[]): void => {
    if (validator.etag === null && validator.lastModified === null) delete pages[url]
    else pages[url] = { ...validator, documents: [...documents] }
  }
  return {
    of: (url) => {
      const page = pages[url]
      return page !== undefined && page.documents.length > 0 && page.documents.every(isKnown) ? page : null
    },
    keep: (url, validator) => {
      if (first === null) first = { url, validator }
      else kept(url, validator, [])
      fetched = [...fetched, url]
    },
    begin: () => {
      fetched = []
      first = null
      all = []
    },
    came: (documentId) => {
      all.push(documentId)
      const last = fetched.at(-1)
      const page = last === undefined || last === first?.url ? undefined : pages[last]
      if (page !== undefined) page.documents.push(documentId)
    },
    end: (isWhole) => {
      if (first === null) return
      if (isWhole) kept(first.url, first.validator, all)
      else delete pages[first.url]
    },
    pages: () => pages,
  }
}
