/** Open: a record that lasts. In: a folder, a server's URL, or neither (memory). Out: a Store: documents go in, and come back as they were read. */
import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { RecordedClaim } from '../item.ts'
import { openDatabase } from './database.ts'
import { bytesOf, claimsOf, decisionsOf, documentsOf, type RecordedDecision, type StoredDocument, searchClaims } from './query.ts'
import type { Tables } from './tables.ts'
import { addDocument, type Decision, decide, type StoreEntry, type Writer } from './write.ts'

export interface Store {
  /** One transaction: all of it or nothing. `reread`: read before with another outcome, which stays, superseded. */
  addDocument(entry: StoreEntry): Promise<'added' | 'unchanged' | 'reread'>
  /** By publication day, then name; without a day last. */
  documents(): Promise<readonly StoredDocument[]>
  /** Claims of the current readings, in the order of their documents, then of the text. */
  claims(): Promise<readonly RecordedClaim[]>
  /** Original bytes, or null where there is no such document. */
  bytesOf(documentId: string): Promise<Uint8Array | null>
  /** Claims whose quote has all the words; where none has, all of them as parts of words. */
  search(words: string): Promise<readonly RecordedClaim[]>
  /** One more row, never an overwrite. */
  decide(decision: Decision): Promise<void>
  /** All that was decided, oldest first. */
  decisions(): Promise<readonly RecordedDecision[]>
  close(): Promise<void>
  /** Closes a record to which nothing was done; where this opening made it, it is taken away. */
  discard(): Promise<void>
}

/** `now` is an ISO time: when what is written becomes known. `url` goes before `folder`. */
export interface StoreOptions {
  readonly folder?: string
  readonly url?: string
  readonly project?: string
  readonly author?: string
  /** No record is made where there is none: a Problem says so. */
  readonly existing?: boolean
  readonly now: string
}

/** A store over a database that is open. */
export const storeOn = (database: Kysely<Tables>, writer: Writer, close: () => Promise<void>, discard = close): Store => ({
  // PGlite answers before anything else is heard: between two documents it is time for Ctrl-C
  addDocument: async (entry) => {
    await setImmediate()
    return addDocument(database, writer, entry)
  },
  documents: () => documentsOf(database, writer.project),
  claims: () => claimsOf(database, writer.project),
  bytesOf: (documentId) => bytesOf(database, writer.project, documentId),
  search: (words) => searchClaims(database, writer.project, words),
  decide: (decision) => decide(database, writer, decision),
  decisions: () => decisionsOf(database, writer.project),
  close,
  discard,
})

/** Throws a Problem where another process has the folder open, or another version made it, or the server does not answer. */
export const openStore = async ({ project = 'main', author = 'chancery', now, ...place }: StoreOptions): Promise<Store> => {
  const { database, close, discard } = await openDatabase({ ...place, now })
  return storeOn(database, { project, author, now }, close, discard)
}
