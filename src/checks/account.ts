/** Account: how an item is told. In: an item and what the checks know. Out: its sources with their interest, where they differ, what was revised, how firm its words are, and its health. */
import type { Item } from '../record/item.ts'
import type { CheckContext } from './check.ts'
import { type Difference, differencesOf, type Interest, interestOf } from './differences.ts'
import { type Health, healthOf } from './health.ts'
import { firmnessOf, type ItemFirmness } from './item-firmness.ts'
import { isParty } from './origin.ts'
import { type Revision, revisedValue, revisionsOf } from './revisions.ts'
import { type SourceKind, sourceKindOf } from './source-kind.ts'
import { independentSources, type Original, type Telling, tellingsOf } from './tellings.ts'

/** One who tells it, with every document that rests on it; its copies say of which text. */
export interface SourceAccount {
  readonly name: string
  readonly kind: SourceKind
  readonly interest: Exclude<Interest, 'copy'>
  readonly tellings: readonly {
    readonly claim: string
    readonly document: string
    readonly publisher: string | null
    readonly published: string | null
    readonly interest: Interest
    readonly copyOf: Original | null
  }[]
}

/** Both values in time: `now` stands, `first` stays on record. */
export interface RevisionAccount {
  readonly field: Revision['field']
  readonly source: string
  readonly first: { readonly value: string; readonly on: string | null; readonly claim: string }
  readonly now: { readonly value: string; readonly on: string | null; readonly claim: string }
}

export interface Account {
  /** How many sources do not rest on each other. */
  readonly independent: number
  readonly sources: readonly SourceAccount[]
  readonly differences: readonly Difference[]
  readonly revisions: readonly RevisionAccount[]
  /** Null where nothing is promised, or no text is at hand. */
  readonly firmness: ItemFirmness | null
  readonly health: Health
}

const sourcesOf = (item: Item, tellings: readonly Telling[], context: CheckContext): readonly SourceAccount[] =>
  [...Map.groupBy(tellings, ({ source }) => source.key).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    return [
      {
        name: first.source.name,
        kind: sourceKindOf(first, context),
        interest: isParty(first.source, item) ? ('party' as const) : ('third party' as const),
        tellings: group.map((telling) => ({
          claim: telling.recorded.claim.id,
          document: telling.recorded.document,
          publisher: telling.recorded.publisher,
          published: telling.recorded.published,
          interest: interestOf(telling, item),
          copyOf: telling.copyOf,
        })),
      },
    ]
  })

const revisionOf = ({ field, first, now }: Revision): RevisionAccount => {
  const end = (telling: Telling) => ({
    value: revisedValue(field, telling),
    on: telling.recorded.published,
    claim: telling.recorded.claim.id,
  })
  return { field, source: now.own.name, first: end(first), now: end(now) }
}

export const accountOf = (item: Item, context: CheckContext): Account => {
  const tellings = tellingsOf(item.claims, context)
  const revisions = revisionsOf(tellings)
  const differences = differencesOf(item, tellings, revisions, context)
  return {
    independent: independentSources(tellings),
    sources: sourcesOf(item, tellings, context),
    differences,
    revisions: revisions.map(revisionOf),
    firmness: firmnessOf(item, context),
    health: healthOf(item, tellings, differences, context),
  }
}
