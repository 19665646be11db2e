/** About: what this desk works on. In: nothing. Out: the day, the person, how much the record holds. */
import { z } from 'zod'
import { deskCall } from './desk.ts'

export const about = deskCall({
  method: 'GET',
  path: '/about',
  summary: 'The day, who decides, and how much the record holds',
  input: z.object({}),
  output: z.object({
    today: z.iso.date(),
    author: z.string(),
    documents: z.number().int(),
  }),
  run: async ({ store, today, author }) => ({ today: today(), author, documents: await store.register.size() }),
})
