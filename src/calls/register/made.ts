/** Made: what the register holds of a record on a day. In: documents, claims as people left them, the world, a day. Out: entries of its items, and places of the claims that are in none. */
import { type DecidedClaims, partedByDecisions } from '../../record/decided.ts'
import type { RecordedDecision } from '../../record/decision.ts'
import type { RecordedClaim } from '../../record/item.ts'
import type { ClaimPlace, RegisterEntry } from '../../record/register.ts'
import type { Document } from '../../text/document.ts'
import type { World } from '../../world/world.ts'
import type { Corpus } from '../corpus.ts'
import { itemsOn, judgedContext, visibleOn } from '../judge.ts'
import { registerEntries } from './entries.ts'
import { loosePlace, rejectedPlace } from './places.ts'

export interface RegisterSource extends DecidedClaims {
  readonly documents: readonly Document[]
  /** ISO day. */
  readonly asOf: string
}

/** A record as it is read through, some documents at a time. */
export interface RegisterReading {
  readonly pages: AsyncIterable<{
    readonly documents: readonly { readonly document: Document }[]
    readonly claims: readonly RecordedClaim[]
  }>
  readonly decisions: readonly RecordedDecision[]
  /** ISO day. */
  readonly asOf: string
}

export const gathered = async ({ pages, decisions, asOf }: RegisterReading): Promise<RegisterSource> => {
  const [documents, claims]: [Document[], RecordedClaim[]] = [[], []]
  for await (const page of pages) {
    for (const { document } of page.documents) documents.push(document)
    for (const one of page.claims) claims.push(one)
  }
  return { documents, asOf, ...partedByDecisions(claims, decisions) }
}

const corpusOf = ({ documents, holding }: RegisterSource): Corpus => {
  const claims = Map.groupBy(holding, ({ documentId }) => documentId)
  return documents.map((document) => ({ document, claims: claims.get(document.id) ?? [], rejected: [], unread: [] }))
}

/** Entries come one by one. `Entries`: from a thread they are waited for. */
export interface MadeRegister<Entries = Iterable<RegisterEntry>> {
  readonly entries: Entries
  readonly loose: readonly ClaimPlace[]
}

/** The order of documents and claims does not matter. */
export const madeRegister = async (source: RegisterSource, world: World): Promise<MadeRegister> => {
  const { asOf, holding, rejected } = source
  const corpus = corpusOf(source)
  const judged = judgedContext(corpus, world, asOf, await itemsOn(corpus, world, asOf))
  const documents = visibleOn(corpus, asOf).map(({ document }) => document)
  const placed = new Set(judged.items.flatMap(({ claims }) => claims.map(({ claim }) => claim.id)))
  const loose = holding.filter(({ claim }: RecordedClaim) => !placed.has(claim.id))
  return {
    entries: registerEntries(judged, documents, world),
    loose: [...loose.map(loosePlace), ...rejected.map(rejectedPlace)],
  }
}

export type Entries = Iterable<RegisterEntry> | AsyncIterable<RegisterEntry>

/** What works out a register, or a part of it: here, or in a thread. */
export type RegisterMaker = (reading: RegisterReading) => Promise<MadeRegister<Entries>>

/** In the thread that asks. */
export const makerHere =
  (world: World): RegisterMaker =>
  async (reading) =>
    madeRegister(await gathered(reading), world)
