/** Queue: claims that wait for a person. In: a place to go on from. Out: the unsure ones first, then those whose sources differ, then the others, each time the least sure first. */
import { z } from 'zod'
import { queueRanks } from '../../record/register.ts'
import { deskCall } from './desk.ts'
import { pageFields, pageOf } from './fields.ts'
import { claimRowSchema } from './item-schema.ts'

export const queue = deskCall({
  method: 'GET',
  path: '/queue',
  summary: 'Claims on which nobody has decided, those that need it most first',
  input: z.object({ cursor: pageFields.cursor, limit: pageFields.limit }),
  output: pageOf(claimRowSchema.extend({ rank: z.enum(queueRanks) })),
  run: async ({ store }, { cursor, limit }) => {
    const { rows, ...rest } = await store.register.queue({ cursor, limit })
    return { rows: [...rows], ...rest }
  },
})
