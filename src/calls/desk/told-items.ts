/** Told items: what documents tell of states, in full. In: the store, states, kinds. Out: the items told last, and whether there are more. */
import type { ClaimKind } from '../../reading/claim.ts'
import type { Item } from '../../record/item.ts'
import type { Store } from '../../record/store/open.ts'

export interface ToldItems {
  readonly items: readonly Item[]
  /** Others are on record that were told earlier, and are not among these. */
  readonly more: boolean
}

/** Whole items are much to read: so many at most, those told last. */
export const MOST_TOLD = 100

/** Of states that somebody acts or stands for: of a group any of its members. Of any kind where none is named. */
export const toldItems = async (store: Store, states: readonly string[], kinds: readonly ClaimKind[]): Promise<ToldItems> => {
  const { rows, next } = await store.register.items({ has: { state: states, kind: kinds } }, { sort: 'last', limit: MOST_TOLD })
  const found = await store.register.whole(rows.map(({ id }) => id))
  return { items: found.map(({ item }) => item), more: next !== null }
}
