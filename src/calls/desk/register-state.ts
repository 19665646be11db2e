/** Register state: from what lists and counts were made. In: nothing. Out: its readings, decisions and day, and whether the record has newer ones. */
import { z } from 'zod'
import { deskCall } from './desk.ts'

const count = z.number().int()

export const registerState = deskCall({
  method: 'GET',
  path: '/register',
  summary: 'From which readings, decisions and day the lists were made, and whether they are behind',
  input: z.object({}),
  output: z.object({
    /** Null where it was never made. */
    state: z
      .object({
        ...{ reading: count, decision: count, day: z.iso.date(), madeBy: z.string(), madeAt: z.string() },
        ...{ isWhole: z.boolean(), items: count, claims: count, documents: count },
      })
      .nullable(),
    newest: z.object({ reading: count, decision: count }),
    /** Something was read or decided, or a day has passed, that lists do not show yet. */
    isBehind: z.boolean(),
  }),
  run: async ({ store, today }) => {
    const [state, newest] = await Promise.all([store.register.state(), store.register.newest()])
    const isBehind =
      state === null || !state.isWhole || state.day !== today() || state.reading !== newest.reading || state.decision !== newest.decision
    return { state, newest, isBehind }
  },
})
