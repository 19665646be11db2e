/** Search terms: a question as `ask` takes it, for the register. In: `agent:UZB kind:commitment "rare earths" -loan amount>1bn`. Out: a filter, and what each term was taken to mean. */
import { Problem } from '../../problem.ts'
import { askedAmount } from '../../record/asking/amounts.ts'
import { askedDays } from '../../record/asking/days.ts'
import { searchText } from '../../record/asking/find-words.ts'
import { type FieldTerm, parseQuery, type WordTerm } from '../../record/asking/parse.ts'
import { type ItemFilter, type TagName, tagOf } from '../../record/register.ts'
import { findMaterials, findSectors } from '../../world/materials.ts'
import { soughtEntity } from '../../world/sought.ts'
import type { World } from '../../world/world.ts'

export interface SearchTerm {
  /** As it was typed, to be taken away again. */
  readonly text: string
  readonly means: string
}

export interface SearchTerms {
  readonly filter: ItemFilter
  readonly words: string
  readonly terms: readonly SearchTerm[]
}

/** Values of a tag; `words` where nobody on record has the name. */
type Meant = { readonly values: readonly string[]; readonly means: string } | { readonly words: string }

const party = (value: string, world: World, asOf: string): Meant => {
  const sought = soughtEntity(world, value, asOf)
  if (sought === null || sought.id === null) return { words: value }
  const members = sought.type === 'group' || sought.type === 'format' ? sought.states : []
  return { values: [sought.id, ...members], means: sought.name }
}

const slugOf = (rows: readonly { readonly slug: string; readonly name: string }[], found: string | undefined, value: string): Meant => {
  const row = rows.find(({ slug }) => slug === value.toLowerCase()) ?? rows.find(({ slug }) => slug === found)
  return row === undefined ? { words: value } : { values: [row.slug], means: row.name }
}

const meantBy = (
  { field }: FieldTerm,
  value: string,
  world: World,
  asOf: string,
): { readonly tag: TagName; readonly meant: Meant } | null => {
  switch (field) {
    case 'agent':
    case 'recipient':
    case 'party':
      return { tag: field, meant: party(value, world, asOf) }
    case 'material':
      return { tag: field, meant: slugOf(world.tables.materials, findMaterials(world, value)[0]?.slug, value) }
    case 'sector':
      return { tag: field, meant: slugOf(world.tables.sectors, findSectors(world, value)[0]?.slug, value) }
    case 'kind':
    case 'type':
    case 'factuality':
    case 'status':
    case 'verdict':
      return { tag: field, meant: { values: [value.toLowerCase()], means: value.toLowerCase() } }
    default:
      return null
  }
}

const textOf = ({ field, values, comparison, isNegated }: FieldTerm): string => {
  const sign = comparison === '=' ? ':' : comparison
  const written = values.map((value) => (/[\s,"]/u.test(value) ? `"${value}"` : value)).join(',')
  return `${isNegated ? '-' : ''}${field}${sign}${written}`
}

const unknown = (term: FieldTerm, why: string, fix: string): Problem => new Problem('ask/value', textOf(term), why, fix)

const dayFilter = (term: FieldTerm): ItemFilter => {
  const asked = askedDays(term.values[0] ?? '')
  if (asked === null) throw unknown(term, 'it is no day, month or year', `Write it as ${term.field}:2025, 2025-11 or 2025-11-06.`)
  return term.field === 'since' ? { since: asked.first } : { until: asked.last }
}

const amountFilter = (term: FieldTerm): ItemFilter => {
  const asked = askedAmount(term.values[0] ?? '')
  if (asked === null) throw unknown(term, 'it is no amount', 'Write it as amount>1bn, amount>=$500m or amount<15%.')
  const must = asked.unit === null ? {} : { must: [tagOf('unit', asked.unit)] }
  const { comparison } = term
  return {
    ...must,
    ...(comparison.startsWith('<') ? {} : { least: asked.value }),
    ...(comparison.startsWith('>') ? {} : { most: asked.value }),
  }
}

interface Told {
  readonly filter: ItemFilter
  readonly words: readonly string[]
  readonly means: string
}

const tagFilter = (term: FieldTerm, world: World, asOf: string): Told => {
  const meant = term.values.flatMap((value) => meantBy(term, value, world, asOf) ?? [])
  const known = meant.flatMap(({ tag, meant: one }) => ('values' in one ? one.values.map((value) => ({ tag, value })) : []))
  const names = meant.map(({ meant: one }) => ('values' in one ? one.means : `“${one.words}”`))
  const words = meant.flatMap(({ meant: one }) => ('words' in one ? [`${term.isNegated ? '-' : ''}"${one.words}"`] : []))
  const [first] = known
  const means = `${term.isNegated ? 'not ' : ''}${term.field}: ${names.join(' or ')}`
  if (first === undefined) return { filter: {}, words, means }
  const values = known.map(({ value }) => value)
  if (term.isNegated) return { filter: { lacks: { [first.tag]: values } }, words, means }
  return { filter: values.length === 1 ? { must: [tagOf(first.tag, first.value)] } : { has: { [first.tag]: values } }, words, means }
}

const fieldFilter = (term: FieldTerm, world: World, asOf: string): Told => {
  const { field, values, isNegated } = term
  const said = `${isNegated ? 'not ' : ''}${field}: ${values.join(' or ')}`
  if (field === 'since' || field === 'until') return { filter: dayFilter(term), words: [], means: said }
  if (field === 'amount') return { filter: amountFilter(term), words: [], means: `amount ${term.comparison} ${values.join()}` }
  // on whose word, where, and in which document is told by words that stand there
  if (field === 'by' || field === 'place' || field === 'document')
    return {
      filter: {},
      words: values.map((value) => `${isNegated ? '-' : ''}"${value}"`),
      means: `${isNegated ? 'not ' : ''}${values.map((value) => `“${value}”`).join(' ')}`,
    }
  return tagFilter(term, world, asOf)
}

const together = (left: ItemFilter, right: ItemFilter): ItemFilter => ({
  ...left,
  ...right,
  has: { ...left.has, ...right.has },
  lacks: { ...left.lacks, ...right.lacks },
  must: [...(left.must ?? []), ...(right.must ?? [])],
})

const wordText = (term: WordTerm): string => `${term.isNegated ? '-' : ''}${searchText(term)}`

/** Throws Problem `ask/query` or `ask/value`; nothing asked for finds everything. */
export const searchTerms = (text: string, world: World, asOf: string): SearchTerms => {
  if (text.trim() === '') return { filter: {}, words: '', terms: [] }
  const { fields, words } = parseQuery(text)
  const told = fields.map((term) => ({ ...fieldFilter(term, world, asOf), text: textOf(term) }))
  return {
    filter: told.reduce<ItemFilter>((all, { filter }) => together(all, filter), {}),
    words: [...told.flatMap((one) => one.words), ...words.map(wordText)].join(' '),
    terms: told.map(({ text: typed, means }) => ({ text: typed, means })),
  }
}
