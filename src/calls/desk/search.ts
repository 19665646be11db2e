/** Search: over quotes, names, titles. In: words and fields as `chancery ask` takes them, filters of a list. Out: items with the quotes that have the words and where; documents by title; states, formats and materials by name. */
import { z } from 'zod'
import { itemSorts } from '../../record/item-sorts.ts'
import { facetNames, facetSchema, itemRowSchema } from '../../record/register.ts'
import { deskCall } from './desk.ts'
import { documentRowSchema } from './document-schema.ts'
import { pageFields, pageOf } from './fields.ts'
import { filterOf, itemFilterFields } from './item-filter.ts'
import { namedPlaces, placeSchema } from './named-places.ts'
import { searchTerms } from './search-terms.ts'

const DOCUMENTS = 5
/** A page of hits, each with its quotes. */
const HITS = 20

/** Code units from which to which the words asked for stand. */
const foundSchema = z.object({ text: z.string(), spans: z.array(z.tuple([z.number(), z.number()]).readonly()).readonly() })

const hitSchema = z.object({
  row: itemRowSchema,
  line: foundSchema,
  quotes: z.array(foundSchema.extend({ claim: z.string(), documentId: z.string(), document: z.string() })).readonly(),
})

const { words: _words, ...filterFields } = itemFilterFields

export const search = deskCall({
  method: 'GET',
  path: '/search',
  summary: 'Items, documents and names by words and fields, with the quotes that have the words',
  input: z.object({ q: z.string().max(1000), ...filterFields, sort: z.enum(itemSorts).optional(), ...pageFields }),
  output: z.object({
    /** How each field of the question was understood: a chip each. */
    terms: z.array(z.object({ text: z.string(), means: z.string() })).readonly(),
    items: pageOf(hitSchema),
    /** The first few, on the first page only. */
    documents: z.array(documentRowSchema).readonly(),
    places: z.array(placeSchema).readonly(),
    /** How many of the items found have each value; on the first page only. */
    facets: z.record(z.enum(facetNames), facetSchema).nullable(),
  }),
  run: async ({ store, world, today }, { q, sort, descending, cursor, limit, ...narrowed }) => {
    const { filter, words, terms } = searchTerms(q, world, today())
    const given = filterOf(narrowed)
    const whole = { ...filter, ...given, has: { ...filter.has, ...given.has }, lacks: { ...filter.lacks, ...given.lacks } }
    const isFirst = cursor === undefined
    const named = isFirst && words !== ''
    const [items, documents, facets] = await Promise.all([
      store.register.search(words, whole, { sort, descending, cursor, limit: limit ?? HITS }),
      named ? store.register.documents({ words }, { limit: DOCUMENTS }) : { rows: [] },
      isFirst ? store.register.facets(words === '' ? whole : { ...whole, words }) : null,
    ])
    return {
      terms,
      items: { ...items, rows: [...items.rows] },
      documents: documents.rows,
      places: named ? namedPlaces(q, world) : [],
      facets,
    }
  },
})
