/** Claim: one claim as people left it, rejected ones too. In: its id. Out: the claim, its document, the items that it is told in, what was decided on it. */
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import { deskCall } from './desk.ts'
import { claimRowSchema } from './item-schema.ts'

export const claim = deskCall({
  method: 'GET',
  path: '/claims/{id}',
  summary: 'One claim as people left it',
  input: z.object({ id: z.string().max(100) }),
  output: claimRowSchema,
  run: async ({ store }, { id }) => {
    const found = await store.register.claim(id)
    if (found === null)
      throw new Problem(
        'claim/none',
        `the claim ${id}`,
        'the record has none of this id',
        'Open its document, or look for it by its words.',
      )
    return found
  },
})
