/** Register facets: how many of the items asked for have each value. In: a database, a filter. Out: counts by facet, most first; exact where the register has them counted, else of as many items as are looked at. */
import { type Kysely, sql } from 'kysely'
import { type Facet, type FacetName, type Facets, facetNames, type ItemFilter, isParty } from '../register.ts'
import { conditionsOf, soleTags } from './register-filter.ts'
import type { Tables } from './tables.ts'

/** Of more items than this the values of the first ones are counted. */
const LOOKED_AT = 3000

interface Count {
  readonly tag: string
  readonly items: number
}

interface Counts {
  readonly counts: readonly Count[]
  readonly more: boolean
}

const countedBefore = async (database: Kysely<Tables>, project: string, given: string): Promise<Counts> => {
  const counts = await database
    .selectFrom('register_count')
    .select(['tag', 'items'])
    .where('project', '=', project)
    .where('given', '=', given)
    .where('tag', '<>', '')
    .where('items', '>', 0)
    .execute()
  return { counts, more: false }
}

/** Each item has one kind: the sum of these is how many items were looked at. */
const countedNow = async (database: Kysely<Tables>, project: string, filter: ItemFilter): Promise<Counts> => {
  const { rows } = await sql<Count>`select tag, count(*)::int as items from
    (select tags from register_item where ${conditionsOf(project, filter)} limit ${sql.lit(LOOKED_AT + 1)}) found, unnest(tags) tag
    group by tag`.execute(database)
  const all = rows.reduce((sum, { tag, items }) => (tag.startsWith('kind:') ? sum + items : sum), 0)
  return { counts: rows, more: all > LOOKED_AT }
}

const countsFor = (database: Kysely<Tables>, project: string, filter: ItemFilter): Promise<Counts> => {
  const tags = soleTags(filter)
  const [given = ''] = tags ?? []
  return tags !== null && tags.length < 2 && !isParty(given)
    ? countedBefore(database, project, given)
    : countedNow(database, project, filter)
}

const facetOf = ({ counts, more }: Counts, name: FacetName): Facet => {
  const prefix = `${name}:`
  const values = counts
    .filter(({ tag }) => tag.startsWith(prefix))
    .map(({ tag, items }) => ({ value: tag.slice(prefix.length), items }))
    .toSorted((a, b) => b.items - a.items || (a.value < b.value ? -1 : 1))
  return { values, more }
}

export const facetsOf = async (database: Kysely<Tables>, project: string, filter: ItemFilter): Promise<Facets> => {
  const whole = await countsFor(database, project, filter)
  const entries = await Promise.all(
    facetNames.map(async (name): Promise<readonly [FacetName, Facet]> => {
      if ((filter.has?.[name]?.length ?? 0) === 0) return [name, facetOf(whole, name)]
      const others = { ...filter, has: { ...filter.has, [name]: [] } }
      return [name, facetOf(await countsFor(database, project, others), name)]
    }),
  )
  return Object.fromEntries(entries) as Record<FacetName, Facet>
}
