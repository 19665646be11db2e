/** Open: a record that lasts. In: a folder, a server's URL, or neither (memory). Out: a Store: documents go in, and come back as they were read. */
import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { type DecidedClaims, partedByDecisions, withDecisions } from '../decided.ts'
import type { Decision, RecordedDecision } from '../decision.ts'
import type { ImportedLink, ImportedPart } from '../imported/part.ts'
import type { RecordedClaim } from '../item.ts'
import type { Kept } from '../kept.ts'
import { type DatabaseOptions, openDatabase } from './database.ts'
import type { ImportOptions, ImportOutcome } from './import-entities.ts'
import { markImported } from './imported-mark.ts'
import { type ImportedFile, importedFiles, linksOfIds, partsByIds, partsByKeys, partsByWords } from './imported-query.ts'
import { keep, keptNow, keptVersions } from './kept.ts'
import {
  bytesOf,
  claimsById,
  claimsOf,
  decisionsOf,
  documentsOf,
  type PastReading,
  readingsOf,
  readThrough,
  type StoredDocument,
  searchClaims,
} from './query.ts'
import { type Register, registerOn } from './register.ts'
import type { Tables } from './tables.ts'
import { addDocument, decide, type StoreEntry, type Writer } from './write.ts'

export interface Store {
  /** One transaction: all of it or nothing. `reread`: read before with another outcome, which stays, superseded. */
  addDocument(entry: StoreEntry): Promise<'added' | 'unchanged' | 'reread'>
  /** By publication day, then name; without a day last. `asOf` as for claims. */
  documents(asOf?: string): Promise<readonly StoredDocument[]>
  /**
   * Claims of the current readings as people left them, in the order of their documents, then of the text. `asOf` (ISO day, UTC): as the
   * record had them at the end of that day; a document that was read only later as it was first read.
   */
  claims(asOf?: string): Promise<readonly RecordedClaim[]>
  /** Some documents as they were read, with all that was decided on their claims: what a decision on one of them needs. */
  pages(documentIds: readonly string[]): Promise<Pages>
  /** Documents with their claims as they were read, some at a time, for whoever cannot hold all at once. */
  readThrough(): AsyncIterable<{ readonly documents: readonly StoredDocument[]; readonly claims: readonly RecordedClaim[] }>
  /** Claims that hold and those that people rejected; `ids`: of these claims only. */
  decidedClaims(ids?: readonly string[]): Promise<DecidedClaims>
  /** Every reading of the documents, superseded ones too, oldest first; claims as they were read. */
  readings(documentIds: readonly string[]): Promise<readonly PastReading[]>
  /** Original bytes, or null where there is no such document. */
  bytesOf(documentId: string): Promise<Uint8Array | null>
  /** Claims whose quote has all the words; where none has, all of them as parts of words. */
  search(words: string): Promise<readonly RecordedClaim[]>
  /** One more row each, all or none, never an overwrite; their numbers. */
  decide(...decisions: readonly Decision[]): Promise<readonly number[]>
  /** All that was decided, oldest first. */
  decisions(): Promise<readonly RecordedDecision[]>
  /** Entities of a file of others, in batches that stay. */
  importEntities(options: ImportOptions): Promise<ImportOutcome>
  readonly imported: ImportedEntities
  /** One more version of what a person keeps (a view, a draft, a reminder); `gone` takes it away. Its number, from 1. */
  keep(kept: Pick<Kept, 'kind' | 'id' | 'body'> & { readonly gone?: boolean }): Promise<number>
  /** The newest version of each that is not gone, in the order in which they were first kept. */
  kept(kind: string): Promise<readonly Kept[]>
  /** Oldest first. */
  keptVersions(kind: string, id: string): Promise<readonly Kept[]>
  readonly register: Register
  close(): Promise<void>
  /** Closes a record to which nothing was done; where this opening made it, it is taken away. */
  discard(): Promise<void>
}

/** `claims` as they were read: withDecisions gives them as people left them. */
export interface Pages {
  readonly documents: readonly StoredDocument[]
  readonly claims: readonly RecordedClaim[]
  readonly decisions: readonly RecordedDecision[]
}

/** What imported files say, of those that count now. */
export interface ImportedEntities {
  files(): Promise<readonly ImportedFile[]>
  byIds(ids: readonly string[]): Promise<readonly ImportedPart[]>
  byKeys(keys: readonly string[], limit: number): Promise<readonly ImportedPart[]>
  byWords(text: string, limit: number): Promise<readonly ImportedPart[]>
  links(ids: readonly string[], limit: number): Promise<readonly ImportedLink[]>
}

/** `now` is when what is written becomes known. `url` goes before `folder`. Where `existing` finds no record, a Problem says so. */
export interface StoreOptions extends DatabaseOptions {
  readonly project?: string
  readonly author?: string
}

const hasWords = (quote: string, words: string): boolean => {
  const text = quote.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word))
}

const DOCUMENTS_AT_ONCE = 500

/** A store over a database that is open. */
export const storeOn = (database: Kysely<Tables>, writer: Writer, close: () => Promise<void>, discard = close): Store => ({
  // PGlite answers before anything else is heard: between two documents it is time for Ctrl-C
  addDocument: async (entry) => {
    await setImmediate()
    return addDocument(database, writer, entry)
  },
  documents: (asOf) => documentsOf(database, writer.project, asOf ?? null),
  claims: async (asOf) =>
    withDecisions(
      await claimsOf(database, writer.project, asOf ?? null),
      (await decisionsOf(database, writer.project)).filter(({ knownAt }) => asOf === undefined || knownAt.slice(0, 10) <= asOf),
    ),
  pages: async (documentIds) => ({
    documents: await documentsOf(database, writer.project, null, documentIds),
    claims: await claimsOf(database, writer.project, null, documentIds),
    decisions: await decisionsOf(database, writer.project, documentIds),
  }),
  readThrough: () => readThrough(database, writer.project, DOCUMENTS_AT_ONCE),
  decidedClaims: async (ids) => {
    const read = await (ids === undefined ? claimsOf(database, writer.project, null) : claimsById(database, writer.project, ids))
    // of claims by hand only the decisions know the document
    const parted = partedByDecisions(read, await decisionsOf(database, writer.project))
    if (ids === undefined) return parted
    const wanted = new Set(ids)
    const those = (claims: DecidedClaims['holding']) => claims.filter(({ claim }) => wanted.has(claim.id))
    return { holding: those(parted.holding), rejected: those(parted.rejected) }
  },
  readings: (documentIds) => readingsOf(database, writer.project, documentIds),
  bytesOf: (documentId) => bytesOf(database, writer.project, documentId),
  search: async (words) => {
    const found = await searchClaims(database, writer.project, words)
    const ids = new Set(found.map(({ claim }) => claim.id))
    // claims by hand come with the decisions: no reading holds their words
    return withDecisions(found, await decisionsOf(database, writer.project)).filter(
      ({ claim }) => ids.has(claim.id) || hasWords(claim.quote, words),
    )
  },
  decide: (...decisions) => decide(database, writer, decisions),
  decisions: () => decisionsOf(database, writer.project),
  importEntities: async (options) => (await import('./import-entities.ts')).importEntities(database, writer, options),
  imported: {
    files: () => importedFiles(database, writer.project),
    byIds: (ids) => partsByIds(database, writer.project, ids),
    byKeys: (keys, limit) => partsByKeys(database, writer.project, keys, limit),
    byWords: (text, limit) => partsByWords(database, writer.project, text, limit),
    links: (ids, limit) => linksOfIds(database, writer.project, ids, limit),
  },
  keep: (kept) => keep(database, writer, kept),
  kept: (kind) => keptNow(database, writer.project, kind),
  keptVersions: (kind, id) => keptVersions(database, writer.project, kind, id),
  register: registerOn(database, writer.project),
  close,
  discard,
})

/** Throws a Problem where another process has the folder open, or another version made it, or the server does not answer. */
export const openStore = async ({ project = 'main', author = 'chancery', ...options }: StoreOptions): Promise<Store> => {
  const { database, close, discard } = await openDatabase(options)
  const store = storeOn(database, { project, author, now: options.now }, close, discard)
  const { folder, url } = options
  if (folder === undefined || url !== undefined) return store
  return {
    ...store,
    importEntities: (importing) => {
      markImported(folder)
      return store.importEntities(importing)
    },
  }
}
