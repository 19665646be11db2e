/** A source that was found to its documents [edge]. In: how to get its bytes. Out: its Document, or those of the parts in it: mail.eml gives itself and mail.eml/report.pdf. */
import { createHash } from 'node:crypto'
import { Problem } from '../problem.ts'
import type { Container, Part, PartFacts, Unpacked } from './container.ts'
import type { Document } from './document.ts'
import type { DocumentRow } from './documents-csv.ts'
import { makeDocument } from './make-document.ts'
import type { OpenOptions } from './open.ts'
import type { FetchPage } from './open-url.ts'
import { decodeSource, type Held, kindOf, readSource, withMarkupProblems } from './read-source.ts'
import type { FileKind } from './sniff.ts'
import { isUnchanged } from './unchanged.ts'

/** Bytes with what is known about them from where they were held. */
interface Source extends Held {
  readonly bytes: Uint8Array
  readonly facts?: PartFacts
  /** Its publisher where neither it nor what held it names one. */
  readonly sender?: string | null
  /** ISO time for what was fetched from afar. */
  readonly retrieved?: string | null
}

/** A source that exists, not read yet. `name` is what the document is called. */
export interface Found {
  readonly name: string
  /** Bytes on this machine; 0 for what is fetched or held in another source. */
  readonly size: number
  readonly read: () => Promise<Source>
  readonly row: DocumentRow | undefined
}

export interface Opening {
  readonly options: OpenOptions
  readonly fetchPage: FetchPage
}

/** Pages of one feed and feeds of one list that are fetched; the rest is told. */
const MOST_PAGES = 20
/** A list of feeds, a feed, a page; a message in a message in a message. */
const MOST_DEEP = 3

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

export const hashingOf = (bytes: Uint8Array | string) => ({ hash: sha256, bytesHash: sha256(bytes) })

/** The result, or `fallback` once a Problem has been told. A defect (any other error) still comes through. */
export const guard = async <T>(work: () => Promise<T>, { onProblem }: OpenOptions, fallback: T): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    onProblem(error)
    return fallback
  }
}

/** A page at an address; where it ends after redirects is its `url`. */
export const foundPage = (address: string, facts: PartFacts, fetchPage: FetchPage): Found => ({
  name: address,
  size: 0,
  read: async () => {
    const { bytes, url, extension, charset, retrieved } = await fetchPage(address)
    return { bytes, extension, charset, retrieved, facts: { ...facts, url } }
  },
  row: undefined,
})

const readDocument = async ({ name, row }: Found, source: Source, { options }: Opening): Promise<Document> => {
  const parts = await readSource(name, source.bytes, source, options.languages)
  const { facts } = source
  const given = row?.published ?? options.published ?? null
  const own = facts?.published ?? parts.published
  for (const note of parts.notes) options.onNotice?.(`${name}: ${note}.`)
  if (given !== null && own !== null && own !== given) {
    const where = facts?.published == null ? parts.publishedFrom : 'metadata'
    options.onNotice?.(`${name}: the day given, ${given}, stands in place of ${own} in its ${where}.`)
  }
  const publishedFrom = row?.published != null ? 'documents.csv' : given !== null ? 'option' : 'metadata'
  const document = makeDocument(
    parts,
    {
      name,
      published: given ?? facts?.published ?? null,
      publishedFrom,
      publisher: row?.publisher ?? facts?.publisher ?? parts.publisher ?? source.sender ?? null,
      title: row?.title ?? facts?.title ?? null,
      url: row?.url ?? facts?.url ?? null,
      retrieved: source.retrieved ?? null,
      language: parts.language,
    },
    hashingOf(source.bytes),
  )
  options.onBytes?.(document, source.bytes)
  return document
}

/** Only kinds that hold several documents have one; the code for them is loaded with the first such file. */
const HOLDING: readonly FileKind[] = ['mail', 'feed', 'opml']

const containerOf = async (kind: FileKind): Promise<Container | undefined> => {
  if (!HOLDING.includes(kind)) return undefined
  const { containers } = await import('./containers/index.ts')
  return containers.find((one) => one.kind === kind)
}

const unpack = async (container: Container, name: string, source: Source, { options }: Opening): Promise<Unpacked> => {
  const from = { name, url: source.facts?.url ?? null }
  if (container.from === 'bytes') return container.unpack(source.bytes, from)
  const { text, notes } = decodeSource(container.kind, name, source.bytes, source.charset)
  for (const note of notes) options.onNotice?.(`${name}: ${note}.`)
  return container.unpack(text, from)
}

/** Bytes at hand, under the container's name. An entry of a feed keeps when its feed was fetched. */
const foundPart = (part: Part, bytes: Uint8Array, container: string, source: Source): Found => ({
  name: source.retrieved != null && part.facts.url !== null ? part.facts.url : `${container}/${part.name}`,
  size: 0,
  read: async () => ({ bytes, kind: part.kind, facts: part.facts, sender: part.sender, retrieved: source.retrieved ?? null }),
  row: undefined,
})

/** The page of a part where there is one to be fetched; what stands in the container where the fetching fails, nothing where the page is as it was. */
async function* openPage(part: Part, page: string, held: Found | null, opening: Opening, depth: number): AsyncGenerator<Document> {
  const found = foundPage(page, part.facts, opening.fetchPage)
  let asBefore = false
  const read = (): Promise<Source> =>
    found.read().catch((error: unknown) => {
      asBefore = isUnchanged(error)
      throw error
    })
  const source = await guard<Source | null>(read, opening.options, null)
  if (source !== null) yield* openFound({ ...found, read: async () => source }, opening, depth)
  else if (held !== null && !asBefore) yield* openFound(held, opening, depth)
}

const pagesNotice = (kind: FileKind, pages: number, isFetching: boolean): string | null => {
  if (isFetching && pages <= MOST_PAGES) return null
  if (!isFetching) {
    if (pages === 0) return null
    return `${pages === 1 ? '1 entry holds a summary only, which is' : `${pages} entries hold a summary only, which is`} read; give the address of the feed to have the pages fetched`
  }
  const what = kind === 'opml' ? 'feeds' : 'pages'
  return `the first ${MOST_PAGES} of its ${pages} ${what} are fetched${kind === 'opml' ? '' : ', of the others the summary is read'}`
}

async function* openParts(
  { parts }: Unpacked,
  kind: FileKind,
  found: Found,
  source: Source,
  opening: Opening,
  depth: number,
): AsyncGenerator<Document> {
  // What names pages is followed only where it was itself fetched, or is a list made to be followed.
  const isFetching = source.retrieved != null || kind === 'opml'
  const notice = pagesNotice(kind, parts.filter(({ page }) => page !== null).length, isFetching)
  if (notice !== null) opening.options.onNotice?.(`${found.name}: ${notice}.`)
  let fetched = 0
  for (const part of parts) {
    const held = part.bytes === null ? null : foundPart(part, part.bytes, found.name, source)
    if (isFetching && part.page !== null && fetched < MOST_PAGES) {
      fetched += 1
      yield* openPage(part, part.page, held, opening, depth)
    } else if (held !== null) yield* openFound(held, opening, depth)
  }
}

/** What fails goes to `onProblem` and stops nothing. */
export async function* openFound(found: Found, opening: Opening, depth = 0): AsyncGenerator<Document, void, void> {
  const { options } = opening
  const opened = await guard(
    async () => {
      const source = await found.read()
      const kind = kindOf(found.name, source.bytes, source)
      const container = await containerOf(kind)
      if (container === undefined) return { source, kind, unpacked: null }
      if (depth >= MOST_DEEP)
        throw new Problem('text/nested', found.name, 'it lies too deep in others like it', 'Save it, and give the file by itself.')
      const unpacked = await withMarkupProblems(found.name, () => unpack(container, found.name, source, opening))
      return { source, kind, unpacked }
    },
    options,
    null,
  )
  if (opened === null) return
  const { source, kind, unpacked } = opened
  if (unpacked === null || unpacked.hasOwn) {
    const document = await guard<Document | null>(() => readDocument(found, { ...source, kind }, opening), options, null)
    if (document !== null) yield document
  }
  if (unpacked === null) return
  for (const note of unpacked.notes) options.onNotice?.(`${found.name}: ${note}.`)
  yield* openParts(unpacked, kind, found, source, opening, depth + 1)
}
