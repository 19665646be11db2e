/** Formats: in which series of meetings a promise was made. In: an item and what its documents tell. Out: ids of formats.csv; "at the C5+1 summit, Uzbekistan promised ..." -> c5-plus-1. */
import type { ClaimEntity } from '../../reading/claim.ts'
import type { Item } from '../../record/item.ts'
import { once } from '../../record/merging/once.ts'
import { membersOf } from '../../world/members.ts'
import type { CheckContext } from '../check.ts'
import { daysBetween } from '../wording.ts'

/** A meeting told longer ago than this is no occasion. */
const OCCASION_DAYS = 31

const formatsAmong = (entities: readonly (ClaimEntity | null)[]): readonly string[] =>
  entities.flatMap((one) => (one !== null && one.type === 'format' && one.id !== null ? [one.id] : []))

const named = ({ claims }: Item): readonly string[] => [
  ...new Set(claims.flatMap(({ claim }) => formatsAmong([...claim.agents, ...claim.recipients, claim.place]))),
]

/** By document: the formats of which it tells a meeting as held shortly before it was published. */
const occasions = once((items: CheckContext['items']): ReadonlyMap<string, readonly string[]> => {
  const told = items
    .filter(({ kind }) => kind === 'meeting')
    .flatMap(({ claims }) => claims)
    .filter(({ claim, published }) => {
      const day = claim.time?.start ?? null
      const late = day === null || published === null ? 0 : daysBetween(day, published)
      return claim.factuality === 'happened' && late >= 0 && late <= OCCASION_DAYS
    })
  const byDocument = Map.groupBy(told, ({ documentId }) => documentId)
  return new Map(
    [...byDocument].map(([document, own]) => [
      document,
      [...new Set(own.flatMap(({ claim }) => formatsAmong([...claim.agents, ...claim.recipients, claim.place])))],
    ]),
  )
})

/** Of one occasion only: where a document tells of two, nobody knows which it was. */
export const formatsOf = (item: Item, context: CheckContext): readonly string[] => {
  const told = named(item)
  if (told.length > 0) return told
  const first = item.claims[0]
  if (first === undefined) return []
  const states = [...item.agents, ...item.recipients].flatMap((entity) => entity.states)
  const fitting = (occasions(context.items).get(first.documentId) ?? []).filter((format) => {
    const members = membersOf(context.world, format, context.asOf)
    return states.length > 0 && states.every((state) => members.includes(state))
  })
  return fitting.length === 1 ? fitting : []
}
