/** A language model made ready to read. In: variables, the parser, the world, a folder for answers. Out: a function from documents to readings, and what was spent. Its code is loaded here and not before. */
import type { Spent } from '../reading/llm/budget.ts'
import type { LlmOptions, LlmVariables } from '../reading/llm/settings.ts'
import type { Document } from '../text/document.ts'
import type { ReadDependencies } from './read.ts'
import type { LlmReadResult } from './read-with.ts'

export interface ModelDependencies extends Omit<ReadDependencies, 'onWords'> {
  /** `CHANCERY_LLM_URL`, `CHANCERY_LLM_MODEL` and the others. */
  readonly variables: LlmVariables
  readonly options?: LlmOptions | undefined
  /** Where answers are kept, so that none is asked for twice. */
  readonly cacheFolder: string
  readonly reader: 'llm' | 'both'
}

export interface ModelReading {
  /** Throws Problem `llm/endpoint`, `llm/budget` or `llm/cache`. */
  readonly read: (document: Document, onWords?: ReadDependencies['onWords']) => Promise<LlmReadResult>
  readonly spent: () => Spent
}

/** Asks nothing yet. Throws Problem `llm/settings`. */
export const openModelReading = async ({
  variables,
  options,
  cacheFolder,
  reader,
  parser,
  world,
}: ModelDependencies): Promise<ModelReading> => {
  const [{ readLlmSettings }, { openLlmReader }, { readDocumentWith }] = await Promise.all([
    import('../reading/llm/settings.ts'),
    import('../reading/llm/open-llm-reader.ts'),
    import('./read-with.ts'),
  ])
  const llm = openLlmReader(readLlmSettings(variables, options), world, cacheFolder)
  return { read: (document, onWords) => readDocumentWith(document, { parser, world, onWords, llm, reader }), spent: llm.spent }
}
