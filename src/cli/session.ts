/** Session: what a command works with. In: parsed arguments and a terminal. Out: parser, world and documents read, from paths or from a record. */

import { isOwnBrief, ownBriefNotice } from '../brief/own-mark.ts'
import type { ReadDependencies } from '../calls/read.ts'
import type { Parser } from '../language/parse.ts'
import { describeProblem, Problem } from '../problem.ts'
import type { Document } from '../text/document.ts'
import type { OpenOptions, SourcePlace } from '../text/open.ts'
import type { World } from '../world/world.ts'
import type { ParsedArguments, Terminal } from './command.ts'
import { publishedOption } from './options.ts'
import { type Progress, progressOn } from './progress.ts'
import { openDocumentReader, type Read, readerOption } from './reader-option.ts'

export interface Session extends ReadDependencies {
  readonly parser: Pick<Parser, 'parse'>
  readonly world: World
  readonly progress: Progress
}

/** Opened when something is read: most of what is asked of a record reads nothing. */
const parserWhenAsked = (open: () => Promise<Parser>): Pick<Parser, 'parse'> => {
  let opened: Promise<Parser> | undefined
  return {
    parse: async (texts, onWords) => {
      opened ??= open()
      return (await opened).parse(texts, onWords)
    },
  }
}

/** Loads what reading needs; the parts are imported here and not above, so that help stays quick. */
export const openSession = async ({ values }: ParsedArguments, terminal: Terminal): Promise<Session> => {
  const [{ openParser }, { openWorld }, { withoutStarter }] = await Promise.all([
    import('../language/parse.ts'),
    import('../world/open.ts'),
    import('../world/starter.ts'),
  ])
  const world = values['no-starter'] === true ? withoutStarter(openWorld()) : openWorld()
  return { parser: parserWhenAsked(openParser), world, progress: progressOn(terminal, values.quiet === true) }
}

export interface OpenedDocument {
  readonly document: Document
  readonly bytes: Uint8Array
  /** The source that it lies in. */
  readonly place: SourcePlace
}

/** Documents behind the paths, one after another; `failed` counts sources that gave none, each told in one line. */
export async function* openDocuments(
  paths: readonly string[],
  given: ParsedArguments,
  terminal: Terminal,
  progress: Progress,
  onFailure: () => void,
  more: Pick<OpenOptions, 'fetchPage'> & Partial<Pick<OpenOptions, 'onProblem'>> = {},
): AsyncGenerator<OpenedDocument> {
  const [{ openSources }, { publishedHint }] = await Promise.all([import('../text/open.ts'), import('../text/published.ts')])
  let place: SourcePlace = { nth: 1, of: 1, size: 0, sizeBefore: 0, sizeOfAll: 0 }
  let bytes = new Uint8Array()
  const options = {
    cwd: terminal.cwd,
    published: publishedOption(given),
    languages: readerOption(given) === 'built-in' ? ('english' as const) : ('any' as const),
    stdin: terminal.stdin,
    allowPrivate: given.values['allow-private'] === true,
    onFetch: (url: string) => progress.step(`fetching ${url}`),
    onProblem: (problem: Parameters<typeof describeProblem>[0]) => {
      onFailure()
      progress.tell(describeProblem(problem))
    },
    onNotice: progress.tell,
    onSource: (next: SourcePlace) => {
      place = next
    },
    onBytes: (_document: Document, original: Uint8Array) => {
      bytes = Uint8Array.from(original)
    },
    ...more,
  }
  for await (const document of openSources(paths, options)) {
    // a brief written beside the documents is no document when the folder is read again
    if (isOwnBrief(bytes)) {
      progress.tell(ownBriefNotice(document.name))
      continue
    }
    const hint = publishedHint(document)
    if (hint !== null) progress.tell(hint)
    yield { document, bytes, place }
  }
}

/** For `onWords` of a document: what is done of all that was named, by the size of the sources. `wordsBefore`: in the documents before. */
export const advanceOn =
  (progress: Progress, what: string, { size, sizeBefore, sizeOfAll }: SourcePlace, wordsBefore: number) =>
  (done: number, of: number): void =>
    progress.advance({
      what,
      share: sizeOfAll === 0 ? null : (sizeBefore + (of === 0 ? 0 : (size * done) / of)) / sizeOfAll,
      words: wordsBefore + done,
    })

/** Tokens of the parser; where it did not read, words between blanks. */
const wordsOf = ({ sentences }: Read): number =>
  sentences.reduce((count, { tree, text }) => count + (tree.tokens.length > 0 ? tree.tokens.length : text.split(/\s+/).length), 0)

/** A document that was read, with the bytes that it came from. */
export type Reading = Read & { readonly bytes: Uint8Array }

export interface Readings {
  readonly results: readonly Reading[]
  /** Documents that could not be read, or only in part. */
  readonly failed: number
}

/** Why a language model stops in the midst, told with what was read and what was not; thrown again where nothing was read. */
const tellStopped = (error: unknown, read: readonly string[], name: string, { nth, of }: SourcePlace, progress: Progress): void => {
  if (!(error instanceof Problem) || !error.code.startsWith('llm/') || read.length === 0) throw error
  const left = of - nth
  const others = left === 0 ? '' : ` and ${left} more ${left === 1 ? 'source' : 'sources'}`
  progress.tell(describeProblem(error))
  progress.tell(`Read whole: ${read.join(', ')}. Not read: ${name}${others}.`)
}

/** Reads all documents behind the paths; `use` is done with each before the next one is read. Gives how many could not be read, or only in part. */
export const readEach = async (
  paths: readonly string[],
  session: Session,
  given: ParsedArguments,
  terminal: Terminal,
  use: (reading: Reading) => Promise<void>,
): Promise<number> => {
  const { progress } = session
  const reader = await openDocumentReader(session, given, terminal)
  const names: string[] = []
  let [failed, words, claims] = [0, 0, 0]
  for await (const { document, bytes, place } of openDocuments(paths, given, terminal, progress, () => failed++)) {
    const what = `reading ${document.name} (${place.nth} of ${place.of})`
    progress.step(what)
    const result = await reader.read(document, advanceOn(progress, what, place, words)).catch((error: unknown) => {
      failed += 1
      tellStopped(error, names, document.name, place, progress)
      return null
    })
    if (result === null) break
    for (const notice of result.notices) progress.tell(notice)
    if (result.isPartial) failed += 1
    words += wordsOf(result)
    claims += result.claims.length
    names.push(document.name)
    await use({ ...result, bytes })
  }
  const account = reader.account()
  progress.done(
    `read ${names.length} ${names.length === 1 ? 'document' : 'documents'}, ${words} words, ${claims} claims${account === null ? '' : `; ${account}`}`,
  )
  return failed
}

/** Reads all documents behind the paths. */
export const readPaths = async (
  paths: readonly string[],
  session: Session,
  given: ParsedArguments,
  terminal: Terminal,
): Promise<Readings> => {
  const results: Reading[] = []
  const failed = await readEach(paths, session, given, terminal, async (reading) => void results.push(reading))
  return { results, failed }
}
