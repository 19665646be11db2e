/** States: all states, unions and regions with how much of each is on record and in documents, most first. In: nothing. Out: one row each; a count is what is on record, and no more. */
import { z } from 'zod'
import { expandParties, membersOf } from '../../world/members.ts'
import type { World } from '../../world/world.ts'
import { deskCall } from './desk.ts'

export const stateRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Other names by which it is found. */
  aliases: z.array(z.string()),
  kind: z.enum(['state', 'group']),
  meetings: z.number().int(),
  visits: z.number().int(),
  declared: z.number().int(),
  terms: z.number().int(),
  /** Items that documents of the record tell of it; null for a group, whose items are told of its members. */
  told: z.number().int().nullable(),
})
export type StateRow = z.infer<typeof stateRowSchema>

type Counts = ReadonlyMap<string, number>

const countsOf = (keys: readonly string[]): Counts => new Map([...Map.groupBy(keys, (key) => key)].map(([key, all]) => [key, all.length]))

/** Meetings in which it took part: a state by itself or as a member, a group where it is named. */
const meetingKeys = (world: World): readonly string[] =>
  world.tables.meetings.flatMap(({ participants, start }) => [
    ...new Set([...expandParties(world, participants, start), ...participants.filter((party) => world.groups.has(party))]),
  ])

const visitKeys = (world: World): readonly string[] => world.tables.visits.flatMap((row) => [row.visitor_state, row.host_state])

const declaredKeys = (world: World): readonly string[] => {
  const days = new Map(world.tables.meetings.map(({ id, start }) => [id, start]))
  return world.tables.declarations.flatMap(({ meeting, agents, recipients }) => {
    const parties = [...agents, ...recipients]
    return [
      ...new Set([...expandParties(world, parties, days.get(meeting) ?? null), ...parties.filter((party) => world.groups.has(party))]),
    ]
  })
}

/** Groups without members on record have no page of their own: nothing could stand on it. */
export const stateRows = (world: World, today: string, told: Counts): readonly StateRow[] => {
  const [meetings, visits, declared] = [meetingKeys(world), visitKeys(world), declaredKeys(world)].map(countsOf)
  const terms = countsOf(world.tables.offices.map(({ state }) => state))
  const row = (kind: StateRow['kind'], id: string, name: string, aliases: readonly string[]): StateRow => ({
    id,
    name,
    aliases: [...aliases],
    kind,
    meetings: meetings?.get(id) ?? 0,
    visits: visits?.get(id) ?? 0,
    declared: declared?.get(id) ?? 0,
    terms: terms.get(id) ?? 0,
    told: kind === 'group' ? null : (told.get(id) ?? 0),
  })
  const states = world.tables.states.map(({ iso3, name, aliases, capital }) => row('state', iso3, name, [iso3, ...aliases, capital]))
  const groups = world.tables.groups
    .filter(({ id }) => membersOf(world, id, today).length > 0)
    .map(({ id, name, aliases }) => row('group', id, name, [id, ...aliases]))
  const all = (one: StateRow): number => one.meetings + one.visits + one.declared + (one.told ?? 0)
  return [...states, ...groups].toSorted((left, right) => all(right) - all(left) || (left.name < right.name ? -1 : 1))
}

export const states = deskCall({
  method: 'GET',
  path: '/states',
  summary: 'States, unions and regions, those with most on record first',
  input: z.object({}),
  output: z.object({ states: z.array(stateRowSchema) }),
  run: async ({ store, world, today }) => {
    const { state } = await store.register.facets({})
    return { states: [...stateRows(world, today(), new Map(state.values.map(({ value, items }) => [value, items])))] }
  },
})
