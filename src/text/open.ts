/** Sources to documents [edge]. In: paths of files and folders, addresses, `-` for standard input. Out: Documents one by one; what fails is one Problem, and the rest goes on. */
import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Problem } from '../problem.ts'
import { NO_FACTS, type PartFacts } from './container.ts'
import { dayOfStamp } from './days.ts'
import { decodeText } from './decode.ts'
import type { Document } from './document.ts'
import type { DocumentRows } from './documents-csv.ts'
import { readPlain } from './importers/plain.ts'
import { makeDocument, type SourceFacts } from './make-document.ts'
import { bytesOfFile, bytesOfStdin, STDIN, sizeOf, statOf } from './open-bytes.ts'
import { DOCUMENTS_CSV, filesOf } from './open-folder.ts'
import { type Found, foundPage, guard, hashingOf, type Opening, openFound } from './open-found.ts'
import type { FetchPage } from './open-url.ts'
import type { Languages } from './read-source.ts'

/** Where in all that was named a source stands; sizes in bytes, those of standard input and of addresses not counted. */
export interface SourcePlace {
  /** From 1. */
  readonly nth: number
  readonly of: number
  readonly size: number
  readonly sizeBefore: number
  readonly sizeOfAll: number
}

export interface OpenOptions {
  /** The folder that relative paths are taken from. */
  readonly cwd: string
  /** Publication day for documents that `documents.csv` gives none, ISO; it wins over what a document says itself. */
  readonly published?: string | null | undefined
  /** May addresses inside this machine and its network be fetched? */
  readonly allowPrivate?: boolean | undefined
  /** Documents in other languages than these are Problems; English where it is not given. */
  readonly languages?: Languages | undefined
  /** Called before each page is fetched. */
  readonly onFetch?: ((url: string) => void) | undefined
  /** How pages are fetched; within the limits of FETCH_RULES where it is not given. */
  readonly fetchPage?: FetchPage | undefined
  /** Bytes of standard input, read when `-` is among the paths. */
  readonly stdin?: AsyncIterable<Uint8Array | string> | undefined
  /** Called for each source that gives no document, and for each faulty line of a documents.csv. */
  readonly onProblem: (problem: Problem) => void
  /** One plain sentence about something that was done to a document, or passed over; no failure. */
  readonly onNotice?: ((line: string) => void) | undefined
  /** Called before each source is opened, when all are known. */
  readonly onSource?: ((place: SourcePlace) => void) | undefined
  /** The original bytes of each document, just before it is yielded. */
  readonly onBytes?: ((document: Document, bytes: Uint8Array) => void) | undefined
}

const WEB_ADDRESS = /^[a-z][a-z+.-]{1,15}:\/\//i
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

const checkPublished = (published: string | null | undefined): void => {
  if (published == null || (ISO_DAY.test(published) && dayOfStamp(published) !== null)) return
  const why = 'it is no day of the calendar in the form YYYY-MM-DD'
  throw new Problem('text/published', `--published ${published}`, why, 'Write it as --published 2025-11-06.')
}

/** A Document from text at hand, read as a .txt file is; the language is not asked. Throws Problem `text/published`. */
export const documentFromText = (text: string, facts: SourceFacts): Document => {
  checkPublished(facts.published)
  return makeDocument(readPlain(text), facts, hashingOf(text))
}

/** What `documents.csv` in a folder says; null where there is none. */
const rowsOf = async (folder: string, name: string): Promise<DocumentRows | null> => {
  const path = join(folder, DOCUMENTS_CSV)
  if (!existsSync(path)) return null
  try {
    const { text } = decodeText(await bytesOfFile(path, name), { name, declared: null })
    const { readDocumentRows } = await import('./documents-csv.ts')
    return readDocumentRows(name, text)
  } catch (error) {
    if (error instanceof Problem) return { rows: new Map(), problems: [error] }
    throw error
  }
}

const findInFolder = async (path: string, given: string, options: OpenOptions): Promise<Found[]> => {
  const listing = filesOf(path, given)
  for (const line of listing.notices) options.onNotice?.(line)
  const csvName = join(given, DOCUMENTS_CSV)
  const csv = await rowsOf(path, csvName)
  for (const problem of csv?.problems ?? []) options.onProblem(problem)
  for (const row of csv?.rows.values() ?? []) {
    if (listing.files.includes(row.file)) continue
    const why = `it names ${row.file}, which is not among the documents of the folder`
    options.onProblem(new Problem('text/documents-csv', `${csvName}, line ${row.line}`, why, 'Correct the name or take the line out.'))
  }
  return listing.files.map((file) => ({
    name: file,
    size: sizeOf(join(path, file)),
    read: async () => ({ bytes: await bytesOfFile(join(path, file), join(given, file)) }),
    row: csv?.rows.get(file),
  }))
}

/** A file given by its own name still has the row that its folder's documents.csv holds for it; faults there are told with the folder. */
const findSources = async (given: string, { options, fetchPage }: Opening): Promise<Found[]> => {
  if (given === '-') return [{ name: STDIN, size: 0, read: async () => ({ bytes: await bytesOfStdin(options.stdin) }), row: undefined }]
  if (WEB_ADDRESS.test(given)) return [foundPage(given, NO_FACTS, fetchPage)]
  const path = resolve(options.cwd, given)
  const name = basename(path)
  if (statOf(path, given).isDirectory()) return findInFolder(path, given, options)
  if (name === DOCUMENTS_CSV) {
    options.onNotice?.(`${given}: used for the publication days of the files beside it.`)
    return []
  }
  const csv = await rowsOf(dirname(path), DOCUMENTS_CSV)
  return [{ name, size: sizeOf(path), read: async () => ({ bytes: await bytesOfFile(path, given) }), row: csv?.rows.get(name) }]
}

/** The code that fetches is loaded with the first address. */
const lazyFetcher = ({ allowPrivate = false, onFetch, fetchPage }: OpenOptions): FetchPage => {
  let fetcher: Promise<FetchPage> | undefined = fetchPage === undefined ? undefined : Promise.resolve(fetchPage)
  return async (url) => {
    onFetch?.(url)
    fetcher ??= import('./open-url.ts').then(({ FETCH_RULES, openFetcher }) =>
      openFetcher(allowPrivate ? { ...FETCH_RULES, mayConnect: () => true } : FETCH_RULES),
    )
    return (await fetcher)(url)
  }
}

/** What is named otherwise than by a path of this machine. */
export type Given = { readonly address: string } | { readonly name: string; readonly bytes: Uint8Array; readonly facts: PartFacts }

/** Documents of bytes at hand, as if they were a file, or of an address. What fails goes to `onProblem`. */
export async function* openGiven(given: Given, options: OpenOptions): AsyncGenerator<Document, void, void> {
  checkPublished(options.published)
  const opening: Opening = { options, fetchPage: lazyFetcher(options) }
  if ('address' in given) return yield* openFound(foundPage(given.address, NO_FACTS, opening.fetchPage), opening)
  const { name, bytes, facts } = given
  yield* openFound({ name, size: bytes.length, read: async () => ({ bytes, facts }), row: undefined }, opening)
}

/**
 * Documents in the order of the paths, once all sources are found: a folder's files in the order of their names, each path once. A source that cannot be read goes to
 * `onProblem` and stops nothing. Throws only for a `published` that is no day (Problem `text/published`), before anything is read.
 */
export async function* openSources(paths: readonly string[], options: OpenOptions): AsyncGenerator<Document, void, void> {
  checkPublished(options.published)
  const opening: Opening = { options, fetchPage: lazyFetcher(options) }
  const sources: Found[] = []
  const seen = new Set<string>()
  for (const given of paths) {
    const key = given === '-' || WEB_ADDRESS.test(given) ? given : resolve(options.cwd, given)
    if (seen.has(key)) continue
    seen.add(key)
    sources.push(...(await guard(() => findSources(given, opening), options, [])))
  }
  const sizeOfAll = sources.reduce((sum, { size }) => sum + size, 0)
  let sizeBefore = 0
  for (const [index, found] of sources.entries()) {
    options.onSource?.({ nth: index + 1, of: sources.length, size: found.size, sizeBefore, sizeOfAll })
    yield* openFound(found, opening)
    sizeBefore += found.size
  }
}
