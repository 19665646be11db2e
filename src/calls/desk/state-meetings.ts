/** State meetings: what the cells of a state's contacts count. In: its id, and which power, kind and year (none: all). Out: contacts newest first, each with its evidence. */
import { z } from 'zod'
import { membersOf } from '../../world/members.ts'
import { deskCall } from './desk.ts'
import { checkedState, sinceField } from './state.ts'
import { contactKindSchema, contactSchema, contactsIn } from './state-contacts.ts'
import { toldItems } from './told-items.ts'

export const stateMeetings = deskCall({
  method: 'GET',
  path: '/states/{id}/contacts',
  summary: 'The meetings and visits that a count of contacts rests on',
  input: z.object({
    id: z.string(),
    since: sinceField,
    power: z.string().optional(),
    kind: contactKindSchema.optional(),
    year: z
      .string()
      .regex(/^\d{4}$/, 'it is a year of four digits')
      .optional(),
  }),
  output: z.object({ contacts: z.array(contactSchema) }),
  run: async ({ store, world, today }, { id, since, power, kind, year }) => {
    const of = checkedState(world, id)
    const told =
      kind === undefined || kind === 'documents' ? (await toldItems(store, membersOf(world, of, today()), ['meeting'])).items : []
    const asked = { of, since, told, asOf: today() }
    return { contacts: [...contactsIn(world, asked, { power: power ?? null, kind: kind ?? null, year: year ?? null })] }
  },
})
