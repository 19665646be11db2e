/** Open desk record: the record, open as long as the desk is. In: its place, who decides, a clock. Out: a store whose rows have the time at which each was written, and what lies under it. */
import type { Kysely } from 'kysely'
import { openDatabase } from '../record/store/database.ts'
import type { Opening } from '../record/store/folder.ts'
import { type Store, storeOn } from '../record/store/open.ts'
import type { Place } from '../record/store/place.ts'
import type { Tables } from '../record/store/tables.ts'

export interface DeskRecord {
  /** Decisions are by the person, readings by the program. */
  readonly store: Store
  readonly database: Kysely<Tables>
}

export const openDeskRecord = async (place: Place, opening: Opening, author: string, now: () => string): Promise<DeskRecord> => {
  const { database, close, discard = close } = await openDatabase({ ...place, ...opening, existing: false })
  const by = (who: string): Store =>
    storeOn(
      database,
      {
        project: 'main',
        author: who,
        get now() {
          return now()
        },
      },
      close,
      discard,
    )
  return { store: { ...by(author), addDocument: by('chancery').addDocument }, database }
}
