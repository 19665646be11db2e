/** State: what is on record of one state, union or region. In: its id, the first year of its contacts. Out: leaders, contacts by power and year, what it promised and was promised, production and imports, trade by pole; each figure with its source. */
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import { expandParties, membersOf } from '../../world/members.ts'
import type { World } from '../../world/world.ts'
import { declaredBy, sidedSchema } from './declared.ts'
import { deskCall } from './desk.ts'
import { namedParty, partySchema, sourceSchema, sourcesOf } from './sourced.ts'
import { contactsSchema, stateContacts } from './state-contacts.ts'
import { leadersSchema, stateLeaders } from './state-leaders.ts'
import { stateSupply, stateSupplySchema } from './state-supply.ts'
import { stateVectors, stateVectorsSchema } from './state-vectors.ts'

const membershipSchema = z.object({
  group: partySchema,
  from: z.string().nullable(),
  to: z.string().nullable(),
  sources: z.array(sourceSchema),
})

export const stateSchema = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  kind: z.enum(['state', 'group']),
  capital: z.string().nullable(),
  /** Of a group, on the day. */
  members: z.array(partySchema),
  /** Of a state: the unions, clubs and regions it is or was in. */
  memberships: z.array(membershipSchema),
  formats: z.array(z.object({ format: partySchema, meetings: z.number().int(), last: z.string() })),
  leaders: leadersSchema,
  contacts: contactsSchema,
  declared: z.array(sidedSchema),
  supply: stateSupplySchema,
  /** Null where no figure of its trade is on record. */
  vectors: stateVectorsSchema.nullable(),
})
export type StateAnswer = z.infer<typeof stateSchema>

const DEFAULT_SINCE = '2015'
export const sinceField = z
  .string()
  .regex(/^\d{4}$/, 'it is a year of four digits')
  .default(DEFAULT_SINCE)

/** Throws Problem `desk/state`. */
export const checkedState = (world: World, id: string): string => {
  if (world.states.has(id) || world.groups.has(id)) return id
  throw new Problem('desk/state', `"${id}"`, 'no state or group has this code', 'Choose one from the list of states.')
}

/** A group takes part where it is named: what its members do apart is theirs. */
const formatsOf = (world: World, of: string, asOf: string): StateAnswer['formats'] => {
  const isIn = (parties: readonly string[], day: string): boolean =>
    parties.includes(of) || (world.states.has(of) && expandParties(world, parties, day).includes(of))
  const attended = world.tables.meetings.filter(({ participants, start }) => start <= asOf && isIn(participants, start))
  return [...Map.groupBy(attended, ({ format }) => format)]
    .map(([format, rows]) => ({
      format: namedParty(world, format, 'format'),
      meetings: rows.length,
      last:
        rows
          .map(({ end }) => end)
          .toSorted()
          .at(-1) ?? '',
    }))
    .toSorted((left, right) => right.meetings - left.meetings || (left.format.name < right.format.name ? -1 : 1))
}

const membershipsOf = (world: World, state: string): StateAnswer['memberships'] =>
  world.tables.memberships
    .filter((row) => row.state === state)
    .map(({ group, from, to, source }) => ({ group: namedParty(world, group), from, to, sources: sourcesOf(world, source) }))

export const stateAnswer = (world: World, id: string, since: string, asOf: string): StateAnswer => {
  const state = world.states.get(id)
  const group = world.groups.get(id)
  return {
    id,
    name: (state ?? group)?.name ?? id,
    aliases: [...((state ?? group)?.aliases ?? [])],
    kind: state === undefined ? 'group' : 'state',
    capital: state === undefined || state.capital === '' ? null : state.capital,
    members: state === undefined ? membersOf(world, id, asOf).map((one) => namedParty(world, one)) : [],
    memberships: state === undefined ? [] : membershipsOf(world, id),
    formats: formatsOf(world, id, asOf),
    leaders: stateLeaders(world, id, asOf),
    contacts: stateContacts(world, { of: id, since, told: [], asOf }),
    declared: [...declaredBy(world, id, asOf)],
    supply: stateSupply(world, id, asOf),
    vectors: stateVectors(world, id, asOf),
  }
}

export const state = deskCall({
  method: 'GET',
  path: '/states/{id}',
  summary: 'One state, union or region: leaders, contacts by power and year, promises, dependence, trade by pole',
  input: z.object({ id: z.string(), since: sinceField }),
  output: stateSchema,
  run: async ({ world, today }, { id, since }) => stateAnswer(world, checkedState(world, id), since, today()),
})
