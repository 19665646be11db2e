/** Restated: the same promise told again for a later day. In: a promise and all items. Out: later claims of items that differ in nothing but their time. */
import type { ClaimEntity } from '../reading/claim.ts'
import type { Item, RecordedClaim } from '../record/item.ts'
import { once } from '../record/merging/once.ts'
import { contentStems } from '../record/merging/words.ts'
import { foldName } from '../world/fold.ts'
import type { CheckContext } from './check.ts'
import { firstTold } from './later-word.ts'
import { shareParty } from './same-matter.ts'

/**
 * A later promise of the same thing that the record keeps apart, since its day is another: the same kind, parties and words but for the
 * time, and no other sum.
 */
export const restatements = (item: Item, { items }: CheckContext): readonly RecordedClaim[] => {
  const told = firstTold(item)
  const own = stemsOf(item)
  if (told === null || item.due === null || own.size === 0) return []
  const same = (promisesOf(items).get(promiseKey(item)) ?? []).filter(
    (other) => other !== item && other.due !== null && other.due > (item.due ?? '') && shareParty(item.agents, other.agents),
  )
  return same
    .filter((other) => stemsOf(other).symmetricDifference(own).size === 0)
    .flatMap(({ claims }) => claims.filter(({ published }) => published !== null && published > told))
    .toSorted((left, right) => (left.published ?? '').localeCompare(right.published ?? ''))
}

const keysOf = (entities: readonly ClaimEntity[]): string =>
  [...new Set(entities.map(({ id, name }) => id ?? foldName(name)))].sort().join()
const sumsOf = ({ claims }: Item): string =>
  [...new Set(claims.flatMap(({ claim }) => (claim.amount ? `${claim.amount.value} ${claim.amount.unit}` : [])))].sort().join()

const promiseKey = (item: Item): string => `${item.kind}/${item.type} ${keysOf(item.recipients)} ${sumsOf(item)}`
/** Of one kind, to the same, over the same sum. */
const promisesOf = once((items: readonly Item[]) => Map.groupBy(items, promiseKey))

/** What is promised, without the words that tell when. */
const stemsOf = ({ claims }: Item): ReadonlySet<string> => {
  const [first] = claims
  const quote = first?.claim.quote ?? ''
  const time = first?.claim.time?.text ?? ''
  return contentStems(time === '' ? quote : quote.replace(time, ' ')).difference(adverbs)
}
/** "Will now build it" is the promise to build it. */
const adverbs = contentStems('now instead still finally again only rather then later')
