/** Views: addresses of the desk that a person gave a name, so that a filter is found again. In: a name, an address. Out: all of them, by name. */
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import { fnv1a } from '../../reading/claim.ts'
import type { Store } from '../../record/store/open.ts'
import { deskCall } from './desk.ts'

const viewKind = 'view'

/** Of this desk: a path with its query, no other place. */
const addressSchema = z
  .string()
  .max(4000)
  .regex(/^\/(?![/\\])/, 'it is no address of the desk')

const bodySchema = z.object({ name: z.string().trim().min(1).max(80), address: addressSchema })
const viewSchema = bodySchema.extend({ id: z.string(), author: z.string() })

const allViews = async (store: Store): Promise<z.infer<typeof viewSchema>[]> =>
  (await store.kept(viewKind))
    .map(({ id, author, body }) => ({ ...bodySchema.parse(body), id, author }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))

export const views = deskCall({
  method: 'GET',
  path: '/views',
  summary: 'Saved views: names of addresses, in the order of the alphabet',
  input: z.object({}),
  output: z.array(viewSchema),
  run: ({ store }) => allViews(store),
})

export const keepView = deskCall({
  method: 'POST',
  path: '/views',
  summary: 'Saves an address under a name; a name that is there already gets the new address',
  input: bodySchema,
  output: z.object({ id: z.string(), version: z.number().int() }),
  run: async ({ store, publish }, { name, address }) => {
    const id = (await allViews(store)).find((one) => one.name === name)?.id ?? fnv1a(`${viewKind}|${name}`)
    const version = await store.keep({ kind: viewKind, id, body: { name, address } })
    publish({ event: 'changed' })
    return { id, version }
  },
})

export const dropView = deskCall({
  method: 'POST',
  path: '/views/{id}/drop',
  summary: 'Takes a saved view away; `back` brings one back that was taken away',
  input: z.object({ id: z.string(), back: z.boolean().default(false) }),
  output: z.object({ version: z.number().int() }),
  run: async ({ store, publish }, { id, back }) => {
    const before = (await store.keptVersions(viewKind, id)).at(-1)
    if (before === undefined) throw new Problem('view/id', `the view ${id}`, 'there never was one', 'Load the page again.')
    const version = await store.keep({ kind: viewKind, id, body: before.body, gone: !back })
    publish({ event: 'changed' })
    return { version }
  },
})
