/** Named places: pages of the desk that are found by a name. In: words as typed, the world. Out: states, groups, formats and materials whose names begin with them. */
import { z } from 'zod'
import { foldName } from '../../world/fold.ts'
import type { World } from '../../world/world.ts'

export const placeSchema = z.object({ kind: z.enum(['state', 'format', 'material']), id: z.string(), name: z.string() })
export type NamedPlace = z.infer<typeof placeSchema>

const MOST = 8

interface Named extends NamedPlace {
  readonly names: readonly string[]
}

const namedIn = ({ states, groups, formats, tables }: World): readonly Named[] => [
  ...[...states.values()].map(({ iso3, name, aliases, capital }) => ({
    ...{ kind: 'state' as const, id: iso3, name },
    names: [name, iso3, ...aliases, capital ?? ''],
  })),
  ...[...groups.entries()].map(([id, { name, aliases }]) => ({ kind: 'state' as const, id, name, names: [name, ...aliases] })),
  ...[...formats.entries()].map(([id, { name, aliases }]) => ({ kind: 'format' as const, id, name, names: [name, ...aliases] })),
  ...tables.materials.map(({ slug, name }) => ({ kind: 'material' as const, id: slug, name, names: [name, slug.replaceAll('-', ' ')] })),
]

/** Those that are called so come before those whose name only begins so or has a word that does. */
export const namedPlaces = (text: string, world: World): readonly NamedPlace[] => {
  const sought = foldName(text)
  if (sought.length < 2) return []
  const rankOf = ({ names }: Named): number => {
    const folded = names.map(foldName)
    if (folded.includes(sought)) return 0
    if (folded.some((name) => name.startsWith(sought))) return 1
    return folded.some((name) => ` ${name}`.includes(` ${sought}`)) ? 2 : 3
  }
  return namedIn(world)
    .map((named) => ({ named, rank: rankOf(named) }))
    .filter(({ rank }) => rank < 3)
    .toSorted((a, b) => a.rank - b.rank || (a.named.name < b.named.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ named: { kind, id, name } }) => ({ kind, id, name }))
}
