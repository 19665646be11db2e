/** Corpus for a command: the record where one is named (after adding the paths to it), else the paths read in memory. */
import { type Corpus, corpusOf } from '../calls/corpus.ts'
import { Problem } from '../problem.ts'
import type { ParsedArguments, Terminal } from './command.ts'
import { recordOption } from './options.ts'
import { type Readings, readPaths, type Session } from './session.ts'

export interface OpenedCorpus {
  readonly corpus: Corpus
  readonly failed: number
}

const nothing = (what: string): Problem =>
  new Problem('cli/nothing', what, 'there is no document to work on', 'Name files or folders, or a record with --record DIR.')

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
  const corpus = folder === null ? corpusOf(readings.results) : (await throughRecord(folder, readings, terminal)).corpus
  if (corpus.length === 0) {
    if (readings.failed > 0) return { corpus, failed: readings.failed }
    throw nothing(folder ?? paths.join(' '))
  }
  return { corpus, failed: readings.failed }
}

/** What a record holds, with nothing added. */
export const recordedCorpus = async (folder: string, terminal: Terminal): Promise<Corpus> =>
  (await throughRecord(folder, { results: [], failed: 0 }, terminal)).corpus
