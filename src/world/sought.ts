/** Sought: whom a person means who types a name. In: "UZB", "uzbekistan", "Tashkent", "central-asia". Out: the entity, or null where nobody on record has that name. */
import { type Entity, makeEntity } from './entity.ts'
import { membersOf } from './members.ts'
import { resolveName } from './resolve.ts'
import type { World } from './world.ts'

const byId = (world: World, id: string, onDate: string): Entity | null => {
  const state = world.states.get(id.toUpperCase())
  if (state) return makeEntity(state.iso3, state.name, 'state', [state.iso3])
  const slug = id.toLowerCase()
  const group = world.groups.get(slug)
  if (group) return makeEntity(slug, group.name, 'group', membersOf(world, slug, onDate))
  const format = world.formats.get(slug)
  if (format) return makeEntity(slug, format.name, 'format', membersOf(world, slug, onDate))
  const organisation = world.organisations.get(slug)
  if (organisation)
    return makeEntity(
      slug,
      organisation.name,
      'organisation',
      organisation.states_or_group.flatMap((party) => membersOf(world, party, onDate)),
    )
  const company = world.companies.get(slug)
  if (company) return makeEntity(slug, company.name, 'company', company.state === null ? [] : [company.state])
  const term = world.termsByPerson.get(slug)?.at(-1)
  return term ? makeEntity(slug, term.name, 'person', membersOf(world, term.state, onDate)) : null
}

/** "marco rubio" as it would stand in a text; the first letters alone are changed. */
const asWritten = (text: string): string => text.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase())

/** Codes and slugs first, whatever their case; then names as they stand in texts, with capitals added where that helps. */
export const soughtEntity = (world: World, text: string, onDate: string): Entity | null => {
  const known = byId(world, text.trim(), onDate)
  if (known) return known
  for (const words of [text, asWritten(text), text.toUpperCase()]) {
    const [best] = resolveName(world, words, onDate)
    if (best && best.entity.id !== null) return best.entity
  }
  return null
}
