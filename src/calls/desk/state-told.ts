/** State told: what the documents of the record tell of a state. In: its id. Out: its promises with their status, contacts told by power and year, and who took the initiative; each count with its items. */
import { z } from 'zod'
import type { CheckedDocument } from '../../checks/evidence.ts'
import { initiativeOf, initiatives, toldFirst } from '../../checks/following/initiative.ts'
import { provenanceOf } from '../../checks/provenance.ts'
import type { Item } from '../../record/item.ts'
import type { Store } from '../../record/store/open.ts'
import { membersOf } from '../../world/members.ts'
import { type DeskDependencies, deskCall } from './desk.ts'
import { promises, promisesSchema } from './promises.ts'
import { evidenceSchema, namedParty, partySchema } from './sourced.ts'
import { checkedState, sinceField } from './state.ts'
import { contactRowSchema, stateContacts } from './state-contacts.ts'
import { toldItems } from './told-items.ts'

const actSchema = z.object({ item: z.string(), quote: z.string(), evidence: evidenceSchema })
export const stateToldSchema = z.object({
  given: promisesSchema,
  received: promisesSchema,
  /** Told by documents alone. */
  contacts: z.array(contactRowSchema),
  initiative: z.object({
    rows: z.array(
      z.object({ party: partySchema, acts: z.object(Object.fromEntries(initiatives.map((one) => [one, z.array(actSchema)]))) }),
    ),
    rule: z.array(z.string()),
  }),
  /** How many items contacts and initiative were counted in; `more`: those told last, of more. */
  looked: z.object({ items: z.number().int(), more: z.boolean() }),
})
export type StateTold = z.infer<typeof stateToldSchema>

const documentsOf = async (store: Store, items: readonly Item[]): Promise<readonly CheckedDocument[]> => {
  const ids = [...new Set(items.flatMap(({ mentions }) => mentions.map(({ documentId }) => documentId)))]
  return (await store.register.texts(ids)).map(({ document }) => document)
}

/** What its own acts are, and those of the others in the same items. */
const initiative = async ({ store, world, today }: DeskDependencies, items: readonly Item[]): Promise<StateTold['initiative']> => {
  const documents = await documentsOf(store, items)
  // who copied whom takes long to find out, and matters only for what was told first
  const first = new Set(items.flatMap((item) => toldFirst(item).map(({ documentId }) => documentId)))
  const provenance = provenanceOf(documents.filter(({ id }) => first.has(id)))
  const { rows, rule } = initiativeOf({ items, claims: [], documents, world, asOf: today(), provenance })
  return {
    rows: rows.map(({ key, acts }) => ({
      party: namedParty(world, key),
      acts: Object.fromEntries(initiatives.map((one) => [one, [...acts[one]]])),
    })),
    rule: [...rule],
  }
}

export const stateTold = deskCall({
  method: 'GET',
  path: '/states/{id}/told',
  summary: 'What documents tell of a state: promises with their status, contacts, who took the initiative',
  input: z.object({ id: z.string(), since: sinceField }),
  output: stateToldSchema,
  run: async (dependencies, { id, since }) => {
    const { store, world, today } = dependencies
    const of = checkedState(world, id)
    const [given, received, { items, more }] = await Promise.all([
      promises(store, { agent: [of] }),
      promises(store, { recipient: [of] }),
      toldItems(store, membersOf(world, of, today()), []),
    ])
    const { rows } = stateContacts(world, { of, since, told: items, asOf: today() })
    return {
      given,
      received,
      contacts: rows.filter(({ kind }) => kind === 'documents'),
      initiative: await initiative(dependencies, items),
      looked: { items: items.length, more },
    }
  },
})
