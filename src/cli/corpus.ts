/** Corpus for a command: the record where one is named (after adding the paths to it), else the paths read in memory. */
import { type Corpus, corpusOf, surerThan } from '../calls/corpus.ts'
import { Problem } from '../problem.ts'
import type { Store } from '../record/store/open.ts'
import { type Place, placeName } from '../record/store/place.ts'
import type { Document } from '../text/document.ts'
import { addPaths } from './adding.ts'
import type { ParsedArguments, Terminal } from './command.ts'
import { withRecord } from './open-record.ts'
import { asOfOption, minConfidenceOption, recordForPaths } from './options.ts'
import { readPaths, type Session } from './session.ts'

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

/** After adding the paths; null where none of them could be read and there is no record either. */
const corpusOfRecord = async <Looked>(
  place: Place,
  paths: readonly string[],
  session: Session,
  given: ParsedArguments,
  terminal: Terminal,
  look: Look<Looked>,
): Promise<{ readonly recorded: Recorded<Looked> | null; readonly failed: number }> => {
  const asOf = asOfOption(given, terminal)
  const then = (store: Store): Promise<Recorded<Looked>> => bothOf(store, asOf, look)
  const nothingToTell = (): void => undefined
  const { failed, result } =
    paths.length === 0
      ? { failed: 0, result: null }
      : await addPaths(place, paths, async () => session, given, terminal, nothingToTell, then)
  const recorded =
    result ??
    (await recordedWith(place, asOf, terminal, look).catch((error: unknown) => {
      if (failed > 0 && error instanceof Problem && error.code === 'store/none') return null
      throw error
    }))
  return { recorded, failed }
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
  const inMemory = place === null ? await readPaths(paths, session, given, terminal) : null
  const kept = place === null ? null : await corpusOfRecord(place, paths, session, given, terminal, look)
  const failed = inMemory?.failed ?? kept?.failed ?? 0
  const recorded = kept?.recorded ?? null
  const all = inMemory === null ? (recorded?.corpus ?? null) : corpusOf(inMemory.results)
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
