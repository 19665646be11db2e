/** How well made claims were merged: every pair of claims of one thing should be in one item. In: items, claims, the thing of each. Out: precision and recall of pairs, percent. */
import type { Item } from '../../../src/record/item.ts'
import type { MadeClaims } from './made-claims.ts'

const pairs = (count: number): number => (count * (count - 1)) / 2

const counted = <Key>(keys: Iterable<Key>): number => {
  const sizes = new Map<Key, number>()
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0)
}

export const truthOf = (
  items: readonly Item[],
  { claims, things }: MadeClaims,
): { readonly precision: number; readonly recall: number } => {
  const thingOf = new Map(claims.map(({ claim }, at) => [claim.id, things[at]]))
  let [joined, right] = [0, 0]
  for (const item of items) {
    joined += pairs(item.claims.length)
    right += counted(item.claims.map(({ claim }) => thingOf.get(claim.id)))
  }
  return { precision: (100 * right) / joined, recall: (100 * right) / counted(things) }
}
