/** Item search: what a list of items is narrowed by, as it stands in the address. In: "state=UZB,KAZ", "due=2026-01..2026-03", "status=-kept". Out: the fields of a call, and the filters one by one for chips. */

import { askedAmount } from '../../record/asking/amounts.ts'
import { askedDays } from '../../record/asking/days.ts'
import { lenient, z } from '../schema.ts'

/** An address gives a year as a number; a filter that cannot be read is none. */
const text = lenient(z.coerce.string().check(z.maxLength(1000)))

/** Filters with values: any of them, with a minus before none of them. */
export const listNames = [
  'kind',
  'type',
  'factuality',
  'status',
  'verdict',
  'state',
  'material',
  'sector',
  'format',
  'unit',
  'agent',
  'recipient',
] as const
export type ListName = (typeof listNames)[number]

/** Filters that are on or not. */
export const flagNames = ['reviewed', 'differs'] as const
/** Days or spans of days: "2026", "2026-03", "2026-01..2026-03", "..2026". */
export const spanNames = ['due', 'told'] as const

export type FilterName = ListName | (typeof flagNames)[number] | (typeof spanNames)[number] | 'sum' | 'document' | 'words'

const fieldsOf = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, text])) as Record<Name, typeof text>

export const itemSearchSchema = z.object({
  ...fieldsOf(listNames),
  ...fieldsOf(flagNames),
  ...fieldsOf(spanNames),
  /** "1bn..", "500m..2bn", "$1bn..". */
  sum: text,
  document: text,
  words: text,
})
export type ItemSearch = z.output<typeof itemSearchSchema>

export const valuesIn = (list: string | undefined): readonly string[] =>
  (list ?? '')
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '')

interface Ends<End> {
  readonly from: End | null
  readonly to: End | null
}

/** Null where the words are no span. */
const endsIn = <End>(span: string | undefined, read: (end: string) => End | null): Ends<End> | null => {
  const ends = (span ?? '').split('..').map((end) => end.trim())
  const [first = '', last = first] = ends
  const [from, to] = [first === '' ? null : read(first), last === '' ? null : read(last)]
  const isRead = ends.length < 3 && (first === '') === (from === null) && (last === '') === (to === null)
  return isRead && (from !== null || to !== null) ? { from, to } : null
}

const days = (span: string | undefined): { readonly first?: string; readonly last?: string } => {
  const ends = endsIn(span, askedDays)
  return {
    ...(ends?.from == null ? {} : { first: ends.from.first }),
    ...(ends?.to == null ? {} : { last: ends.to.last }),
  }
}

/** Does a span of days or of sums mean anything? */
export const isSpan = (name: 'due' | 'told' | 'sum', span: string): boolean =>
  (name === 'sum' ? endsIn(span, askedAmount) : endsIn(span, askedDays)) !== null

/** The fields as `items`, `facets`, `board` and `calendar` take them. What cannot be read narrows nothing: the chip says so. */
export const filterFields = (search: ItemSearch) => {
  const sum = endsIn(search.sum, askedAmount)
  const unit = sum?.from?.unit ?? sum?.to?.unit ?? null
  const lists = Object.fromEntries(
    listNames.flatMap((name) => {
      const values = valuesIn(search[name]).filter((value) => !value.startsWith('-'))
      const all = name === 'unit' && unit !== null ? [...values, unit] : values
      return all.length === 0 ? [] : [[name, all]]
    }),
  ) as Partial<Record<ListName, string[]>>
  const without = listNames.flatMap((name) =>
    valuesIn(search[name]).flatMap((value) => (value.startsWith('-') ? [`${name}:${value.slice(1)}`] : [])),
  )
  const [due, told] = [days(search.due), days(search.told)]
  const flags = Object.fromEntries(flagNames.flatMap((name) => (search[name] === undefined ? [] : [[name, search[name] === 'yes']])))
  return {
    ...lists,
    ...flags,
    ...(without.length === 0 ? {} : { without }),
    ...(due.first === undefined ? {} : { dueSince: due.first }),
    ...(due.last === undefined ? {} : { dueUntil: due.last }),
    ...(told.first === undefined ? {} : { since: told.first }),
    ...(told.last === undefined ? {} : { until: told.last }),
    ...(sum?.from == null ? {} : { least: sum.from.value }),
    ...(sum?.to == null ? {} : { most: sum.to.value }),
    ...(search.document === undefined ? {} : { document: search.document }),
    ...(search.words === undefined ? {} : { words: search.words }),
  }
}

export type FilterFields = ReturnType<typeof filterFields> & { readonly promised?: boolean }

export interface OneFilter {
  readonly name: FilterName
  /** With its minus, where it leaves out. */
  readonly value: string
}

/** One for each value, in the order of the fields. */
export const filtersIn = (search: ItemSearch): readonly OneFilter[] => [
  ...listNames.flatMap((name) => valuesIn(search[name]).map((value) => ({ name, value }))),
  ...([...flagNames, ...spanNames, 'sum', 'document', 'words'] as const).flatMap((name) => {
    const value = search[name]
    return value === undefined || value === '' ? [] : [{ name, value }]
  }),
]

const isList = (name: FilterName): name is ListName => listNames.some((one) => one === name)

/** A value put in, or taken out where it stands already; of a filter that is no list, put in the place of what stood there. */
export const toggled = <Search extends ItemSearch>(search: Search, { name, value }: OneFilter): Search => {
  if (!isList(name)) return { ...search, [name]: search[name] === value || value === '' ? undefined : value }
  const before = valuesIn(search[name])
  const opposite = value.startsWith('-') ? value.slice(1) : `-${value}`
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before.filter((one) => one !== opposite), value]
  return { ...search, [name]: after.length === 0 ? undefined : after.join(',') }
}

/** The same address without any filter; what else stands in it stays. */
export const cleared = <Search extends ItemSearch>(search: Search): Search => ({
  ...search,
  ...(Object.fromEntries(Object.keys(itemSearchSchema.shape).map((name) => [name, undefined])) as ItemSearch),
})
