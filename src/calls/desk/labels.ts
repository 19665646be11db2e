/** Labels: names for the ids that filters and counts are made of. In: nothing. Out: by facet, the name in use of each state, material, sector and format. */
import { z } from 'zod'
import type { World } from '../../world/world.ts'
import { deskCall } from './desk.ts'

const namesSchema = z.record(z.string(), z.string())

const namesIn = (rows: Iterable<readonly [id: string, row: { readonly name: string }]>): Record<string, string> =>
  Object.fromEntries([...rows].map(([id, { name }]) => [id, name]))

const bySlug = <Row extends { readonly slug: string }>(rows: readonly Row[]) => rows.map((row) => [row.slug, row] as const)

export const labelsOf = ({ states, formats, tables }: World) => ({
  state: namesIn(states),
  format: namesIn(formats),
  material: namesIn(bySlug(tables.materials)),
  sector: namesIn(bySlug(tables.sectors)),
})

export const labels = deskCall({
  method: 'GET',
  path: '/labels',
  summary: 'Names of states, formats, materials and sectors, by the ids that filters take',
  input: z.object({}),
  output: z.object({ state: namesSchema, format: namesSchema, material: namesSchema, sector: namesSchema }),
  run: async ({ world }) => labelsOf(world),
})
