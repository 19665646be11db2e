/** Draft book: what the sources of a draft may be quoted for, as plain data that a page can fetch. In: the texts of claims, names and their other forms. Out: an evidence book for the lint. */
import type { Draft } from './draft.ts'
import type { EvidenceBook, EvidenceText } from './evidence-book.ts'

/** Names of the world: they change with a release, not with a draft. */
export interface NameLists {
  /** Usual name -> other words for it: demonym, capital, short forms. */
  readonly aliases: Readonly<Record<string, readonly string[]>>
  /** Single words that are names even where a sentence begins with them. */
  readonly names: readonly string[]
}

export interface DraftEvidence {
  readonly asOf: string
  readonly documents: number
  /** By claim id. */
  readonly claims: Readonly<Record<string, EvidenceText>>
}

export interface DraftBook extends EvidenceBook {
  readonly isName: (word: string) => boolean
}

/** Words that stand for each other, whichever of them a person writes: "Astana", "Kazakh" and "Kazakhstan". */
const bothWays = (aliases: NameLists['aliases']): ReadonlyMap<string, readonly string[]> => {
  const all = new Map<string, Set<string>>()
  for (const [name, others] of Object.entries(aliases))
    for (const one of [name, ...others]) {
      const known = all.get(one) ?? new Set<string>()
      for (const other of [name, ...others]) if (other !== one) known.add(other)
      all.set(one, known)
    }
  return new Map([...all].map(([name, others]) => [name, [...others]]))
}

/** A source that the record no longer has can still be quoted for its own words. */
const ownWords = (sources: Draft['sources']): readonly (readonly [string, EvidenceText])[] =>
  Object.values(sources).flatMap((source) =>
    source.kind === 'row'
      ? []
      : [
          [
            source.claim,
            {
              words: source.quote,
              times: [],
              amount: null,
              values: [],
              published: source.published,
              labels: [source.publisher ?? source.document, source.document],
              factuality: 'happened',
              toldBy: [],
            },
          ] as const,
        ],
  )

export const draftBook = (sources: Draft['sources'], { asOf, documents, claims }: DraftEvidence, lists: NameLists): DraftBook => {
  const aliases = bothWays(lists.aliases)
  const names = new Set(lists.names)
  return {
    asOf,
    documents,
    claims: new Map([...ownWords(sources), ...Object.entries(claims)]),
    aliasesOf: (name) => aliases.get(name) ?? [],
    isName: (word) => names.has(word),
  }
}
