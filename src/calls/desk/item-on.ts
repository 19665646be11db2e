/** Item on a day: how an item stood at the end of a day, from the documents published by then. In: its id, the day. Out: its verdicts of that day and how many documents told it; judged beside the items that are likest to it. */
import { z } from 'zod'
import type { Account } from '../../checks/account.ts'
import type { ItemPage, RegisterEntry } from '../../record/register.ts'
import { makerHere } from '../register/made.ts'
import { nearbyChange } from '../register/nearby.ts'
import { deskCall } from './desk.ts'
import { foundItem } from './found-item.ts'
import { itemAnswer, itemAnswerSchema } from './item-answer.ts'

/** An item may have had another id when fewer documents told it: then the one with most of its claims, to the same parties. */
const entryOf = (entries: readonly RegisterEntry[], { row, item }: ItemPage): RegisterEntry | undefined => {
  const own = new Set(item.claims.map(({ claim }) => claim.id))
  const names = new Set(row.recipients.map(({ name }) => name))
  const likeness = (entry: RegisterEntry): number =>
    entry.places.filter(({ claim }) => own.has(claim)).length + (entry.row.recipients.some(({ name }) => names.has(name)) ? 0.5 : 0)
  const shares = entries.filter((entry) => entry.places.some(({ claim }) => own.has(claim)))
  return entries.find((entry) => entry.row.id === row.id) ?? shares.toSorted((a, b) => likeness(b) - likeness(a))[0]
}

export const itemOn = deskCall({
  method: 'GET',
  path: '/items/{id}/on',
  summary: 'How an item stood at the end of a day, from what was published by then',
  input: z.object({ id: z.string().max(100), day: z.iso.date() }),
  output: z.object({
    /** Null where nothing that tells it was published by then. */
    stood: itemAnswerSchema.pick({ row: true, verdicts: true }).nullable(),
  }),
  run: async ({ store, world, now }, { id, day }) => {
    const page = await foundItem(id, store)
    const claims = page.item.claims.map(({ claim }) => claim.id)
    const { entries } = await nearbyChange(store, claims, makerHere(world), { day, at: now() })
    const near: RegisterEntry[] = []
    for await (const entry of entries) near.push(entry)
    const entry = entryOf(near, page)
    if (entry === undefined) return { stood: null }
    // what the register keeps of it, checks/account.ts made
    const { row, verdicts } = itemAnswer({ ...entry.detail, row: entry.row, item: entry.item } as ItemPage<Account>)
    return { stood: { row, verdicts } }
  },
})
