/** Party keys: for whom a party of a claim stands, as one name. In: an entity of a claim, the world, a day. Out: a state's code or a group's id; Uzbekistan Airways -> UZB, the European Commission -> eu. */
import type { ClaimEntity } from '../../reading/claim.ts'
import { membersOf } from '../../world/members.ts'
import type { World } from '../../world/world.ts'

/** The name in use, without an article; the id itself where nobody on record has it. */
export const keyName = (world: World, key: string): string =>
  world.states.get(key)?.name ?? world.groups.get(key)?.name ?? world.formats.get(key)?.name ?? key

export const isState = (world: World, key: string): boolean => world.states.has(key)

/** The group whose members are exactly these states on the day; a union before a region. */
export const groupOf = (world: World, states: readonly string[], day: string): string | null => {
  const wanted = states.toSorted().join()
  const found = [...world.groups.keys()].filter((id) => membersOf(world, id, day).toSorted().join() === wanted)
  return found.toSorted()[0] ?? null
}

/** Three states or more that are no group on record stay apart. */
const FEWEST_OF_A_GROUP = 3

/** Empty for a party that speaks for no state, and for a format, which is a meeting and not a party to it. */
export const partyKeys = (world: World, { id, type, states }: ClaimEntity, day: string): readonly string[] => {
  if (type === 'format') return []
  if (id !== null && (world.groups.has(id) || world.states.has(id))) return [id]
  const body = id === null ? undefined : world.organisations.get(id)?.states_or_group
  if (body !== undefined && body.length === 1) return body
  const group = states.length >= FEWEST_OF_A_GROUP ? groupOf(world, states, day) : null
  return group === null ? states : [group]
}

/** Of several parties, each key once, in order. A state beside its own group stays: "Germany and the European Union". */
export const keysOf = (world: World, entities: readonly ClaimEntity[], day: string): readonly string[] => [
  ...new Set(entities.flatMap((entity) => partyKeys(world, entity, day))),
]

/** Members of the G20 on the day, the unions that are members among them. */
export const powersOn = (world: World, day: string): ReadonlySet<string> =>
  new Set([...membersOf(world, 'g20', day), ...(world.formats.get('g20')?.members ?? [])])
