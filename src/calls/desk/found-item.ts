/** Found item: an item of the register, or in plain words that there is none. In: an id of an item of any time, or of a claim. Out: its page. */
import { Problem } from '../../problem.ts'
import type { ItemPage } from '../../record/register.ts'
import type { Store } from '../../record/store/open.ts'

/** Throws Problem `item/none`. */
export const foundItem = async (id: string, { register }: Pick<Store, 'register'>): Promise<ItemPage> => {
  const found = await register.item(id)
  if (found !== null) return found
  const why = 'the record has none of this id, or all its claims were rejected'
  throw new Problem('item/none', `the item ${id}`, why, 'Look for it by its words.')
}
