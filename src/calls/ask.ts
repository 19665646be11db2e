/** Ask: items that answer a question. In: a question, a corpus, the world, a day, and a search over words. Out: what the question was taken to mean, and the items with the words that answer it. */
import { namesIn, searchIn, telling, type WordSearch } from '../record/asking/find-words.ts'
import { type AskQuery, parseQuery, type WordTerm } from '../record/asking/parse.ts'
import { fieldTest } from '../record/asking/resolve.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import type { Verdict } from '../record/verdict.ts'
import type { World } from '../world/world.ts'
import type { Corpus } from './corpus.ts'
import { judge } from './judge.ts'

export interface FoundItem {
  readonly item: Item
  readonly verdicts: readonly Verdict[]
  /** Claims whose words have a word asked for; all of the item's where no word was. */
  readonly claims: readonly RecordedClaim[]
}

export interface AskAnswer {
  /** "agent: Uzbekistan (UZB)", one a term. */
  readonly meaning: readonly string[]
  /** In the order in which they were first told. */
  readonly found: readonly FoundItem[]
  readonly searched: Searched
}

/** What was searched, and where nothing was found, what each term finds by itself. */
export interface Searched {
  readonly documents: number
  readonly items: number
  /** Days of the first and the last document, as far as they have one. */
  readonly from: string | null
  readonly to: string | null
  readonly alone: readonly { readonly term: string; readonly items: number }[]
}

const meaningOf = ({ text, isPhrase, isNegated }: WordTerm): string => `${isNegated ? 'not ' : ''}${isPhrase ? `“${text}”` : text}`

/** Each word must stand in some claim of the item, in its quote or a name, none that is left out in any. Null where one fails. */
const claimsWith = (
  item: Item,
  words: readonly WordTerm[],
  found: ReadonlyMap<WordTerm, ReadonlySet<string>>,
): readonly RecordedClaim[] | null => {
  const having = (term: WordTerm) => item.claims.filter(({ claim }) => found.get(term)?.has(claim.id) === true)
  const wanted = words.filter(({ isNegated }) => !isNegated)
  if (words.some((term) => having(term).length > 0 === term.isNegated)) return null
  return wanted.length === 0 ? item.claims : item.claims.filter((one) => wanted.some((term) => having(term).includes(one)))
}

/** `search`: over the words of the corpus's claims; where it is not given, they are searched here, with the same outcome. Throws Problem `ask/value`. */
export const answerQuery = (query: AskQuery, corpus: Corpus, world: World, asOf: string, search?: WordSearch): AskAnswer => {
  const tests = query.fields.map((term) => fieldTest(term, world, asOf))
  const claims = corpus.flatMap((one) => one.claims)
  const [quoted, named] = [search ?? searchIn(claims), namesIn(claims)]
  const words = telling(query.words, tests.length === 0)
  const places = new Map(words.map((term) => [term, new Set([...quoted(term), ...named(term)])]))
  const { items, verdicts } = judge(corpus, world, asOf)
  const found = items.flatMap((item): readonly FoundItem[] => {
    const own = verdicts.get(item.id) ?? []
    const having = claimsWith(item, words, places)
    return having !== null && tests.every(({ holds }) => holds({ item, verdicts: own })) ? [{ item, verdicts: own, claims: having }] : []
  })
  const meaning = [...tests.map(({ means }) => means), ...words.map(meaningOf)]
  const holding = (holds: (item: Item) => boolean): number => items.filter(holds).length
  const alone = [
    ...tests.map(({ means, holds }) => ({ term: means, items: holding((item) => holds({ item, verdicts: verdicts.get(item.id) ?? [] })) })),
    ...words.map((word) => ({ term: meaningOf(word), items: holding((item) => claimsWith(item, [word], places) !== null) })),
  ]
  const days = corpus.flatMap(({ document: { published } }) => published ?? []).toSorted()
  const searched = { documents: corpus.length, items: items.length, from: days[0] ?? null, to: days.at(-1) ?? null }
  return { meaning, found, searched: { ...searched, alone: found.length === 0 ? alone : [] } }
}

/** The same for a question in words. Throws Problem `ask/query` or `ask/value`. */
export const ask = (question: string, corpus: Corpus, world: World, asOf: string): AskAnswer =>
  answerQuery(parseQuery(question), corpus, world, asOf)
