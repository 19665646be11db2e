/** Corpus for a command: the record where one is named (after adding the paths to it), else the paths read in memory. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Corpus, corpusOf, surerThan } from '../calls/corpus.ts'
import { Problem } from '../problem.ts'
import type { Store } from '../record/store/open.ts'
import { type Place, placeName } from '../record/store/place.ts'
import type { Document } from '../text/document.ts'
import type { ParsedArguments, Terminal } from './command.ts'
import { asOfOption, minConfidenceOption, recordForPaths } from './options.ts'
import { readerOption } from './reader-option.ts'
import { type Readings, readPaths, type Session } from './session.ts'

export interface OpenedCorpus {
  readonly corpus: Corpus
  readonly failed: number
}

const nothing = (what: string): Problem =>
  new Problem('cli/nothing', what, 'there is no document to work on', 'Name files or folders, or a record with --record DIR.')

/** Says on standard error which documents lie after the day asked for; a Problem where none is left. */
export const tellLater = (documents: readonly Document[], asOf: string, terminal: Terminal): void => {
  const later = documents.filter(({ published }) => published !== null && published > asOf)
  if (later.length === 0) return
  const named = later.map(({ name, published }) => `${name} (${published})`)
  const list = `${named.slice(0, 5).join(', ')}${named.length > 5 ? ` and ${named.length - 5} more` : ''}`
  if (later.length === documents.length)
    throw new Problem('cli/later', `--as-of ${asOf}`, `nothing was published by that day: ${list}`, 'Give a later day.')
  terminal.err(`left out, because published after ${asOf}: ${list}\n`)
}

interface OpenOptions {
  /** Where there is none, none is made. */
  readonly existing: boolean
  readonly author?: string
}

const openRecord = async (place: Place, { now }: Terminal, options: OpenOptions): Promise<Store> => {
  const { openStore } = await import('../record/store/open.ts')
  return openStore({ ...place, ...options, now })
}

const closing = async <Result>(store: Store, use: (store: Store) => Promise<Result>): Promise<Result> => {
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

/** Opens the record for one piece of work. */
export const withRecord = async <Result>(
  place: Place,
  terminal: Terminal,
  options: OpenOptions,
  use: (store: Store) => Promise<Result>,
): Promise<Result> => closing(await openRecord(place, terminal, options), use)

/** Bytes of files that are read in about a second. */
const SHORT = 50_000

/** All are files, and short ones. */
const isShort = (paths: readonly string[], cwd: string): boolean => {
  const files = paths.map((path) => statSync(resolve(cwd, path), { throwIfNoEntry: false }))
  return files.every((file) => file?.isFile() === true) && files.reduce((sum, file) => sum + (file?.size ?? 0), 0) < SHORT
}

/**
 * Reads the paths and opens the record, for one piece of work on both; null where nothing could be read. Where reading is short, the record
 * opens beside it, and one that was made for nothing is taken away; a long one would keep others out.
 */
export const withReadings = async <Result>(
  place: Place,
  paths: readonly string[],
  read: () => Promise<Readings>,
  given: ParsedArguments,
  terminal: Terminal,
  use: (store: Store, readings: Readings) => Promise<Result>,
): Promise<Result | null> => {
  // a language model takes its time over short documents too
  const ahead =
    readerOption(given) === 'built-in' && isShort(paths, terminal.cwd) ? openRecord(place, terminal, { existing: 'url' in place }) : null
  // on a server that has none it is made after the reading; any other failure is told then
  ahead?.catch(() => undefined)
  const forget = async (): Promise<void> => ahead?.then((store) => store.discard()).catch(() => undefined)
  const readings = await read().catch(async (error: unknown) => {
    await forget()
    throw error
  })
  if (readings.results.length === 0) {
    await forget()
    return null
  }
  const store = await (ahead ?? openRecord(place, terminal, { existing: false })).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'store/none') return openRecord(place, terminal, { existing: false })
    throw error
  })
  return closing(store, (opened) => use(opened, readings))
}

/** What is to be had from a record beside its corpus, while it is open. */
type Look<Looked> = (store: Store) => Promise<Looked>

interface Recorded<Looked> {
  readonly corpus: Corpus
  readonly looked: Looked
}

const bothOf = async <Looked>(store: Store, asOf: string, look: Look<Looked>): Promise<Recorded<Looked>> => ({
  corpus: await (await import('../calls/add.ts')).corpusOfStore(store, asOf),
  looked: await look(store),
})

const recordedWith = <Looked>(place: Place, asOf: string, terminal: Terminal, look: Look<Looked>): Promise<Recorded<Looked>> =>
  withRecord(place, terminal, { existing: true }, (store) => bothOf(store, asOf, look))

/** What a record holds, with nothing added, as people had left it at the end of a day. */
export const recordedCorpus = async (place: Place, asOf: string, terminal: Terminal): Promise<Corpus> =>
  (await recordedWith(place, asOf, terminal, async () => null)).corpus

const afterAdding = <Looked>(
  place: Place,
  { results }: Readings,
  asOf: string,
  terminal: Terminal,
  look: Look<Looked>,
): Promise<Recorded<Looked>> =>
  withRecord(place, terminal, { existing: false }, async (store) => {
    await (await import('../calls/add.ts')).addReadings(store, results)
    return bothOf(store, asOf, look)
  })

/** Null where no document could be read and there is no record either. */
const corpusOfRecord = async <Looked>(
  place: Place,
  readings: Readings,
  asOf: string,
  terminal: Terminal,
  look: Look<Looked>,
): Promise<Recorded<Looked> | null> => {
  if (readings.results.length > 0) return afterAdding(place, readings, asOf, terminal, look)
  return recordedWith(place, asOf, terminal, look).catch((error: unknown) => {
    if (readings.failed > 0 && error instanceof Problem && error.code === 'store/none') return null
    throw error
  })
}

/** The corpus, and with a record what `look` gives; null without one. */
export const openCorpusWith = async <Looked>(
  paths: readonly string[],
  session: Session,
  given: ParsedArguments,
  terminal: Terminal,
  look: Look<Looked>,
): Promise<OpenedCorpus & { readonly looked: Looked | null }> => {
  const place = recordForPaths(paths, given, terminal)
  if (paths.length === 0 && place === null) throw nothing('no file, folder or record was named')
  const readings = paths.length === 0 ? { results: [], failed: 0 } : await readPaths(paths, session, given, terminal)
  const { failed } = readings
  const recorded = place === null ? null : await corpusOfRecord(place, readings, asOfOption(given, terminal), terminal, look)
  const all = place === null ? corpusOf(readings.results) : (recorded?.corpus ?? null)
  const corpus = all && surerThan(all, minConfidenceOption(given))
  if (corpus === null || (corpus.length === 0 && place === null && failed > 0)) return { corpus: [], failed, looked: null }
  if (corpus.length === 0) throw nothing(place === null ? paths.join(' ') : placeName(place))
  tellLater(
    corpus.map(({ document }) => document),
    asOfOption(given, terminal),
    terminal,
  )
  return { corpus, failed, looked: recorded?.looked ?? null }
}

export const openCorpus = (paths: readonly string[], session: Session, given: ParsedArguments, terminal: Terminal): Promise<OpenedCorpus> =>
  openCorpusWith(paths, session, given, terminal, async () => null)
