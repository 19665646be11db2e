/** `chancery ask`: items that answer a question, with their words. */
import { renderFound } from '../../brief/ask-text.ts'
import type { FoundItem } from '../../calls/ask.ts'
import { Problem } from '../../problem.ts'
import { searchIn, searchText, type WordSearch } from '../../record/asking/find-words.ts'
import { askFields, exampleOf, parseQuery, type WordTerm } from '../../record/asking/parse.ts'
import { withDecisions } from '../../record/decided.ts'
import type { Store } from '../../record/store/open.ts'
import { command } from '../command.ts'
import { openCorpusWith } from '../corpus.ts'
import { asOfOption, readerOptions, withShared } from '../options.ts'
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
  usage: 'chancery ask "QUESTION" [--record DIR] [--as-of DAY] [--json] [FILE|FOLDER|URL...]',
  examples: [
    'chancery ask "agent:Uzbekistan kind:commitment" examples',
    `chancery ask 'jets amount>1bn -status:kept' --record deals --json`,
    `chancery ask 'party:KAZ material:tungsten since:2025 "Karaganda Region"' --record deals`,
  ],
  options: shared.options,
  help: shared.help,
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
    const { fieldTest } = await import('../../record/asking/resolve.ts')
    // what cannot be asked is told before anything is read
    for (const term of query.fields) fieldTest(term, session.world, asOf)
    const { corpus, failed, looked } = await openCorpusWith(paths, session, given, terminal, (store) => searchOn(store, query.words))
    const { answerQuery } = await import('../../calls/ask.ts')
    const { found, meaning } = answerQuery(query, corpus, session.world, asOf, looked ?? undefined)
    if (given.values.json) {
      for (const one of found) terminal.out(`${JSON.stringify(lineOf(one))}\n`)
      terminal.out(`${JSON.stringify({ meaning, found: found.length })}\n`)
    } else terminal.out(renderFound(found, meaning, terminal.width))
    return failed > 0 ? 1 : 0
  },
})
