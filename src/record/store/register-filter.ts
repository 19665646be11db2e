/** Register filter: which items are asked for, as SQL over `register_item`. In: a filter. Out: conditions, and the tags that they rest on alone where counts are at hand for these. */
import { type RawBuilder, sql } from 'kysely'
import { type ItemFilter, type TagName, tagOf } from '../register.ts'

type Tagged = NonNullable<ItemFilter['has']>

const namesIn = (tags: Tagged): readonly TagName[] => Object.keys(tags) as TagName[]

const valuesOf = (tags: Tagged | undefined): readonly { readonly name: TagName; readonly tags: readonly string[] }[] =>
  tags === undefined
    ? []
    : namesIn(tags).flatMap((name) => {
        const values = [...new Set(tags[name] ?? [])]
        return values.length === 0 ? [] : [{ name, tags: values.map((value) => tagOf(name, value)) }]
      })

export const textArray = (values: readonly string[]): RawBuilder<string[]> => sql`${[...values]}::text[]`

/** The words of a search as the database takes them. */
export const searched = (words: string): RawBuilder<unknown> => sql`websearch_to_tsquery('english', ${words})`

/** One value of each name stands in one condition: the index meets them all at once. */
const tagConditions = ({ has, must = [] }: ItemFilter): readonly RawBuilder<boolean>[] => {
  const groups = valuesOf(has)
  const single = [...must, ...groups.flatMap(({ tags }) => (tags.length === 1 ? tags : []))]
  return [
    ...(single.length > 0 ? [sql<boolean>`tags @> ${textArray(single)}`] : []),
    ...groups.flatMap(({ tags }) => (tags.length > 1 ? [sql<boolean>`tags && ${textArray(tags)}`] : [])),
  ]
}

const dayBound = (column: string, sign: '>=' | '<=', day: string | undefined): readonly RawBuilder<boolean>[] =>
  day === undefined ? [] : [sql<boolean>`${sql.ref(column)} ${sql.raw(sign)} ${day}::date`]

const amountBound = (sign: '>=' | '<=', amount: number | undefined): readonly RawBuilder<boolean>[] =>
  amount === undefined ? [] : [sql<boolean>`amount ${sql.raw(sign)} ${amount}::double precision`]

/** At least one condition; joined by "and". */
export const conditionsOf = (project: string, filter: ItemFilter): RawBuilder<boolean> =>
  sql.join(
    [
      sql<boolean>`project = ${project}`,
      ...tagConditions(filter),
      ...valuesOf(filter.lacks).map(({ tags }) => sql<boolean>`not tags && ${textArray(tags)}`),
      ...dayBound('last', '>=', filter.since),
      ...dayBound('first', '<=', filter.until),
      ...dayBound('due', '>=', filter.dueSince),
      ...dayBound('due', '<=', filter.dueUntil),
      ...amountBound('>=', filter.least),
      ...amountBound('<=', filter.most),
      ...(filter.document === undefined
        ? []
        : [sql<boolean>`id in (select item from register_claim where project = ${project} and document = ${filter.document})`]),
      ...(filter.words === undefined || filter.words.trim() === '' ? [] : [sql<boolean>`words @@ ${searched(filter.words)}`]),
    ],
    sql` and `,
  )

/** Of each name that a filter asks for its tags, any of which will do. */
export const tagGroups = ({ has, must = [] }: ItemFilter): readonly (readonly string[])[] => [
  ...must.map((tag) => [tag]),
  ...valuesOf(has).map(({ tags }) => tags),
]

/** The tags that are all a filter asks for, each a must; null where it asks for more than one of several, or for days, sums or words. */
export const soleTags = (filter: ItemFilter): readonly string[] | null => {
  const { has, must = [], ...rest } = filter
  const groups = valuesOf(has)
  const isPlain = Object.values(rest).every((one) => one === undefined || (typeof one === 'object' && valuesOf(one).length === 0))
  return isPlain && groups.every(({ tags }) => tags.length === 1) ? [...new Set([...must, ...groups.flatMap(({ tags }) => tags)])] : null
}
