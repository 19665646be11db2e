/** Judge: a corpus becomes items with verdicts for a day. In: what was read, the world, a day. Out: items, verdicts, contacts, indicators. */
import { type CheckContext, type Judgement, runChecks } from '../checks/check.ts'
import { checks } from '../checks/index.ts'
import { provenanceOf } from '../checks/provenance.ts'
import type { Item } from '../record/item.ts'
import type { World } from '../world/world.ts'
import { type Corpus, sureClaims } from './corpus.ts'
import { itemsOfClaims, itemsOfMany } from './items.ts'

export interface Judged {
  readonly items: readonly Item[]
  /** By item id. */
  readonly verdicts: ReadonlyMap<string, readonly Judgement[]>
}

/** In the order of publication, then name; documents published after `asOf` (ISO day) are left out. */
export const visibleOn = (corpus: Corpus, asOf: string): Corpus =>
  corpus
    .filter(({ document }) => document.published === null || document.published <= asOf)
    .toSorted((a, b) => orderOf(a).localeCompare(orderOf(b), 'en'))

const orderOf = ({ document }: Corpus[number]): string => `${document.published ?? '9999'} ${document.name} ${document.id}`

/** The same with what the checks looked at, for counts over all items. */
export interface JudgedContext extends Judged {
  readonly context: CheckContext
}

/** Items as `judge` would make them; of many claims on all cores. Given to it, they need not be made again. */
export const itemsOn = (corpus: Corpus, world: World, asOf: string): Promise<readonly Item[]> =>
  itemsOfMany(sureClaims(visibleOn(corpus, asOf)), world)

/**
 * Claims about the same thing become one item, which every check looks at. `asOf` is an ISO day; the order of documents does not matter.
 * `made`: the items of that corpus and day, where they are at hand.
 */
export const judgedContext = (corpus: Corpus, world: World, asOf: string, made?: readonly Item[]): JudgedContext => {
  const visible = visibleOn(corpus, asOf)
  const claims = sureClaims(visible)
  const items = made ?? itemsOfClaims(claims, world)
  const documents = visible.map(({ document }) => document)
  const context = { items, claims, documents, world, asOf, provenance: provenanceOf(documents) }
  return { items, verdicts: runChecks(checks, context), context }
}

export const judge = (corpus: Corpus, world: World, asOf: string, made?: readonly Item[]): Judged => {
  const { items, verdicts } = judgedContext(corpus, world, asOf, made)
  return { items, verdicts }
}
