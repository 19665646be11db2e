/** Board: promises and planned measures in columns. In: the filters of a list, what the columns are. Out: columns with their first cards, earliest due first, and how many there are; a column's `narrow` leads on in the list. */
import { z } from 'zod'
import { verdictMarks } from '../../brief/marks.ts'
import { countedSchema, type FacetName, type ItemFilter, itemRowSchema, type PageOf } from '../../record/register.ts'
import type { Store } from '../../record/store/open.ts'
import type { World } from '../../world/world.ts'
import { deskCall } from './desk.ts'
import { number } from './fields.ts'
import { filterOf, itemFilterFields } from './item-filter.ts'
import { labelsOf } from './labels.ts'
import { firstDayOf, lastDayOf, monthAfter, monthOf } from './months.ts'
import { dueWithin, promisesOnly, statusesIn, withStatus } from './promised.ts'

export const groupings = ['status', 'state', 'format', 'material', 'month'] as const
type Grouping = (typeof groupings)[number]

const MOST_COLUMNS = 10
/** Beside the month before and those after it. */
const MONTHS = 12

/** What a column adds to the filters of the board, as the list of items takes it. */
const narrowSchema = z.object({
  status: z.array(z.string()).optional(),
  state: z.array(z.string()).optional(),
  format: z.array(z.string()).optional(),
  material: z.array(z.string()).optional(),
  dueSince: z.iso.date().optional(),
  dueUntil: z.iso.date().optional(),
})

const columnSchema = z.object({
  key: z.string(),
  label: z.string(),
  narrow: narrowSchema,
  total: countedSchema,
  rows: z.array(itemRowSchema),
  next: z.string().nullable(),
})
export type BoardColumn = z.infer<typeof columnSchema>

interface Planned {
  readonly key: string
  readonly label: string
  readonly narrow: z.infer<typeof narrowSchema>
  /** Null: no item can be in it. */
  readonly filter: ItemFilter | null
}

const byStatus = (filter: ItemFilter): readonly Planned[] =>
  statusesIn(filter).map((status) => ({
    key: status,
    label: verdictMarks[status].word,
    narrow: { status: [status] },
    filter: withStatus(filter, [status]),
  }))

/** The values that most promises have; those the filter names, where it names some. */
const byFacet = async (
  name: Extract<FacetName, Grouping>,
  filter: ItemFilter,
  { register }: Store,
  labels: Readonly<Record<string, string>>,
): Promise<readonly Planned[]> => {
  const asked = filter.has?.[name] ?? []
  const { values } = (await register.facets(filter))[name]
  return values
    .filter(({ value, items }) => items > 0 && (asked.length === 0 || asked.includes(value)))
    .slice(0, MOST_COLUMNS)
    .map(({ value }) => ({
      key: value,
      label: labels[value] ?? value,
      narrow: { [name]: [value] },
      filter: { ...filter, has: { ...filter.has, [name]: [value] } },
    }))
}

const span = (key: string, first: string | undefined, last: string | undefined, filter: ItemFilter): Planned => ({
  key,
  label: key,
  narrow: { ...(first === undefined ? {} : { dueSince: first }), ...(last === undefined ? {} : { dueUntil: last }) },
  filter: dueWithin(filter, first, last),
})

const byMonth = (filter: ItemFilter, today: string): readonly Planned[] => {
  const start = monthOf(filter.dueSince ?? firstDayOf(monthAfter(monthOf(today), -1)))
  const months = Array.from({ length: MONTHS }, (_, at) => monthAfter(start, at))
  const [before, after] = [lastDayOf(monthAfter(start, -1)), firstDayOf(monthAfter(start, MONTHS))]
  const columns = [
    span('earlier', undefined, before, filter),
    ...months.map((month) => span(month, firstDayOf(month), lastDayOf(month), filter)),
    span('later', after, undefined, filter),
  ]
  return columns.filter((one) => one.filter !== null)
}

const plan = (by: Grouping, filter: ItemFilter, store: Store, world: World, today: string): Promise<readonly Planned[]> => {
  if (by === 'status') return Promise.resolve(byStatus(filter))
  if (by === 'month') return Promise.resolve(byMonth(filter, today))
  return byFacet(by, filter, store, labelsOf(world)[by])
}

const columnOf = async ({ key, label, narrow, filter }: Planned, { register }: Store, page: PageOf<'due'>): Promise<BoardColumn> => {
  const found = filter === null ? { rows: [], total: { count: 0, more: false }, next: null } : await register.items(filter, page)
  return { key, label, narrow, total: found.total, rows: [...found.rows], next: found.next }
}

export const board = deskCall({
  method: 'GET',
  path: '/board',
  summary: 'Promises and planned measures in columns: by status, state, format, material or month',
  input: z.object({ ...itemFilterFields, by: z.enum(groupings).default('status'), limit: number.int().min(1).max(100).default(30) }),
  output: z.object({ today: z.iso.date(), by: z.enum(groupings), total: countedSchema, columns: z.array(columnSchema) }),
  run: async ({ store, world, today }, { by, limit, ...fields }) => {
    const filter = promisesOnly(filterOf(fields))
    const columns: BoardColumn[] = []
    for (const planned of await plan(by, filter, store, world, today()))
      columns.push(await columnOf(planned, store, { sort: 'due', limit }))
    const { total } = await store.register.items(filter, { limit: 1 })
    return { today: today(), by, total, columns }
  },
})
