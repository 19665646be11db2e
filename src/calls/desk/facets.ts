/** Facets: how many items have each kind, status, verdict, state, material, format. In: the filters of a list. Out: counts by facet, most first. */
import { z } from 'zod'
import { facetNames, facetSchema } from '../../record/register.ts'
import { deskCall } from './desk.ts'
import { filterOf, itemFilterFields } from './item-filter.ts'

export const facets = deskCall({
  method: 'GET',
  path: '/facets',
  summary: 'How many of the items found have each value; of a facet that the filter names, as if it did not',
  input: z.object(itemFilterFields),
  output: z.record(z.enum(facetNames), facetSchema),
  run: async ({ store }, filter) => store.register.facets(filterOf(filter)),
})
