/** Naming: ids to the names in use. In: the world. Out: lookups for sentences and their lint. */
import type { World } from '../world/world.ts'

export interface Names {
  readonly nameOf: (id: string) => string | null
  readonly aliasesOf: (name: string) => readonly string[]
}

/** Names of states, groups, organisations, companies and persons in office; aliases include demonyms, capitals and seats of government. */
export const namesOf = (world: World): Names => {
  const aliases = new Map<string, string[]>()
  const add = (name: string, others: readonly string[]): void => {
    aliases.set(name, [...(aliases.get(name) ?? []), ...others.filter((other) => other !== name && other.length > 0)])
  }
  for (const row of world.states.values())
    add(row.name, [...row.aliases, ...row.demonyms, row.capital ?? '', ...row.capital_aliases, ...row.seats])
  for (const row of world.groups.values()) add(row.name, [...row.aliases, ...row.demonyms, ...row.seats])
  for (const row of world.organisations.values()) add(row.name, row.aliases)
  for (const row of world.companies.values()) add(row.name, row.aliases)
  for (const row of world.formats.values()) add(row.name, row.aliases)
  return {
    nameOf: (id) =>
      world.states.get(id)?.name ??
      world.groups.get(id)?.name ??
      world.formats.get(id)?.name ??
      world.organisations.get(id)?.name ??
      world.companies.get(id)?.name ??
      world.termsByPerson.get(id)?.at(-1)?.name ??
      null,
    aliasesOf: (name) => aliases.get(name) ?? [],
  }
}
