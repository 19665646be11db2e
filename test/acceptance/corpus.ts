/** For tests: texts through reading, merging and checks. In: texts with their days. Out: items with verdicts, as the record lists them. */
import { corpusOf } from '../../src/calls/corpus.ts'
import { type Judged, judge } from '../../src/calls/judge.ts'
import { type ReadResult, readDocument } from '../../src/calls/read.ts'
import { openParser, type Parser } from '../../src/language/parse.ts'
import type { Claim } from '../../src/reading/claim.ts'
import type { Item } from '../../src/record/item.ts'
import type { Verdict } from '../../src/record/verdict.ts'
import { documentFromText } from '../../src/text/open.ts'
import { openWorld } from '../../src/world/open.ts'
import type { World } from '../../src/world/world.ts'

export interface Told {
  readonly text: string
  readonly name?: string
  readonly published?: string
  readonly publisher?: string
}

export interface Outcome extends Judged {
  readonly world: World
  readonly readings: readonly ReadResult[]
  readonly claims: readonly Claim[]
  /** The items of a kind and type. */
  readonly of: (kind: string, type?: string) => readonly Item[]
  /** Verdicts of an item, by aspect where one is named. */
  readonly verdictsOf: (item: Item | undefined, aspect?: Verdict['aspect']) => readonly Verdict[]
}

export const summitPublished = '2025-11-08'

let opened: Promise<{ parser: Parser; world: World }> | undefined

/** `asOf` is an ISO day. */
export const judged = async (told: readonly Told[], asOf = '2025-11-23'): Promise<Outcome> => {
  opened ??= openParser().then((parser) => ({ parser, world: openWorld() }))
  const { parser, world } = await opened
  const readings: ReadResult[] = []
  for (const [index, { text, name, published, publisher }] of told.entries()) {
    const document = documentFromText(text, {
      name: name ?? `document-${index + 1}.txt`,
      published: published ?? summitPublished,
      publisher: publisher ?? null,
    })
    readings.push(await readDocument(document, { parser, world }))
  }
  const { items, verdicts } = judge(corpusOf(readings), world, asOf)
  return {
    items,
    verdicts,
    world,
    readings,
    claims: readings.flatMap(({ claims }) => claims),
    of: (kind, type) => items.filter((item) => item.kind === kind && (type === undefined || item.type === type)),
    verdictsOf: (item, aspect) =>
      item ? (verdicts.get(item.id) ?? []).filter((verdict) => aspect === undefined || verdict.aspect === aspect) : [],
  }
}

export const names = (verdicts: readonly Verdict[]): readonly string[] => verdicts.map(({ verdict }) => verdict)
export const reasons = (verdicts: readonly Verdict[]): string =>
  verdicts.map(({ because, notes }) => [because, ...notes].join(' ')).join(' | ')
export const statesOf = (list: readonly { readonly states: readonly string[] }[]): readonly string[] =>
  [...new Set(list.flatMap(({ states }) => states))].sort()
export const fiveStates = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB']
