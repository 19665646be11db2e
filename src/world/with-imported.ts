/** With imported: a World that knows some more names. In: the World and who bears the names, as imported files have them. Out: the same facts, with these names in its index; names of its own go first. */
import type { Entity } from './entity.ts'
import { foldName } from './fold.ts'
import type { NameEntry } from './name-entries.ts'
import type { World } from './world.ts'

export interface ImportedBearer {
  /** As the text has it. */
  readonly name: string
  /** Its id is null where several fit alike: `candidates` are their ids, at least two. */
  readonly entity: Entity
  readonly candidates: readonly string[]
}

/** A little under what the record of facts knows by the same kind of name. */
const SCORE = 0.9

const entryOf = ({ name, entity, candidates }: ImportedBearer): NameEntry => ({
  name,
  how: entity.type === 'person' ? 'person' : entity.type === 'company' ? 'company' : 'organisation',
  id: entity.id ?? name,
  score: SCORE,
  ref: null,
  imported: { entity, candidates },
})

export const withImported = (world: World, bearers: readonly ImportedBearer[]): World => {
  if (bearers.length === 0) return world
  const byKey = new Map(world.names.byKey)
  const longest = new Map(world.names.longest)
  for (const bearer of bearers) {
    const key = foldName(bearer.name)
    byKey.set(key, [...(byKey.get(key) ?? []), entryOf(bearer)])
    const words = key.split(' ')
    longest.set(words[0] ?? '', Math.max(longest.get(words[0] ?? '') ?? 0, words.length))
  }
  return Object.freeze({ ...world, names: { ...world.names, byKey, longest, forms: new Map() } })
}
