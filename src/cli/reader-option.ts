/** Which reader reads. In: --reader and what belongs to it. Out: a function that reads a document, and what is to be told in the end. The code of the language model is loaded only where it is asked for. */
import { resolve } from 'node:path'
import type { ReadDependencies, ReadResult } from '../calls/read.ts'
import type { OnWords } from '../language/parse.ts'
import { Problem } from '../problem.ts'
import type { Review } from '../reading/agree.ts'
import type { Spent } from '../reading/llm/budget.ts'
import type { Document } from '../text/document.ts'
import type { Languages } from '../text/read-source.ts'
import type { ParsedArguments, Terminal } from './command.ts'
import { userCache } from './user-cache.ts'

const READERS = ['built-in', 'llm', 'both'] as const
export type ReaderChoice = (typeof READERS)[number]

/** As a command shows it: with what two readers together have for a person to look at, and what should be told. */
export interface Read extends ReadResult {
  readonly review: readonly Review[] | null
  readonly notices: readonly string[]
  readonly isPartial: boolean
}

export interface DocumentReader {
  readonly languages: Languages
  readonly read: (document: Document, onWords: OnWords) => Promise<Read>
  /** A line about what was asked and spent; null where nothing was. */
  readonly account: () => string | null
}

export const readerOption = ({ values: { reader } }: ParsedArguments): ReaderChoice => {
  const choice = READERS.find((one) => one === (reader ?? 'built-in'))
  if (choice !== undefined) return choice
  throw new Problem('cli/reader', `--reader ${String(reader)}`, 'there is no such reader', `Write one of ${READERS.join(', ')}.`)
}

const builtIn = (dependencies: ReadDependencies): DocumentReader => ({
  languages: 'english',
  read: async (document, onWords) => {
    const { readDocument } = await import('../calls/read.ts')
    return { ...(await readDocument(document, { ...dependencies, onWords })), review: null, notices: [], isPartial: false }
  },
  account: () => null,
})

const cacheFolder = ({ values }: ParsedArguments, { cwd, variables = {} }: Terminal): string => {
  const named = values['llm-cache'] ?? variables.CHANCERY_LLM_CACHE
  return typeof named === 'string' && named !== '' ? resolve(cwd, named) : userCache('llm')
}

const textOption = ({ values }: ParsedArguments, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

const inWords = (count: number): string => count.toLocaleString('en')

export const accountOf = ({ requests, input, output, cost }: Spent, fromCache: number): string =>
  [
    `the language model was asked ${requests === 1 ? 'once' : `${inWords(requests)} times`}`,
    `${inWords(input)} tokens in, ${inWords(output)} out`,
    ...(cost === null ? [] : [`cost ${cost.toFixed(4)}`]),
    ...(fromCache === 0 ? [] : [`${inWords(fromCache)} ${fromCache === 1 ? 'part' : 'parts'} from the cache`]),
  ].join('; ')

/** What a language model is asked with: where it is, what it may cost, where its answers are kept. */
export const modelOptions = (given: ParsedArguments, terminal: Terminal) => ({
  variables: terminal.variables ?? {},
  options: {
    tokens: textOption(given, 'llm-tokens'),
    cost: textOption(given, 'llm-cost'),
    prices: textOption(given, 'llm-prices'),
    parallel: textOption(given, 'llm-parallel'),
  },
  cacheFolder: cacheFolder(given, terminal),
})

const withModel = async (
  reader: 'llm' | 'both',
  dependencies: ReadDependencies,
  given: ParsedArguments,
  terminal: Terminal,
): Promise<DocumentReader> => {
  const { openModelReading } = await import('../calls/open-model.ts')
  const model = await openModelReading({
    ...dependencies,
    ...modelOptions(given, terminal),
    reader,
  })
  let fromCache = 0
  return {
    languages: 'any',
    read: async (document, onWords) => {
      const read = await model.read(document, onWords)
      fromCache += read.partsFromCache
      return read
    },
    account: () => accountOf(model.spent(), fromCache),
  }
}

/** Throws Problem `cli/reader`, or `llm/settings` where a language model is asked for and none is configured. */
export const openDocumentReader = async (
  dependencies: ReadDependencies,
  given: ParsedArguments,
  terminal: Terminal,
): Promise<DocumentReader> => {
  const choice = readerOption(given)
  return choice === 'built-in' ? builtIn(dependencies) : withModel(choice, dependencies, given, terminal)
}
