/** Lookup: what every item asks of all documents and claims, found without going through them. In: the lists of a context. Out: the few that are asked for, in the order of their list. */
import type { RecordedClaim } from '../record/item.ts'
import { once } from '../record/merging/once.ts'
import { partitionPoint } from '../text/partition-point.ts'
import type { CheckedDocument } from './evidence.ts'

type Documents = readonly CheckedDocument[]
type Claims = readonly RecordedClaim[]

const placesById = once((documents: Documents) => new Map(documents.map(({ id }, place) => [id, place])))

export const documentById = (documents: Documents, id: string): CheckedDocument | undefined =>
  documents[placesById(documents).get(id) ?? documents.length]

export const documentsById = (documents: Documents, ids: Iterable<string>): Documents => {
  const places = placesById(documents)
  const found = [...new Set(ids)].flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b)
  return found.flatMap((place) => documents[place] ?? [])
}

const daysOf = once((documents: Documents) => documents.flatMap(({ published }) => published ?? []).sort())

/** How many were published after that ISO day. */
export const publishedAfter = (documents: Documents, day: string): number => {
  const days = daysOf(documents)
  return days.length - partitionPoint(days, (one) => one <= day)
}

const claimsByDocument = once((claims: Claims) => Map.groupBy(claims, ({ documentId }) => documentId))

export const claimsOfDocument = (claims: Claims, documentId: string): Claims => claimsByDocument(claims).get(documentId) ?? []
