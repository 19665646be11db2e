/** Item filter: what a list of items may be narrowed by, as an address has it. In: fields. Out: their schema, and the filter that the register takes. */
import { z } from 'zod'
import { facetNames, hasTag, type ItemFilter, partyNames, type TagName } from '../../record/register.ts'
import { flag, listOf, number } from './fields.ts'

const values = listOf(z.string().max(200))
const day = z.iso.date().optional()

/** Any of the values of one field, all of the fields. */
export const itemFilterFields = {
  kind: values,
  type: values,
  factuality: values,
  status: values,
  verdict: values,
  /** Alpha-3: somebody who acts for it, or it itself, gives or takes. */
  state: values,
  material: values,
  sector: values,
  format: values,
  unit: values,
  /** Ids, or alpha-3 codes of states that they stand for. */
  agent: values,
  recipient: values,
  reviewed: flag,
  differs: flag,
  /** Only promises and planned measures, which have a status. */
  promised: flag,
  /** "kind:statement": left out. */
  without: values,
  /** Told in a document of these days. */
  since: day,
  until: day,
  dueSince: day,
  dueUntil: day,
  least: number.optional(),
  most: number.optional(),
  document: z.string().max(200).optional(),
  words: z.string().max(1000).optional(),
}

const schema = z.object(itemFilterFields)

const tagNames: readonly TagName[] = [...facetNames, ...partyNames]

const leftOut = (without: readonly string[]): NonNullable<ItemFilter['lacks']> =>
  Object.fromEntries(
    tagNames.flatMap((name) => {
      const own = without.filter((tag) => tag.startsWith(`${name}:`)).map((tag) => tag.slice(name.length + 1))
      return own.length === 0 ? [] : [[name, own]]
    }),
  )

const whether = (name: 'reviewed' | 'differs', is: boolean | undefined): ItemFilter =>
  is === undefined ? {} : is ? { has: { [name]: ['yes'] } } : { lacks: { [name]: ['yes'] } }

/** Fields that are not given narrow nothing. */
export const filterOf = (given: z.output<typeof schema>): ItemFilter => {
  const { reviewed, differs, promised, without = [], since, until, dueSince, dueUntil, least, most, document, words, ...named } = given
  const flags = [whether('reviewed', reviewed), whether('differs', differs)]
  const has = Object.assign({}, named, ...flags.map((one) => one.has ?? {}))
  const lacks = Object.assign(leftOut(without), ...flags.map((one) => one.lacks ?? {}))
  const rest = { since, until, dueSince, dueUntil, least, most, document, words }
  const told = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return {
    has: Object.fromEntries(Object.entries(has).filter(([name, list]) => tagNames.some((tag) => tag === name) && list !== undefined)),
    lacks,
    ...(promised === true ? { must: [hasTag('status')] } : {}),
    ...told,
  }
}
