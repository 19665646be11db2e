/** Item: one event, promise, measure, relation or figure. In: its id, now or before it merged, or the id of one of its claims. Out: its claims, verdicts with evidence, and how it is told. */
import { z } from 'zod'
import type { Account } from '../../checks/account.ts'
import { Problem } from '../../problem.ts'
import type { ItemPage } from '../../record/register.ts'
import { deskCall } from './desk.ts'
import { itemPageSchema } from './item-schema.ts'

export const item = deskCall({
  method: 'GET',
  path: '/items/{id}',
  summary: 'One item with its claims, verdicts and account, by its id of any time or by that of a claim',
  input: z.object({ id: z.string().max(100) }),
  output: itemPageSchema,
  run: async ({ store }, { id }) => {
    const found = await store.register.item(id)
    if (found === null)
      throw new Problem(
        'item/none',
        `the item ${id}`,
        'the record has none of this id, or all its claims were rejected',
        'Look for it by its words.',
      )
    // what the register keeps of it, checks/account.ts made
    return found as ItemPage<Account>
  },
})
