/** One run of a watch. In: sources, a record, what the last run knew. Out: what changed, what failed and what is to be known the next time; the record has the new documents. */
import { addReadings, corpusOfStore } from '../calls/add.ts'
import type { Corpus } from '../calls/corpus.ts'
import { type Changes, changesBetween, toldBefore } from '../calls/watch.ts'
import { describeProblem, Problem } from '../problem.ts'
import type { Place } from '../record/store/place.ts'
import { isUnchanged } from '../text/unchanged.ts'
import type { ParsedArguments, Terminal } from './command.ts'
import { withRecord } from './open-record.ts'
import type { DocumentReader } from './reader-option.ts'
import { openDocuments, type Readings, type Session } from './session.ts'
import { type PageBook, pageBook, readWatchState, stateFile, writeWatchState } from './watch-state.ts'

export interface Failure {
  readonly source: string
  /** One sentence. */
  readonly why: string
}

export interface WatchRun {
  readonly changes: Changes
  readonly failures: readonly Failure[]
}

interface Watching {
  readonly place: Place
  readonly session: Session
  readonly reader: DocumentReader
  readonly given: ParsedArguments
  /** `today` is the day of this run. */
  readonly terminal: Terminal
  /** The day for which statuses are computed. */
  readonly asOf: string
}

/** What the record holds; nothing where there is none yet. */
const heldBy = async (place: Place, terminal: Terminal): Promise<Corpus> => {
  try {
    return await withRecord(place, terminal, { existing: true }, corpusOfStore)
  } catch (error) {
    if (error instanceof Problem && error.code === 'store/none') return []
    throw error
  }
}

const fetcherOf = async ({ given, session }: Watching, book: PageBook) => {
  const { FETCH_RULES, openFetcher } = await import('../text/open-url.ts')
  const rules = given.values['allow-private'] === true ? { ...FETCH_RULES, mayConnect: () => true } : FETCH_RULES
  const fetchPage = openFetcher(rules, book)
  return (url: string) => {
    session.progress.step(`fetching ${url}`)
    return fetchPage(url)
  }
}

/** Reads what of a source the record does not have yet. What fails is told and stops nothing but itself. */
const readSource = async (
  source: string,
  watching: Watching,
  book: PageBook,
  fetchPage: Awaited<ReturnType<typeof fetcherOf>>,
  held: Corpus,
): Promise<{ readonly results: Readings['results']; readonly failures: readonly Failure[] }> => {
  const { session, reader, given, terminal } = watching
  const known = new Set(held.map(({ document }) => document.id))
  const results: Readings['results'][number][] = []
  const failures: Failure[] = []
  const fail = (problem: Problem): void => void failures.push({ source, why: describeProblem(problem) })
  const onProblem = (problem: Problem): void => {
    if (!isUnchanged(problem)) fail(problem)
  }
  book.begin()
  try {
    for await (const { document, bytes } of openDocuments([source], given, terminal, session.progress, () => undefined, {
      fetchPage,
      onProblem,
    })) {
      if (known.has(document.id) || results.some((one) => one.document.id === document.id)) {
        book.came(document.id)
        continue
      }
      session.progress.step(`reading ${document.name}`)
      const read = await reader.read(document, () => undefined)
      for (const notice of read.notices) session.progress.tell(notice)
      const before = toldBefore(held, document, read.claims)
      book.came(before?.id ?? document.id)
      if (before === null) results.push({ ...read, bytes })
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    fail(error)
  }
  book.end(failures.length === 0)
  return { results, failures }
}

/** A document added beside the watch since its last run is as new as one that the watch found. */
const asLastTold = (corpus: Corpus, told: ReadonlySet<string> | null): Corpus =>
  told === null ? corpus : corpus.filter(({ document }) => told.has(document.id))

export const runWatch = async (sources: readonly string[], watching: Watching): Promise<WatchRun> => {
  const { place, session, terminal, asOf } = watching
  const path = stateFile(place)
  const held = await heldBy(place, terminal)
  const known = new Set(held.map(({ document }) => document.id))
  const state = held.length === 0 ? null : readWatchState(path)
  const book = pageBook(state?.pages ?? {}, (id) => known.has(id))
  const fetchPage = await fetcherOf(watching, book)
  const results: Readings['results'][number][] = []
  const failures: Failure[] = []
  for (const source of sources) {
    const read = await readSource(source, watching, book, fetchPage, held)
    results.push(...read.results)
    failures.push(...read.failures)
  }
  const corpus =
    results.length === 0
      ? held
      : await withRecord(place, terminal, { existing: false }, async (store) => {
          await addReadings(store, results)
          return corpusOfStore(store)
        })
  const before = { corpus: asLastTold(held, state === null ? null : new Set(state.documents)), asOf: state?.day ?? asOf }
  const changes = changesBetween(before, { corpus, asOf }, session.world)
  if (corpus.length > 0)
    writeWatchState(path, { version: 1, day: asOf, documents: corpus.map(({ document }) => document.id), pages: book.pages() })
  return { changes, failures }
}
