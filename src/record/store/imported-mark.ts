/** Imported mark: whether a record has imported entities, known without opening it, for most have none and start the sooner. In: a place. Out: a mark in its folder, or what its server says. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Place } from './place.ts'
import type { Tables } from './tables.ts'

const markIn = (folder: string): string => join(folder, 'chancery.entities')

/** Of a server nothing is known before it is asked. */
export const mayHaveImported = (place: Place): boolean => 'url' in place || existsSync(markIn(place.folder))

export const markImported = (folder: string): void => writeFileSync(markIn(folder), '')

/** After rows came into a folder from elsewhere. */
export const markIfImported = async (place: Place, database: Kysely<Tables>): Promise<void> => {
  if ('url' in place) return
  const [file] = await database.selectFrom('imported_file').select('id').limit(1).execute()
  if (file !== undefined) markImported(place.folder)
}
