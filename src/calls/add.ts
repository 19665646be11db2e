/** Add: readings go into a record, and a record comes back as a corpus. In: a store and readings. Out: what happened to each document. */
import type { Store } from '../record/store/open.ts'
import type { Corpus } from './corpus.ts'
import type { ReadResult } from './read.ts'

export type Added = 'added' | 'unchanged' | 'reread'

/** What of a reading a record keeps, with the bytes that it came from. */
export type Addable = Pick<ReadResult, 'document' | 'claims' | 'rejected' | 'unread' | 'reader'> & { readonly bytes: Uint8Array }

/** One transaction: once this answers, the document is in the record with all its claims. The same document again is `unchanged`. */
export const addReading = (store: Store, { document, bytes, claims, rejected, unread, reader }: Addable): Promise<Added> =>
  store.addDocument({
    document,
    bytes,
    claims,
    rejected: rejected.map(({ reason, quote }) => ({ reason, quote })),
    unread,
    reader,
  })

/** One transaction a document. */
export const addReadings = async (store: Store, results: readonly Addable[]): Promise<readonly Added[]> => {
  const added: Added[] = []
  for (const result of results) added.push(await addReading(store, result))
  return added
}

/** Everything the record holds, in the order of publication; with `asOf` (ISO day) as it was at the end of that day. */
export const corpusOfStore = async (store: Store, asOf?: string): Promise<Corpus> => {
  const [documents, claims] = await Promise.all([store.documents(asOf), store.claims(asOf)])
  const byDocument = Map.groupBy(claims, ({ documentId }) => documentId)
  return documents.map(({ document, rejected, unread }) => ({ document, rejected, unread, claims: byDocument.get(document.id) ?? [] }))
}
