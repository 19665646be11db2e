/** A written answer by a language model. In: variables and limits, a question, the items found and their documents. Out: sentences that cite items and say no more than these, what was dropped, what was spent. Its code is loaded here and not before. */
import { evidenceBook } from '../brief/evidence-book.ts'
import { gateWritten, type Written } from '../brief/written-gate.ts'
import type { Spent } from '../reading/llm/budget.ts'
import type { LlmOptions, LlmVariables } from '../reading/llm/settings.ts'
import type { World } from '../world/world.ts'
import type { FoundItem } from './ask.ts'
import type { Corpus } from './corpus.ts'
import { namesOf } from './naming.ts'

export interface WriterDependencies {
  readonly variables: LlmVariables
  readonly options?: LlmOptions | undefined
  readonly cacheFolder: string
  readonly world: World
}

export interface WrittenAnswer extends Written {
  readonly model: string
  /** How many of the items found the model was given: the first ones. */
  readonly given: number
}

export interface Writer {
  /** Throws Problem `llm/endpoint`, `llm/budget` or `llm/cache`; `llm/answer` where nothing came that can be used. */
  readonly write: (question: string, found: readonly FoundItem[], corpus: Corpus, asOf: string) => Promise<WrittenAnswer>
  readonly spent: () => Spent
}

/** More than a model looks through at one time. */
const MOST_ITEMS = 40

/** Asks nothing yet. Throws Problem `llm/settings`. */
export const openWriter = async ({ variables, options, cacheFolder, world }: WriterDependencies): Promise<Writer> => {
  const [{ readLlmSettings }, { openAsker }, { openCache }, { messagesForAnswer, readSentence, writingQuestion }, { Problem }] =
    await Promise.all([
      import('../reading/llm/settings.ts'),
      import('../reading/llm/open-asker.ts'),
      import('../reading/llm/open-cache.ts'),
      import('../reading/llm/writing.ts'),
      import('../problem.ts'),
    ])
  const settings = readLlmSettings(variables, options)
  const asker = openAsker(settings, openCache(cacheFolder), undefined, undefined, writingQuestion())
  return {
    spent: asker.spent,
    write: async (question, found, corpus, asOf) => {
      const given = found.slice(0, MOST_ITEMS)
      const words = given.map(({ item }) => ({
        id: item.id,
        quotes: item.claims.map(({ claim, document, published }) => ({
          quote: claim.gloss === undefined ? claim.quote : `${claim.quote} (in English: ${claim.gloss})`,
          document,
          published,
          onTheWordOf: claim.attribution.map(({ name }) => name),
          certainty: claim.factuality,
        })),
      }))
      const asked = await asker.ask(messagesForAnswer(question, asOf, words))
      if (!('list' in asked))
        throw new Problem(
          'llm/answer',
          settings.model,
          asked.unreadable.replace(/\.$/, ''),
          'Ask again, or take another model: the items stand as they are.',
        )
      const items = given.map(({ item }) => item)
      const book = evidenceBook({
        asOf,
        documents: corpus.map(({ document }) => document),
        items,
        verdicts: new Map(),
        accounts: new Map(),
        repeats: new Map(),
        contacts: [],
        indicators: new Map(),
        dependence: [],
        unsure: [],
        rejected: [],
        unread: [],
        hints: [],
        naming: namesOf(world),
      })
      const told = asked.list.map(readSentence)
      const written = gateWritten(
        told.flatMap((one) => one ?? []),
        items,
        book,
      )
      const broken = told.filter((one) => one === null).map(() => ({ text: '', why: 'it is no sentence with items' }))
      return { model: settings.model, given: given.length, sentences: written.sentences, dropped: [...written.dropped, ...broken] }
    },
  }
}
