/** Keep: one more version of a view, a draft, a reminder or a visit. In: its kind, id and body. Out: the number of the version; nothing is overwritten. */
import { z } from 'zod'
import { deskCall } from './desk.ts'
import { keptKinds } from './kept.ts'

export const keep = deskCall({
  method: 'POST',
  path: '/kept/{kind}',
  summary: 'Keeps a new version; `gone` takes it away, and its versions stay',
  input: z.object({ kind: z.enum(keptKinds), id: z.string().min(1).max(200), body: z.json(), gone: z.boolean().default(false) }),
  output: z.object({ version: z.number().int() }),
  run: async ({ store, publish }, kept) => {
    const version = await store.keep(kept)
    publish({ event: 'changed', what: ['kept'] })
    return { version }
  },
})
