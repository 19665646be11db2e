/** Names as publishers of statistics write them. In: the World, the publisher. Out: what a state, a material or a column is; null where no table has the name. */
import { foldName } from '../../world/fold.ts'
import type { Row } from '../../world/tables.ts'
import type { World } from '../../world/world.ts'

export type Publisher = Row<'published-names'>['publisher']

/** The world's total and the others together are no suppliers. */
export const worldTotal = 'WLD'
export const otherStates = 'OTH'

export interface PublishedState {
  /** Alpha-3, `WLD` or `OTH`. */
  readonly state: string
  /** What stands behind the name: "Sweden (concentrate)" -> "concentrate". */
  readonly form: string
}

export interface PublishedMaterial {
  readonly material: string
  readonly form: string
}

export interface PublishedNames {
  readonly stateOf: (name: string) => PublishedState | null
  /** `detail`: words of the row that tell which of a chapter's materials is meant. */
  readonly materialOf: (name: string, detail: string) => PublishedMaterial | null
}

/** Blanks at the ends and doubled ones, and the number of a footnote that got stuck to the last word. */
const tidied = (name: string): string =>
  name
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/(?<=[\p{L})])\d{1,2}$/u, '')
    .trim()

/** "Sweden (concentrate)", "Argentina, crude ore", "Antimony, metal and oxide": what stands first, and the rest. */
const parted = /^(?<head>[^,(]+?)\s?(?:\((?<inner>[^)]*)\)|,\s?(?<tail>.+))$/

const partsOf = (name: string): { readonly head: string; readonly form: string } | null => {
  const { head, inner, tail } = parted.exec(name)?.groups ?? {}
  return head === undefined ? null : { head, form: inner ?? tail ?? '' }
}

/** A name that two rows claim stands for neither. */
const indexOf = (entries: Iterable<readonly [name: string, id: string]>): ReadonlyMap<string, string> => {
  const found = new Map<string, string | null>()
  for (const [name, id] of entries) {
    const key = foldName(name)
    const before = found.get(key)
    found.set(key, before === undefined || before === id ? id : null)
  }
  return new Map([...found].flatMap(([key, id]) => (id === null ? [] : [[key, id] as const])))
}

const rowsOf = ({ tables }: World, publisher: Publisher, kind: Row<'published-names'>['kind']): readonly Row<'published-names'>[] =>
  tables['published-names'].filter((row) => row.publisher === publisher && row.kind === kind)

export const publishedNames = (world: World, publisher: Publisher): PublishedNames => {
  const states = indexOf(
    world.tables.states.flatMap(({ iso3, name, aliases }) => [name, ...aliases, iso3].map((one) => [one, iso3] as const)),
  )
  const ownStates = indexOf(rowsOf(world, publisher, 'state').map(({ name, id }) => [name, id]))
  const anyStates = indexOf(world.tables['published-names'].filter(({ kind }) => kind === 'state').map(({ name, id }) => [name, id]))
  const materials = indexOf(
    world.tables.materials.flatMap(({ slug, name, aliases }) => [slug, name, ...aliases].map((one) => [one, slug] as const)),
  )
  const own = rowsOf(world, publisher, 'material')
  const ownMaterials = indexOf(own.filter(({ name }) => !name.includes(': ')).map(({ name, id }) => [name, id]))
  const byDetail = own
    .filter(({ name }) => name.includes(': '))
    .map(({ name, id }) => {
      const [chapter = '', word = ''] = name.split(': ')
      return { chapter: foldName(chapter), word: foldName(word), id }
    })
  /** What one publisher writes so, another may too. */
  const stateNamed = (name: string): string | undefined => {
    const key = foldName(name)
    return ownStates.get(key) ?? states.get(key) ?? anyStates.get(key)
  }
  const materialNamed = (name: string): string | undefined => ownMaterials.get(foldName(name)) ?? materials.get(foldName(name))
  const whole = <Found>(
    name: string,
    find: (name: string) => string | undefined,
    made: (id: string, form: string) => Found,
  ): Found | null => {
    const tidy = tidied(name)
    const id = find(tidy)
    if (id !== undefined) return made(id, '')
    const parts = partsOf(tidy)
    const partId = parts === null ? undefined : find(parts.head)
    return parts === null || partId === undefined ? null : made(partId, parts.form)
  }
  return {
    stateOf: (name) => whole(name, stateNamed, (state, form) => ({ state, form })),
    materialOf: (name, detail) => {
      const [chapter, words] = [foldName(tidied(name)), ` ${foldName(detail)} `]
      const special = byDetail.find((one) => one.chapter === chapter && words.includes(` ${one.word} `))
      if (special !== undefined) return { material: special.id, form: '' }
      return whole(name, materialNamed, (material, form) => ({ material, form }))
    },
  }
}

/** Where each column of ours stands in a header, by the publisher's names for it. */
export const publishedColumns = (world: World, publisher: Publisher, header: readonly string[]): ReadonlyMap<string, number> => {
  const named = indexOf(rowsOf(world, publisher, 'column').map(({ name, id }) => [name, id]))
  const found = new Map<string, number>()
  for (const [at, name] of header.entries()) {
    const id = named.get(foldName(name))
    if (id !== undefined && !found.has(id)) found.set(id, at)
  }
  return found
}
