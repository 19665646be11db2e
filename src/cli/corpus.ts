/** Corpus for a command: the record where one is named (after adding the paths to it), else the paths read in memory. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Corpus, corpusOf } from '../calls/corpus.ts'
import { Problem } from '../problem.ts'
import type { Document } from '../text/document.ts'
import type { ParsedArguments, Terminal } from './command.ts'
import { asOfOption, recordOption } from './options.ts'
import { type Readings, readPaths, type Session } from './session.ts'

export interface OpenedCorpus {
  readonly corpus: Corpus
  readonly failed: number
}

const nothing = (what: string): Problem =>
  new Problem('cli/nothing', what, 'there is no document to work on', 'Name files or folders, or a record with --record DIR.')

const holdsRecord = (folder: string): boolean => existsSync(join(folder, 'database'))

/** The folder, where there is a record in it; only adding documents makes a new one. */
export const keptRecord = (folder: string): string => {
  if (holdsRecord(folder)) return folder
  throw new Problem('cli/record', folder, 'there is no record in this folder', 'chancery add --record DIR FILE makes one.')
}

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

/** Adds readings to the record in a folder and gives back all that it holds. */
export const throughRecord = async (
  folder: string,
  readings: Readings,
  terminal: Terminal,
): Promise<{ corpus: Corpus; added: readonly ('added' | 'unchanged' | 'reread')[] }> => {
  const [{ openStore }, { addReadings, corpusOfStore }] = await Promise.all([import('../record/store/open.ts'), import('../calls/add.ts')])
  const store = await openStore({ folder, now: `${terminal.today}T00:00:00Z` })
  try {
    const added = await addReadings(store, readings.results)
    return { corpus: await corpusOfStore(store), added }
  } finally {
    await store.close()
  }
}

export const openCorpus = async (
  paths: readonly string[],
  session: Session,
  given: ParsedArguments,
  terminal: Terminal,
): Promise<OpenedCorpus> => {
  const folder = recordOption(given, terminal)
  if (paths.length === 0 && folder === null) throw nothing('no file, folder or record was named')
  const readings = paths.length === 0 ? { results: [], failed: 0 } : await readPaths(paths, session, given, terminal)
  if (readings.results.length === 0 && readings.failed > 0 && !(folder !== null && holdsRecord(folder)))
    return { corpus: [], failed: readings.failed }
  const corpus = folder === null ? corpusOf(readings.results) : await corpusOfRecord(folder, readings, terminal)
  if (corpus.length === 0) throw nothing(folder ?? paths.join(' '))
  tellLater(
    corpus.map(({ document }) => document),
    asOfOption(given, terminal),
    terminal,
  )
  return { corpus, failed: readings.failed }
}

const corpusOfRecord = async (folder: string, readings: Readings, terminal: Terminal): Promise<Corpus> => {
  const kept = readings.results.length === 0 ? keptRecord(folder) : folder
  return (await throughRecord(kept, readings, terminal)).corpus
}

/** What a record holds, with nothing added. */
export const recordedCorpus = (folder: string, terminal: Terminal): Promise<Corpus> =>
  corpusOfRecord(folder, { results: [], failed: 0 }, terminal)
