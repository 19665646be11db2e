/** Item order: how a list of items is put in order. In: what the address says. Out: a column of the register and which way. */
import type { ItemSort } from '../../record/item-sorts.ts'

export interface Order {
  readonly sort: ItemSort
  readonly descending: boolean
}

/** Columns by which the register can put items in order, and which way each goes by itself. */
export const sorts: Readonly<Record<string, { readonly sort: ItemSort; readonly down: boolean }>> = {
  due: { sort: 'due', down: false },
  worth: { sort: 'amount', down: true },
  sources: { sort: 'sources', down: true },
  told: { sort: 'last', down: true },
  sure: { sort: 'confidence', down: false },
}

export type OrderText = ItemSort | `-${ItemSort}` | undefined

const downOf = (sort: ItemSort): boolean => Object.values(sorts).find((one) => one.sort === sort)?.down ?? true

/** "-due": the other way round than the column goes by itself. */
export const orderOf = (text: OrderText, first: ItemSort): Order => {
  const sort = (text ?? first).replace(/^-/, '') as ItemSort
  return { sort, descending: downOf(sort) !== (text?.startsWith('-') ?? false) }
}

/** What stands in the address; nothing where it is the order that the page has by itself. */
export const orderTextOf = ({ sort, descending }: Order, first: ItemSort): OrderText => {
  const turned = downOf(sort) !== descending
  return turned ? `-${sort}` : sort === first ? undefined : sort
}
