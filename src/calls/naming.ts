/** Naming: ids to the names in use. In: the world. Out: lookups for sentences and their lint. */
import type { World } from '../world/world.ts'

export interface Names {
  readonly nameOf: (id: string) => string | null
  readonly aliasesOf: (name: string) => readonly string[]
}

/** Usual name -> other words for it. */
const aliasesIn = (world: World): ReadonlyMap<string, readonly string[]> => {
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
  return aliases
}

/** For whoever has no world at hand, as plain data: `names` are single words that are names wherever they stand, surnames of those in office among them. */
export const nameLists = (
  world: World,
): { readonly aliases: Readonly<Record<string, readonly string[]>>; readonly names: readonly string[] } => {
  const aliases = aliasesIn(world)
  const single = [...aliases].flatMap(([name, others]) => [name, ...others]).filter((name) => /^\p{Lu}[\p{L}\p{N}'’.&-]+$/u.test(name))
  const surnames = [...world.termsByPerson.values()].flatMap((terms) => terms.at(-1)?.name.split(' ').at(-1) ?? [])
  return {
    aliases: Object.fromEntries([...aliases].filter(([, others]) => others.length > 0)),
    names: [...new Set([...single, ...surnames])],
  }
}

/** Names of states, groups, organisations, companies and persons in office; aliases include demonyms, capitals and seats of government. */
export const namesOf = (world: World): Names => {
  const aliases = aliasesIn(world)
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
