/** Told items: what documents tell of a state or group, in full. In: the store, its id, kinds. Out: the items told last, and whether there are more. */
import type { ClaimKind } from '../../reading/claim.ts'
import type { Item } from '../../record/item.ts'
import type { ItemFilter } from '../../record/register.ts'
import type { Store } from '../../record/store/open.ts'
import type { World } from '../../world/world.ts'

export interface ToldItems {
  readonly items: readonly Item[]
  /** Others are on record that were told earlier, and are not among these. */
  readonly more: boolean
}

/** Whole items are read one by one: so many at most, those told last. */
export const MOST_TOLD = 200

/** A state is one that somebody acts or stands for; a group acts or is met under its own name. */
const filtersOf = (world: World, id: string): readonly ItemFilter[] =>
  world.states.has(id) ? [{ has: { state: [id] } }] : [{ has: { agent: [id] } }, { has: { recipient: [id] } }]

export const toldItems = async (store: Store, world: World, id: string, kinds: readonly ClaimKind[]): Promise<ToldItems> => {
  const pages = await Promise.all(
    filtersOf(world, id).map(({ has }) => store.register.items({ has: { ...has, kind: kinds } }, { sort: 'last', limit: MOST_TOLD })),
  )
  const rows = pages.flatMap((page) => page.rows).toSorted((left, right) => ((left.last ?? '') < (right.last ?? '') ? 1 : -1))
  const ids = [...new Set(rows.map((row) => row.id))]
  const found = await Promise.all(ids.slice(0, MOST_TOLD).map((one) => store.register.item(one)))
  return {
    items: found.flatMap((page) => (page === null ? [] : [page.item])),
    more: ids.length > MOST_TOLD || pages.some(({ next }) => next !== null),
  }
}
