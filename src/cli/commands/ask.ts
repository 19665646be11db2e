/** `chancery ask`: items that answer a question, with their words. */
import { renderFound, renderWritten } from '../../brief/ask-text.ts'
import type { FoundItem } from '../../calls/ask.ts'
import type { Writer, WrittenAnswer } from '../../calls/open-writer.ts'
import { describeProblem, Problem } from '../../problem.ts'
import { searchIn, searchText, type WordSearch } from '../../record/asking/find-words.ts'
import { askFields, exampleOf, parseQuery, type WordTerm } from '../../record/asking/parse.ts'
import { withDecisions } from '../../record/decided.ts'
import type { Store } from '../../record/store/open.ts'
import type { World } from '../../world/world.ts'
import { command, type ParsedArguments, type Terminal } from '../command.ts'
import { openCorpusWith } from '../corpus.ts'
import { asOfOption, readerOptions, withShared } from '../options.ts'
import type { Progress } from '../progress.ts'
import { accountOf, modelOptions } from '../reader-option.ts'
import { openSession } from '../session.ts'

const shared = withShared('as-of', 'published', 'record', 'min-confidence', 'allow-private', 'json', 'quiet', ...readerOptions)

/** The database's own search over the words of claims, once for each word; over those entered by hand, which it does not index, ours. */
const searchOn = async (store: Store, words: readonly WordTerm[]): Promise<WordSearch> => {
  const byHand = searchIn(withDecisions([], words.length === 0 ? [] : await store.decisions()))
  const found = new Map<WordTerm, ReadonlySet<string>>()
  for (const term of words) {
    const read = (await store.search(searchText(term))).map(({ claim }) => claim.id)
    found.set(term, new Set([...read, ...byHand(term)]))
  }
  return (term) => found.get(term) ?? new Set()
}

const writerOf = async (world: World, given: ParsedArguments, terminal: Terminal): Promise<Writer> =>
  (await import('../../calls/open-writer.ts')).openWriter({ ...modelOptions(given, terminal), world })

/** Null where the model gave nothing, which is told: the items stand without it. */
const writtenBy = async (writer: Writer, write: () => Promise<WrittenAnswer>, progress: Progress): Promise<WrittenAnswer | null> => {
  try {
    const written = await write()
    progress.done(accountOf(writer.spent(), writer.spent().requests === 0 ? 1 : 0))
    return written
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    progress.tell(describeProblem(error))
    return null
  }
}

const lineOf = ({ item, verdicts, claims }: FoundItem): object => {
  const { id, kind, type, factuality, due, agents, recipients, materials, values } = item
  return {
    item: id,
    kind,
    type,
    factuality,
    due,
    agents,
    recipients,
    materials,
    values,
    quotes: claims.map(({ claim, document, documentId, publisher, published }) => ({
      claim: claim.id,
      document,
      documentId,
      publisher,
      published,
      start: claim.start,
      end: claim.end,
      quote: claim.quote,
      ...(claim.gloss === undefined ? {} : { gloss: claim.gloss }),
    })),
    verdicts: verdicts.map(({ check, aspect, verdict, because }) => ({ check, aspect, verdict, because })),
  }
}

export const ask = command({
  name: 'ask',
  summary: 'Items that answer a question, each with its words: words, and fields such as agent:UZB since:2025',
  usage: 'chancery ask "QUESTION" [--write] [--record DIR] [--as-of DAY] [--json] [FILE|FOLDER|URL...]',
  examples: [
    'chancery ask "agent:Uzbekistan kind:commitment" examples',
    `chancery ask 'jets amount>1bn -status:kept' --record deals --json`,
    `chancery ask 'party:KAZ material:tungsten since:2025 "Karaganda Region"' --record deals`,
  ],
  options: { ...shared.options, write: { type: 'boolean' } },
  help: {
    ...shared.help,
    write:
      'also an answer written by a language model (CHANCERY_LLM_URL, CHANCERY_LLM_MODEL); a sentence that its items do not bear out is dropped',
  },
  async run(given, terminal) {
    const [question, ...paths] = given.positionals
    if (question === undefined)
      throw new Problem(
        'cli/question',
        'chancery ask',
        'there is no question',
        `Write words, or fields (${askFields.map(exampleOf).join(', ')}), in quotation marks: chancery ask "agent:UZB kind:commitment" examples.`,
      )
    const query = parseQuery(question)
    const asOf = asOfOption(given, terminal)
    const session = await openSession(given, terminal)
    const writer = given.values.write === true ? await writerOf(session.world, given, terminal) : null
    const { fieldTest } = await import('../../record/asking/resolve.ts')
    // what cannot be asked is told before anything is read
    for (const term of query.fields) fieldTest(term, session.world, asOf)
    const { corpus, failed, looked } = await openCorpusWith(paths, session, given, terminal, (store) => searchOn(store, query.words))
    const { answerQuery } = await import('../../calls/ask.ts')
    const { found, meaning, searched } = answerQuery(query, corpus, session.world, asOf, looked ?? undefined)
    const written =
      writer === null || found.length === 0
        ? null
        : await writtenBy(writer, () => writer.write(question, found, corpus, asOf), session.progress)
    if (given.values.json) {
      for (const one of found) terminal.out(`${JSON.stringify(lineOf(one))}\n`)
      terminal.out(
        `${JSON.stringify({ meaning, found: found.length, ...(found.length === 0 ? { searched } : {}), ...(written === null ? {} : { written }) })}\n`,
      )
    } else {
      if (written !== null) terminal.out(renderWritten(written, written.model, terminal.width))
      terminal.out(renderFound(found, meaning, searched, terminal.width))
    }
    return failed > 0 || (writer !== null && found.length > 0 && written === null) ? 1 : 0
  },
})
