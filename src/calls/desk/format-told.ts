/** Format told: what the documents of the record tell of a format. In: its id. Out: its meetings as told, and what was promised in it with its status. */
import { z } from 'zod'
import { itemRowSchema } from '../../record/register.ts'
import { deskCall } from './desk.ts'
import { checkedFormat } from './format.ts'
import { promises, promisesSchema } from './promises.ts'

export const formatToldSchema = z.object({
  meetings: z.object({ total: z.number().int(), more: z.boolean(), items: z.array(itemRowSchema) }),
  promised: promisesSchema,
})
export type FormatTold = z.infer<typeof formatToldSchema>

const MOST_MEETINGS = 20

export const formatTold = deskCall({
  method: 'GET',
  path: '/formats/{id}/told',
  summary: 'What documents tell of a format: its meetings, and what was promised in it',
  input: z.object({ id: z.string() }),
  output: formatToldSchema,
  run: async ({ store, world }, { id }) => {
    const { id: format } = checkedFormat(world, id)
    const [meetings, promised] = await Promise.all([
      store.register.items({ has: { format: [format], kind: ['meeting'] } }, { sort: 'last', limit: MOST_MEETINGS }),
      promises(store, { format: [format] }),
    ])
    return { meetings: { total: meetings.total.count, more: meetings.total.more, items: [...meetings.rows] }, promised }
  },
})
